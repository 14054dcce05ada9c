import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeApiService, type ApiService } from '../../service.ts'
import { readApiSettings } from '../../settings.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import { restCall, type TestApi, type TestTenant } from '@vigencia/testing/stack/test-api.ts'

let here: TestApi
let elsewhere: ApiService
let clinic: TestTenant
beforeAll(async () => {
  here = (await startTestStack({ api: {}, own: true })).api
  elsewhere = await makeApiService(
    readApiSettings({ DATABASE_URL: here.database.serviceUrl, LOG_LEVEL: 'silent' }),
    // a machine whose clock is ten minutes slow
    () => here.service.context.readClock().subtract({ minutes: 10 }),
  )
  clinic = await here.newTenant()
})
afterAll(async () => {
  await elsewhere.close()
  await here.close()
})

test.each([
  ['revoked', 'DELETE', ''],
  ['rotated without grace', 'POST', '/rotate'],
])(
  'a key that is %s is refused within a second in every process, also where the clock is slow',
  async (_how, method, suffix) => {
    const { id, key } = (await clinic.rest('POST', '/v1/keys', { name: 'Leaving', scopes: ['admin'] })).body
    const statuses = () =>
      Promise.all(
        [here.service, elsewhere].map(
          async (service) => (await restCall(service, 'GET', '/v1/tenant', undefined, { 'x-api-key': key })).status,
        ),
      )
    expect(await statuses()).toEqual([200, 200])
    await clinic.rest(method, `/v1/keys/${id}${suffix}`, method === 'POST' ? {} : undefined)
    await sleep(1000)
    expect(await statuses()).toEqual([401, 401])
  },
)

test('a key that is made in one process opens the other at once', async () => {
  const key = await clinic.newKey(['admin'])
  expect((await restCall(elsewhere, 'GET', '/v1/tenant', undefined, { 'x-api-key': key })).status).toBe(200)
})
