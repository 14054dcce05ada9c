import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeApiService, type ApiService } from '@vigencia/api/service.ts'
import { readApiSettings } from '@vigencia/api/settings.ts'
import { CONVENIOS, scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { startTcpProxy, type TcpProxy } from '@vigencia/testing/network/tcp-proxy.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import { restCall, type TestApi, type TestTenant } from '@vigencia/testing/stack/test-api.ts'

// One tenant asks for much at once, and another for one thing. A slow network makes all of it take its time.

const FLOOD = 50

let api: TestApi
let proxy: TcpProxy
let service: ApiService
beforeAll(async () => {
  api = (await startTestStack({ api: {} })).api
  const { hostname, port } = new URL(api.database.serviceUrl)
  proxy = await startTcpProxy({ host: hostname, port: Number(port) })
  const settings = { DATABASE_POOL: '3', DATABASE_READ_POOL: '3', LOG_LEVEL: 'silent' }
  service = await makeApiService(readApiSettings({ DATABASE_URL: proxy.through(api.database.serviceUrl), ...settings }))
})
afterAll(async () => {
  await service.close()
  await proxy.close()
  await api.close()
})

const call = ({ key }: TestTenant, method: string, path: string, body?: unknown) =>
  restCall(service, method, path, body, { 'x-api-key': key })

/** How many of the flood were answered when the one was, which came after them. */
async function answeredBefore(flood: readonly (() => Promise<unknown>)[], one: () => Promise<unknown>) {
  let answered = 0
  proxy.slow(5)
  const all = flood.map(async (ask) => {
    await ask()
    answered += 1
  })
  await one()
  const before = answered
  proxy.slow(0)
  await Promise.all(all)
  return before
}

test.each([
  [
    'commands',
    201,
    (tenant: TestTenant, nth: number) =>
      call(tenant, 'POST', CONVENIOS, { name: `Made ${nth}`, payment_type: 'convenio' }),
  ],
  ['lists', 200, (tenant: TestTenant) => call(tenant, 'GET', CONVENIOS)],
])('fifty %s of a tenant do not hold up the one of another', async (_what, status, ask) => {
  const [busy, quiet] = [await api.newTenant(), await api.newTenant()]
  const must = async (answer: ReturnType<typeof ask>) => expect((await answer).status).toBe(status)
  const flood = Array.from({ length: FLOOD }, (_, nth) => () => must(ask(busy, nth)))
  // both keys are known from here on, so the flood comes first
  for (const tenant of [busy, quiet]) await call(tenant, 'GET', CONVENIOS)
  expect(await answeredBefore(flood, () => must(ask(quiet, 0)))).toBeLessThan(FLOOD / 2)
})

test('fifty price books of a tenant do not hold up the one of another', async () => {
  const [busy, quiet] = [await api.newTenant(), await api.newTenant()]
  const convenioOf = async (tenant: TestTenant) => {
    const make = scenario(tenant)
    const id = await make.convenio()
    await make.period(id, { start_date: '2026-01-01' }, { b: 100 })
    return id
  }
  const [of, other] = [await convenioOf(busy), await convenioOf(quiet)]
  const path = (id: string, more = '') => `${CONVENIOS}/${id}/quote?procedure_code=b&event_date=2026-05-05${more}`
  for (let nth = 0; nth < FLOOD; nth += 1)
    expect(
      (await busy.rest('PUT', `${CONVENIOS}/${of}`, { name: `Made ${nth}`, payment_type: 'convenio' })).status,
    ).toBe(200)
  const { revision } = (await busy.rest('GET', `${CONVENIOS}/${of}`)).body
  const must = async (answer: ReturnType<typeof call>) => expect((await answer).status).toBe(200)
  const flood = Array.from(
    { length: FLOOD },
    (_, nth) => () => must(call(busy, 'GET', path(of, `&revision=${revision - nth}`))),
  )
  expect(await answeredBefore(flood, () => must(call(quiet, 'GET', path(other))))).toBeLessThan(FLOOD / 2)
})
