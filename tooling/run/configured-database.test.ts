import { makeTestDatabase, type TestDatabase } from '@vigencia/testing/postgres/make-test-database.ts'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { configuredDatabase } from './configured-database.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await makeTestDatabase()
})

afterAll(() => database.drop())

test('without either URL there is none', async () => {
  expect(await configuredDatabase({ DATABASE_URL: '' })).toBeUndefined()
})

test("with both, the service's role is the one that its URL leads to", async () => {
  const { ownerUrl, serviceUrl } = database
  expect(await configuredDatabase({ DATABASE_URL: serviceUrl, DATABASE_OWNER_URL: ownerUrl })).toEqual({
    ownerUrl,
    serviceUrl,
    serviceRole: 'vigencia_service',
  })
})

test('a URL may lie in a file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'secret-'))
  await writeFile(join(folder, 'url'), `${database.serviceUrl}\n`)
  const env = { DATABASE_URL_FILE: join(folder, 'url'), DATABASE_OWNER_URL: database.ownerUrl }
  expect(await configuredDatabase(env)).toMatchObject({ serviceUrl: database.serviceUrl })
  await rm(folder, { recursive: true })
  await expect(configuredDatabase(env)).rejects.toThrow(/DATABASE_URL_FILE names .*url, which cannot be read/)
})

test.each([
  [
    { DATABASE_URL: 'postgres://a@b/c' },
    /DATABASE_URL is set and DATABASE_OWNER_URL is not: set it too, .* database roles/,
  ],
  [{ DATABASE_OWNER_URL: 'postgres://a@b/c' }, /DATABASE_OWNER_URL is set and DATABASE_URL is not: set it too/],
  [both('/run/postgres'), /DATABASE_OWNER_URL is not a PostgreSQL URL: it should be postgres:/],
  [
    both('postgres://a:hidden@127.0.0.1:1/c'),
    /DATABASE_OWNER_URL \(127\.0\.0\.1:1\/c\) does not answer: .*ECONNREFUSED/,
  ],
])('%j is refused in one sentence', async (env, message) => {
  await expect(configuredDatabase(env)).rejects.toThrow(message)
  await expect(configuredDatabase(env)).rejects.not.toThrow(/hidden/)
})

test('a wrong password is refused without showing it', async () => {
  const wrong = Object.assign(new URL(database.serviceUrl), { password: 'hidden' }).href
  const run = configuredDatabase({ DATABASE_URL: wrong, DATABASE_OWNER_URL: database.ownerUrl })
  await expect(run).rejects.toThrow(
    /^DATABASE_URL \(127\.0\.0\.1:\d+\/test_\w+\) does not answer: password authent[^:]*$/,
  )
})

function both(url: string) {
  return { DATABASE_URL: url, DATABASE_OWNER_URL: url }
}
