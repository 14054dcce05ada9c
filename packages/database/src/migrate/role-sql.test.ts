import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  makeTestDatabase,
  runStatements,
  testPostgres,
  type TestDatabase,
} from '@vigencia/testing/postgres/make-test-database.ts'
import { databaseSql, roleSql } from './role-sql.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await makeTestDatabase('template1')
})

afterAll(() => database.drop())

test('every connection of the service has time limits, and a search path without its own name', async () => {
  expect(await settingsOf(database.serviceUrl)).toEqual({
    statement_timeout: '30s',
    lock_timeout: '10s',
    idle_in_transaction_session_timeout: '1min',
    search_path: 'public, pg_temp',
  })
})

test('the owner may take its time, but not wait for a lock for ever', async () => {
  expect(await settingsOf(database.ownerUrl)).toMatchObject({ statement_timeout: '0', lock_timeout: '30s' })
})

test('neither role is superuser, bypasses row-level security, or makes databases and roles', async () => {
  const rows = await ask(
    database.serviceUrl,
    `SELECT rolname FROM pg_roles WHERE rolname LIKE 'vigencia%'
       AND NOT (rolsuper OR rolbypassrls OR rolcreatedb OR rolcreaterole OR rolreplication) ORDER BY rolname`,
  )
  expect(rows).toEqual([{ rolname: 'vigencia_owner' }, { rolname: 'vigencia_service' }])
})

test('the SQL runs again over roles that are there, and a quote in a password stays inside it', async () => {
  const { ownerUrl, serviceUrl, superuserUrl } = testPostgres()
  const [owner, service] = [ownerUrl, serviceUrl].map((url) => new URL(url).password) as [string, string]
  const odd = Object.assign(new URL(superuserUrl), { pathname: '/postgres' }).href
  await ask(odd, `BEGIN; ${roleSql({ owner: "o'; DROP TABLE x; --", service: 'a\\b' })}; ROLLBACK`)
  await ask(odd, roleSql({ owner, service }))
  expect(await ask(database.ownerUrl, 'SELECT current_user AS role')).toEqual([{ role: 'vigencia_owner' }])
})

test('an operator who is not superuser makes roles and database by the printed SQL', async () => {
  const name = `operator_${process.pid}`
  await runStatements(testPostgres(), [`CREATE ROLE ${name} LOGIN PASSWORD 'x' CREATEROLE CREATEDB`])
  const operator = Object.assign(new URL(testPostgres().superuserUrl), { username: name, password: 'x' }).href
  await ask(operator, renamed(roleSql({ owner: 'o', service: 's' })))
  for (const statement of databaseSql()) await ask(operator, renamed(statement))
  const made = Object.assign(new URL(testPostgres().superuserUrl), {
    username: `printed_${process.pid}_service`,
    password: 's',
    pathname: `/printed_${process.pid}`,
  }).href
  expect(await ask(made, "SELECT 'é' > 'z' AS by_code_point, upper('ção') AS folded")).toEqual([
    { by_code_point: true, folded: 'ÇÃO' },
  ])
  const roles = [`printed_${process.pid}_owner`, `printed_${process.pid}_service`, name]
  await runStatements(testPostgres(), [
    `DROP DATABASE printed_${process.pid}`,
    ...roles.map((role) => `DROP ROLE ${role}`),
  ])
})

/** Other names, so that the test's own roles stay as they are. */
function renamed(sql: string): string {
  return sql.replaceAll(/\bvigencia(_owner|_service)?\b/g, `printed_${process.pid}$1`)
}

async function settingsOf(url: string): Promise<Record<string, string>> {
  const names = ['statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout', 'search_path']
  const rows = await ask(url, `SELECT ${names.map((name) => `current_setting('${name}') AS ${name}`).join(', ')}`)
  return rows[0] as Record<string, string>
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}
