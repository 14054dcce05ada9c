import { randomUUIDv7 } from 'node:crypto'
import { Client } from 'pg'
import { makeApiService, type ApiService } from '@vigencia/api/api-service.ts'
import { entities } from '@vigencia/api/entities.ts'
import { readApiSettings } from '@vigencia/api/settings.ts'
import { SCOPES, type Scope } from '@vigencia/contracts/access/scope.ts'
import { createTenant } from '@vigencia/database/access/create-tenant.ts'
import { insertKey } from '@vigencia/database/access/insert-key.ts'
import { connectOrm } from '@vigencia/database/orm/connect-orm.ts'
import { changeIn } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { instantOf } from '@vigencia/domain/calendar/instant.ts'
import type { BenchDatabase } from '../bench-database.ts'
import { random, type Random } from '../random.ts'

/** A tenant with invented convenios, periods and prices: what a benchmark asks about. */
export interface Clinic {
  readonly tenantId: string
  readonly key: string
  readonly convenios: readonly PricedConvenio[]
  /** Every code has a price in every table. */
  readonly codes: readonly string[]
  readonly prices: number
}

export interface PricedConvenio {
  readonly id: string
  /** One a calendar year. */
  readonly periods: readonly { readonly year: number; readonly overrideCodes: readonly string[] }[]
}

const CONVENIOS = 8
const YEARS = [2021, 2022, 2023, 2024, 2025]
const TABLES = ['2020', '2023']
const CODES = 3_000
const OVERRIDES_A_PERIOD = 150
const SEED = 20_261_122
const MADE_AT = instantOf('2026-01-01T00:00:00Z')

/** Fills an empty database, through the operations themselves where there are any. The same in every run but for ids. */
export async function makeClinic({ ownerUrl, serviceUrl, superuserUrl }: BenchDatabase): Promise<Clinic> {
  const { tenantId, key } = await makeTenant(ownerUrl)
  const chance = random(SEED)
  const codes = Array.from({ length: CODES }, (_, i) => String(10_101_012 + i * 7))
  const superuser = new Client({ connectionString: superuserUrl })
  await superuser.connect()
  const service = await makeApiService(readApiSettings({ DATABASE_URL: serviceUrl, LOG_LEVEL: 'error' }))
  try {
    for (const version of TABLES) await insertTable(superuser, tenantId, version, codes, chance)
    const call = caller(service, key)
    const convenios: PricedConvenio[] = []
    for (let i = 0; i < CONVENIOS; i++) convenios.push(await makeConvenio(call, superuser, tenantId, i, codes, chance))
    await superuser.query('vacuum analyze')
    const prices = CONVENIOS * YEARS.length * OVERRIDES_A_PERIOD + TABLES.length * CODES
    return { tenantId, key, convenios, codes, prices }
  } finally {
    await Promise.all([service.close(), superuser.end()])
  }
}

async function makeTenant(ownerUrl: string): Promise<{ tenantId: string; key: string }> {
  const owner = await connectOrm({ url: ownerUrl, poolSize: 1 }, entities)
  try {
    const tenant = { id: randomUUIDv7(), name: 'Bench', timeZone: 'America/Sao_Paulo', currency: 'BRL' }
    const principal = { tenant, keyId: null, scopes: new Set<Scope>(), userId: null }
    const order = () => ({ principal, requestId: 'bench', via: 'cli' as const, now: MADE_AT, readClock: () => MADE_AT })
    await changeIn(owner.em, order(), (work) => createTenant(work, { country: 'BR', encryptionKeyId: 'bench' }))
    const { key } = await changeIn(owner.em, order(), async (work) => {
      const change = await work.change('tenant', tenant.id)
      const made = await insertKey(work, { name: 'bench', scopes: SCOPES, user_id: null, expires_at: null })
      await change?.record({ change_type: 'create', change_description: 'Key created', affected_table: 'api_keys' })
      return made
    })
    return { tenantId: tenant.id, key }
  } finally {
    await owner.close(true)
  }
}

type Call = (method: string, path: string, body?: object) => Promise<{ id: string }>

function caller(service: ApiService, key: string): Call {
  const headers = { 'x-api-key': key, 'content-type': 'application/json' }
  return async (method, path, body) => {
    const sent = { method, headers, ...(body && { body: JSON.stringify(body) }) }
    const response = await service.app.request(`/v1/scheduling/convenios${path}`, sent)
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`)
    return JSON.parse(text) as { id: string }
  }
}

async function makeConvenio(
  call: Call,
  superuser: Client,
  tenantId: string,
  number: number,
  codes: readonly string[],
  chance: Random,
): Promise<PricedConvenio> {
  const { id } = await call('POST', '', {
    name: `Convenio ${number + 1}`,
    payment_type: 'convenio',
    copay_enabled: number % 4 !== 3,
    default_copay_percent: chance.one([10, 12.5, 25, 30]),
    default_copay_max_cents: chance.one([null, null, 4_000]),
  })
  const periods = []
  for (const year of YEARS) {
    const overrideCodes = chance.some(codes, OVERRIDES_A_PERIOD)
    const path = `/${id}/contracts`
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
}
