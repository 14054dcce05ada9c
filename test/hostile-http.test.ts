import { connect, type Socket } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { REST, type Answer } from './support/call-operation.ts'
import { connectAsSuperuser } from './support/database-roles.ts'
import { makeListeningApi, type ListeningApi } from './support/listening-api.ts'
import { operationCalled } from './support/operations.ts'
import { problemFaults } from './support/problem-faults.ts'
import { sendRaw } from './support/raw-http.ts'
import { newWorld, type World } from './support/world.ts'

let listening: ListeningApi
let failures = 0
let world: World
beforeAll(async () => {
  listening = await makeListeningApi()
  world = await newWorld(listening.api)
})
afterAll(() => listening.close())

/** Whatever came: nothing failed, and the next good request is answered. */
afterEach(async () => {
  expect(
    (await REST.call(listening.entryPoint, operationCalled('tenant.get'), {}, { 'x-api-key': world.tenant.key }))
      .status,
  ).toBe(200)
  const failed = await listening.failures()
  const before = failures
  failures = failed
  expect(failed - before).toBe(0)
})

const CONVENIOS = '/v1/scheduling/convenios'
const IMPORT = '/v1/scheduling/price-tables/NEW/import'
const JSON_TYPE = 'content-type: application/json\r\n'

/** The head of a request with the tenant's key. */
const head = (line: string, headers = '') =>
  `${line} HTTP/1.1\r\nhost: x\r\nx-api-key: ${world.tenant.key}\r\n${headers}\r\n`

async function answerTo(write: (socket: Socket) => void | Promise<void>): Promise<Answer> {
  const { status, headers, text } = await sendRaw(listening.port, write)
  return { status, headers, body: JSON.parse(text) as unknown }
}

/** What tRPC answers is unwrapped: of a batch, the first. */
function problemIn({ body, ...rest }: Answer): Answer {
  const [first] = Array.isArray(body) ? body : [body]
  if (first?.error === undefined) return { ...rest, body: first }
  const { path, ...problem } = first.error.data
  return { ...rest, body: problem }
}

async function expectRefusal(bytes: string | Buffer, code: string, over: 'REST' | 'tRPC' = 'REST'): Promise<void> {
  const answer = problemIn(await answerTo((socket) => void socket.write(bytes)))
  expect(problemFaults(answer, over), JSON.stringify(answer.body)).toEqual([])
  expect(answer.body.code).toBe(code)
}

describe('what is no request is told so', () => {
  test.each<[what: string, bytes: () => string | Buffer, code: string]>([
    ['a greeting', () => 'hello\r\n\r\n', 'malformed'],
    ['a method of its own', () => head('BUY /v1/tenant'), 'malformed'],
    ['an address with NUL', () => head(`GET ${CONVENIOS}/\0`), 'malformed'],
    ['an address with a raw byte', () => Buffer.from(head(`GET ${CONVENIOS}/\xff`), 'latin1'), 'malformed'],
    ['an address of another kind', () => head('GET ftp://example.org/v1/tenant'), 'malformed'],
    ['a host that is none', () => 'GET /v1/tenant HTTP/1.1\r\nhost: [\r\n\r\n', 'malformed'],
    ['a key with NUL', () => 'GET /v1/tenant HTTP/1.1\r\nhost: x\r\nx-api-key: a\0b\r\n\r\n', 'malformed'],
    [
      'a key of raw bytes',
      () => Buffer.from('GET /v1/tenant HTTP/1.1\r\nhost: x\r\nx-api-key: \xff\xfe\r\n\r\n', 'latin1'),
      'unauthenticated',
    ],
    ['a length below nothing', () => head(`POST ${CONVENIOS}`, `${JSON_TYPE}content-length: -5\r\n`), 'malformed'],
    [
      'two lengths',
      () => head(`POST ${CONVENIOS}`, `${JSON_TYPE}content-length: 2\r\ntransfer-encoding: chunked\r\n`) + '0\r\n\r\n',
      'malformed',
    ],
    [
      'a chunk without a size',
      () => head(`POST ${CONVENIOS}`, `${JSON_TYPE}transfer-encoding: chunked\r\n`) + 'zz\r\n{}\r\n0\r\n\r\n',
      'malformed',
    ],
    ['an address without end', () => head(`GET /v1/${'a'.repeat(20_000)}`), 'too_large'],
    ['a query without end', () => head(`GET ${CONVENIOS}?limit=${'1'.repeat(20_000)}`), 'too_large'],
    ['a header without end', () => head('GET /v1/tenant', `x-a: ${'a'.repeat(20_000)}\r\n`), 'too_large'],
    ['headers without end', () => head('GET /v1/tenant', 'x-a: b\r\n'.repeat(3000)), 'too_large'],
    ['a long address', () => head(`GET /v1/${'a'.repeat(15_000)}`), 'no_such_route'],
    ['a long query', () => head(`GET ${CONVENIOS}?limit=${'1'.repeat(15_000)}`), 'invalid_input'],
    ['a method that the route has not', () => head('PATCH /v1/tenant'), 'method_not_allowed'],
    ['a trace', () => head('TRACE /v1/tenant'), 'method_not_allowed'],
    ['an escaped NUL for an id', () => head(`GET ${CONVENIOS}/%00`), 'invalid_input'],
    ['an escape cut off', () => head(`GET ${CONVENIOS}/%f`), 'malformed'],
  ])('%s', async (_what, bytes, code) => {
    await expectRefusal(bytes(), code)
  })

  test.each<[what: string, bytes: () => string, code: string]>([
    ['no procedure', () => head('GET /trpc/'), 'no_such_route'],
    ['a procedure that all objects have', () => head('GET /trpc/constructor'), 'no_such_route'],
    ['a procedure of a prototype', () => head('GET /trpc/__proto__.toString'), 'no_such_route'],
    ['a group of procedures', () => head('GET /trpc/convenios'), 'no_such_route'],
    ['an escape cut off', () => head('GET /trpc/%f'), 'malformed'],
    ['an input that is no JSON', () => head('GET /trpc/convenios.list?input={'), 'malformed'],
    ['an input of NUL', () => head('GET /trpc/convenios.list?input=%00'), 'malformed'],
    ['an input of raw bytes', () => head('GET /trpc/convenios.list?input=%ff'), 'malformed'],
    ['an input of nothing', () => head('GET /trpc/convenios.list?input=null'), 'invalid_input'],
    ['a batch without a list of inputs', () => head('GET /trpc/tenant.get?batch=1&input=[]'), 'malformed'],
    [
      'a batch without end',
      () => head(`GET /trpc/${Array.from({ length: 101 }, () => 'tenant.get').join(',')}?batch=1&input={}`),
      'malformed',
    ],
    ['a command as a question', () => head('GET /trpc/convenios.create?input={}'), 'method_not_allowed'],
    ['parameters that are no JSON', () => head('GET /trpc/tenant.get?connectionParams={'), 'malformed'],
    [
      'a body without a type',
      () => head('POST /trpc/convenios.create', 'content-length: 2\r\n') + '{}',
      'unsupported_media_type',
    ],
    ['a method of another kind', () => head('PUT /trpc/tenant.get', 'content-length: 0\r\n'), 'unsupported_media_type'],
  ])('over tRPC: %s', async (_what, bytes, code) => {
    await expectRefusal(bytes(), code, 'tRPC')
  })
})

/** The most that an operation reads, and one that takes it. */
const LIMITS = [
  ['a JSON operation', `POST ${CONVENIOS}`, JSON_TYPE, 1024 * 1024, 'REST'],
  ['a list of quotes', 'POST /v1/scheduling/quotes', JSON_TYPE, 4 * 1024 * 1024, 'REST'],
  ['the same over tRPC', 'POST /trpc/convenios.create', JSON_TYPE, 1024 * 1024, 'tRPC'],
  ['a list of quotes over tRPC', 'POST /trpc/pricing.quotes', JSON_TYPE, 4 * 1024 * 1024, 'tRPC'],
  [
    'a batch over tRPC',
    `POST /trpc/${Array(9).fill('convenios.create').join()}?batch=1`,
    JSON_TYPE,
    4 * 1024 * 1024,
    'tRPC',
  ],
  ['an import over tRPC', 'POST /trpc/priceTables.importRows', JSON_TYPE, 4 * 1024 * 1024, 'tRPC'],
  ['an import', `POST ${IMPORT}`, 'content-type: text/csv\r\n', 256 * 1024 * 1024, 'REST'],
] as const

describe.each(LIMITS)('a body that is too large for %s', (_what, line, type, limit, over) => {
  test('is refused by its length, before it has come', async () => {
    const answer = problemIn(
      await answerTo((socket) => void socket.write(head(line, `${type}content-length: ${limit + 1}\r\n`))),
    )
    expect(problemFaults(answer, over)).toEqual([])
    expect(answer.body.code).toBe('too_large')
  })

  test('is read to its last byte where it just fits', async () => {
    if (limit > 4 * 1024 * 1024) return
    const body = `{"surprise":"${'a'.repeat(limit - 15)}"}`
    const answer = problemIn(
      await answerTo((socket) => void socket.write(head(line, `${type}content-length: ${body.length}\r\n`) + body)),
    )
    expect(body.length).toBe(limit)
    expect(answer.body.code, JSON.stringify(answer.body).slice(0, 300)).toBe('invalid_input')
  })

  test('is refused as it comes, where its length is not said', async () => {
    if (limit > 4 * 1024 * 1024) return
    const answer = problemIn(
      await answerTo(async (socket) => {
        socket.write(head(line, `${type}transfer-encoding: chunked\r\n`))
        await pour(socket, limit + 1, (part) => `${part.length.toString(16)}\r\n${part}\r\n`)
      }),
    )
    expect(problemFaults(answer, over)).toEqual([])
    expect(answer.body.code).toBe('too_large')
  })
})

test.each([`POST ${CONVENIOS}`, 'POST /trpc/convenios.create'])(
  '200 MB for a JSON operation are refused while they come: %s',
  async (line) => {
    const bytes = 200 * 1024 * 1024
    for (const framing of [`content-length: ${bytes}\r\n`, 'transfer-encoding: chunked\r\n']) {
      const answer = problemIn(
        await answerTo(async (socket) => {
          socket.write(head(line, JSON_TYPE + framing))
          await pour(
            socket,
            bytes,
            framing.startsWith('t') ? (part) => `${part.length.toString(16)}\r\n${part}\r\n` : (part) => part,
          )
        }),
      )
      expect(answer).toMatchObject({ status: 413, body: { code: 'too_large' } })
    }
  },
)

describe('a caller who hangs up', () => {
  test.each([
    ['half-way through JSON', `POST ${CONVENIOS}`, JSON_TYPE, '{"name":"half'],
    ['half-way through a call of tRPC', 'POST /trpc/convenios.create', JSON_TYPE, '{"name":"half'],
    [
      'half-way through a file',
      `POST ${IMPORT}`,
      'content-type: text/csv\r\n',
      'procedure_code,procedure_name,price\n10101012,Consulta,"12,00"\n4030',
    ],
    [
      'half-way through a form',
      `POST ${IMPORT}`,
      'content-type: multipart/form-data; boundary=x\r\n',
      '--x\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\ncontent-type: text/csv\r\n\r\nprocedure_code,',
    ],
    ['before the first byte of it', `POST ${CONVENIOS}`, JSON_TYPE, ''],
  ])('%s leaves nothing behind', async (_how, line, type, begun) => {
    for (const framing of ['content-length: 5000\r\n', 'transfer-encoding: chunked\r\n']) {
      await hangUpAfter(
        head(line, type + framing) +
          (framing.startsWith('t') && begun !== '' ? `${begun.length.toString(16)}\r\n${begun}\r\n` : begun),
      )
    }
    expect(await world.do('convenios.list', {})).toMatchObject({ total: 0 })
    expect(await world.do('priceTables.list', {})).toMatchObject({ total: 0 })
  })

  test('while their command waits its turn has it done all the same, before the service ends', async () => {
    const other = await makeListeningApi()
    const there = await newWorld(other.api)
    const { convenio_id } = await there.convenio()
    await there.hold('select from platform.chains where chain_id = $1 for update', [convenio_id])
    const superuser = await connectAsSuperuser(other.api.database)
    const waiting = async () =>
      (
        await superuser.query(
          "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
        )
      ).rowCount === 1
    const request = `DELETE ${CONVENIOS}/${convenio_id} HTTP/1.1\r\nhost: x\r\nx-api-key: ${there.tenant.key}\r\n\r\n`
    await hangUpAfter(request, other.port, () => vi.waitUntil(waiting, { timeout: 30_000 }))
    let hasEnded = false
    const drained = other.drain().then(() => (hasEnded = true))
    for (let i = 0; i < 20; i++) expect(await waiting()).toBe(true)
    expect(hasEnded).toBe(false)
    await there.leave()
    await drained
    expect(await there.do('convenios.get', { convenio_id })).toMatchObject({ is_active: false })
    expect(await other.failures()).toBe(0)
    await superuser.end()
    await other.close()
  })
})

/** Sends, waits until it has gone out or for something else, and cuts the line. */
function hangUpAfter(
  bytes: string,
  port = listening.port,
  wait: () => Promise<unknown> = () => new Promise(setImmediate),
): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    socket.on('error', () => undefined)
    socket.on('close', () => resolve())
    socket.write(bytes, () => void wait().then(() => socket.resetAndDestroy(), reject))
  })
}

/** Writes so many bytes in parts, no faster than they are taken, until the other side has had enough. */
async function pour(socket: Socket, bytes: number, framed: (part: string) => string): Promise<void> {
  const part = 'a'.repeat(64 * 1024)
  for (let left = bytes; left > 0 && !socket.destroyed; left -= part.length) {
    const isTaken = socket.write(framed(part.slice(0, left)))
    if (!isTaken)
      await Promise.race(['drain', 'close'].map((event) => new Promise((resolve) => socket.once(event, resolve))))
  }
}
