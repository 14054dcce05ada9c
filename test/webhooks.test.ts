import { changeIn } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { CONVENIOS } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import {
  webhookReceiver,
  type ReceivedEvent,
  type WebhookReceiver,
} from '@vigencia/testing/network/webhook-receiver.ts'
import { asSuperuser } from '@vigencia/testing/postgres/as-superuser.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'
import { startApiProcess } from './support/api-process.ts'
import { ALL_EVENTS as ALL, verified, WEBHOOKS, webhooksOf, type WebhooksOf } from './support/webhooks-of.ts'

let api: TestApi
let clinic: TestTenant
let its: WebhooksOf
let receiver: WebhookReceiver
beforeAll(async () => {
  api = (await startTestStack({ api: {}, own: true })).api
})
afterAll(() => api.close())
beforeEach(async () => {
  clockAt('2026-06-15T15:00:00Z')
  clinic = await api.newTenant()
  its = webhooksOf(api, clinic)
  receiver = await webhookReceiver()
})
afterEach(async () => {
  vi.useRealTimers()
  await receiver.close()
})

/** The clock of the services, and that by which the library judges how old a signature is. */
function clockAt(text: string): void {
  api.setNow(text)
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(text) })
}

const must = (method: string, path: string, body?: unknown, of = its) => of.must(method, path, body)
const hook = (fields: object = {}, of = its) => of.hook(receiver.url, fields)
const { deliver, deliveries, statesOf, activated }: Omit<WebhooksOf, 'must' | 'hook' | 'get'> = {
  deliver: (webhook) => its.deliver(webhook),
  deliveries: (webhook, query) => its.deliveries(webhook, query),
  statesOf: (webhook) => its.statesOf(webhook),
  activated: (...days) => its.activated(...days),
}

test('what happens to a period arrives, signed, with ids and states and nothing else', async () => {
  const webhook = await hook()
  expect(webhook.secret).toMatch(/^whsec_/)
  const { convenio: convenio_id, period: period_id } = await activated()
  const path = `${CONVENIOS}/${convenio_id}/contracts/${period_id}`
  const adjusted = await must('POST', `${path}/reajuste`, { new_start_date: '2026-08-01', reajuste_percent: 5 })
  await deliver(webhook)
  const events = receiver.received.map((one) => verified(webhook.secret, one))
  const ofPeriod = { convenio_id, revision: adjusted.revision }
  expect(events.map(({ type, data }) => ({ type, data }))).toEqual(
    expect.arrayContaining([
      { type: 'period.activated', data: { convenio_id, period_id, status: 'active', revision: expect.any(Number) } },
      { type: 'period.ended', data: { ...ofPeriod, period_id, status: 'terminated' } },
      { type: 'period.activated', data: { ...ofPeriod, period_id: adjusted.new_period.id, status: 'active' } },
      {
        type: 'reajuste.made',
        data: { ...ofPeriod, closed_period_id: period_id, period_id: adjusted.new_period.id },
      },
    ]),
  )
  expect(events.length).toBe(4)
  expect(events[0]?.timestamp).toBe('2026-06-15T15:00:00Z')
  expect(await statesOf(webhook)).toEqual(Array(4).fill('delivered'))
})

test('the secret is shown once, and is sealed', async () => {
  const webhook = await hook()
  const shown = await must('GET', `${WEBHOOKS}/${webhook.id}`)
  expect(JSON.stringify([shown, await must('GET', WEBHOOKS)])).not.toContain('whsec_')
  const [row] = await asSuperuser<{ text: string }>(api, 'select w::text as text from platform.webhooks w where id = $1', [webhook.id]) // prettier-ignore
  const secret = Buffer.from(webhook.secret).toString('hex')
  expect(row?.text).not.toContain(secret)
})

test('what is sent again has the same id and the same body, and a signature of its own time', async () => {
  const webhook = await hook()
  await activated()
  receiver.answers = 500
  await deliver(webhook)
  clockAt('2026-06-15T15:20:00Z')
  receiver.answers = 204
  await deliver(webhook)
  clockAt('2026-06-20T15:00:00Z')
  const [{ event_id }] = await deliveries(webhook)
  expect(await must('POST', `${WEBHOOKS}/${webhook.id}/replay`, { event_id })).toEqual({ replayed: 1 })
  await deliver(webhook)
  expect(receiver.received.length).toBe(3)
  expect(new Set(receiver.received.map(({ body }) => body)).size).toBe(1)
  expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id']))).toEqual(new Set([event_id]))
  expect(new Set(receiver.received.map(({ headers }) => headers['webhook-timestamp'])).size).toBe(3)
  verified(webhook.secret, receiver.received[2] as ReceivedEvent)
})

test('while a rotated secret has its grace, each request has both signatures', async () => {
  const old = await hook()
  const { secret } = await must('POST', `${WEBHOOKS}/${old.id}/rotate`, { grace: '1h' })
  await activated()
  await deliver(old)
  const [first] = receiver.received
  for (const one of [old.secret, secret]) verified(one, first as ReceivedEvent)
  clockAt('2026-06-15T16:00:00Z')
  await must('POST', `${WEBHOOKS}/${old.id}/test`)
  await deliver(old)
  verified(secret, receiver.received[1] as ReceivedEvent)
  expect(() => verified(old.secret, receiver.received[1] as ReceivedEvent)).toThrow(/No matching signature/)
})

test('a receiver at which nothing arrives for 3 days is switched off, and what it missed is replayed', async () => {
  const webhook = await hook()
  receiver.answers = 302
  await activated()
  await deliver(webhook)
  clockAt('2026-06-18T15:00:00Z')
  await activated()
  await deliver(webhook)
  const path = `${WEBHOOKS}/${webhook.id}`
  expect(await must('GET', path)).toMatchObject({ is_active: false, switched_off_because: 'failing' })
  await activated()
  expect(await statesOf(webhook)).not.toContain('waiting')
  expect((await clinic.rest('POST', `${path}/replay`, {})).body).toMatchObject({ code: 'webhook_off' })
  receiver.answers = 204
  await must('PUT', path, { name: 'Billing', url: receiver.url, events: ALL, is_active: true })
  expect(await must('POST', `${path}/replay`, {})).toEqual({ replayed: 3 })
  await deliver(webhook)
  expect(await statesOf(webhook)).toEqual(['delivered', 'delivered', 'delivered'])
})

test("another tenant's webhooks are unseen, and hear of nothing", async () => {
  const webhook = await hook()
  const rival = await api.newTenant()
  await hook({}, webhooksOf(api, rival))
  expect((await rival.rest('GET', `${WEBHOOKS}/${webhook.id}`)).status).toBe(404)
  expect((await must('GET', WEBHOOKS, undefined, webhooksOf(api, rival))).total).toBe(1)
  await activated()
  const rows = await asSuperuser(api, 'select from platform.webhook_deliveries where tenant_id = $1', [rival.id])
  expect(rows).toEqual([])
})

test('a change that is refused leaves no event', async () => {
  const webhook = await hook()
  const { convenio, period } = await activated()
  const refused = await clinic.rest('PATCH', `${CONVENIOS}/${convenio}/contracts/${period}/activate`)
  expect(refused.status).toBe(422)
  expect((await deliveries(webhook)).length).toBe(1)
})

test('what is rolled back is not sent, though it was written', async () => {
  const webhook = await hook()
  const { context } = api.service
  const principal = { tenant: { id: clinic.id, name: '', timeZone: 'UTC', currency: 'BRL' }, keyId: null, scopes: new Set<never>(), userId: null } // prettier-ignore
  const order = { principal, requestId: clinic.id, via: 'job', now: context.readClock(), readClock: context.readClock } as const // prettier-ignore
  const work = changeIn(context.em, order, async (unit) => {
    const change = await unit.change('tenant', clinic.id)
    change?.emit({ type: 'case.in_doubt', data: { case_id: clinic.id, state: 'in_doubt', revision: 1 } })
    await change?.record({ change_type: 'x', change_description: 'x', affected_table: 'x' })
    expect((await unit.sql('select from platform.webhook_deliveries where webhook_id = $1', [webhook.id])).length).toBe(
      1,
    )
    throw new Error('too bad')
  })
  await expect(work).rejects.toThrow('too bad')
  await deliver(webhook)
  expect([await deliveries(webhook), receiver.received]).toEqual([[], []])
})

test('what a process that is killed had in hand is sent by another, with the same id', async () => {
  vi.useRealTimers()
  api.setNow(null)
  const webhook = await hook()
  receiver.answers = 'hang'
  await activated()
  const settings = { DATABASE_URL: api.database.serviceUrl, DATABASE_OWNER_URL: api.database.ownerUrl }
  const { process: killed } = await startApiProcess(settings)
  await vi.waitFor(() => expect(receiver.received.length).toBe(1), { timeout: 30_000, interval: 50 })
  killed.kill('SIGKILL')
  receiver.answers = 204
  // its lease ends after a minute
  clockAt(new Date(Date.now() + 61_000).toISOString())
  await deliver(webhook)
  expect(await statesOf(webhook)).toEqual(['delivered'])
  const [first, second] = receiver.received as [ReceivedEvent, ReceivedEvent]
  expect([second.body, second.headers['webhook-id']]).toEqual([first.body, first.headers['webhook-id']])
  verified(webhook.secret, second)
}, 60_000)

test('a receiver that hangs holds up no other, and no address is in a figure or a line of the log', async () => {
  vi.useRealTimers()
  api.setNow(null)
  const lines: string[] = []
  const slow = await webhookReceiver()
  slow.answers = 'hang'
  await hook({ url: slow.url })
  const webhook = await hook()
  const settings = {
    DATABASE_URL: api.database.serviceUrl,
    DATABASE_OWNER_URL: api.database.ownerUrl,
    LOG_LEVEL: 'debug',
  }
  const { process: child, url } = await startApiProcess(settings, (text) => lines.push(text))
  await activated()
  await vi.waitFor(() => expect(receiver.received.length).toBe(1), { timeout: 30_000, interval: 50 })
  await vi.waitFor(async () => expect(await statesOf(webhook)).toEqual(['delivered']), { timeout: 30_000 })
  const figures = await (await fetch(`${url}/metrics`)).text()
  expect(figures).toMatch(/vigencia_webhook_deliveries_total\{.*outcome="delivered".*\} 1/)
  child.kill('SIGKILL')
  for (const text of [figures, lines.join('')]) {
    expect(text).not.toContain('receivers-own-token')
    expect(text).not.toContain('whsec_')
    expect(text).not.toContain(new URL(slow.url).host)
  }
  await slow.close()
}, 60_000)
