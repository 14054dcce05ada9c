import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createVigenciaClient } from '@vigencia/client'
import { sampleAccounts } from '@vigencia/testing/fixtures/accounts/sample-accounts.ts'
import { samplePayer } from '@vigencia/testing/fixtures/accounts/sample-payer.ts'
import { EVENT, newReference, reportOf } from '@vigencia/testing/fixtures/cases/case-of.ts'
import { newDocument } from '@vigencia/testing/oracles/canaries.ts'
import { scriptedRegistry, type ScriptedRegistry } from '@vigencia/testing/stack/scripted-registry.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi } from '@vigencia/testing/stack/test-api.ts'
import { TEST_KEYS } from '@vigencia/testing/stack/test-snvs.ts'
import { startService, type ServiceProcess } from './support/losses/service-process.ts'
import { startCollector, type Collector, type ReceivedSpan } from './support/telemetry/collector.ts'

// Each service is a process of its own, because OpenTelemetry is one of a process.

let api: TestApi
let collector: Collector
let registry: ScriptedRegistry
let quoting: ServiceProcess
let reporting: ServiceProcess
let lines = ''
beforeAll(async () => {
  ;[{ api }, collector, registry] = await Promise.all([
    startTestStack({ api: {}, own: true }),
    startCollector(),
    scriptedRegistry(),
  ])
  const settings = { DATABASE_URL: api.database.serviceUrl, LOG_LEVEL: 'debug', ...collector.settings }
  const hear = (text: string) => (lines += text)
  ;[quoting, reporting] = await Promise.all([
    startService('api', settings, hear),
    startService('snvs', { ...TEST_KEYS, ...settings, SNVS_REGISTRY_STAND_IN_URL: registry.url.href }, hear),
  ])
}, 60_000)
afterAll(async () => {
  await Promise.all([quoting.stop(), reporting.stop()])
  await api.close()
  await registry.close()
  collector.close()
})

const newTraceId = () => randomBytes(16).toString('hex')
const parentOf = (traceId: string) => `00-${traceId}-00f067aa0ba902b7-01`

function ofTrace(traceId: string): ReceivedSpan[] {
  return collector.spans.filter((span) => span.traceId === traceId)
}

/** The spans of a trace, from the outermost to the innermost, once the last of them is there. */
async function spansWith(traceId: string, isThere: (span: ReceivedSpan) => boolean): Promise<ReceivedSpan[]> {
  await vi.waitFor(() => expect(ofTrace(traceId).some(isThere)).toBe(true), { timeout: 30_000, interval: 50 })
  return ofTrace(traceId)
}

test('a call of the typed client is one trace with the api and each statement of PostgreSQL', async () => {
  const traceId = newTraceId()
  const { key } = await api.newTenant()
  const traceparent = parentOf(traceId)
  const client = createVigenciaClient({ url: quoting.url, apiKey: key, headers: () => ({ traceparent }) })
  const name = `Convenio ${randomUUID()}`
  await client.convenios.create.mutate({ name, payment_type: 'convenio' })
  const spans = await spansWith(traceId, ({ parentSpanId }) => parentSpanId === '00f067aa0ba902b7')
  const request = spans.find(({ parentSpanId }) => parentSpanId === '00f067aa0ba902b7') as ReceivedSpan
  const call = spans.find(({ parentSpanId }) => parentSpanId === request.spanId) as ReceivedSpan
  expect([request.service, call.name]).toEqual(['vigencia-api', 'convenios.create'])
  const statements = spans.filter(({ parentSpanId }) => parentSpanId === call.spanId)
  const texts = statements.map(({ attributes }) => attributes['db.query.text'] ?? '')
  expect(texts.some((text) => /^insert into .*convenios/i.test(text))).toBe(true)
  expect(texts.at(-1)).toMatch(/^commit/i)
  expect(JSON.stringify(spans)).not.toContain(name)
})

test('a quote is in the trace of its caller, without its address', async () => {
  const traceId = newTraceId()
  const { key } = await api.newTenant()
  const query = 'procedure_code=40109356&event_date=2024-06-14'
  const answer = await fetch(`${quoting.url}/v1/scheduling/convenios/${randomUUID()}/quote?${query}`, {
    headers: { 'x-api-key': key, traceparent: parentOf(traceId) },
  })
  expect(answer.status).toBe(404)
  const spans = await spansWith(traceId, ({ name }) => name === 'pricing.quote')
  const { attributes } = spans.find(({ name }) => name === 'pricing.quote') as ReceivedSpan
  expect(attributes).toEqual({
    'http.request.method': 'GET',
    'http.response.status_code': '404',
    'vigencia.operation': 'pricing.quote',
    'vigencia.via': 'rest',
    'error.type': 'convenio_not_found',
  })
  expect(collector.bodies.join()).not.toContain('40109356')
})

test('what is logged of a call names its trace, on standard output and at the collector', async () => {
  const traceId = newTraceId()
  await fetch(`${quoting.url}/v1/scheduling/convenios`, { headers: { traceparent: parentOf(traceId) } })
  await vi.waitFor(() => expect(lines).toContain(`"trace_id":"${traceId}"`), { timeout: 30_000, interval: 50 })
  const refused = () => collector.bodies.find((body) => body.includes('resourceLogs') && body.includes(traceId))
  await vi.waitFor(() => expect(refused()).toContain('"refused"'), { timeout: 30_000, interval: 50 })
})

test('a case is sent in no trace, and no value of its person is in a span, a log line or a figure', async () => {
  const traceId = newTraceId()
  const { key } = await api.newTenant()
  const call = (method: string, path: string, body: unknown) =>
    fetch(`${reporting.url}/v1/snvs/${path}`, {
      method,
      headers: { 'x-api-key': key, 'content-type': 'application/json', traceparent: parentOf(traceId) },
      body: JSON.stringify(body),
    })
  const set = await call('PUT', 'desk', {
    registry: 'stand_in',
    credentials: { app_id: 'clinic', app_key: 'Zqxjsecret' },
  })
  expect(set.status).toBe(200)
  const person = { numeroDocumento: newDocument() }
  const report = (event: object) =>
    call('POST', 'cases', { ...reportOf(person, { ...EVENT, ...event }), source_reference: newReference() })
  expect([(await report({})).status, (await report({ idEvento: 'Zqxjevent' })).status]).toEqual([202, 422])
  await vi.waitFor(() => expect(registry.received).toHaveLength(1), { timeout: 30_000, interval: 50 })
  await spansWith(traceId, ({ name }) => name === 'cases.report')
  expect(registry.headers.map(({ traceparent }) => traceparent)).not.toContainEqual(expect.anything())
  const figures = await (await fetch(`${reporting.url}/metrics`)).text()
  for (const text of [...collector.bodies, lines, figures]) expect(text.toLowerCase()).not.toContain('zqxj')
})

test('a batch and a statement are in a trace, and no text of a person of a file is in a span, a log line or a figure', async () => {
  const traceId = newTraceId()
  const clinic = await api.newTenant()
  await samplePayer(clinic, '3.05.00')
  const headers = { 'x-api-key': clinic.key, 'content-type': 'application/xml', traceparent: parentOf(traceId) }
  const send = async (path: string, file: Uint8Array) =>
    (await fetch(`${quoting.url}/v1/billing/${path}`, { method: 'POST', headers, body: new Uint8Array(file) })).status
  const { batches, statement } = sampleAccounts('3.05.00')
  const [batch = Buffer.alloc(0)] = batches
  expect(batch.toString('latin1').toLowerCase()).toContain('zqxj')
  expect(await Promise.all([send('batches', batch), send('batches', batch.subarray(0, 2_000))])).toEqual([201, 422])
  expect(await send('statements', statement)).toBe(201)
  await spansWith(traceId, ({ name }) => name === 'billingStatements.create')
  await vi.waitFor(() => expect(collector.bodies.some((body) => body.includes('message_unreadable'))).toBe(true), {
    timeout: 30_000,
    interval: 50,
  })
  const figures = await (await fetch(`${quoting.url}/metrics`)).text()
  for (const text of [...collector.bodies, lines, figures]) expect(text.toLowerCase()).not.toContain('zqxj')
})
