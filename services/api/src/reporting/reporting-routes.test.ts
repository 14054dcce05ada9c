import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { once } from 'node:events'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { listen } from '@vigencia/server/service/listen.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi } from '@vigencia/testing/stack/test-api.ts'
import type { TestSnvs } from '@vigencia/testing/stack/test-snvs.ts'

type Handle = (request: IncomingMessage, response: ServerResponse) => unknown

let handle: Handle
let there: Server
let api: TestApi
beforeAll(async () => {
  there = createServer((request, response) => void handle(request, response)).listen(0, '127.0.0.1')
  await once(there, 'listening')
  const SNVS_URL = `http://127.0.0.1:${(there.address() as AddressInfo).port}`
  api = (await startTestStack({ api: { SNVS_URL, LOG_LEVEL: 'silent' }, own: true })).api
})
afterAll(async () => {
  await api.close()
  there.close()
})
beforeEach(() => {
  handle = (_, response) => response.end()
})

const ask = async (path: string, init?: RequestInit) => api.service.app.request(path, init)
const bytesOf = async (request: IncomingMessage) => Buffer.concat(await request.toArray())

test('a caller that goes away before the answer is no failure of ours', async () => {
  const failures = async () =>
    figuresOf(await (await api.service.metricsApp.request('/metrics')).text()).filter((line) => line.includes('failed'))
  const before = await failures()
  const leaving = new AbortController()
  handle = () => leaving.abort()
  const { status } = await ask('/snvs/trpc/cases.list', { method: 'POST', body: '{}', signal: leaving.signal })
  expect([status, await failures()]).toEqual([499, before])
})

const figuresOf = (page: string) => page.split('\n').filter((line) => line.startsWith('vigencia_request_seconds_count'))

describe('a request to the reporting service', () => {
  test.each([
    ['/v1/snvs/cases?limit=2', '/v1/snvs/cases?limit=2'],
    ['/snvs/trpc/cases.list?input=%7B%7D', '/trpc/cases.list?input=%7B%7D'],
  ])('%s is asked there at %s', async (here, path) => {
    const seen: (string | undefined)[] = []
    handle = ({ url }, response) => void (seen.push(url), response.end('{}'))
    expect((await ask(here)).status).toBe(200)
    expect(seen).toEqual([path])
  })

  test.each(['/v1/snvs/../keys', '/v1/snvs/%2e%2e/keys', '/snvs/trpc/../../v1/keys', '/v1/snvs', '/snvs/health/live'])(
    '%s is none',
    async (path) => {
      handle = () => expect.unreachable()
      expect((await ask(path)).status).not.toBe(200)
    },
  )

  test('carries who asks, and nothing that names hosts or connections', async () => {
    let headers: IncomingMessage['headers'] = {}
    handle = (request, response) => void ((headers = request.headers), response.end('{}'))
    const passed = {
      accept: 'application/json',
      cookie: 'session=1',
      'x-api-key': 'k',
      traceparent: '00-1-2-01',
      'x-request-id': 'r-1',
      'idempotency-key': 'i-1',
      'if-match': '"7"',
      origin: 'https://clinic.example',
    }
    const others = { 'x-forwarded-for': '10.0.0.1', forwarded: 'for=10.0.0.1', te: 'trailers', 'user-agent': 'browser' }
    await ask('/v1/snvs/cases', { headers: { ...passed, ...others } })
    const { host: _host, connection: _connection, ...rest } = headers
    expect(rest).toEqual(passed)
  })

  test('that has no id is given one, which both services log', async () => {
    let id: unknown
    handle = (request, response) => void ((id = request.headers['x-request-id']), response.end('{}'))
    await ask('/v1/snvs/cases')
    expect(id).toMatch(/^[0-9a-f-]{36}$/)
  })

  test('and its answer go through as bytes', async () => {
    handle = async (request, response) => {
      const body = await bytesOf(request)
      response.writeHead(202, { 'content-type': 'application/json', etag: '"1"', 'set-cookie': 'a=1', server: 'x' })
      response.end(body)
    }
    const body = JSON.stringify({ text: 'é'.repeat(100_000) })
    const response = await ask('/v1/snvs/cases', { method: 'POST', body })
    expect([response.status, await response.text()]).toEqual([202, body])
    const { headers } = response
    expect(headers.get('etag')).toBe('"1"')
    expect([headers.get('set-cookie'), headers.get('server')]).toEqual([null, null])
  })

  test('is answered as the answer comes in', async () => {
    let finish = () => {}
    handle = (_, response) => {
      response.write('first ')
      finish = () => response.end('last')
    }
    const reader = ((await ask('/v1/snvs/cases/export')).body as ReadableStream<Uint8Array>).getReader()
    expect(Buffer.from((await reader.read()).value as Uint8Array).toString()).toBe('first ')
    finish()
    expect(Buffer.from((await reader.read()).value as Uint8Array).toString()).toBe('last')
  })

  test('follows no redirect', async () => {
    handle = (_, response) => response.writeHead(302, { location: 'https://elsewhere.example/' }).end()
    expect((await ask('/v1/snvs/cases')).status).toBe(302)
  })

  test('ends there when its caller has gone', async () => {
    const gone = new AbortController()
    const closed = new Promise((resolve) => {
      handle = (_, response) => {
        response.on('close', resolve)
        gone.abort()
      }
    })
    const request = new Request('http://localhost/v1/snvs/cases', { signal: gone.signal })
    await api.service.app.fetch(request)
    await closed
  })
})

describe('a reporting service that fails', () => {
  test('is told of as away where nothing may have been done', async () => {
    handle = (request) => request.socket.destroy()
    const response = await ask('/v1/snvs/cases')
    expect([response.status, await response.json()]).toMatchObject([503, { code: 'unavailable' }])
    expect(response.headers.get('retry-after')).toBe('1')
  })

  test('leaves it open what became of a command that was sent', async () => {
    handle = async (request) => {
      await bytesOf(request)
      request.socket.destroy()
    }
    const response = await ask('/v1/snvs/cases', { method: 'POST', body: '{}' })
    expect(await response.json()).toMatchObject({ code: 'outcome_unknown' })
  })

  test('is told of in the words of tRPC over tRPC', async () => {
    handle = (request) => request.socket.destroy()
    const response = await ask('/snvs/trpc/cases.list')
    expect(await response.json()).toMatchObject({ error: { code: -32603, data: { code: 'unavailable', status: 503 } } })
  })

  test('that nobody runs at its address: nothing was sent, so a command may be repeated', async () => {
    const { api: other } = await startTestStack({ api: { SNVS_URL: 'http://127.0.0.1:1', LOG_LEVEL: 'silent' } })
    const response = await other.service.app.request('/v1/snvs/cases', { method: 'POST', body: '{}' })
    expect(await response.json()).toMatchObject({ code: 'unavailable' })
    await other.close()
  })
})

test('where reporting is not run, that is said, in the words of each adapter', async () => {
  const { api: alone } = await startTestStack({ api: {} })
  const rest = await alone.service.app.request('/v1/snvs/cases')
  expect([rest.status, await rest.json()]).toMatchObject([404, { code: 'reporting_not_run' }])
  const trpc = await alone.service.app.request('/snvs/trpc/cases.list')
  expect([trpc.status, await trpc.json()]).toMatchObject([404, { error: { data: { code: 'reporting_not_run' } } }])
  await alone.close()
})

describe('the reporting service itself', () => {
  let snvs: TestSnvs
  let before: TestApi
  let close: () => Promise<void>
  beforeAll(async () => {
    snvs = (await startTestStack({ snvs: {}, own: true })).snvs
    const listening = await listen(snvs.service.app, { host: '127.0.0.1', port: 0, portSetting: 'SNVS_PORT' })
    const SNVS_URL = `http://127.0.0.1:${listening.port}`
    before = (await startTestStack({ api: { SNVS_URL }, database: snvs.database })).api
    close = async () => {
      await before.close()
      await listening.drain(1_000)
      await snvs.close()
    }
  })
  afterAll(() => close())

  test('answers the same through the api, over both adapters', async () => {
    const clinic = await snvs.newTenant()
    const headers = { 'x-api-key': clinic.key }
    const through = async (path: string) => {
      const response = await before.service.app.request(path, { headers })
      return [response.status, await response.json()]
    }
    const answer = await clinic.rest('GET', '/v1/snvs/desk')
    expect(await through('/v1/snvs/desk')).toEqual([200, answer.body])
    expect(await through('/snvs/trpc/caseDesk.get?input=%7B%7D')).toMatchObject([
      200,
      { result: { data: answer.body } },
    ])
    expect(await through('/v1/snvs/unknown')).toMatchObject([404, { code: 'no_such_route' }])
  })

  test('refuses a caller without a key', async () => {
    const response = await before.service.app.request('/v1/snvs/desk')
    expect([response.status, await response.json()]).toMatchObject([401, { code: 'unauthenticated' }])
  })
})

test('no more requests are passed on at once than are borne', async () => {
  const waiting: ServerResponse[] = []
  handle = (_, response) => void waiting.push(response)
  const answers = Array.from({ length: 257 }, () => ask('/v1/snvs/cases'))
  expect(await (await Promise.race(answers)).json()).toMatchObject({ code: 'unavailable' })
  const ended = Promise.all(answers)
  await vi.waitUntil(() => waiting.length === 64, { timeout: 30_000 })
  handle = (_, response) => response.end('{}')
  for (const response of waiting) response.end('{}')
  expect((await ended).filter(({ status }) => status === 200)).toHaveLength(256)
})
