import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  makeTestDatabase,
  onDatabase,
  runStatements,
  testPostgres,
  type TestDatabase,
} from '@vigencia/testing/postgres/make-test-database.ts'
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
