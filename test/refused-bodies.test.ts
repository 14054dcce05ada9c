import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeListeningApi, type ListeningApi } from './support/listening-api.ts'
import { sendRaw } from './support/raw-http.ts'
import { newWorld, type World } from './support/world.ts'

let listening: ListeningApi
let world: World
beforeAll(async () => {
  listening = await makeListeningApi()
  world = await newWorld(listening.api)
})
afterAll(() => listening.close())

const CONVENIOS = '/v1/scheduling/convenios'
const QUOTES = '/v1/scheduling/quotes'
const IMPORT = '/v1/scheduling/price-tables/NEW/import'
const JSON_TYPE = 'application/json'

/** What is answered to a body with these headers; over tRPC the problem that its error holds. */
async function problemOf(path: string, body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string>) {
  const answer = await listening.entryPoint(path, {
    method: 'POST',
    headers: { 'x-api-key': world.tenant.key, ...headers },
    body,
  })
  const read = (await answer.json()) as Record<string, any> // eslint-disable-line typescript/no-explicit-any -- a test says itself what it expects
  return { status: answer.status, ...(read['error']?.data ?? read) } as Record<string, unknown>
}

describe.each([
  ['JSON', CONVENIOS, JSON_TYPE],
  ['a list of quotes', QUOTES, JSON_TYPE],
  ['a file', IMPORT, 'text/csv'],
  ['a form', IMPORT, 'multipart/form-data; boundary=x'],
  ['a call over tRPC', '/trpc/convenios.create', JSON_TYPE],
])('a compressed body is told so, and not read as what it is not: %s', (_what, path, type) => {
  test.each(['gzip', 'GZIP', 'br', 'deflate', 'zstd', 'identity, gzip'])('%s', async (encoding) => {
    const headers = { 'content-type': type, 'content-encoding': encoding }
    expect(await problemOf(path, gzipSync('{"name":"Uno"}'), headers)).toMatchObject({
      status: 415,
      code: 'unsupported_media_type',
      detail: 'Send the body as it is, without a Content-Encoding.',
    })
  })

  test('what is sent as it is may say so', async () => {
    const headers = { 'content-type': type, 'content-encoding': 'Identity' }
    expect((await problemOf(path, '{}', headers))['status']).not.toBe(415)
  })
})

const item = '{"convenio_id":"x","procedure_code":"A","event_date":"2026-01-01","event_date":"2026-01-02"}'
const long = 'k'.repeat(5000)

test.each([
  ['a command', CONVENIOS, '{"name":"Uno","payment_type":"convenio","name":"Dos"}', 'name'],
  ['a list of quotes', QUOTES, `{"items":[${item}]}`, 'event_date'],
  ['a field that nobody knows', CONVENIOS, `{"${long}":1,"${long}":1}`, 'k'.repeat(100)],
])('a body with a key twice is malformed, and the key is named: %s', async (_what, path, body, key) => {
  expect(await problemOf(path, body, { 'content-type': JSON_TYPE })).toMatchObject({
    status: 400,
    code: 'malformed',
    detail: `The body has "${key}" more than once in an object.`,
  })
})

/** Sends all before it reads anything, as many clients do, in about as many ms; the head of what is answered. */
async function answerToAllOf(parts: readonly string[], ms: number): Promise<string> {
  const socket = connect(listening.port, '127.0.0.1')
  const faults: Error[] = []
  socket.on('error', (error) => faults.push(error))
  for (const part of parts) {
    socket.write(part)
    await sleep(ms / parts.length)
  }
  const read: Buffer[] = []
  socket.on('data', (bytes: Buffer) => read.push(bytes))
  for (let waited = 0; read.length === 0 && !socket.destroyed && waited < 60_000; waited += 50) await sleep(50)
  socket.destroy()
  return read.length > 0 ? Buffer.concat(read).toString() : String(faults[0] ?? 'nothing came')
}

describe('who sends 5 MB where 1 MiB is allowed reads the answer after the last byte', () => {
  const part = 'a'.repeat(256 * 1024)
  const framings = {
    'its length said': { header: `content-length: ${20 * part.length}`, framed: part, last: '' },
    'in chunks': {
      header: 'transfer-encoding: chunked',
      framed: `${part.length.toString(16)}\r\n${part}\r\n`,
      last: '0\r\n\r\n',
    },
  }
  describe.each(Object.entries(framings))('%s', (_how, { header, framed, last }) => {
    test.each([
      ['a command', CONVENIOS, 413, '"too_large"'],
      ['a call over tRPC', '/trpc/convenios.create', 413, '"too_large"'],
      ['no address', '/v1/nowhere', 404, '"no_such_route"'],
      ['the old wire', '/api/CVN_PLAN_SEGURO/Add', 200, '"Success":false'],
    ])('%s', async (_what, path, status, text) => {
      const lines = [
        `POST ${path} HTTP/1.1`,
        'host: x',
        `x-api-key: ${world.tenant.key}`,
        'content-type: application/json',
      ]
      const head = [...lines, header, '', ''].join('\r\n')
      const answer = await answerToAllOf([head, ...Array<string>(20).fill(framed), last], 1500)
      expect(answer.split('\r\n')[0]).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
      expect(answer).toContain(text)
    })
  })
})

test('a refused body that goes on and on is taken for 2 seconds, and no longer', async () => {
  const started = performance.now()
  const head = `POST ${CONVENIOS} HTTP/1.1\r\nhost: x\r\nx-api-key: ${world.tenant.key}\r\ncontent-length: 90000000\r\n\r\n`
  const socket = connect(listening.port, '127.0.0.1')
  socket.on('error', () => undefined)
  socket.write(head)
  while (!socket.destroyed && performance.now() - started < 50_000) {
    socket.write('a'.repeat(1000))
    await sleep(50)
  }
  const seconds = (performance.now() - started) / 1000
  socket.destroy()
  expect(seconds).toBeGreaterThan(1.5)
  // on a busy machine it takes longer, and still ends
  expect(seconds).toBeLessThan(50)
})

const CHUNKED = 'transfer-encoding: chunked\r\n'
const LENGTH = 'content-length: 2000000\r\n'

describe('who waits for leave to send a body gets it after the key was looked at', () => {
  const answerTo = (path: string, framing: string, key: string) =>
    sendRaw(listening.port, (socket) => {
      const type = path === IMPORT ? 'text/csv' : JSON_TYPE
      const lines = `host: localhost\r\nx-api-key: ${key}\r\ncontent-type: ${type}\r\n${framing}expect: 100-continue\r\n`
      socket.write(`POST ${path} HTTP/1.1\r\n${lines}\r\n`)
    })

  test.each([
    ['JSON', QUOTES, LENGTH],
    ['JSON in chunks', CONVENIOS, CHUNKED],
    ['a file', IMPORT, CHUNKED],
    ['a call over tRPC', '/trpc/convenios.create', 'content-length: 100\r\n'],
    ['a call over tRPC in chunks', '/trpc/convenios.create', CHUNKED],
    ['the old wire', '/api/CVN_PLAN_SEGURO/Add', 'content-length: 100\r\n'],
  ])('%s', async (_what, path, framing) => {
    const unknown = await answerTo(path, framing, 'vig_live_00000000000000000000000000000000')
    expect([unknown.status, unknown.headers.get('connection')]).toEqual([401, 'close'])
    expect((await answerTo(path, framing, world.tenant.key)).status).toBe(100)
  })
})
