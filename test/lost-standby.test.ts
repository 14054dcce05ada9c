import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { makeApiService, type ApiService } from '@vigencia/api/service.ts'
import { readApiSettings } from '@vigencia/api/settings.ts'
import { CONVENIOS, scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { runStatements } from '@vigencia/testing/postgres/make-test-database.ts'
import { restCall, type TestTenant } from '@vigencia/testing/stack/test-api.ts'
import { proofSize } from './support/proof-size.ts'
import { startOwnPostgresStack, type OwnPostgresStack } from './support/own-postgres-stack.ts'

// A primary whose synchronous standby is lost answers every statement, and no COMMIT. Nor does one that is frozen.

/** A machine that runs other tests beside has more than the five seconds and the ten that are promised. */
const BACK_WITHIN_MS = proofSize({ short: 50_000, full: 5_000 })
const TOLD_WITHIN_MS = proofSize({ short: 50_000, full: 10_000 })

let stack: OwnPostgresStack
let clinic: TestTenant
let convenio: string
beforeAll(async () => {
  stack = await startOwnPostgresStack({ DATABASE_POOL: '1', REQUEST_DEADLINE: '8', LOG_LEVEL: 'silent' })
  clinic = await stack.api.newTenant()
  const make = scenario(clinic)
  convenio = await make.convenio()
  await make.period(convenio, { start_date: '2026-01-01' }, { b: 100 })
}, 120_000)
afterEach(() => configure('alter system reset all'))
afterAll(() => stack.close(), 60_000)

const ready = async (query = '', { app }: Pick<ApiService, 'app'> = stack.api.service) =>
  (await app.request(`/health/ready${query}`)).status
const rename = (name: string) => clinic.rest('PUT', `${CONVENIOS}/${convenio}`, { name, payment_type: 'convenio' })
const QUOTE = (id: string) => `${CONVENIOS}/${id}/quote?procedure_code=b&event_date=2026-05-05`
const quote = () => clinic.rest('GET', QUOTE(convenio))
const configure = (statement: string) =>
  runStatements({ ...stack.postgres.urls(), logFile: '' }, [
    'set session characteristics as transaction read write',
    statement,
    'select pg_reload_conf()',
  ])
const well = async (ask: () => Promise<number>) => {
  const untilMs = performance.now() + BACK_WITHIN_MS
  let status = await ask()
  for (; status >= 500 && performance.now() < untilMs; status = await ask()) await sleep(100)
  return status
}

describe('a synchronous standby that is lost', () => {
  test('stops commands and readiness, and no list, quote or readiness for reads; it stops them no longer when it is back', async () => {
    expect([await ready(), await ready('?for=reads')]).toEqual([200, 200])
    await configure("alter system set synchronous_standby_names = 'lost'")
    await sleep(200)

    const stuck = Array.from({ length: 6 }, (_, nth) => rename(`Renamed ${nth}`))
    let isAnswered = false
    void Promise.race(stuck).then(() => (isAnswered = true))
    await expect.poll(() => ready(), { timeout: 30_000 }).toBe(503)
    for (let round = 0; round < 3; round += 1) {
      expect((await clinic.rest('GET', CONVENIOS)).status).toBe(200)
      expect((await quote()).status).toBe(200)
      expect([await ready(), await ready('?for=reads')]).toEqual([503, 200])
    }
    expect(isAnswered).toBe(false)
    for (const answer of await Promise.all(stuck)) {
      expect(answer.status).toBe(503)
      expect(answer.headers.get('retry-after')).toBe('1')
    }
    // what is known to be stuck is not tried again by each, for every try keeps a session of the server
    const startMs = performance.now()
    const refused = await Promise.all(Array.from({ length: 20 }, (_, nth) => rename(`Refused ${nth}`)))
    for (const { status, body } of refused) expect([status, body.code]).toEqual([503, 'unavailable'])
    expect(performance.now() - startMs).toBeLessThan(2_000)
    expect((await clinic.rest('GET', CONVENIOS)).status).toBe(200)

    await configure('alter system reset synchronous_standby_names')
    expect(await well(ready)).toBe(200)
    expect(await well(async () => (await rename('Renamed again')).status)).toBe(200)
  }, 60_000)
})

describe('a primary that becomes read only', () => {
  test('is not ready, and ready for reads', async () => {
    await configure('alter system set default_transaction_read_only = on')
    await expect.poll(() => ready(), { timeout: 30_000 }).toBe(503)
    expect(await ready('?for=reads')).toBe(200)
    expect((await clinic.rest('GET', CONVENIOS)).status).toBe(200)
    expect((await rename('Never')).status).toBe(503)
    await configure('alter system reset default_transaction_read_only')
    expect(await well(ready)).toBe(200)
    expect(await well(async () => (await rename('Written again')).status)).toBe(200)
  }, 30_000)
})

describe('a PostgreSQL that is frozen', () => {
  let service: ApiService
  beforeAll(async () => {
    service = await makeApiService(
      readApiSettings({ DATABASE_URL: stack.postgres.urls().serviceUrl, LOG_LEVEL: 'silent' }),
    )
  })
  afterAll(() => service.close())

  test('is told within ten seconds, and all is well within five of its return', async () => {
    const call = (method: string, path: string, body?: unknown) =>
      restCall(service, method, path, body, { 'x-api-key': clinic.key })
    const asks = [
      () => call('GET', CONVENIOS),
      () => call('GET', QUOTE(convenio)),
      () => call('PUT', `${CONVENIOS}/${convenio}`, { name: 'Frozen', payment_type: 'convenio' }),
    ]
    for (const ask of asks) expect((await ask()).status).toBe(200)
    await stack.postgres.signal('SIGSTOP')
    const startMs = performance.now()
    const told = await Promise.all(asks.map((ask) => ask()))
    const tookMs = performance.now() - startMs
    const readiness = await Promise.all(['', '?for=reads'].map((query) => ready(query, service)))
    await stack.postgres.signal('SIGCONT')
    const backMs = performance.now()
    expect(told.map(({ status, body }) => [status, body.code])).toEqual(asks.map(() => [503, 'unavailable']))
    expect(tookMs).toBeLessThan(TOLD_WITHIN_MS)
    expect(readiness).toEqual([503, 503])
    for (const ask of asks) expect(await well(async () => (await ask()).status)).toBe(200)
    expect(performance.now() - backMs).toBeLessThan(BACK_WITHIN_MS)
  }, 30_000)
})
