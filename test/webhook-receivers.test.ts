import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCA, createCert } from 'mkcert'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { makeApiService, type ApiService } from '@vigencia/api/service.ts'
import { readApiSettings } from '@vigencia/api/settings.ts'
import { lifecycleOf } from '@vigencia/testing/fixtures/agreements/lifecycle-of.ts'
import { webhookReceiver, type WebhookReceiver } from '@vigencia/testing/network/webhook-receiver.ts'
import { tenantEntries } from '@vigencia/testing/oracles/tenant-entries.ts'
import { SERVER_SETTINGS } from '@vigencia/testing/postgres/make-test-database.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'
import { workOf } from '@vigencia/testing/stack/work-of.ts'
import { startApiProcess } from './support/api-process.ts'
import { figuresNamed } from './support/figures-named.ts'
import { replayedRows } from './support/replayed-rows.ts'
import { ALERTS, holds } from './support/telemetry/alert-rules.ts'
import { verified, WEBHOOKS, webhooksOf, type WebhooksOf } from './support/webhooks-of.ts'

// What becomes of events where the receiver, the network or a process of ours is in trouble.

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

function realClock(): void {
  vi.useRealTimers()
  api.setNow(null)
}

const own = () => ({ DATABASE_URL: api.database.serviceUrl, DATABASE_OWNER_URL: api.database.ownerUrl })

test('a receiver that is down for an hour gets everything at the same address, some minutes after it is back', async () => {
  const webhook = await its.hook(receiver.url)
  await receiver.close()
  const made: string[] = []
  const arrived: unknown[] = []
  const minute = async (at: number) => {
    clockAt(new Date(Date.UTC(2026, 5, 15, 15, at)).toISOString())
    if (at < 60 && at % 5 === 0) made.push((await its.activated()).period)
    await its.deliver(webhook)
    // the library takes no signature that is older than five minutes
    for (const one of receiver.received.slice(arrived.length))
      arrived.push(verified(webhook.secret, one).data['period_id'])
  }
  for (let at = 0; at < 60; at++) await minute(at)
  expect(await its.get(webhook)).toMatchObject({ is_active: true, failing_since: '2026-06-15T15:00:00Z' })
  expect(await its.statesOf(webhook)).toEqual(Array(12).fill('waiting'))
  await receiver.reopen()
  for (let at = 60; at <= 75; at++) await minute(at)
  expect(arrived.toSorted()).toEqual(made.toSorted())
  expect(await its.statesOf(webhook)).toEqual(Array(12).fill('delivered'))
  expect(await its.get(webhook)).toMatchObject({ failing_since: null, retry_at: null })
})

test('a receiver that answers 410 gets nothing more, and the log of the clinic says so', async () => {
  const webhook = await its.hook(receiver.url)
  receiver.answers = 410
  await its.activated()
  await its.deliver(webhook)
  expect(await its.get(webhook)).toMatchObject({ is_active: false, switched_off_because: 'gone' })
  await its.activated()
  await its.deliver(webhook)
  expect(receiver.received.length).toBe(1)
  expect(await its.statesOf(webhook)).toEqual(['held', 'held'])
  expect((await tenantEntries(api, clinic)).at(-1)).toMatchObject({
    change_type: 'switch_off',
    change_description: 'Webhook "Billing" switched off: it answered 410',
  })
})

test('a period that ends soon, with nothing behind it, is told once for each warning', async () => {
  const webhook = await its.hook(receiver.url, { events: ['period.ending'] })
  const { convenio: convenio_id, period: period_id } = await its.activated('2026-01-01', '2026-07-05')
  await its.activated('2026-01-01', '2026-12-31')
  const lifecycle = lifecycleOf(clinic)
  for (const day of ['2026-06-15', '2026-06-16', '2026-06-30', '2026-07-01']) {
    clockAt(`${day}T15:00:00Z`)
    await lifecycle.run()
    await its.deliver(webhook)
  }
  const told = { convenio_id, period_id, status: 'active' }
  expect(receiver.received.map(({ body }) => JSON.parse(body))).toEqual([
    { type: 'period.ending', timestamp: '2026-06-15T15:00:00Z', data: { ...told, days_left: 20 } },
    { type: 'period.ending', timestamp: '2026-06-30T15:00:00Z', data: { ...told, days_left: 5 } },
  ])
})

test('deliveries of 30 days ago are gone after the daily purge, and younger ones can be replayed', async () => {
  const webhook = await its.hook(receiver.url)
  await its.activated()
  clockAt('2026-06-15T15:00:01Z')
  await its.activated()
  await its.deliver(webhook)
  clockAt('2026-07-15T15:00:01Z')
  await api.service.webhookPurge.start(0.5)
  await vi.waitFor(async () => expect((await its.deliveries(webhook)).length).toBe(1), { timeout: 30_000 })
  await api.service.webhookPurge.stop(5_000)
  expect(await its.must('POST', `${WEBHOOKS}/${webhook.id}/replay`, { delivered: true })).toEqual({ replayed: 1 })
  await its.deliver(webhook)
  expect(receiver.received.at(-1)?.body).toContain('2026-06-15T15:00:01Z')
}, 40_000)

test('what was committed before a kill is sent by another process, though the first sent nothing', async () => {
  realClock()
  const webhook = await its.hook(receiver.url)
  const { url, process: killed } = await startApiProcess({ ...own(), WEBHOOK_DELIVERY: 'off' })
  const answer = await fetch(`${url}${WEBHOOKS}/${webhook.id}/test`, {
    method: 'POST',
    headers: { 'x-api-key': clinic.key },
  })
  expect(answer.status).toBe(202)
  killed.kill('SIGKILL')
  expect(receiver.received).toEqual([])
  const { process: sender } = await startApiProcess(own())
  await vi.waitFor(() => expect(receiver.received.length).toBe(1), { timeout: 30_000, interval: 50 })
  sender.kill('SIGKILL')
  const [first] = receiver.received
  expect(verified(webhook.secret, first as (typeof receiver.received)[number]).type).toBe('webhook.test')
}, 60_000)

describe('over TLS', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'webhook-tls-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  const authority = (organization: string) =>
    createCA({ organization, countryCode: 'AR', state: 'Test', locality: 'Test', validity: 2 })

  test('a certificate of another name or another authority is refused, said, and nothing is sent to it', async () => {
    realClock()
    const [ours, others] = [await authority('Ours'), await authority('Others')]
    await writeFile(join(folder, 'ours.pem'), ours.cert)
    const shows = async (domain: string, ca = ours) =>
      webhookReceiver(await createCert({ domains: [domain], validity: 2, ca }))
    const right = await shows('127.0.0.1')
    const [otherName, otherAuthority] = [await shows('receiver.example'), await shows('127.0.0.1', others)]
    const receivers = [right, otherName, otherAuthority]
    const webhooks = await Promise.all(receivers.map(({ url }) => its.hook(url)))
    await its.activated()
    const { process: sender } = await startApiProcess({ ...own(), NODE_EXTRA_CA_CERTS: join(folder, 'ours.pem') })
    const came = async () => {
      const all = await Promise.all(webhooks.map((webhook) => its.deliveries(webhook)))
      return all.map(([{ state, error }]) => ({ state, error }))
    }
    await vi.waitFor(
      async () =>
        expect(await came()).toEqual([
          { state: 'delivered', error: null },
          { state: 'waiting', error: 'ERR_TLS_CERT_ALTNAME_INVALID' },
          { state: 'waiting', error: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' },
        ]),
      { timeout: 30_000, interval: 100 },
    )
    sender.kill('SIGKILL')
    expect(receivers.map(({ received }) => received.length)).toEqual([1, 0, 0])
    for (const one of receivers) await one.close()
  }, 60_000)
})

describe('the key that seals the secrets is changed', () => {
  const NEWER = `2:${randomBytes(32).toString('base64')}`
  const services: ApiService[] = []
  afterEach(async () => {
    for (const service of services.splice(0)) await service.close()
  })
  async function withKeys(keys: string) {
    const environment = { DATABASE_URL: api.database.serviceUrl, LOG_LEVEL: 'silent', ...SERVER_SETTINGS }
    const settings = readApiSettings({ ...environment, WEBHOOK_ENCRYPTION_KEYS: keys })
    const service = await makeApiService(settings, api.service.context.readClock)
    services.push(service)
    return service
  }
  const reseal = async ({ app }: ApiService) => {
    const answer = await app.request(`${WEBHOOKS}/reseal`, { method: 'POST', headers: { 'x-api-key': clinic.key } })
    return answer.json()
  }

  test('and once it is sealed anew, the old key may go: secrets and their grace stay as they are', async () => {
    const webhook = await its.hook(receiver.url)
    const { secret } = await its.must('POST', `${WEBHOOKS}/${webhook.id}/rotate`, { grace: '1h' })
    await its.hook('https://receiver.example/')
    const both = await withKeys(`${SERVER_SETTINGS.WEBHOOK_ENCRYPTION_KEYS} ${NEWER}`)
    expect(await reseal(both)).toEqual({ key_version: 2, resealed: 2, is_issuer_resealed: false })
    expect(await reseal(both)).toEqual({ key_version: 2, resealed: 0, is_issuer_resealed: false })
    const newOnly = await withKeys(NEWER)
    await its.activated()
    await newOnly.webhooks.deliverDue({ tenant_id: clinic.id, webhook_id: webhook.id })
    const [first] = receiver.received
    for (const one of [webhook.secret, secret]) verified(one, first as (typeof receiver.received)[number])
    expect(await replayedRows(workOf(api, clinic))).toEqual({ faults: [], notProvable: [] })
  })

  test('and a secret before the last rotation, whose grace is over, holds up nothing', async () => {
    const webhook = await its.hook(receiver.url)
    const both = await withKeys(`${SERVER_SETTINGS.WEBHOOK_ENCRYPTION_KEYS} ${NEWER}`)
    await both.app.request(`${WEBHOOKS}/${webhook.id}/rotate`, {
      method: 'POST',
      headers: { 'x-api-key': clinic.key, 'content-type': 'application/json' },
      body: JSON.stringify({ grace: '1h' }),
    })
    clockAt('2026-06-15T16:00:00Z')
    await its.activated()
    await (await withKeys(NEWER)).webhooks.deliverDue({ tenant_id: clinic.id, webhook_id: webhook.id })
    expect(await its.statesOf(webhook)).toEqual(['delivered'])
  })
})

test('an event that nobody sends, and one whose receiver fails, wake somebody; one that is delivered does not', async () => {
  const oldest = async () => {
    await api.service.waitingEvents.count()
    const page = await (await api.service.metricsApp.request('/metrics')).text()
    // other tests of this file leave events behind
    const mine = page.split('\n').filter((line) => line.includes(clinic.id)).join('\n') // prettier-ignore
    const figures = figuresNamed(mine, 'vigencia_webhook_oldest_waiting_seconds')
    const firing = [...ALERTS].filter(([, expr]) => holds(expr, { before: mine, after: mine, now: 0 }))
    return [figures.map(({ labels, value }) => [labels['reason'], value]), firing.map(([name]) => name)]
  }
  const webhook = await its.hook(receiver.url)
  await its.activated()
  clockAt('2026-06-15T15:15:01Z')
  expect(await oldest()).toEqual([[['unsent', 901]], ['WebhookEventsUnsent']])
  receiver.answers = 500
  await its.deliver(webhook)
  expect(await oldest()).toEqual([[['failing', 901]], []])
  clockAt('2026-06-16T15:00:01Z')
  expect(await oldest()).toEqual([[['failing', 86_401]], ['WebhookReceiverFails']])
  receiver.answers = 204
  await its.deliver(webhook)
  expect(await oldest()).toEqual([[], []])
})
