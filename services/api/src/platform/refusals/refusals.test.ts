import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'

let api: TestApi
let clinic: TestTenant
beforeAll(async () => {
  api = (await startTestStack({ api: {} })).api
  clinic = await api.newTenant()
})
afterAll(() => api.close())

async function counted(tenant: TestTenant, query = '') {
  await api.service.refusals.write()
  const { status, body } = await tenant.rest('GET', `/v1/refusals${query}`)
  expect(status).toBe(200)
  return body
}

const UNKNOWN = '/v1/scheduling/convenios/00000000-0000-4000-8000-000000000000'

test('refused requests are counted for their tenant, by day, operation and code', async () => {
  const other = await api.newTenant()
  for (let i = 0; i < 3; i++) expect((await clinic.rest('GET', UNKNOWN)).status).toBe(404)
  expect((await clinic.rest('GET', '/v1/scheduling/convenios?limit=x')).status).toBe(422)
  expect((await clinic.rest('GET', '/v1/keys', undefined, { 'x-api-key': 'vig_live_nobody' })).status).toBe(401)
  const { items, total } = await counted(clinic)
  expect(items).toEqual([
    {
      day: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      operation: 'convenios.get',
      code: 'convenio_not_found',
      count: 3,
    },
    { day: items[0].day, operation: 'convenios.list', code: 'invalid_input', count: 1 },
  ])
  expect(total).toBe(2)
  expect((await clinic.rest('GET', UNKNOWN)).status).toBe(404)
  expect((await counted(clinic, '?code=convenio_not_found')).items).toEqual([{ ...items[0], count: 4 }])
  expect((await counted(clinic, '?to=2020-01-01')).total).toBe(0)
  expect((await counted(other)).total).toBe(0)
})
