import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, expect, test, vi } from 'vitest'
import { createVigenciaClient, refusalOf, VigenciaUnavailable } from './create-vigencia-client.ts'
import type { VigenciaAccess } from './access.ts'

const TENANT = { id: '0198c1f0-0000-7000-8000-000000000001', name: 'Clinic' }
const NEW = { name: 'Unimed', payment_type: 'convenio' } as const
const PAGE = '<html><head><title>502 Bad Gateway</title></head><body>nginx/1.22.1</body></html>'

let server: Server | undefined
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

/** A server that answers the first requests as told, and each further one as the last of them. */
async function servedBy(...answers: RequestListener[]): Promise<{ url: string; requests: readonly SeenRequest[] }> {
  const requests: SeenRequest[] = []
  server = createServer((request, response) => {
    const answer = answers[Math.min(requests.length, answers.length - 1)] as RequestListener
    const { url = '', headers } = request
    const seen = { url, key: headers['idempotency-key'], at: performance.now() }
    requests.push(seen)
    void text(request).then(() => answer(request, response))
  })
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests }
}

interface SeenRequest {
  readonly url: string
  readonly key: string | string[] | undefined
  readonly at: number
}

const json =
  (status: number, body: unknown, headers = {}): RequestListener =>
  (_, response) =>
    void response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
const page =
  (status: number, headers = {}): RequestListener =>
  (_, response) =>
    void response.writeHead(status, { 'content-type': 'text/html', ...headers }).end(PAGE)
const silent: RequestListener = () => {}
const reset: RequestListener = (request) => void request.socket.resetAndDestroy()
const data = (value: unknown) => json(200, { result: { data: value } })
const batch = (value: unknown) => json(200, [{ result: { data: value } }])
const problem = (code: string, status: number, headers = {}) =>
  json(
    status,
    { error: { message: 'No.', code: -32000, data: { code, status, detail: 'No.', request_id: 'r' } } },
    headers,
  )
const cut: RequestListener = (request, response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': 1000 })
  response.write('[{"result":{"da', () => request.socket.destroy())
}

const clientOf = (url: string, more: Partial<VigenciaAccess> = {}) =>
  createVigenciaClient({ url, apiKey: 'vig_test', ...more })
const thrownBy = async (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    (answer) => expect.fail(`it answered ${JSON.stringify(answer)}`),
    (error: unknown) => error,
  )

test.each([
  ['a reset connection', reset],
  ['a page of a gateway', page(502)],
  ['an answer that is cut', cut],
  ['a service that asks to come back', problem('unavailable', 503)],
] as const)('a query that meets %s is tried again, and answered', async (_, fault) => {
  const { url, requests } = await servedBy(fault, fault, batch(TENANT))
  expect(await clientOf(url).tenant.get.query({})).toEqual(TENANT)
  expect(requests).toHaveLength(3)
})

test('a command is sent again under the key of its first try', async () => {
  const { url, requests } = await servedBy(reset, problem('outcome_unknown', 503), data(NEW))
  expect(await clientOf(url).convenios.create.mutate(NEW)).toEqual(NEW)
  expect(new Set(requests.map(({ key }) => key))).toEqual(new Set([expect.stringMatching(/^[0-9a-f-]{36}$/)]))
  expect(requests).toHaveLength(3)
})

test('a call that is still running under the same key is waited for, beyond the number of repeats', async () => {
  const running = problem('idempotency_in_flight', 409)
  const { url } = await servedBy(reset, running, running, data(NEW))
  expect(await clientOf(url, { retries: 1 }).convenios.create.mutate(NEW)).toEqual(NEW)
})

test('what holds a secret, and a command without a key, are never sent twice', async () => {
  const { url, requests } = await servedBy(reset)
  const client = clientOf(url)
  await thrownBy(client.keys.create.mutate({ name: 'Portal', scopes: ['prices:read'] }))
  await thrownBy(clientOf(url, { retries: 0 }).convenios.create.mutate(NEW))
  await thrownBy(client.convenios.deactivate.mutate({ convenio_id: TENANT.id }, { context: { ifMatch: 1 } }))
  const path = { convenio_id: TENANT.id, period_id: TENANT.id }
  await thrownBy(client.overrides.importFile.upload(path, { type: 'text/csv', bytes: 'a;b' }))
  expect(requests.map(({ key }) => key)).toEqual([undefined, undefined, undefined, undefined])
})

test('a refusal is no reason to ask again', async () => {
  const { url, requests } = await servedBy(problem('convenio_name_taken', 409))
  const client = clientOf(url)
  const error = await thrownBy(client.convenios.create.mutate(NEW))
  expect(refusalOf(error, client.convenios.create)?.code).toBe('convenio_name_taken')
  expect(refusalOf(error, client.convenios.update)).toBeNull()
  expect(requests).toHaveLength(1)
})

test('it comes back no earlier than it was told to, and not at all where that is long', async () => {
  const { url, requests } = await servedBy(page(429, { 'retry-after': '1' }), batch(TENANT))
  await clientOf(url).tenant.get.query({})
  expect((requests[1]?.at ?? 0) - (requests[0]?.at ?? 0)).toBeGreaterThanOrEqual(999)
  const busy = await servedBy(problem('rate_limited', 429, { 'retry-after': '3600' }))
  expect(await thrownBy(clientOf(busy.url).tenant.get.query({}))).toMatchObject({ retryAfter: 3600 })
  expect(busy.requests).toHaveLength(1)
})

test.each([
  ['a dead port', null, { reason: 'network', status: null, message: expect.stringContaining('ECONNREFUSED') }],
  ['a page', page(404), { reason: 'page', status: 404, message: expect.stringContaining('502 Bad Gateway') }],
  ['JSON of a gateway', json(403, { message: 'denied' }), { reason: 'page', status: 403 }],
  ['a cut answer', cut, { reason: 'network', status: 200 }],
  ['silence', silent, { reason: 'timeout', status: null }],
] as const)('%s is one kind of error, with status and cause', async (_, fault, expected) => {
  const { url } = await servedBy(fault ?? silent)
  if (fault === null) server?.close()
  const client = clientOf(url, { retries: 0, timeout: 300 })
  for (const call of [() => client.tenant.get.query({}), () => client.convenios.create.mutate(NEW)]) {
    const error = await thrownBy(call())
    expect(error).toBeInstanceOf(VigenciaUnavailable)
    expect(error).toMatchObject(expected)
    if (expected.reason !== 'timeout') expect((error as Error).cause).toBeInstanceOf(Error)
  }
})

test('a call that its caller ends is ended at once, and leaves the others of its request standing', async () => {
  let answer = () => {}
  const { url, requests } = await servedBy((request, response) => {
    answer = () => batch(TENANT)(request, response)
    const both = [{ result: { data: TENANT } }, { result: { data: TENANT } }]
    answer = () => json(200, both)(request, response)
  })
  const ended = new AbortController()
  const client = clientOf(url)
  const first = client.tenant.get.query({}, { signal: ended.signal })
  const other = client.tenant.get.query({})
  await vi.waitFor(() => expect(requests).toHaveLength(1), 30_000)
  ended.abort(new Error('nobody wants it any more'))
  expect(await thrownBy(first)).toEqual(new Error('nobody wants it any more'))
  answer()
  expect(await other).toEqual(TENANT)
  expect(await thrownBy(client.tenant.get.query({}, { signal: ended.signal }))).toBe(ended.signal.reason)
})

test('a call that is ended while it waits for its repeat is not sent again', async () => {
  const { url, requests } = await servedBy(page(503, { 'retry-after': '30' }))
  const call = thrownBy(clientOf(url).tenant.get.query({}, { signal: AbortSignal.timeout(200) }))
  expect(await call).toMatchObject({ name: 'TimeoutError' })
  expect(requests).toHaveLength(1)
})

test('the log names operations, and never a key or an input', async () => {
  const lines: unknown[] = []
  const logger = { debug: (...line: unknown[]) => lines.push(line), warn: (...line: unknown[]) => lines.push(line) }
  const { url } = await servedBy(reset, json(200, { result: { data: NEW } }, { deprecation: '@1798761600' }))
  await clientOf(url, { logger }).convenios.create.mutate(NEW)
  expect(lines.map((line) => (line as string[])[1])).toEqual([
    'not answered',
    'is sent again',
    'this operation is deprecated',
    'answered',
  ])
  expect(JSON.stringify(lines)).not.toMatch(/vig_test|Unimed/)
})

test('headers are made anew for each try, and the own ones stay', async () => {
  const seen: unknown[] = []
  const note: RequestListener = ({ headers }, response) => {
    seen.push([headers['traceparent'], headers['x-api-key']])
    if (seen.length === 1) page(502)({} as never, response)
    else batch(TENANT)({} as never, response)
  }
  const { url } = await servedBy(note)
  let traces = 0
  const headers = () => ({ traceparent: `00-${++traces}`, 'x-api-key': 'stolen' })
  await clientOf(url, { headers, apiKey: async () => 'vig_rotated' }).tenant.get.query({})
  expect(seen).toEqual([
    ['00-1', 'vig_rotated'],
    ['00-2', 'vig_rotated'],
  ])
})
