import { afterAll, beforeAll, expect, test } from 'vitest'
import { CONVENIOS, scenario, type Scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'

let api: TestApi
let clinic: TestTenant
let make: Scenario
let convenio: string
beforeAll(async () => {
  api = (await startTestStack({ api: {} })).api
  clinic = await api.newTenant()
  make = scenario(clinic)
  await make.table('2024', { '10101012': '200.05', '20101012': '0.10', '30000000': '3.00' })
  convenio = await make.convenio()
  const terms = { start_date: '2026-01-01', cbhpm_table_version: '2024', cbhpm_percentage: 70 }
  await make.period(convenio, terms, { '20101012': 333, '9999': 12 })
})
afterAll(() => api.close())

const searched = (id: string, search: string, more = '', key = clinic.key) =>
  api.service.app.request(
    `${CONVENIOS}/${id}/procedures?event_date=2026-03-09&search=${encodeURIComponent(search)}${more}`,
    { headers: { 'x-api-key': key } },
  )
const codesOf = async (search: string, more = '') =>
  ((await (await searched(convenio, search, more)).json()) as { items: { procedure_code: string }[] }).items.map(
    (item) => item.procedure_code,
  )

test('a code that begins with the text comes before one that only holds it, each once', async () => {
  expect(await codesOf('1010')).toEqual(['10101012', '20101012'])
  expect(await codesOf('2010')).toEqual(['20101012'])
  expect(await codesOf('9999')).toEqual(['9999'])
  expect(await codesOf('nothing')).toEqual([])
})

test('a name is found in any case and with any accents', async () => {
  expect(await codesOf('PROCÉDURE 3')).toEqual(['30000000'])
})

test('a page says how many there are', async () => {
  const answer = await searched(convenio, 'procedure', '&limit=1&offset=1')
  expect(await answer.json()).toMatchObject({ total: 3, items: [{ procedure_code: '20101012' }] })
})

test('self-pay without a period searches its own catalogue', async () => {
  const own = await make.convenio({ payment_type: 'particular' })
  const price = { procedure_code: 'X1', procedure_name: 'Consulta médica', price_cents: 10_000 }
  await clinic.rest('POST', `${CONVENIOS}/${own}/particular-prices`, price)
  expect(await (await searched(own, 'medica')).json()).toMatchObject({
    total: 1,
    items: [{ procedure_code: 'X1', procedure_name: 'Consulta médica' }],
  })
})

test.each([
  ['&revision=99', 422, 'revision_not_reached'],
  ['&revision=1&known_at=2026-01-01T00:00:00Z', 422, 'invalid_input'],
])('%s is refused', async (more, status, code) => {
  const answer = await searched(convenio, '1', more)
  expect([answer.status, await answer.json()]).toMatchObject([status, { code }])
})

test("another tenant's convenio is not found", async () => {
  expect((await searched(convenio, '1', '', (await api.newTenant()).key)).status).toBe(404)
})
