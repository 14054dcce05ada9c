import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeTestApi, type TestApi } from '@vigencia/testing/api/test-api.ts'
import { workOf } from '@vigencia/testing/api/work-of.ts'

let api: TestApi
beforeAll(async () => {
  api = await makeTestApi({ DATABASE_POOL: '1' })
})
afterAll(() => api.close())

test('a connection that is lost in the midst of a transaction leaves its place in the pool to another', async () => {
  const clinic = await api.newTenant()
  for (let lost = 0; lost < 3; lost += 1) {
    const cut = workOf(api, clinic).read((work) => work.sql('select pg_terminate_backend(pg_backend_pid())'))
    await expect(cut).rejects.toThrow(/terminat|connection/i)
  }
  expect((await clinic.rest('GET', '/v1/scheduling/convenios')).status).toBe(200)
})
