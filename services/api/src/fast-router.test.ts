import { expect, test } from 'vitest'
import { makeTestApi } from '@vigencia/testing/stack/test-api.ts'

test('every address is found by the fast router: one that it cannot hold would slow all of them down', async () => {
  const api = await makeTestApi()
  await api.service.app.request('/') // it decides at the first request
  expect(api.service.app.router.name).toBe('SmartRouter + RegExpRouter')
  await api.close()
})
