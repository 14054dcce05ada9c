import { createHash, randomUUID } from 'node:crypto'
import type { TestApi } from '@vigencia/testing/stack/test-api.ts'
import { newWorld, type PeriodPath, type World } from './world.ts'

/** What is there to be touched: a frozen period of 2026, a draft of 2027, a published table and a draft, a self-pay price. */
export interface Fixture {
  readonly tenant: string
  readonly convenio: string
  readonly frozen: string
  readonly draft: string
  /** The convenio's newest revision. */
  readonly revision: number
  readonly published: string
  readonly open: string
  /** A convenio of type particular at its newest revision, and its one entry. */
  readonly selfPay: { readonly convenio: string; readonly price: string; readonly revision: number }
  readonly changed: { readonly hash: Buffer; readonly at: string }
}

/** Makes it by the api's own operations, in a tenant of its own. */
export async function prepareFixture(api: TestApi, of?: World): Promise<Fixture> {
  const world = of ?? (await newWorld(api))
  const child = async (path: PeriodPath) => {
    await world.do('overrides.create', { ...path, procedure_code: '10101012', price_cents: 100 })
    await world.do('typeRules.create', { ...path, appointment_type_id: randomUUID() })
  }
  const frozen = await world.draft()
  const plan = { code: '412', name: 'Apartamento', accommodation: 'apartment' }
  await world.do('convenioPlans.create', { convenio_id: frozen.convenio_id, ...plan })
  await child(frozen)
  await world.do('contracts.activate', { ...frozen })
  const draft = await world.draft({ start_date: '2027-01-01', end_date: '2027-12-31' }, frozen)
  await child(draft)
  const file = 'procedure_code,procedure_name,price\n10101012,Consulta,"12,00"\n'
  for (const version of ['FROZEN', 'OPEN']) await world.do('priceTables.importRows', { version, file })
  const published = await world.do('priceTables.publish', { version: 'FROZEN' })
  const { id: open } = await world.do('priceTables.get', { version: 'OPEN' })
  const { revision } = await world.do('convenios.get', { convenio_id: frozen.convenio_id })
  const catalogue = await world.convenio({ name: 'Particular', payment_type: 'particular' })
  const values = { ...catalogue, procedure_code: '10101012', procedure_name: 'Consulta', price_cents: 100 }
  const price = await world.do('particularPrices.create', values)
  const { items } = await world.do('changeLog.list', { convenio_id: frozen.convenio_id, limit: 1 })
  return {
    tenant: world.tenant.id,
    convenio: frozen.convenio_id,
    frozen: frozen.period_id,
    draft: draft.period_id,
    revision,
    published: published.id,
    open,
    selfPay: { convenio: catalogue.convenio_id, price: price.id, revision: price.revision },
    changed: { hash: Buffer.from(items[0].hash, 'hex'), at: items[0].at },
  }
}

const FIELDS = 'false, now(), now()'

interface WrongEntry {
  readonly revision?: number
  readonly says?: number
  readonly hash?: string
  readonly at?: string
  readonly saysAt?: string
}

/** Statements as somebody would write them who has the database and not the api. */
export function rawStatements(fixture: Fixture) {
  return {
    ...fixture,
    insertOverride: (period: string, code: string) =>
      `insert into contracts.overrides (tenant_id, id, convenio_id, period_id, procedure_code, price_cents, is_deleted, created_at, updated_at)
       values ('${fixture.tenant}', gen_random_uuid(), '${fixture.convenio}', '${period}', '${code}', 1, ${FIELDS})`,
    insertTypeRule: (period: string) =>
      `insert into contracts.type_rules (tenant_id, id, convenio_id, period_id, appointment_type_id, is_covered, is_deleted, created_at, updated_at)
       values ('${fixture.tenant}', gen_random_uuid(), '${fixture.convenio}', '${period}', gen_random_uuid(), true, ${FIELDS})`,
    insertValidity: (days: string, knownFrom: number, status = 'draft', superseding = false) =>
      `with made as (insert into contracts.periods (tenant_id, id, convenio_id, created_at, updated_at)
                     values ('${fixture.tenant}', gen_random_uuid(), '${fixture.convenio}', now(), now()) returning id)
       insert into contracts.period_validities (tenant_id, id, convenio_id, period_id, days, status, known_from, superseding)
       select '${fixture.tenant}', gen_random_uuid(), '${fixture.convenio}', id, '${days}', '${status}', ${knownFrom}, ${superseding} from made`,
    insertVersion: (days: string, knownFrom: number, code = '10101012') =>
      `insert into contracts.particular_price_versions (tenant_id, id, convenio_id, price_id, procedure_code, days, procedure_name, price_cents, known_from)
       values ('${fixture.tenant}', gen_random_uuid(), '${fixture.selfPay.convenio}', '${fixture.selfPay.price}', '${code}', '${days}', 'x', 1, ${knownFrom})`,
    endVersion: (knownUntil: number) =>
      `update contracts.particular_price_versions set known_until = ${knownUntil} where price_id = '${fixture.selfPay.price}'`,
    insertAvailability: (table: string, version: string, knownFrom: number) =>
      `insert into contracts.table_availabilities (tenant_id, convenio_id, table_id, version, known_from)
       values ('${fixture.tenant}', '${fixture.convenio}', '${table}', '${version}', ${knownFrom})`,
    /** With their chains, one after the other. */
    insertTables: (...tables: readonly { version: string; family?: string; errata?: number }[]) => {
      const rows = tables.map(({ version, family, errata = 0 }) => {
        const edition = family === undefined ? 'null::text, null::date' : `'${family}', '2026-01-01'::date`
        return `('${randomUUID()}'::uuid, '${version}', ${edition}, ${errata})`
      })
      return `with rows (id, version, family, valid_from, errata) as (values ${rows.join(', ')}),
                   made as (insert into platform.chains (tenant_id, chain_id, kind) select '${fixture.tenant}', id, 'price_table' from rows)
              insert into contracts.price_tables (tenant_id, id, version, family, valid_from, errata, created_at, updated_at)
              select '${fixture.tenant}', id, version, family, valid_from, errata, now(), now() from rows`
    },
    insertRow: (table: string) =>
      `insert into contracts.price_table_rows (tenant_id, table_id, procedure_code, procedure_name, price, line)
       values ('${fixture.tenant}', '${table}', '99999999', 'x', 1, 2)`,
    /** The next entry of the convenio's stream, except for the given fields. */
    insertEntry: (wrong: WrongEntry) => {
      const { revision = fixture.revision + 1, at = '2026-06-16T00:00:00Z', hash } = wrong
      const { says = revision, saysAt = at } = wrong
      const entry = JSON.stringify({ at: saysAt, period_id: null, revision: says })
      const right = createHash('sha256').update(fixture.changed.hash).update(entry).digest('hex')
      return `insert into platform.change_log (tenant_id, chain_id, revision, at, entry, hash)
              values ('${fixture.tenant}', '${fixture.convenio}', ${revision}, '${at}', '${entry}', '\\x${hash ?? right}')`
    },
  }
}

export type RawStatements = ReturnType<typeof rawStatements>
