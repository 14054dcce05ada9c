import { Pool } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  makeTestDatabase,
  runStatements,
  testPostgres,
  type TestDatabase,
} from '@vigencia/testing/postgres/make-test-database.ts'
import { checkDurability } from './check-durability.ts'
import { checkRole } from './check-role.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await makeTestDatabase()
})

afterAll(() => database.drop())

test("the service's role passes", async () => {
  await expect(checkAs(database.serviceUrl)).resolves.toBeUndefined()
})

test('the owner of the database and its tables is refused for both', async () => {
  await expect(checkAs(database.ownerUrl)).rejects.toThrow(
    /vigencia_owner owns the database test_\w+\.\nThe database role vigencia_owner owns the table \w+\.\w+\.\n.*database roles/,
  )
})

test('a superuser is refused', async () => {
  await expect(checkAs(testPostgres().superuserUrl)).rejects.toThrow('The database role postgres is a superuser.')
})

test('a role with BYPASSRLS is refused, also one that is only a member of such a role', async () => {
  const name = `bypasser_${process.pid}`
  await asSuperuser(
    `CREATE ROLE ${name}_above BYPASSRLS`,
    `CREATE ROLE ${name} LOGIN PASSWORD 'x'`,
    `GRANT ${name}_above TO ${name}`,
    `GRANT CONNECT ON DATABASE postgres TO ${name}`,
  )
  const url = Object.assign(new URL(testPostgres().superuserUrl), { username: name, password: 'x' }).href
  await expect(checkAs(url)).rejects.toThrow(`The database role ${name} has BYPASSRLS.`)
  await asSuperuser(`DROP OWNED BY ${name}`, `DROP ROLE ${name}`, `DROP ROLE ${name}_above`)
})

test('a server that may lose what it acknowledged is refused, by the name of each setting', async () => {
  const pool = new Pool({ connectionString: database.serviceUrl })
  await expect(checkDurability(pool)).rejects.toThrow(
    /fsync is off: .*\n.*full_page_writes is off: .*\n.*synchronous_commit is off: /,
  )
  await pool.end()
})

async function checkAs(url: string): Promise<void> {
  const pool = new Pool({ connectionString: url })
  try {
    await checkRole(pool)
  } finally {
    await pool.end()
  }
}

function asSuperuser(...statements: string[]): Promise<void> {
  return runStatements(testPostgres(), statements)
}
