import { randomUUIDv7 } from 'node:crypto'
import type { Client } from 'pg'
import type { BenchDatabase } from '../harness/bench-database.ts'
import type { Clinic, PricedConvenio } from '../harness/priced-clinic.ts'
import { random, type Random } from '../harness/random.ts'
import { connect } from '../tenant/connect.ts'
import { makeTenant } from '../tenant/make-tenant.ts'
import { writeToldRows } from '@vigencia/testing/postgres/tell-by-sql.ts'
import { schedulingIn, type Call } from '../tenant/scheduling.ts'

const CONVENIOS = 8
const YEARS = [2021, 2022, 2023, 2024, 2025]
const TABLES = ['2020', '2023']
const CODES = 3_000
const OVERRIDES_A_PERIOD = 150
const SEED = 20_261_122

/** Fills an empty database, through the operations themselves where there are any. The same in every run but for ids. */
export async function makeClinic(database: BenchDatabase): Promise<Clinic> {
  const { tenantId, key } = await makeTenant(database.ownerUrl)
  const chance = random(SEED)
  const codes = Array.from({ length: CODES }, (_, i) => String(10_101_012 + i * 7))
  await using stack = new AsyncDisposableStack()
  const superuser = await connect(stack, database.superuserUrl)
  for (const version of TABLES) await insertTable(superuser, tenantId, version, codes, chance)
  const call = await schedulingIn(stack, database, key)
  const convenios: PricedConvenio[] = []
  for (let i = 0; i < CONVENIOS; i++) convenios.push(await makeConvenio(call, superuser, tenantId, i, codes, chance))
  await superuser.query('vacuum analyze')
  const prices = CONVENIOS * YEARS.length * OVERRIDES_A_PERIOD + TABLES.length * CODES
  return { tenantId, key, convenios, codes, prices }
}

async function makeConvenio(
  call: Call,
  superuser: Client,
  tenantId: string,
  number: number,
  codes: readonly string[],
  chance: Random,
): Promise<PricedConvenio> {
  const { id } = await call('POST', '/convenios', {
    name: `Convenio ${number + 1}`,
    payment_type: 'convenio',
    copay_enabled: number % 4 !== 3,
    default_copay_percent: chance.one([10, 12.5, 25, 30]),
    default_copay_max_cents: chance.one([null, null, 4_000]),
  })
  const periods = []
  for (const year of YEARS) {
    const overrideCodes = chance.some(codes, OVERRIDES_A_PERIOD)
    const path = `/convenios/${id}/contracts`
    const period = await call('POST', path, {
      start_date: `${year}-01-01`,
      end_date: `${year}-12-31`,
      cbhpm_table_version: year < 2023 ? TABLES[0] : TABLES[1],
      cbhpm_percentage: chance.one([null, 70, 82.5, 100]),
    })
    const items = overrideCodes.map((code) => ({ procedure_code: code, price_cents: 100 + chance.below(500_000) }))
    await call('POST', `${path}/${period.id}/overrides/bulk`, { items })
    await call('PATCH', `${path}/${period.id}/activate`)
    await adjustTablePrices(superuser, tenantId, period.id, chance.one([[], [8.5], [8.5, -3.25]]))
    periods.push({ year, overrideCodes })
  }
  return { id, periods }
}

/** As a reajuste leaves a period behind that was born active: written past the guard that keeps it frozen. */
async function adjustTablePrices(
  superuser: Client,
  tenantId: string,
  periodId: string,
  percents: number[],
): Promise<void> {
  await superuser.query('set session_replication_role = replica')
  await superuser.query('update contracts.periods set table_adjustments = $3 where tenant_id = $1 and id = $2', [
    tenantId,
    periodId,
    percents,
  ])
  await superuser.query('reset session_replication_role')
}

/** A published table with a price of up to four decimal places for every code. */
async function insertTable(
  superuser: Client,
  tenantId: string,
  version: string,
  codes: readonly string[],
  chance: Random,
): Promise<void> {
  const id = randomUUIDv7()
  const prices = codes.map(() => (chance.below(20_000_000) / 10_000).toFixed(4))
  await writeToldRows(superuser, tenantId, id, async () => {
    await superuser.query("insert into platform.chains (tenant_id, chain_id, kind) values ($1, $2, 'price_table')", [
      tenantId,
      id,
    ])
    await superuser.query(
      'insert into contracts.price_tables (tenant_id, id, version, row_count, created_at, updated_at) values ($1, $2, $3, $4, now(), now())',
      [tenantId, id, version, codes.length],
    )
    await superuser.query(
      `insert into contracts.price_table_rows (tenant_id, table_id, procedure_code, procedure_name, price, line)
     select $1, $2, code, 'Procedure ' || code, price, line + 1
       from unnest($3::text[], $4::numeric[]) with ordinality row (code, price, line)`,
      [tenantId, id, codes, prices],
    )
    await superuser.query(
      "update contracts.price_tables set published_at = now(), digest = sha256('bench') where tenant_id = $1 and id = $2",
      [tenantId, id],
    )
  })
}
