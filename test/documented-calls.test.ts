import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestTenant } from '@vigencia/testing/stack/test-api.ts'
import { makeListeningApi, type ListeningApi } from './support/listening-api.ts'
import { sendCurl, type CurlAnswer } from './support/documented-curl.ts'

// The curl commands of the source document, each as it stands but for the host, the key and the ids; in its order they
// tell the life of one agreement. @source DELPHOS Contract Management
let listening: ListeningApi
let clinic: TestTenant
beforeAll(async () => {
  listening = await makeListeningApi()
  clinic = await listening.api.newTenant()
})
afterAll(() => listening.close())

const ids = new Map<string, string>()
function run(command: string): Promise<CurlAnswer> {
  const named = [...ids].reduce((text, [placeholder, id]) => text.replaceAll(placeholder, id), command)
  return sendCurl(
    named
      .replaceAll('https://your-instance.delphos.app', `http://127.0.0.1:${listening.port}`)
      .replaceAll('YOUR_API_KEY', clinic.key),
  )
}

test('create a convenio', async () => {
  const command = `curl -X POST "https://your-instance.delphos.app/v1/scheduling/convenios" \\
-H "x-api-key: YOUR_API_KEY" \\
-H "Content-Type: application/json" \\
-d '{
"name": "Unimed Rio",
"ans_code": "393321",
"payment_type": "convenio",
"cbhpm_table_version": "2024",
"requires_card_number": true,
"copay_enabled": true,
"default_copay_percent": 30,
"default_copay_max_cents": 15000
}'`
  const made = await run(command)
  expect(made).toMatchObject({
    status: 201,
    body: { name: 'Unimed Rio', ans_code: '393321', requires_authorization: false, default_copay_percent: 30 },
  })
  ids.set('CONVENIO_ID', made.body.id)
  expect((await run(command)).status).toBe(409)
})

test('list convenios', async () => {
  const listed = await run(`curl "https://your-instance.delphos.app/v1/scheduling/convenios?is_active=true&limit=10" \\
-H "x-api-key: YOUR_API_KEY"`)
  expect(listed).toMatchObject({
    status: 200,
    body: { total: 1, offset: 0, limit: 10, items: [{ name: 'Unimed Rio' }] },
  })
})

test('create a contract period', async () => {
  const command = `curl -X POST "https://your-instance.delphos.app/v1/scheduling/convenios/CONVENIO_ID/contracts" \\
-H "x-api-key: YOUR_API_KEY" \\
-H "Content-Type: application/json" \\
-d '{
"start_date": "2026-01-01",
"end_date": "2026-12-31",
"cbhpm_table_version": "2024",
"cbhpm_percentage": 70,
"notes": "Annual contract 2026"
}'`
  const made = await run(command)
  expect(made).toMatchObject({
    status: 201,
    body: { status: 'draft', validity_end: '2026-12-31', cbhpm_percentage: 70 },
  })
  ids.set('PERIOD_ID', made.body.id)
  expect((await run(command)).status).toBe(409)
})

test('validate convenio eligibility', async () => {
  const contracts = `/v1/scheduling/convenios/${ids.get('CONVENIO_ID')}/contracts`
  expect((await clinic.rest('PATCH', `${contracts}/${ids.get('PERIOD_ID')}/activate`)).status).toBe(200)
  const provider = await clinic.rest('POST', '/v1/scheduling/providers', { name: 'Dra. Ana' })
  const type = await clinic.rest('POST', '/v1/scheduling/appointment-types', { name: 'Consulta' })
  ids.set('550e8400-e29b-41d4-a716-446655440001', provider.body.id)
  ids.set('a1b2c3d4-e5f6-7890-abcd-ef1234567890', ids.get('CONVENIO_ID') as string)
  ids.set('b2c3d4e5-f6a7-8901-bcde-f12345678901', type.body.id)
  const command = `curl -X POST "https://your-instance.delphos.app/v1/scheduling/convenio/validate" \\
-H "x-api-key: YOUR_API_KEY" \\
-H "Content-Type: application/json" \\
-d '{
"provider_profile_id": "550e8400-e29b-41d4-a716-446655440001",
"convenio_id": "a1b2c3d4-e5f6-7890-abcd-ef1234567890",
"appointment_type_id": "b2c3d4e5-f6a7-8901-bcde-f12345678901"
}'`
  expect(await run(command)).toMatchObject({ status: 422, body: { code: 'not_eligible' } })
  const links = `/v1/scheduling/providers/${provider.body.id}/convenios`
  expect((await clinic.rest('POST', links, { convenio_id: ids.get('CONVENIO_ID') })).status).toBe(201)
  expect(await run(command)).toMatchObject({ status: 200, body: { eligible: true, requires_card_number: true } })
})

test('create a particular price', async () => {
  const command = `curl -X POST "https://your-instance.delphos.app/v1/scheduling/convenios/CONVENIO_ID/particular-prices" \\
-H "x-api-key: YOUR_API_KEY" \\
-H "Content-Type: application/json" \\
-d '{
"procedure_code": "10101012",
"procedure_name": "Consulta em consultorio",
"price_cents": 25000
}'`
  expect(await run(command)).toMatchObject({ status: 422, body: { code: 'not_particular' } })
  const selfPay = await clinic.rest('POST', '/v1/scheduling/convenios', { name: 'Self', payment_type: 'particular' })
  const ofSelfPay = command.replace('CONVENIO_ID', selfPay.body.id)
  expect(await run(ofSelfPay)).toMatchObject({ status: 201, body: { procedure_code: '10101012', price_cents: 25_000 } })
  expect((await run(ofSelfPay)).status).toBe(409)
})

test('adjust the prices of a contract', async () => {
  const adjusted =
    await run(`curl -X POST "https://your-instance.delphos.app/v1/scheduling/convenios/CONVENIO_ID/contracts/PERIOD_ID/reajuste" \\
-H "x-api-key: YOUR_API_KEY" \\
-H "Content-Type: application/json" \\
-d '{
"new_start_date": "2026-07-01",
"new_end_date": "2027-06-30",
"cbhpm_table_version": "2025",
"cbhpm_percentage": 75,
"reajuste_percent": 8.5,
"reajuste_description": "Annual 2026 - IGPM + 2%",
"copy_overrides": true,
"copy_particular_prices": true,
"copy_type_rules": true
}'`)
  expect(adjusted).toMatchObject({
    status: 201,
    body: {
      new_period: { status: 'active', validity_start: '2026-07-01' },
      closed_period_id: ids.get('PERIOD_ID'),
      overrides_copied: 0,
      particular_prices_copied: 0,
      type_rules_copied: 0,
    },
  })
})

// every route that the document names
const ROUTES = [
  'DELETE /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}',
  'DELETE /v1/scheduling/convenios/{convenio_id}/particular-prices/{price_id}',
  'DELETE /v1/scheduling/providers/{provider_id}/convenios/{convenio_id}',
  'GET /v1/scheduling/contracts/notifications',
  'GET /v1/scheduling/convenios',
  'GET /v1/scheduling/convenios/{convenio_id}/contracts',
  'GET /v1/scheduling/convenios/{convenio_id}/contracts/at-date',
  'GET /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}',
  'GET /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/changelog',
  'GET /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/snapshot',
  'GET /v1/scheduling/convenios/{convenio_id}/particular-prices',
  'GET /v1/scheduling/providers/{provider_id}/convenios',
  'PATCH /v1/scheduling/contracts/notifications/{notification_id}/read',
  'PATCH /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/activate',
  'PATCH /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/terminate',
  'POST /v1/scheduling/contracts/lifecycle/process',
  'POST /v1/scheduling/convenio/validate',
  'POST /v1/scheduling/convenios',
  'POST /v1/scheduling/convenios/{convenio_id}/contracts',
  'POST /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/reajuste',
  'POST /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/renew',
  'POST /v1/scheduling/convenios/{convenio_id}/particular-prices',
  'POST /v1/scheduling/convenios/{convenio_id}/particular-prices/bulk',
  'POST /v1/scheduling/providers/{provider_id}/convenios',
  'PUT /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}',
  'PUT /v1/scheduling/convenios/{convenio_id}/particular-prices/{price_id}',
]

test.each(ROUTES)('%s is served', async (route) => {
  const { paths } = (await (await fetch(`http://127.0.0.1:${listening.port}/openapi.json`)).json()) as Document
  const [method = '', path = ''] = route.split(' ')
  expect(Object.keys(paths[path] ?? {})).toContain(method.toLowerCase())
})

interface Document {
  readonly paths: Readonly<Record<string, object>>
}
