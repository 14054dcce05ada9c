import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeListeningApi, type ListeningApi } from './support/listening-api.ts'
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
