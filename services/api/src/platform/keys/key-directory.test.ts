import { Pool } from 'pg'
import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DEMO_KEY, makeApiKey } from '@vigencia/database/access/api-key.ts'
import { keyDirectory } from '@vigencia/server/access/key-directory.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import { restCall, type TestApi, type TestTenant } from '@vigencia/testing/stack/test-api.ts'

const NOW = { now: Temporal.Instant.from('2026-04-14T12:00:00Z') }

let api: TestApi
let clinic: TestTenant
let pool: Pool
beforeAll(async () => {
  api = (await startTestStack({ api: {} })).api
  clinic = await api.newTenant()
  pool = new Pool({ connectionString: api.database.serviceUrl, max: 2 })
})
afterAll(async () => {
  await pool.end()
  await api.close()
})

/** A directory on a clock of the test's own, and how often it asked the database. */
function directory(named = true) {
  const seen = { ms: 0, queries: 0 }
  const uses = { record: () => {} }
  pool.removeAllListeners('acquire')
  pool.on('acquire', () => (seen.queries += 1))
  return { seen, keys: keyDirectory(pool, { named, demo: false, uses, readMs: () => seen.ms }) }
}

test.each([
  ['nothing', ''],
  ['a word', 'secret'],
  ['one character too few', makeApiKey().slice(0, -1)],
  ['one character too many', `${makeApiKey()}0`],
  ['a wrong checksum', makeApiKey().replace(/.$/, (last) => (last === '0' ? '1' : '0'))],
  [
    'a mistyped character',
    makeApiKey().replace(/^(vig_live_)(.)/, (_all, start, first) => start + (first === '0' ? '1' : '0')),
  ],
  ['the key of the demo, outside it,', DEMO_KEY],
  ['SQL', "vig_live_' or 1=1 --"],
  ['NUL', 'vig_live_\u0000'],
])('%s cannot be a key, so it costs no query', async (_what, key) => {
  const { keys, seen } = directory()
  expect(await keys.find(key, NOW)).toBeNull()
  expect(seen.queries).toBe(0)
})

test('an unknown key is refused after one query', async () => {
  const { keys, seen } = directory()
  expect(await keys.find(makeApiKey(), NOW)).toBeNull()
  expect(seen.queries).toBe(1)
})

test('an unknown key is asked for once in half a second, and is admitted after it where it was made meanwhile', async () => {
  const { keys, seen } = directory()
  const unknown = makeApiKey()
  for (let i = 0; i < 5; i++) expect(await keys.find(unknown, NOW)).toBeNull()
  expect(seen.queries).toBe(1)
  expect((await keys.find(clinic.key, NOW))?.tenant.id).toBe(clinic.id)
  seen.ms = 499.9
  expect(await keys.find(unknown, NOW)).toBeNull()
  expect(seen.queries).toBe(2)
  seen.ms = 500
  expect(await keys.find(unknown, NOW)).toBeNull()
  expect(seen.queries).toBe(3)
})

test.each([true, false])(
  'a key is asked for once in half a second, however many ask (named statements: %s)',
  async (named) => {
    const { keys, seen } = directory(named)
    const all = await Promise.all(Array.from({ length: 50 }, async () => keys.find(clinic.key, NOW)))
    expect(new Set(all.map((principal) => principal?.tenant.id))).toEqual(new Set([clinic.id]))
    expect(seen.queries).toBe(1)
    seen.ms = 499.9
    expect(await keys.find(clinic.key, NOW)).not.toBeNull()
    expect(seen.queries).toBe(1)
    seen.ms = 500
    expect(await keys.find(clinic.key, NOW)).not.toBeNull()
    expect(seen.queries).toBe(2)
  },
)

test('an answer that took long is trusted from when it was asked for, and nobody waits for one sent too early', async () => {
  const { keys, seen } = directory()
  const slow = keys.find(clinic.key, NOW)
  seen.ms = 500
  const next = keys.find(clinic.key, NOW)
  expect([await slow, await next].map((principal) => principal?.tenant.id)).toEqual([clinic.id, clinic.id])
  expect(seen.queries).toBe(2)
})

test('over HTTP, no key, one that cannot be and one that is unknown are told apart from none of the others', async () => {
  const bodies = await Promise.all(
    ['nonsense', makeApiKey()].map((key) =>
      restCall(api.service, 'GET', '/v1/tenant', undefined, { 'x-api-key': key }),
    ),
  )
  expect(bodies.map(({ status, body }) => [status, body.code, body.detail])).toEqual(
    [1, 2].map(() => [401, 'unauthenticated', 'The key is unknown, revoked or expired.']),
  )
  expect((await restCall(api.service, 'GET', '/v1/tenant')).status).toBe(401)
  for (const scheme of ['Bearer', 'bearer', 'BEARER', 'Bearer '])
    expect(
      (await restCall(api.service, 'GET', '/v1/tenant', undefined, { authorization: `${scheme} ${clinic.key}` }))
        .status,
      scheme,
    ).toBe(200)
  for (const authorization of [clinic.key, `Basic ${clinic.key}`, `bearer${clinic.key}`])
    expect(
      (await restCall(api.service, 'GET', '/v1/tenant', undefined, { authorization })).status,
      authorization.slice(0, 8),
    ).toBe(401)
})
