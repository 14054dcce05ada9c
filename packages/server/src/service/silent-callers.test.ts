import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listen, type Listening } from './listen.ts'

/** No pause of a busy machine is so long. */
const SILENT_MS = 2_000
const PIECE = Buffer.alloc(256 * 1024, 'x')
const LONG = 32 * 1024 * 1024

let listening: Listening
const ended: string[] = []
beforeAll(async () => {
  const app = new Hono()
  app.onError((_error, http) => http.text('broken', 500))
  app.get('/endless', () => new Response(endless()))
  app.get('/long', (http) => {
    const { outgoing } = http.env as { outgoing: ServerResponse }
    outgoing.once('close', () => ended.push('long'))
    return new Response(Buffer.alloc(LONG))
  })
  app.get('/late', async (http) => {
    await sleep(SILENT_MS * 2)
    return http.text('late')
  })
  app.post('/echo', async (http) => http.text(await http.req.text()))
  listening = await listen(app, { host: '127.0.0.1', port: 0, portSetting: 'TEST_PORT', silentMs: SILENT_MS })
})
afterAll(() => listening.drain(1_000))

function endless(): ReadableStream {
  return new ReadableStream({
    pull: (controller) => controller.enqueue(PIECE),
    cancel: () => void ended.push('endless'),
  })
}

function send(head: string): Socket {
  const socket = connect(listening.port, '127.0.0.1')
  socket.on('error', () => {})
  socket.write(`${head} HTTP/1.1\r\nhost: localhost\r\n`)
  return socket
}

/** All that comes until the connection ends. */
async function rest(socket: Socket): Promise<Buffer> {
  const parts: Buffer[] = []
  socket.on('data', (part) => parts.push(part as Buffer))
  if (!socket.closed) await once(socket, 'close')
  return Buffer.concat(parts)
}

describe('a caller who takes nothing of its answer', () => {
  test('finds a streamed one cut and without its end, and its writing is over', async () => {
    const socket = send('GET /endless')
    socket.pause().write('\r\n')
    await expect.poll(() => ended, { timeout: 30_000 }).toContain('endless')
    const answer = await rest(socket.resume())
    expect(answer.subarray(0, 15).toString()).toBe('HTTP/1.1 200 OK')
    expect(answer.subarray(-5).toString()).not.toBe('0\r\n\r\n')
  })

  test('finds a whole one shorter than it says', async () => {
    const socket = send('GET /long')
    socket.pause().write('\r\n')
    await expect.poll(() => ended, { timeout: 30_000 }).toContain('long')
    const answer = await rest(socket.resume())
    expect(answer.toString('latin1', 0, 300)).toContain(`Content-Length: ${LONG}`)
    expect(answer.length).toBeLessThan(LONG)
  })
})

test('a caller who takes an answer slowly gets all of it', async () => {
  const socket = send('GET /long')
  socket.write('connection: close\r\n\r\n')
  let size = 0
  for await (const part of socket) {
    const before = Math.floor(size / (8 * 1024 * 1024))
    size += (part as Buffer).length
    if (Math.floor(size / (8 * 1024 * 1024)) > before) await sleep(SILENT_MS / 3)
  }
  expect(size).toBeGreaterThan(LONG)
})

test('work of our own may take longer', async () => {
  const socket = send('GET /late')
  socket.write('connection: close\r\n\r\n')
  expect((await rest(socket)).toString()).toContain('late')
})

describe('a caller who sends a body', () => {
  const post = () => {
    const socket = send('POST /echo')
    socket.write('content-type: text/plain\r\ncontent-length: 10\r\nconnection: close\r\n\r\n')
    return socket
  }

  test('slowly is answered, however long it takes', async () => {
    const socket = post()
    const answer = rest(socket)
    for (const digit of '0123456789') {
      await sleep(SILENT_MS / 8)
      socket.write(digit)
    }
    expect((await answer).toString()).toMatch(/^HTTP\/1\.1 200 [^]*0123456789$/)
  })

  test('and falls silent is told so, and the connection is closed', async () => {
    const socket = post()
    socket.write('01')
    expect((await rest(socket)).toString()).toMatch(/^HTTP\/1\.1 408 [^]*connection: close[^]*"code":"too_slow"/)
  })
})
