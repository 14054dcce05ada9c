import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import { expect, test } from 'vitest'

test('every address is found by the fast router: one that it cannot hold would slow all of them down', async () => {
  const api = (await startTestStack({ api: {} })).api
  await api.service.app.request('/') // it decides at the first request
  expect(api.service.app.router.name).toBe('SmartRouter + RegExpRouter')
  await api.close()
})
