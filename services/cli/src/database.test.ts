import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  makeTestDatabase,
  onDatabase,
  runStatements,
  testPostgres,
  type TestDatabase,
} from '@vigencia/testing/postgres/make-test-database.ts'
import type { DistributionPlan } from '@vigencia/database/distribute/distribution-plan.ts'
import { connectedClient } from '@vigencia/testing/postgres/connected-client.ts'
import { callCli, runCli } from '@vigencia/testing/processes/run-cli.ts'

let empty: TestDatabase
let migrated: TestDatabase
beforeAll(async () => {
  ;[empty, migrated] = await Promise.all([makeTestDatabase('template1'), makeTestDatabase()])
})
afterAll(() => Promise.all([empty.drop(), migrated.drop()]))

test('a database is checked, migrated, checked again, and migrated again for nothing', async () => {
  const settings = { DATABASE_OWNER_URL: empty.ownerUrl, DATABASE_URL: empty.serviceUrl }
  const before = await callCli(['database', 'check', '--json'], settings)
  expect(before.code).toBe(1)
  expect(before.json.checks[0].fault).toContain('platform/0001-tenants-and-keys is not applied')

  const first = await runCli(['migrate', '--json'], settings)
  expect(first.code).toBe(0)
  expect(first.json.applied).toContain('platform/0001-tenants-and-keys')
  expect(first.error).toContain('migrated platform/0001-tenants-and-keys\n')
  const again = await callCli(['migrate'], settings)
  expect([again.code, again.out]).toEqual([0, 'Nothing to do: the schema is that of this build.\n'])

  const after = await callCli(['database', 'check', '--json'], settings)
  expect(after.json.checks.slice(0, 2).map(({ fault }: { fault: string | null }) => fault)).toEqual([null, null])
})

test('a newer schema on which the release before works is a hint of the check, and any other its fault', async () => {
  const name = new URL(migrated.ownerUrl).pathname.slice(1)
  const there = { ...testPostgres(), superuserUrl: onDatabase(testPostgres().superuserUrl, name) }
  const plant = (works: string) =>
    runStatements(there, [
      `insert into contracts.migrations (name, sha256, release_before_works) values ('9999-planted', 'x', ${works})
         on conflict (name) do update set release_before_works = excluded.release_before_works`,
    ])
  const check = () => callCli(['database', 'check', '--json'], { DATABASE_URL: migrated.serviceUrl })
  const schemaOf = ({ json }: Awaited<ReturnType<typeof check>>) => json.checks[0].fault
  await plant('true')
  const works = await check()
  expect([schemaOf(works), works.json.hints[0]]).toEqual([
    null,
    'contracts/9999-planted is of a newer release. It says that the release before, which this is, works on it.',
  ])
  for (const breaks of ['false', 'null']) {
    await plant(breaks)
    expect(schemaOf(await check())).toContain('contracts/9999-planted is applied, but this build does not know it')
  }
})

test("what PostgreSQL's own log would show of the clinics is a hint, and no fault; the embedded server's shows nothing", async () => {
  const settings = { DATABASE_URL: empty.serviceUrl }
  expect((await callCli(['database', 'check', '--json'], settings)).json.hints).toEqual([])
  const talkative = new URL(empty.serviceUrl)
  const name = talkative.pathname.slice(1)
  await runStatements(testPostgres(), [
    `ALTER DATABASE ${name} SET log_error_verbosity = 'verbose'`,
    `ALTER DATABASE ${name} SET log_statement = 'mod'`,
  ])
  const { code, out } = await callCli(['database', 'check'], settings)
  const quiet = await callCli(['database', 'check'], { DATABASE_URL: testPostgres().serviceUrl })
  expect(out).toContain("hint  PostgreSQL's log_error_verbosity is verbose: with terse its log")
  expect(out).toContain("hint  PostgreSQL's log_statement is mod: with none its log")
  expect(quiet.out).not.toContain('hint')
  expect(code).toBe((await callCli(['database', 'check', '--json'], settings)).json.ok ? 0 : 1)
})

test('where Citus would lay each table is planned without it, each behind what it refers to', async () => {
  const settings = { DATABASE_OWNER_URL: empty.ownerUrl }
  const { code, json } = await callCli(['database', 'distribute', '--plan', '--json'], settings)
  expect(code).toBe(0)
  const { placements, steps } = json as DistributionPlan
  const tables = await catalogueOf(empty.ownerUrl)
  expect(placements.map(({ table }) => table).toSorted()).toEqual(tables.map(({ table }) => table))

  const local = placements.filter(({ place }) => place === 'local').map(({ table }) => table)
  const ofTenants = new Set(tables.filter(({ hasTenant }) => hasTenant).map(({ table }) => table))
  // a new table that lands here is found by something before its tenant is known, or refers to one that is
  expect(local.filter((table) => ofTenants.has(table)).toSorted()).toEqual([
    'platform.api_keys',
    'platform.invitations',
    'platform.passkeys',
    'platform.people',
    'platform.sessions',
    'platform.subjects',
  ])
  const ordered = placements.map(({ table }) => table)
  const late = tables.flatMap(({ table, refersTo }) =>
    refersTo.filter((other) => ordered.indexOf(other) > ordered.indexOf(table)).map((other) => `${table} -> ${other}`),
  )
  expect(late).toEqual([])

  const moved = steps.flatMap(({ statements }) =>
    statements.flatMap((one) => /create_(?:distributed|reference)_table\('([^']+)'/.exec(one)?.[1] ?? []),
  )
  expect(moved).toEqual(ordered.filter((table) => !local.includes(table)))
  expect(steps.flatMap(({ statements }) => statements)).toContain(
    "select create_distributed_function('contracts.convenio_revisions(uuid,uuid[])', 'tenant', colocate_with => 'contracts.convenios')",
  )
})

test('a table that is new is placed by the catalogue alone', async () => {
  const owner = await connectedClient({ connectionString: empty.ownerUrl })
  await owner.query(`create table contracts.planted (tenant_id uuid not null, code text unique);
    create table contracts.planted_beside (tenant_id uuid primary key references platform.tenants)`)
  const { out } = await callCli(['database', 'distribute', '--plan'], { DATABASE_OWNER_URL: empty.ownerUrl })
  await owner.query('drop table contracts.planted, contracts.planted_beside')
  await owner.end()
  expect(out).toContain('-- contracts.planted: local, contracts.planted_code_key is unique across tenants\n')
  expect(out).toContain('-- contracts.planted_beside: distributed, each of its rows belongs to one tenant\n')
})

test('without Citus nothing is distributed, and that is said', async () => {
  const refused = await callCli(['database', 'distribute'], { DATABASE_OWNER_URL: empty.ownerUrl })
  expect(refused.code).toBe(1)
  expect(refused.error).toContain('This PostgreSQL has no Citus. Put citus first into shared_preload_libraries')
  const { out } = await callCli(['database', 'check'], { DATABASE_URL: empty.serviceUrl })
  expect(out).toMatch(/^tables {2}all \d+ lie on this server, which has no Citus$/m)
})

test("the owner's role is not the one that services run as", async () => {
  const { code, out } = await callCli(['database', 'check'], { DATABASE_URL: empty.ownerUrl })
  expect(code).toBe(1)
  expect(out).toMatch(
    /^NO {2}the service's role is bound by row-level security\n {4}The database role vigencia_owner owns the database/m,
  )
})

test('the SQL of the roles comes with passwords made just now, and the settings that fit them', async () => {
  const [one, other] = await Promise.all([
    callCli(['database', 'roles', '--json']),
    callCli(['database', 'roles', '--json']),
  ])
  expect(one.code).toBe(0)
  const { sql, settings } = one.json
  for (const url of Object.values<string>(settings)) expect(sql).toContain(`PASSWORD '${new URL(url).password}'`)
  expect(sql).toContain('CREATE DATABASE vigencia OWNER vigencia_owner')
  expect(other.json.settings).not.toEqual(settings)
  const { out } = await callCli(['database', 'roles'])
  expect(out).toMatch(/^-- Run it by psql[^]+\n\nDO \$\$/)
  // Every line that is not SQL is a comment.
  expect(
    out
      .split('\n\n')[0]
      ?.split('\n')
      .every((line) => line.startsWith('--')),
  ).toBe(true)
})

/** Every table of the database, by PostgreSQL's own columns. */
async function catalogueOf(url: string) {
  const client = await connectedClient({ connectionString: url })
  const { rows } = await client.query<{ table: string; hasTenant: boolean; refersTo: string[] }>(
    `select c.oid::regclass::text as "table",
            exists (select from information_schema.columns i
                     where i.table_schema = n.nspname and i.table_name = c.relname and i.column_name = 'tenant_id' and i.is_nullable = 'NO') as "hasTenant",
            array(select distinct f.confrelid::regclass::text from pg_constraint f
                   where f.contype = 'f' and f.conrelid = c.oid and f.confrelid <> c.oid) as "refersTo"
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and not c.relispartition and n.nspname !~ '^pg_' and n.nspname <> 'information_schema' order by 1`,
  )
  await client.end()
  return rows
}
