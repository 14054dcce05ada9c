import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { makeApiService, type ApiService } from '@vigencia/api/service.ts'
import { readApiSettings } from '@vigencia/api/settings.ts'
import { CONVENIOS, scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { holdTable, type HeldTable } from '@vigencia/testing/postgres/hold-table.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import { restCall, type TestApi, type TestTenant } from '@vigencia/testing/stack/test-api.ts'

let api: TestApi
let hasty: ApiService
let clinic: TestTenant
let convenio: string
beforeAll(async () => {
  api = (await startTestStack({ api: {}, own: true })).api
  const DATABASE_URL = `${api.database.serviceUrl}?options=-c%20lock_timeout%3D300`
  hasty = await makeApiService(readApiSettings({ DATABASE_URL, LOG_LEVEL: 'silent' }))
  clinic = await api.newTenant()
  const steps = scenario(clinic)
  convenio = await steps.convenio()
  await steps.period(convenio, { start_date: '2026-01-01', end_date: '2026-12-31' }, { A1: 100 })
})
afterAll(async () => {
  await hasty.close()
  await api.close()
})

let held: HeldTable | null = null
afterEach(async () => {
  await held?.release()
  held = null
  hasty.context.keys.forget()
})

const get = (path: string) => restCall(hasty, 'GET', path, undefined, { 'x-api-key': clinic.key })
const trpc = (name: string, input: unknown) => get(`/trpc/${name}?input=${encodeURIComponent(JSON.stringify(input))}`)
const quote = () => ({ convenio_id: convenio, procedure_code: 'A1', event_date: '2026-02-01' })

test.each([
  // this comes first, because prices that were loaded once are not read again
  ['the prices of a quote', 'contracts.periods', () => trpc('pricing.quote', quote())],
  ['a key', 'platform.api_keys', () => get(CONVENIOS)],
  ['a key, over tRPC', 'platform.api_keys', () => trpc('convenios.list', {})],
  [
    'the revision of a quote',
    'platform.chains',
    () => get(`${CONVENIOS}/${convenio}/quote?procedure_code=A1&event_date=2026-02-01`),
  ],
  ['the revision of a quote, over tRPC', 'platform.chains', () => trpc('pricing.quote', quote())],
])('%s that is locked for long is 409 conflict, and no fault of ours', async (_what, table, ask) => {
  held = await holdTable(api, table)
  const { status, body } = await ask()
  expect([status, body.code ?? body.error.data.code]).toEqual([409, 'conflict'])
  await held.release()
  held = null
  expect((await ask()).status).toBe(200)
})
