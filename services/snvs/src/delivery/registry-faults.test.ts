import { createServer, type AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  deliveryFixture,
  quickWire,
  type DeliveryFixture,
  type Sender,
  type TestDesk,
} from '@vigencia/testing/fixtures/cases/delivery-fixture.ts'
import {
  refusalBody,
  scriptedRegistry,
  type Act,
  type ScriptedRegistry,
} from '@vigencia/testing/stack/scripted-registry.ts'

let fixture: DeliveryFixture
let registry: ScriptedRegistry
beforeAll(async () => {
  fixture = await deliveryFixture()
})
afterAll(() => fixture.close())
beforeEach(async () => {
  registry = await scriptedRegistry()
})
const workers: Sender[] = []
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop(5_000)))
  await registry.close()
  fixture.setNow(null)
})

/** One case of a new desk, sent until it no longer is under way. */
async function send(act: Act | readonly Act[], windows = {}, url = registry.url) {
  const desk = await fixture.newDesk(windows)
  const [id] = (await desk.queue(1)) as [string]
  const acts = Array.isArray(act) ? act : [act]
  registry.act = ({ nth }) => acts[Math.min(nth, acts.length) - 1] as Act
  const found = await deliver(desk, url)
  return { desk, id, found, attempts: await desk.attempts(id) }
}

async function deliver(desk: TestDesk, url = registry.url) {
  const worker = fixture.worker(quickWire(url))
  workers.push(worker)
  worker.wake(desk.tenant.id)
  await idle(worker)
  if ((await desk.cases()).some(({ resend_due }) => resend_due !== null)) {
    // a re-send waits for a minute and a good probe
    fixture.setNow(fixture.readClock().add({ seconds: 61 }).toString())
    worker.wake(desk.tenant.id)
    await idle(worker)
  }
  await worker.stop(5_000)
  return (await desk.cases())[0]
}
const idle = (worker: Sender) => vi.waitFor(() => expect(worker.isIdle).toBe(true), { timeout: 30_000, interval: 20 })

const FAULTS = { 'ciudadano.sexo': 'Debe estar contenido en los valores  M|F|A|X' }
const answer = (status: number, body: string, headers?: Record<string, string>): Act => ({
  status,
  body,
  ...(headers !== undefined && { headers }),
})
const SUCCESS = '{"status":"OK","timestamp":"22-11-2026 09:00:00","resultado":"OK","id_caso":2106719}'

test('a case that the registry takes is reported, with the number it got, as whom the desk is', async () => {
  const { found, attempts } = await send('well')
  expect(found).toMatchObject({ state: 'reported', id_caso: 2_106_719, errors: null, attempt_count: 1 })
  expect(attempts).toEqual([{ number: 1, verdict: 'accepted', http_status: 200, repeats: null }])
  expect(registry.headers[0]).toMatchObject({ app_id: 'clinic', app_key: 'secret-of-the-clinic' })
  expect(JSON.parse(registry.received[0] as string)).toMatchObject({
    ciudadano: { apellido: 'APELLIDO', tipoDocumento: 1, personaACargo: { vinculo: null } },
    eventoCasoNominal: { idEvento: 307, fechaPapel: '01-06-2026' },
  })
})

test('a case that the registry has from somebody else is adopted, with its number', async () => {
  registry.book.cases.push({ id: 77, document: '11111111', event: 307 })
  const desk = await fixture.newDesk({ 307: 90 })
  await desk.queue(1, 11_111_111)
  expect(await deliver(desk)).toMatchObject({ state: 'adopted', id_caso: 77 })
  expect(registry.book.cases).toHaveLength(1)
})

describe('what the registry refuses', () => {
  test('is for a person to correct, with its faults by its own keys', async () => {
    const { found } = await send(answer(400, refusalBody(FAULTS)))
    expect(found).toMatchObject({ state: 'rejected', errors: FAULTS })
  })

  test('is kept in the open only where its documentation has it', async () => {
    const { found } = await send(answer(400, refusalBody({ ciudadano: 'Apellido no coincide con NOMBRE' })))
    expect(found?.errors).toEqual({ ciudadano: 'sealed' })
  })

  test('may be the citizen', async () => {
    const body = refusalBody({}, { resultado: 'CIUDADANO_NO_ENCONTRADO' })
    expect((await send(answer(400, body))).found?.state).toBe('citizen_not_found')
  })

  test('may be us: then the case waits, and the queue is paused until somebody resumes it', async () => {
    const { desk, found } = await send(answer(401, '{}'))
    expect(found).toMatchObject({ state: 'queued', attempt_count: 1 })
    expect(await desk.paused()).toBe('credentials')
    registry.act = () => 'well'
    const worker = fixture.worker(quickWire(registry.url))
    workers.push(worker)
    await worker.sweep(desk.tenant.id)
    await worker.stop(1_000)
    expect(registry.received).toHaveLength(1)
  })

  test('may be the haste: then the case waits as long as it was told', async () => {
    fixture.setNow('2026-11-22T12:00:00Z')
    const { found } = await send(answer(429, '', { 'retry-after': '120' }))
    fixture.setNow(null)
    expect(found).toMatchObject({ state: 'queued', due_at: '2026-11-22 12:02:00.5+00' })
  })
})

describe('what cannot be known is in doubt, and not sent again', () => {
  test.each<[string, Act]>([
    ['cut before the commit', 'reset_before'],
    ['cut after the commit', 'reset_after'],
    ['no answer before the commit', 'silent_before'],
    ['no answer after the commit', 'silent_after'],
    ['a failure before the commit', answer(500, refusalBody(FAULTS))],
    ['a failure after the commit', { status: 503, body: SUCCESS, commits: true }],
    ['a page', answer(200, '<html>hola</html>')],
    ['JSON that is cut', answer(200, SUCCESS.slice(0, -3))],
    ['JSON that is none', answer(200, '{status: OK}')],
    ['a number that is text', answer(200, SUCCESS.replace('2106719', '"2106719"'))],
    ['an answer that breaks off', answer(200, SUCCESS, { 'content-length': '500' })],
    ['an answer of more than 1 MiB', answer(200, `${SUCCESS}${' '.repeat(1024 * 1024)}`)],
    ['a redirect', answer(302, '', { location: '/snvsCasoNominal/v2/snvsCasoNominal' })],
  ])('%s', async (_, act) => {
    const { found, attempts } = await send(act)
    expect(found).toMatchObject({ state: 'in_doubt', id_caso: null })
    expect(attempts).toMatchObject([{ verdict: 'unknown' }])
    expect(registry.received).toHaveLength(1)
  })
})

describe('a registry that is not there is sent nothing: the case waits in the queue', () => {
  test.each([
    ['nobody listens', async () => new URL(`http://127.0.0.1:${await freePort()}`)],
    ['nobody has the name', async () => new URL('http://registry.invalid')],
    ['it speaks no TLS', async () => new URL(registry.url.href.replace('http:', 'https:'))],
  ])('%s', async (_, urlOf) => {
    const { found, attempts } = await send('well', {}, await urlOf())
    expect(found).toMatchObject({ state: 'queued', attempt_count: 0 })
    expect(attempts).toEqual([])
    expect(registry.received).toHaveLength(0)
  })

  test('nor is a case in doubt that goes away between the probe and the report', async () => {
    const wire = quickWire(registry.url)
    const gone = { ...wire, report: async () => ({ kind: 'not_sent', why: 'ECONNREFUSED' }) as const }
    const desk = await fixture.newDesk()
    const [id] = (await desk.queue(1)) as [string]
    const worker = fixture.worker(gone)
    workers.push(worker)
    worker.wake(desk.tenant.id)
    await idle(worker)
    expect(await desk.cases()).toMatchObject([{ state: 'queued', attempt_count: 1 }])
    expect(await desk.attempts(id)).toMatchObject([{ verdict: 'transient', http_status: null }])
  })

  test('a report that cannot be opened, which keeps no other waiting', async () => {
    const desk = await fixture.newDesk()
    const [broken] = await desk.queue(1, 30_000_000, { sealed: Buffer.alloc(64) })
    await desk.queue(3, 30_000_001)
    const worker = fixture.worker(quickWire(registry.url), { concurrency: 1 })
    workers.push(worker)
    worker.wake(desk.tenant.id)
    const found = async () =>
      expect((await desk.cases()).map(({ state }) => state)).toEqual(['queued', 'reported', 'reported', 'reported'])
    await vi.waitFor(found, { timeout: 30_000, interval: 20 })
    expect(await desk.attempts(broken as string)).toMatchObject([{ verdict: 'transient' }])
  })
})

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

describe('inside the duplicate window that the operator configured, a doubt is settled by one re-send', () => {
  const WINDOW = { 307: 90 }

  test('the duplicate proves that the first arrived', async () => {
    const { found, attempts } = await send(['silent_after', 'well'], WINDOW)
    expect(found).toMatchObject({ state: 'reported', id_caso: 2_106_719 })
    expect(attempts).toMatchObject([
      { number: 1, verdict: 'unknown', repeats: null },
      { number: 2, verdict: 'duplicate', repeats: 1 },
    ])
    expect(registry.book.cases).toHaveLength(1)
  })

  test('the success proves that the first did not', async () => {
    const { found } = await send(['reset_before', 'well'], WINDOW)
    expect(found?.state).toBe('reported')
    expect(registry.book.cases).toHaveLength(1)
  })

  test.each<[string, Act]>([
    ['another silence', 'silent_before'],
    ['a refusal', answer(400, refusalBody(FAULTS))],
    ['a failure', answer(500, '')],
    ['a 401', answer(401, '')],
  ])('%s proves nothing', async (_, act) => {
    const { found } = await send(['silent_after', act, 'well'], WINDOW)
    expect(found?.state).toBe('in_doubt')
    expect(registry.received).toHaveLength(2)
  })

  test('not for an event without one', async () => {
    expect((await send('silent_after', { 999: 90 })).found?.state).toBe('in_doubt')
    expect(registry.received).toHaveLength(1)
  })

  test('not for somebody without a document number', async () => {
    const desk = await fixture.newDesk(WINDOW)
    await desk.queue(1, 40_000_000, { identity: null, document: null })
    registry.act = () => 'silent_after'
    expect((await deliver(desk))?.state).toBe('in_doubt')
    expect(registry.received).toHaveLength(1)
  })

  test('a number older than our send is of somebody else, and adopted', async () => {
    const desk = await fixture.newDesk(WINDOW)
    registry.book.cases.push({ id: 77, document: '50000001', event: 307 })
    await desk.queue(1, 50_000_000)
    await deliver(desk)
    await desk.queue(1, 50_000_001)
    registry.act = ({ nth }) => (nth === 2 ? 'silent_before' : 'well')
    await deliver(desk)
    expect((await desk.cases())[1]).toMatchObject({ state: 'adopted', id_caso: 77 })
  })
})
