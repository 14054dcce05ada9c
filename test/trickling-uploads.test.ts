import { connect, type Socket } from 'node:net'
import { once } from 'node:events'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { CONVENIOS, scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { asSuperuser } from '@vigencia/testing/postgres/as-superuser.ts'
import { makeListeningApi, type ListeningApi } from '@vigencia/testing/stack/listening-api.ts'
import type { TestTenant } from '@vigencia/testing/stack/test-api.ts'
import { proofSize, proofTime } from './support/proof-size.ts'

const HEADER = 'procedure_code,procedure_name,price\n'

let api: ListeningApi
beforeAll(async () => {
  api = await makeListeningApi({ DATABASE_POOL: '2', LOG_LEVEL: 'silent' }, { own: true })
})
afterAll(() => api.close())

const sockets: Socket[] = []
afterEach(() => sockets.splice(0).forEach((socket) => socket.destroy()))

/** An import that announces a long file and sends two bytes of it a second. */
function trickle(clinic: TestTenant, version: string): { answer: Promise<string> } {
  const socket = connect(Number(new URL(api.url).port), '127.0.0.1')
  sockets.push(socket)
  socket.on('error', () => {})
  socket.write(
    `POST /v1/scheduling/price-tables/${version}/import HTTP/1.1\r\nhost: localhost\r\nx-api-key: ${clinic.key}\r\n` +
      `content-type: text/csv\r\ncontent-length: 1000000\r\n\r\n${HEADER}`,
  )
  const timer = setInterval(() => socket.write('1,'), 1000)
  socket.once('close', () => clearInterval(timer))
  return { answer: once(socket, 'data').then(([data]) => String(data)) }
}

const busy = async () => {
  const name = new URL(api.database.serviceUrl).pathname.slice(1)
  const [found] = await asSuperuser<{ busy: number }>(
    api,
    `select count(*)::integer as busy from pg_stat_activity
      where datname = $1 and state = 'idle in transaction'`,
    [name],
  )
  return found?.busy
}

test('while a clinic sends ten files at two bytes a second, lists of others and its own quotes are answered', async () => {
  const [slow, other] = [await api.newTenant(), await api.newTenant()]
  const steps = scenario(slow)
  const convenio = await steps.convenio()
  await steps.period(convenio, { start_date: '2026-01-01', end_date: '2026-12-31' }, { A1: 100 })
  const answers = Array.from({ length: 10 }, (_, nth) => trickle(slow, `T${nth}`).answer)
  // eight are told to come again, and two are being taken in
  let refused = 0
  for (const answer of answers) void answer.then((text) => (refused += Number(text.startsWith('HTTP/1.1 429'))))
  await expect.poll(() => refused, { timeout: 30_000 }).toBe(8)
  expect(await busy()).toBe(0)
  for (let round = 0; round < 3; round += 1) {
    expect((await other.rest('GET', CONVENIOS)).status).toBe(200)
    expect((await slow.rest('GET', CONVENIOS)).status).toBe(200)
    expect((await steps.quote(convenio, 'A1', '2026-02-01')).status).toBe(200)
    expect((await slow.rest('POST', CONVENIOS, { name: `R${round}`, payment_type: 'convenio' })).status).toBe(201)
  }
})

test('an upload that its caller cuts leaves its place to the next', async () => {
  const clinic = await api.newTenant()
  let refused = 0
  for (const version of ['A', 'B', 'C'])
    void trickle(clinic, version).answer.then((text) => (refused += Number(text.startsWith('HTTP/1.1 429'))))
  await expect.poll(() => refused, { timeout: 30_000 }).toBe(1)
  sockets.splice(0).forEach((socket) => socket.destroy())
  const send = () =>
    clinic.rest('POST', '/v1/scheduling/price-tables/D/import', `${HEADER}1,A,1\n`, { 'content-type': 'text/csv' })
  await expect.poll(async () => (await send()).status, { timeout: 30_000 }).toBe(200)
})

// it lasts forty seconds by what it is about, so it is run at full size alone
test.each(proofSize<string[]>({ short: [], full: ['forty'] }))(
  'a file at two bytes a second is 408 too_slow after %s seconds, and its connection is closed',
  proofTime,
  async () => {
    const startMs = performance.now()
    const answer = await trickle(await api.newTenant(), 'SLOW').answer
    expect(answer).toMatch(/^HTTP\/1\.1 408 [^]*connection: close[^]*"code":"too_slow"/i)
    expect(performance.now() - startMs).toBeGreaterThan(39_000)
  },
)
