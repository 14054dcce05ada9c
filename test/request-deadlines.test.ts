import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { makeApiService, type ApiService } from '@vigencia/api/service.ts'
import { readApiSettings } from '@vigencia/api/settings.ts'
import { CONVENIOS, scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { startTcpProxy, type TcpProxy } from '@vigencia/testing/network/tcp-proxy.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import { restCall, type TestApi, type TestTenant } from '@vigencia/testing/stack/test-api.ts'
import { holdTable, type HeldTable } from '@vigencia/testing/postgres/hold-table.ts'
import { isCommit } from './support/losses/lose-connection.ts'

const CONVENIOS_TABLE = 'contracts.convenios'

let api: TestApi
let clinic: TestTenant
beforeAll(async () => {
  api = (await startTestStack({ api: { REQUEST_DEADLINE: '1', LONG_DEADLINE: '8', LOG_LEVEL: 'silent' }, own: true }))
    .api
  clinic = await api.newTenant()
})
afterAll(() => api.close())

let lock: HeldTable | null = null
afterEach(async () => {
  await lock?.release()
  lock = null
})

/** Over tRPC, as a client sends it. */
const trpc = (method: 'GET' | 'POST', name: string, input: unknown) =>
  restCall(
    api.service,
    method,
    method === 'GET' ? `/trpc/${name}?input=${encodeURIComponent(JSON.stringify(input))}` : `/trpc/${name}`,
    method === 'GET' ? undefined : input,
    { 'x-api-key': clinic.key },
  )

describe('a request that waits for ever', () => {
  const create = { name: 'Waits', payment_type: 'convenio' }

  test.each([
    ['a list over REST', () => clinic.rest('GET', CONVENIOS)],
    ['a list over tRPC', () => trpc('GET', 'convenios.list', {})],
    ['a command over REST', () => clinic.rest('POST', CONVENIOS, create)],
    ['a command over tRPC', () => trpc('POST', 'convenios.create', create)],
    ['a file of prices', () => clinic.rest('GET', `${CONVENIOS}/${randomUUID()}/particular-prices/export`)],
  ])('%s is 503 deadline, and its locks and its transaction are gone', async (_what, send) => {
    lock = await holdTable(api, CONVENIOS_TABLE)
    const { status, body, headers } = await send()
    expect([status, body.code ?? body.error.data.code, headers.get('retry-after')]).toEqual([503, 'deadline', '1'])
    expect(await lock.busySessions()).toBe(0)
    await lock.release()
    lock = null
    expect((await clinic.rest('GET', CONVENIOS)).body.items).toEqual([])
  })

  test('a quote is 503 deadline, and the next is answered', async () => {
    const own = await api.newTenant()
    const steps = scenario(own)
    const convenio = await steps.convenio()
    await steps.period(convenio, { start_date: '2026-01-01', end_date: '2026-12-31' }, { A1: 100 })
    lock = await holdTable(api, 'platform.chains')
    expect(await steps.quote(convenio, 'A1', '2026-02-01')).toMatchObject({ status: 503, body: { code: 'deadline' } })
    await lock.release()
    lock = null
    expect(await steps.quote(convenio, 'A1', '2026-02-01')).toMatchObject({ status: 200 })
  })

  test('in the old wire it has that wire’s envelope', async () => {
    lock = await holdTable(api, 'plans.currencies')
    const answer = await clinic.rest('POST', '/api/CVN_MONEDA/GetAllActives', {})
    expect([answer.status, answer.body.Success]).toEqual([200, false])
    expect(await lock.busySessions()).toBe(0)
  })

  test('what is long by its card goes on after the deadline of others', async () => {
    lock = await holdTable(api, 'contracts.price_tables')
    const sent = clinic.rest(
      'POST',
      '/v1/scheduling/price-tables/LONG/import',
      'procedure_code,procedure_name,price\n1,A,1\n',
      {
        'content-type': 'text/csv',
      },
    )
    setTimeout(() => void lock?.release().then(() => (lock = null)), 2_000)
    expect((await sent).status).toBe(200)
  })

  test('the process that stops ends it: 503, and nothing of it stays', async () => {
    lock = await holdTable(api, 'contracts.price_tables')
    const sent = clinic.rest('POST', '/v1/scheduling/price-tables/STOPPED/publish')
    await expect.poll(() => lock?.busySessions()).toBe(1)
    api.service.context.deadlines.endAll('stopping')
    expect(await sent).toMatchObject({ status: 503, body: { code: 'unavailable' } })
    expect(await lock.busySessions()).toBe(0)
  })
})

test('who waits for a connection that another has is answered at the deadline, and the connection serves the next', async () => {
  const { api: narrow } = await startTestStack({
    api: { REQUEST_DEADLINE: '1', LONG_DEADLINE: '3', DATABASE_POOL: '1', LOG_LEVEL: 'silent' },
    own: true,
  })
  try {
    const one = await narrow.newTenant()
    const held = await holdTable(narrow, 'contracts.price_tables')
    const long = one.rest('POST', '/v1/scheduling/price-tables/X/publish')
    await expect.poll(() => held.busySessions(), { timeout: 30_000 }).toBe(1)
    const late = await one.rest('POST', CONVENIOS, { name: 'Late', payment_type: 'convenio' })
    expect(late).toMatchObject({ status: 503, body: { code: 'deadline' } })
    expect(await long).toMatchObject({ status: 503, body: { code: 'deadline' } })
    expect(await one.rest('GET', CONVENIOS)).toMatchObject({ status: 200 })
    await held.release()
  } finally {
    await narrow.close()
  }
})

describe('a COMMIT that is not answered in time', () => {
  let proxy: TcpProxy
  let proxied: ApiService
  beforeAll(async () => {
    const { hostname, port } = new URL(api.database.serviceUrl)
    proxy = await startTcpProxy({ host: hostname, port: Number(port) })
    const DATABASE_URL = proxy.through(api.database.serviceUrl)
    proxied = await makeApiService(readApiSettings({ DATABASE_URL, LOG_LEVEL: 'silent', REQUEST_DEADLINE: '1' }))
  })
  afterAll(async () => {
    proxy.thaw()
    await proxied.close()
    await proxy.close()
  })

  test('is 503 outcome_unknown, and repeated with its Idempotency-Key it happens once', async () => {
    const own = await api.newTenant()
    const headers = { 'x-api-key': own.key, 'idempotency-key': 'once' }
    const command = () => restCall(proxied, 'POST', CONVENIOS, { name: 'Once', payment_type: 'convenio' }, headers)
    proxy.watch((chunk, from) => {
      if (from === 'client' && isCommit(chunk)) proxy.freeze()
    })
    const answer = await command()
    proxy.watch(null)
    proxy.thaw()
    expect(answer).toMatchObject({ status: 503, body: { code: 'outcome_unknown' } })
    expect(answer.body.detail).toBe('It may have happened: ask, or repeat with the same Idempotency-Key.')
    await expect.poll(async () => (await command()).status, { timeout: 30_000 }).toBe(201)
    expect((await own.rest('GET', CONVENIOS)).body.items).toHaveLength(1)
  })
})
