import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi } from '@vigencia/testing/stack/test-api.ts'
import { listen } from '@vigencia/server/service/listen.ts'
import type { EntryPoint } from './call-operation.ts'
import { NOW } from './world.ts'

/** The services behind a port of their own, as callers meet them. */
export interface ListeningApi {
  readonly api: TestApi
  readonly port: number
  readonly entryPoint: EntryPoint
  /** How many requests were answered with 500 or more since this began, as the services themselves count. */
  failures(): Promise<number>
  /** Takes nothing new and waits for what has begun. */
  drain(): Promise<void>
  close(): Promise<void>
}

export async function makeListeningApi(): Promise<ListeningApi> {
  const { api } = await startTestStack({ api: {}, snvs: {}, registry: 'scripted' })
  api.setNow(NOW)
  const server = await listen(api.service.app, { host: '127.0.0.1', port: 0, portSetting: 'API_PORT' })
  const entryPoint: EntryPoint = (path, request) => fetch(`http://127.0.0.1:${server.port}${path}`, request)
  const before = await failuresOf(api)
  return {
    api,
    port: server.port,
    entryPoint,
    failures: async () => (await failuresOf(api)) - before,
    drain: () => server.drain(10_000),
    async close() {
      await server.drain(10_000)
      await api.close()
    },
  }
}

async function failuresOf({ service }: TestApi): Promise<number> {
  const metrics = await (await service.app.request('/metrics')).text()
  const counts = [...metrics.matchAll(/^vigencia_request_seconds_count\{[^}]*outcome="failed"[^}]*\} (\d+)/gm)]
  return counts.reduce((sum, [, count]) => sum + Number(count), 0)
}
