import { Client, type Pool } from 'pg'
import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { connectPool } from '@vigencia/database/connect-pool.ts'
import { lastUses, type LastUses } from '@vigencia/server/access/last-uses.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import { restCall, type TestApi, type TestTenant } from '@vigencia/testing/stack/test-api.ts'
import { makeApiService, type ApiService } from '../../service.ts'
import { readApiSettings } from '../../settings.ts'

let api: TestApi
let clinic: TestTenant
let rival: TestTenant
beforeAll(async () => {
  api = (await startTestStack({ api: {}, own: true })).api
  clinic = await api.newTenant()
  rival = await api.newTenant()
})
afterAll(() => api.close())

/** What is connected already goes on as it was. */
async function setReadOnly(value: 'on' | 'off'): Promise<void> {
  const owner = new Client({ connectionString: api.database.ownerUrl })
  await owner.connect()
  await owner.query('set default_transaction_read_only = off')
  const name = new URL(api.database.ownerUrl).pathname.slice(1)
  await owner.query(`alter database ${name} set default_transaction_read_only = ${value}`)
  await owner.end()
}

describe('on a database that is read only', () => {
  let service: ApiService
  beforeAll(async () => {
    await setReadOnly('on')
    service = await makeApiService(readApiSettings({ DATABASE_URL: api.database.serviceUrl, LOG_LEVEL: 'silent' }))
  })
  afterAll(async () => {
    await service.close()
    await setReadOnly('off')
  })
  const call = (method: string, path: string, body?: unknown) =>
    restCall(service, method, path, body, { 'x-api-key': clinic.key })

  test('a key is known and reads are answered', async () => {
    expect(await call('GET', '/v1/tenant')).toMatchObject({ status: 200 })
    expect(await call('GET', '/v1/keys')).toMatchObject({ status: 200 })
  })

  test('a command is refused as unavailable, for a moment, and says why', async () => {
    expect(await call('POST', '/v1/keys', { name: 'x', scopes: ['prices:read'] })).toMatchObject({
      status: 503,
      body: { code: 'unavailable', detail: 'The database is read-only or full. Try again in a moment.' },
    })
  })
})

describe('uses of keys', () => {
  let pool: Pool
  let uses: LastUses
  let warnings: string[]
  beforeEach(() => {
    pool = connectPool(api.database.serviceUrl, 1, () => {})
    warnings = []
    uses = lastUses(pool, 'keys', { warn: (_facts: unknown, message?: string) => void warnings.push(String(message)) })
    return () => pool.end()
  })
  const NOON = Temporal.Instant.from('2026-04-14T12:00:00Z')
  const after = (seconds: number) => NOON.add({ seconds })

  async function newKey(tenant: TestTenant) {
    const { id: keyId } = (await tenant.rest('POST', '/v1/keys', { name: 'x', scopes: ['prices:read'] })).body as {
      id: string
    }
    const tenantId = tenant.id
    const lastUse = async () => (await tenant.rest('GET', `/v1/keys/${keyId}`)).body.last_used_at as string | null
    return {
      used: (seconds: number) => uses.record({ tenantId, id: keyId, at: after(seconds) }),
      lastUse,
      keyId,
      tenantId,
    }
  }

  test('are written together, each for its tenant, with the latest instant of each', async () => {
    const queries = vi.spyOn(pool, 'query')
    const [mine, other] = [await newKey(clinic), await newKey(rival)]
    for (const seconds of [0, 30, 10]) mine.used(seconds)
    other.used(90)
    expect(queries).not.toHaveBeenCalled()
    await uses.write()
    expect(queries).toHaveBeenCalledTimes(1)
    expect([await mine.lastUse(), await other.lastUse()]).toEqual(['2026-04-14T12:00:30Z', '2026-04-14T12:01:30Z'])
    await uses.write()
    expect(queries).toHaveBeenCalledTimes(1)
  })

  test('are written by themselves a few seconds later', async () => {
    const mine = await newKey(clinic)
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    mine.used(0)
    vi.advanceTimersByTime(5_000)
    vi.useRealTimers()
    await vi.waitFor(async () => expect(await mine.lastUse()).toBe('2026-04-14T12:00:00Z'), 30_000)
  })

  test('only move forward, and a minute at the least', async () => {
    const mine = await newKey(clinic)
    const written = []
    for (const seconds of [120, 0, 180, 181]) {
      mine.used(seconds)
      await uses.write()
      written.push(await mine.lastUse())
    }
    expect(written).toEqual(['12:02:00Z', '12:02:00Z', '12:02:00Z', '12:03:01Z'].map((at) => `2026-04-14T${at}`))
  })

  test('of a key that somebody changes now are left out, and nobody waits', async () => {
    const [held, free] = [await newKey(clinic), await newKey(clinic)]
    const client = new Client({ connectionString: api.database.serviceUrl })
    await client.connect()
    await client.query(`begin; set local vigencia.tenant = '${held.tenantId}'`)
    await client.query(`update platform.api_keys set expires_at = now() where id = '${held.keyId}'`)
    for (const one of [held, free]) one.used(0)
    await uses.write()
    await client.query('rollback')
    await client.end()
    expect([await held.lastUse(), await free.lastUse()]).toEqual([null, '2026-04-14T12:00:00Z'])
  })

  test('that cannot be written are dropped and logged once, until they can be again', async () => {
    const mine = await newKey(clinic)
    const query = vi.spyOn(pool, 'query').mockRejectedValue(new Error('read only'))
    for (const seconds of [0, 1]) {
      mine.used(seconds)
      await uses.write()
    }
    expect(warnings).toEqual(['the last uses of keys cannot be written: they are dropped'])
    query.mockRestore()
    await uses.write()
    expect(await mine.lastUse()).toBeNull()
    mine.used(2)
    await uses.write()
    expect(await mine.lastUse()).toBe('2026-04-14T12:00:02Z')
  })

  test('that are left are written when the service stops, and a silent database is not waited for', async () => {
    const mine = await newKey(clinic)
    mine.used(0)
    await uses.stop()
    expect(await mine.lastUse()).toBe('2026-04-14T12:00:00Z')
    vi.spyOn(pool, 'query').mockReturnValue(new Promise(() => {}) as never)
    mine.used(100)
    const startMs = performance.now()
    await uses.stop()
    expect(performance.now() - startMs).toBeLessThan(4_000)
  })
})
