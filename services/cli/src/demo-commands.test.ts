import { afterAll, beforeAll, expect, test } from 'vitest'
import { DEMO_KEY } from '@vigencia/database/access/api-key.ts'
import { makeListeningApi, type ListeningApi } from '@vigencia/testing/stack/listening-api.ts'
import { callCli } from '@vigencia/testing/processes/run-cli.ts'

let api: ListeningApi
beforeAll(async () => {
  api = await makeListeningApi({ DEMO: '1' })
})
afterAll(() => api.close())

test('the demo is loaded once, its log holds, and its key answers', { timeout: 60_000 }, async () => {
  const owner = { DATABASE_OWNER_URL: api.database.ownerUrl }
  const reset = await callCli(['demo', 'reset'], owner)
  expect(reset).toMatchObject({
    code: 0,
    out: 'The demo is there.\n',
    error: expect.stringContaining('Loaded the demo tenant'),
  })
  const load = await callCli(['demo', 'load', '--json'], owner)
  expect(load).toMatchObject({
    code: 0,
    json: { loaded: true },
    error: expect.stringMatching(/^The demo tenant .* is there\.\n$/),
  })

  expect(await callCli(['verify', 'log', '--json'], owner)).toMatchObject({ code: 0, json: { intact: true } })
  const keys = await callCli(['keys', 'list'], { VIGENCIA_URL: api.url, VIGENCIA_KEY: DEMO_KEY })
  expect(keys).toMatchObject({ code: 0, out: expect.stringContaining('vig_demo_') })
})
