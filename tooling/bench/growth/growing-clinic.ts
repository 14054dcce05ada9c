import type { Client } from 'pg'
import type { BenchDatabase } from '../harness/bench-database.ts'
import { random } from '../harness/random.ts'
import type { Question } from '../quote/questions.ts'
import { connect, connectAsOwner } from '../tenant/connect.ts'
import { makeTenant } from '../tenant/make-tenant.ts'
import { writeToldRows } from '@vigencia/testing/postgres/tell-by-sql.ts'
import { schedulingIn, type Call } from '../tenant/scheduling.ts'

/** How many prices there are: `convenios` times five years times `each`. */
export interface Extent {
  readonly convenios: number
  readonly each: number
}

export interface GrowingClinic {
  readonly key: string
  readonly convenioIds: readonly string[]
  readonly prices: number
}

const YEARS = [2021, 2022, 2023, 2024, 2025]
/** Clients that make convenios side by side. */
const MAKERS = 4

/** A clinic of so many prices. Periods are made by the operations; their prices by one statement a convenio, as the owner. */
export async function makeGrowingClinic(database: BenchDatabase, extent: Extent): Promise<GrowingClinic> {
  const { tenantId, key } = await makeTenant(database.ownerUrl)
  await using stack = new AsyncDisposableStack()
  const call = await schedulingIn(stack, database, key)
  const convenioIds: string[] = []
  const numbers = Array.from({ length: extent.convenios }, (_, i) => i).values()
  const make = async () => {
    const owner = await connectAsOwner(stack, database.ownerUrl, tenantId)
    for (const number of numbers) convenioIds[number] = await makeConvenio(call, owner, tenantId, number, extent.each)
  }
  await Promise.all(Array.from({ length: MAKERS }, make))
  await (await connect(stack, database.superuserUrl)).query('vacuum analyze')
  return { key, convenioIds, prices: extent.convenios * YEARS.length * extent.each }
}

async function makeConvenio(
  call: Call,
  owner: Client,
  tenantId: string,
  number: number,
  each: number,
): Promise<string> {
  const { id } = await call('POST', '/convenios', { name: `Convenio ${number + 1}`, payment_type: 'convenio' })
  const path = `/convenios/${id}/contracts`
  const periodIds: string[] = []
  for (const year of YEARS) {
    const period = await call('POST', path, { start_date: `${year}-01-01`, end_date: `${year}-12-31` })
    periodIds.push(period.id)
  }
  await writeToldRows(owner, tenantId, id, () => owner.query(INSERT, [tenantId, id, periodIds, each, number, YEARS[0]]))
  for (const periodId of periodIds) await call('PATCH', `${path}/${periodId}/activate`)
  return id
}

// drafts take prices until they are activated; $5 is the convenio's number and $6 the first period's year
const INSERT = `
  insert into contracts.overrides
    (tenant_id, id, convenio_id, period_id, procedure_code, procedure_name, price_cents, created_at, updated_at)
  select $1, uuidv7(), $2, period_id, (10000000 + i * 7)::text, 'Procedimento ' || i,
         100 + (i * 7919::bigint + ($6::int + nth - 1) * 104729 + $5::int * 1299709::bigint) % 500000, now(), now()
    from unnest($3::uuid[]) with ordinality period (period_id, nth), generate_series(1, $4::int) i`

/** A question and the price that its answer must have. */
export interface Known {
  readonly question: Question
  readonly cents: number
}

/** Any price of any period, on any of its days; the same in every run. */
export function knownPrices({ convenioIds }: GrowingClinic, { each }: Extent, count: number): Known[] {
  const chance = random(1_000_003)
  return Array.from({ length: count }, () => {
    const number = chance.below(convenioIds.length)
    return known(convenioIds[number] ?? '', number, chance.one(YEARS), 1 + chance.below(each), 1 + chance.below(28))
  })
}

/** One price of every period: what brings each price book into memory. */
export function oneOfEachPeriod({ convenioIds }: GrowingClinic): Known[] {
  return convenioIds.flatMap((id, number) => YEARS.map((year) => known(id, number, year, 1, 1)))
}

function known(convenio_id: string, number: number, year: number, i: number, day: number): Known {
  const event_date = `${year}-${String(1 + (i % 12)).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  const cents = 100 + ((i * 7919 + year * 104_729 + number * 1_299_709) % 500_000)
  return { question: { convenio_id, procedure_code: String(10_000_000 + i * 7), event_date }, cents }
}
