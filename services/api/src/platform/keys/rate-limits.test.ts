import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import { restCall, type TestApi, type TestTenant } from '@vigencia/testing/stack/test-api.ts'

let api: TestApi
let clinic: TestTenant
beforeAll(async () => {
  api = (await startTestStack({ api: { RATE_LIMIT_PER_KEY: '2', RATE_LIMIT_PER_TENANT: '3' } })).api
  clinic = await api.newTenant()
})
afterAll(() => api.close())

// the second may end in the midst of it
test(
  'too many requests are answered 429 with Retry-After, over REST and over tRPC, until a second has passed',
  { retry: 3 },
  async () => {
    const other = await clinic.newKey(['admin'])
    await sleep(1000)
    const rest = (key = clinic.key) => restCall(api.service, 'GET', '/v1/tenant', undefined, { 'x-api-key': key })
    const trpc = () => restCall(api.service, 'GET', '/trpc/tenant.get?input={}', undefined, { 'x-api-key': clinic.key })
    expect([(await rest()).status, (await trpc()).status]).toEqual([200, 200])

    const late = await rest()
    expect(late).toMatchObject({
      status: 429,
      body: { code: 'rate_limited', detail: 'This key may make 2 requests a second.' },
    })
    const lateToo = await trpc()
    expect(lateToo).toMatchObject({ status: 429, body: { error: { data: { code: 'rate_limited', status: 429 } } } })
    expect([late, lateToo].map(({ headers }) => headers.get('retry-after'))).toEqual(['1', '1'])
    for (const { headers } of [late, lateToo])
      expect(['limit', 'remaining', 'reset'].map((name) => headers.get(`ratelimit-${name}`))).toEqual(['2', '0', '1'])

    expect((await rest(other)).status).toBe(200)
    expect((await rest(other)).body.detail).toBe('This tenant may make 3 requests a second.')

    await sleep(1000)
    expect((await rest()).status).toBe(200)
  },
)

test('files tell the limit of their caller as other answers do, and are refused with Retry-After', async () => {
  const { api: limited } = await startTestStack({ api: { RATE_LIMIT_PER_KEY: '1' } })
  try {
    const tenant = await limited.newTenant()
    const convenio = 'convenios/00000000-0000-4000-8000-000000000000'
    const files = [
      ['GET', '/v1/insurance-plans/reports/iafas?format=csv', 200],
      ['GET', `/v1/scheduling/${convenio}/particular-prices/export?format=csv`, 404],
      ['GET', '/v1/scheduling/price-tables/NONE/export', 404],
      ['POST', '/v1/insurance-plans/reports/tedef', 422],
    ] as const
    for (const [method, path, first] of files) {
      const key = { 'x-api-key': await tenant.newKey(['admin', 'prices:read', 'contracts:read', 'plans:read']) }
      const ask = () => restCall(limited.service, method, path, method === 'POST' ? {} : undefined, key)
      const answers = [await ask(), await ask()]
      expect(
        answers.map(({ status }) => status),
        path,
      ).toEqual([first, 429])
      for (const { headers } of answers)
        expect(
          ['limit', 'remaining', 'reset'].map((name) => headers.get(`ratelimit-${name}`)),
          path,
        ).toEqual(['1', '0', '1'])
      expect(
        answers.map(({ headers }) => headers.get('retry-after')),
        path,
      ).toEqual([null, '1'])
    }
  } finally {
    await limited.close()
  }
})
