import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeApiService, type ApiService } from '@vigencia/api/service.ts'
import { readApiSettings } from '@vigencia/api/settings.ts'
import { startTcpProxy, type TcpProxy } from '@vigencia/testing/network/tcp-proxy.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi } from '@vigencia/testing/stack/test-api.ts'

// A host that is lost without a reset says nothing at all, and nobody is told.

let api: TestApi
let proxy: TcpProxy
let service: ApiService
beforeAll(async () => {
  api = (await startTestStack({ api: {} })).api
  const { hostname, port } = new URL(api.database.serviceUrl)
  proxy = await startTcpProxy({ host: hostname, port: Number(port) })
  const DATABASE_URL = proxy.through(api.database.serviceUrl)
  service = await makeApiService(readApiSettings({ DATABASE_URL, LOG_LEVEL: 'silent' }))
})
afterAll(async () => {
  await service.close()
  await proxy.close()
  await api.close()
})

async function ready(): Promise<{ status: number; tookMs: number }> {
  const startMs = performance.now()
  const { status } = await service.app.request('/health/ready')
  return { status, tookMs: performance.now() - startMs }
}

test('while the database is silent readiness is 503 within seconds, however many ask; then it is 200 without a restart', async () => {
  expect((await ready()).status).toBe(200)
  proxy.freeze()
  for (let round = 0; round < 2; round += 1) {
    const answers = await Promise.all(Array.from({ length: 20 }, ready))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([503]))
    expect(Math.max(...answers.map(({ tookMs }) => tookMs))).toBeLessThan(4_000)
  }
  // those who ask take one connection together
  expect(proxy.open).toBeLessThanOrEqual(2)
  proxy.thaw()
  await expect.poll(async () => (await ready()).status, { timeout: 5_000 }).toBe(200)
}, 30_000)
