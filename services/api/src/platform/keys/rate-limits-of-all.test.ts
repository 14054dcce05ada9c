import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeApiService, type ApiService } from '../../service.ts'
import { readApiSettings } from '../../settings.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import { restCall, type TestApi, type TestTenant } from '@vigencia/testing/stack/test-api.ts'

const LIMIT = 40

let here: TestApi
let elsewhere: ApiService
let clinic: TestTenant
beforeAll(async () => {
  here = (await startTestStack({ api: { RATE_LIMIT_PER_KEY: String(LIMIT) } })).api
  const settings = { DATABASE_URL: here.database.serviceUrl, LOG_LEVEL: 'silent', RATE_LIMIT_PER_KEY: String(LIMIT) }
  elsewhere = await makeApiService(readApiSettings(settings))
  clinic = await here.newTenant()
})
afterAll(async () => {
  await elsewhere.close()
  await here.close()
})

test('two processes together admit a key no more often than its limit, but for the first seconds', async () => {
  const admitted: number[] = []
  const until = performance.now() + 8_000
  async function hammer(service: Pick<ApiService, 'app'>): Promise<void> {
    while (performance.now() < until) {
      const burst = Array.from({ length: 10 }, () =>
        restCall(service, 'GET', '/v1/tenant', undefined, { 'x-api-key': clinic.key }),
      )
      for (const { status } of await Promise.all(burst)) if (status === 200) admitted.push(performance.now())
      await sleep(50)
    }
  }
  await Promise.all([hammer(here.service), hammer(elsewhere)])
  const [from, to] = [until - 5_000, until - 1_000]
  const count = admitted.filter((at) => at >= from && at < to).length
  // four seconds; windows of a second may begin and end within them
  expect(count).toBeLessThanOrEqual(LIMIT * 5)
  expect(count).toBeGreaterThan(0)
})
