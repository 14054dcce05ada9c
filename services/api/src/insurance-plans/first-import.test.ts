import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi } from '@vigencia/testing/stack/test-api.ts'
import { workOf } from '@vigencia/testing/stack/work-of.ts'
import { openPlans } from './entries/open-plans.ts'

let api: TestApi
let client: Client
let tenant: string
beforeAll(async () => {
  api = (await startTestStack({ api: {} })).api
  const clinic = await api.newTenant('America/Lima')
  tenant = clinic.id
  await workOf(api, clinic).change(async (work) => {
    const change = await openPlans(work)
    await change.record({ change_type: 'create', change_description: 'Begun', affected_table: 'benefits' })
  })
  client = new Client({ connectionString: api.database.serviceUrl })
  await client.connect()
  await client.query("select set_config('vigencia.tenant', $1, false)", [tenant])
})
afterAll(async () => {
  await client.end()
  await api.close()
})

const ROWS = 500

const ENTRIES = `
  insert into plans.benefits (tenant_id, id, natural_key, is_active, created_at, updated_at, created_by_number, updated_by_number)
  select $1, i, i::text, true, now(), now(), 0, 0 from generate_series(1, $2::int) i`

const VERSIONS = `
  insert into plans.benefit_versions (tenant_id, version_id, id, days, is_active, known_from, code, description)
  select $1, gen_random_uuid(), i, '(,)', true, plans.next_revision($1), i::text, 'x' from generate_series(1, $2::int) i`

// Of the versions alone: a foreign key's own check of the entries takes any index of a table that was analyzed while empty.
const READ = `
  select (sum(seq_tup_read) + sum(idx_tup_fetch))::int as rows from pg_stat_xact_user_tables
   where schemaname = 'plans' and relname = 'benefit_versions'`

test('a first import looks at each of its entries, and not at all of them for each', async () => {
  await client.query('begin')
  for (const sql of [ENTRIES, VERSIONS]) await client.query(sql, [tenant, ROWS])
  const { rows } = await client.query<{ rows: number }>(READ)
  await client.query('rollback')
  expect(rows[0]?.rows).toBeGreaterThanOrEqual(ROWS)
  expect(rows[0]?.rows).toBeLessThan(10 * ROWS)
})
