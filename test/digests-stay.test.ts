import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeDemoDatabase } from '@vigencia/testing/fixtures/demo/demo-database.ts'
import { onDatabase, testPostgres, type TestDatabase } from '@vigencia/testing/postgres/make-test-database.ts'
import { makeFormer } from './support/former-function.ts'

// The change log holds digests for years, so a function that is written anew gives them to the byte.

let database: TestDatabase
let superuser: Client
beforeAll(async () => {
  database = await makeDemoDatabase()
  const name = new URL(database.ownerUrl).pathname.slice(1)
  superuser = new Client({ connectionString: onDatabase(testPostgres().superuserUrl, name) })
  await superuser.connect()
}, 120_000)
afterAll(async () => {
  await superuser.end()
  await database.drop()
})

/** What a price may say since, its digest holds too. */
const PERIODS_OF_PLAIN_PRICES = `(
  select p.* from contracts.periods p where not exists (
    select from contracts.overrides o where o.tenant_id = p.tenant_id and o.period_id = p.id
      and (o.fixed or o.package is not null or num_nonnulls(o.plan_id, o.accommodation, o.provider_id, o.specialty) > 0))) periods`

test.each([
  ['contracts.overrides_digest', 'agreements/migrations/0008-set-by-set.sql', 'tenant_id, id', PERIODS_OF_PLAIN_PRICES],
  ['contracts.type_rules_digest', 'agreements/migrations/0004-adjustments.sql', 'tenant_id, id', 'contracts.periods'],
  [
    'contracts.particular_versions_digest',
    'agreements/migrations/0008-set-by-set.sql',
    'tenant_id, convenio_id, known_from',
    'contracts.particular_price_versions',
  ],
  [
    'plans.versions_digest',
    'insurance-plans/migrations/0003-digests.sql',
    "tenant_id, 'plan_line_versions'::text, known_from",
    'plans.plan_line_versions',
  ],
])('%s gives what it gave when the log was written', async (name, file, what, table) => {
  await makeFormer(superuser, file, name)
  const { rows } = await superuser.query<{ now: string; then: string }>(
    `select ${name}(${what})::text as now, ${name.replace('.', '.former_')}(${what})::text as then
       from (select distinct on (${what}) * from ${table}) rows`,
  )
  expect(new Set(rows.map(({ now }) => now)).size).toBeGreaterThan(1)
  expect(rows.map(({ now }) => now)).toEqual(rows.map((row) => row.then))
})
