import { once } from 'node:events'
import { createServer, Socket, type AddressInfo, type Server } from 'node:net'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { connectPool } from '../connect-pool.ts'
import { connectOrm } from '../orm/connect-orm.ts'

// a server that hangs up shows how the connection to it was opened
let server: Server
let url: string
beforeEach(async () => {
  server = createServer((socket) => socket.destroy())
  await once(server.listen(0, '127.0.0.1'), 'listening')
  url = `postgres://nobody@127.0.0.1:${(server.address() as AddressInfo).port}/nothing`
})
afterEach(() => {
  vi.restoreAllMocks()
  server.close()
})

test.each([
  [
    'a plain connection',
    async () => {
      const pool = connectPool(url, 1, () => {})
      await expect(pool.query('select 1')).rejects.toThrow('Connection terminated')
      await pool.end()
    },
  ],
  [
    'a connection of the ORM',
    async () => {
      const orm = await connectOrm({ url, poolSize: 1 }, [])
      await expect(orm.em.getConnection().execute('select 1')).rejects.toThrow('Connection terminated')
      await orm.close(true)
    },
  ],
])('%s notices when a host is lost without a reset', async (_which, ask) => {
  const keepAlive = vi.spyOn(Socket.prototype, 'setKeepAlive')
  await ask()
  expect(keepAlive).toHaveBeenCalledWith(true, 10_000)
})
