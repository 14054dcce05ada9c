import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeApiKey } from '@vigencia/database/access/api-key.ts'
import { makeListeningApi, type ListeningApi } from '@vigencia/testing/stack/listening-api.ts'
import type { TestTenant } from '@vigencia/testing/stack/test-api.ts'

let api: ListeningApi
let clinic: TestTenant
beforeAll(async () => {
  api = await makeListeningApi()
  clinic = await api.newTenant()
})
afterAll(() => api.close())

const ask = (path: string, key: string) => fetch(`${api.url}${path}`, { headers: { 'x-api-key': key } })

test.each([
  ['REST', '/v1/tenant', makeApiKey],
  ['tRPC', '/trpc/tenant.get?input={}', makeApiKey],
  ['REST, that cannot be keys', '/v1/tenant', () => 'guess'],
])(
  'an address is told no more than twenty times a second that its keys are unknown, and its good key is admitted: %s',
  // the second may end in the midst of it
  { retry: 3 },
  async (_how, path, guess) => {
    // what was counted before is over
    await sleep(1000)
    const guesses = await Promise.all(Array.from({ length: 30 }, () => ask(path, guess())))
    const statuses = guesses.map(({ status }) => status)
    expect([
      statuses.filter((status) => status === 401).length,
      statuses.filter((status) => status === 429).length,
    ]).toEqual([20, 10])
    const late = guesses.find(({ status }) => status === 429)
    expect(late?.headers.get('retry-after')).toBe('1')
    expect(await late?.text()).toContain('Too many unknown keys came from this address. Try again in a second.')
    expect((await ask(path, clinic.key)).status).toBe(200)
    expect((await ask(path, await clinic.newKey(['admin']))).status).toBe(200)
  },
)
