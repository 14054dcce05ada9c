import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeListeningApi, type ListeningApi } from '@vigencia/testing/stack/listening-api.ts'
import { callCli } from '@vigencia/testing/processes/run-cli.ts'
import { scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'

let api: ListeningApi
beforeAll(async () => {
  api = await makeListeningApi({}, { own: true })
  api.setNow('2026-06-15T15:00:00Z')
})
afterAll(() => api.close())

async function clinicWithEnds() {
  const clinic = await api.newTenant()
  const make = scenario(clinic)
  const convenio = await make.convenio()
  const ended = await make.period(convenio, { start_date: '2025-01-01', end_date: '2025-12-31' })
  await make.period(convenio, { start_date: '2026-01-01', end_date: '2026-06-30' })
  const cli = (...words: string[]) =>
    callCli(['lifecycle', 'run', ...words], { VIGENCIA_URL: api.url, VIGENCIA_KEY: clinic.key })
  return { clinic, ended, cli }
}

test('lifecycle run says what was done, and with --json answers what the api answers', async () => {
  const { ended, cli } = await clinicWithEnds()
  const { code, out } = await cli()
  expect(code).toBe(0)
  expect(out).toBe(
    [
      'DONE               COUNT  PERIODS',
      `expired            1      ${ended}`,
      'renewed            0',
      'warned at 30 days  1',
      'warned at 7 days   0',
      '',
    ].join('\n'),
  )
  expect((await cli('--json')).json).toMatchObject({
    expiration: { expired_count: 0, expired_period_ids: [] },
    notification: { notifications_created: 0 },
    processed_at: '2026-06-15T15:00:00Z',
  })
})

test('lifecycle run with a key that may not is refused: exit 1', async () => {
  const { clinic, cli } = await clinicWithEnds()
  const { code, error } = await cli('--key', await clinic.newKey(['contracts:write']))
  expect(code).toBe(1)
  expect(error).toContain('The key lacks the scope lifecycle.')
})
