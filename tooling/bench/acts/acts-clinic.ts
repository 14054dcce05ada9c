import { random } from '../harness/random.ts'
import type { BenchTenant } from '../tenant/make-tenant.ts'
import { schedulingAt } from '../tenant/scheduling.ts'

export interface ActsClinic {
  readonly tenantId: string
  readonly convenioId: string
  /** Codes of procedures, each with a porte, at least two assistants and an anaesthetic porte. */
  readonly codes: readonly string[]
}

const CODES = 3_000
const SEED = 20_261_130
const TABLE = 'bench'
const PORTES = Array.from({ length: 14 }, (_, i) => ['A', 'B', 'C'].map((letter) => `${i + 1}${letter}`)).flat()
const COLUMNS =
  'procedure_code,procedure_name,porte,porte_fraction,uco_quantity,film_m2,auxiliaries,anaesthesia_porte\n'

/** One agreement over a table of portes, with the rules of acts of the CBHPM. It is made by the operations themselves. */
export async function makeActsClinic(url: string, { tenantId, key }: BenchTenant): Promise<ActsClinic> {
  const call = schedulingAt(url, key)
  const codes = Array.from({ length: CODES }, (_, i) => String(30_101_012 + i * 7))
  const portes = Object.fromEntries(PORTES.map((porte, i) => [porte, (20 + i * 41.37).toFixed(2)]))
  await call('POST', '/price-tables', { version: TABLE, portes, uco_value: 18.15, film_value: 21.7 })
  const headers = { 'x-api-key': key, 'content-type': 'text/csv' }
  const address = `${url}/v1/scheduling/price-tables/${TABLE}/import`
  const imported = await fetch(address, { method: 'POST', headers, body: COLUMNS + rowsOf(codes).join('') })
  if (!imported.ok) throw new Error(`The table was not imported: ${await imported.text()}`)
  await call('POST', `/price-tables/${TABLE}/publish`)
  const convenio = await call('POST', '/convenios', { name: 'Bench', payment_type: 'convenio' })
  const path = `/convenios/${convenio.id}/contracts`
  const period = await call('POST', path, {
    start_date: '2026-01-01',
    end_date: '2026-12-31',
    cbhpm_table_version: TABLE,
    cbhpm_percentage: 82.5,
  })
  const rules = `${path}/${period.id}/act-rules`
  await call('POST', `${rules}/preset`, { preset: 'cbhpm_2018_on' })
  await call('PATCH', `${path}/${period.id}/activate`)
  return { tenantId, convenioId: convenio.id, codes }
}

function rowsOf(codes: readonly string[]): string[] {
  const chance = random(SEED)
  const fraction = () => chance.one(['', '', '', '0.5', '0.25'])
  const part = (most: number) => (chance.below(3) === 0 ? (chance.below(most * 1_000) / 1_000).toFixed(3) : '')
  return codes.map((code) => {
    const row = [chance.one(PORTES), fraction(), part(30), part(2), 2 + chance.below(3), 1 + chance.below(8)]
    return `${code},Procedure ${code},${row.join(',')}\n`
  })
}
