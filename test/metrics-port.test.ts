import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi } from '@vigencia/testing/stack/test-api.ts'
import { TEST_KEYS } from '@vigencia/testing/stack/test-snvs.ts'
import { apiProcess, startApiProcess } from './support/api-process.ts'
import { figuresNamed } from './support/figures-named.ts'
import { startService, type ServiceName } from './support/losses/service-process.ts'

// Processes are started in each test; nothing is measured.

let api: TestApi
beforeAll(async () => {
  api = (await startTestStack({ api: {}, own: true })).api
})
afterAll(() => api.close())

let started: ChildProcess | undefined
afterEach(() => void started?.kill('SIGKILL'))

async function freePort(): Promise<number> {
  const server = createServer()
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}

test.each([1, 2])(
  'the figures of %i processes are on the port of their own, and on the port of the api is no such address',
  async (workers) => {
    const port = await freePort()
    const settings = { DATABASE_URL: api.database.serviceUrl, WORKERS: `${workers}`, API_METRICS_PORT: `${port}` }
    const { url, process: child } = await startApiProcess(settings)
    started = child
    const refused = await fetch(`${url}/metrics`)
    expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([404, 'no_such_route'])
    const page = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
    expect(figuresNamed(page, 'process_start_time_seconds')).toHaveLength(workers)
    expect((await fetch(`http://127.0.0.1:${port}/health/live`)).status).toBe(404)
    child.kill('SIGTERM')
    expect(await once(child, 'exit')).toEqual([0, null])
    await expect(fetch(`http://127.0.0.1:${port}/metrics`)).rejects.toThrow('fetch failed')
  },
  60_000,
)

test('without that port the figures are on the port of the service, and for callers from elsewhere there is no such address', async () => {
  const from = async (remoteAddress: string) => {
    const socket = { incoming: { socket: { remoteAddress }, headers: {} } }
    const answer = await api.service.app.request('/metrics', undefined, socket)
    return [answer.status, (await answer.text()).includes('no_such_route')]
  }
  expect(await from('127.0.0.1')).toEqual([200, false])
  expect(await from('10.0.0.7')).toEqual([404, true])
})

test.each<[ServiceName, string]>([
  ['snvs', 'SNVS_METRICS_PORT'],
  ['ws400', 'WS400_METRICS_PORT'],
])(
  '%s has its figures on %s alone',
  async (name, setting) => {
    const port = await freePort()
    const service = await startService(name, {
      ...TEST_KEYS,
      DATABASE_URL: api.database.serviceUrl,
      [setting]: String(port),
    })
    const statuses = [`${service.url}/metrics`, `http://127.0.0.1:${port}/metrics`].map(
      async (url) => (await fetch(url)).status,
    )
    expect(await Promise.all(statuses)).toEqual([404, 200])
    await service.stop()
  },
  60_000,
)

test.each(['1', '2'])(
  'a metrics port that is taken is named, with %s processes of the api',
  async (WORKERS) => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    const ended = await apiProcess({
      DATABASE_URL: api.database.serviceUrl,
      WORKERS,
      API_METRICS_PORT: String(port),
    })
    other.close()
    expect(ended).toEqual({
      code: 1,
      errors: `Port ${port} is taken by another program. Free it, or set API_METRICS_PORT to another one.\n`,
    })
  },
  90_000,
)
