import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startTcpProxy, type TcpProxy } from './tcp-proxy.ts'

let echo: Server
let proxy: TcpProxy
beforeEach(async () => {
  echo = createServer((socket) => socket.on('error', () => {}).pipe(socket))
  await once(echo.listen(0, '127.0.0.1'), 'listening')
  proxy = await startTcpProxy({ host: '127.0.0.1', port: (echo.address() as AddressInfo).port })
})
afterEach(async () => {
  await proxy.close()
  echo.close()
})

async function open(): Promise<Socket> {
  const socket = connect(Number(new URL(proxy.through('tcp://anywhere:1/')).port), '127.0.0.1')
  await once(socket, 'connect')
  return socket
}
const echoed = async (socket: Socket, text: string) => {
  socket.write(text)
  const [answer] = (await once(socket, 'data')) as [Buffer]
  return answer.toString()
}

test('passes on what both sides say, and shows it', async () => {
  const seen: string[] = []
  proxy.watch((chunk, from) => void seen.push(`${from}: ${chunk.toString()}`))
  expect(await echoed(await open(), 'a')).toBe('a')
  expect(seen).toEqual(['client: a', 'server: a'])
})

test.each([
  ['closed', null],
  ['reset', 'ECONNRESET'],
] as const)('a connection that is %s ends with the error %s', async (loss, expected) => {
  const socket = await open()
  await echoed(socket, 'a')
  let code: string | undefined | null = null
  socket.resume().on('error', (error: NodeJS.ErrnoException) => (code = error.code))
  const closed = new Promise((resolve) => socket.once('close', resolve))
  proxy.loseAll(loss)
  await closed
  expect([code, proxy.open]).toEqual([expected, 0])
})

test('frozen, it says nothing until it is thawed; slow, it says it late', async () => {
  const socket = await open()
  proxy.freeze()
  const answer = echoed(socket, 'a')
  expect(await Promise.race([answer, sleep(100, 'silence')])).toBe('silence')
  proxy.thaw()
  expect(await answer).toBe('a')
  proxy.slow(60)
  const startMs = performance.now()
  await echoed(socket, 'b')
  expect(performance.now() - startMs).toBeGreaterThan(110)
})
