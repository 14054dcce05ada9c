import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { CONVENIOS, scenario, type Scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { tamper } from '@vigencia/testing/postgres/tamper.ts'
import { callCli } from '@vigencia/testing/processes/run-cli.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'

let api: TestApi
let clinic: TestTenant
let make: Scenario
beforeAll(async () => {
  api = (await startTestStack({ api: {}, own: true })).api
  api.setNow('2026-02-15T15:00:00Z')
})
afterAll(() => api.close())
beforeEach(async () => {
  clinic = await api.newTenant()
  make = scenario(clinic)
})

async function must(method: string, path: string, body?: unknown, headers?: Record<string, string>) {
  const answer = await clinic.rest(method, path, body, headers)
  expect(answer.status, `${method} ${path}: ${JSON.stringify(answer.body)}`).toBeLessThan(300)
  return answer.body
}

async function differing() {
  const { json } = await callCli(['verify', 'log', '--rows', '--json', '--tenant', clinic.id], {
    DATABASE_OWNER_URL: api.database.ownerUrl,
  })
  expect(json.intact).toBe(json.tenants[0].rows.differing_count === 0)
  return json.tenants[0].rows.differing
}

/** A self-pay catalogue of two prices: one made alone and changed since, and one of a bulk change. */
async function catalogue() {
  const convenio = await make.convenio({ payment_type: 'particular' })
  const path = `${CONVENIOS}/${convenio}/particular-prices`
  const price = { procedure_code: 'A', procedure_name: 'Consulta', price_cents: 500 }
  const { id } = await must('POST', path, price)
  await must('PUT', `${path}/${id}`, {
    ...price,
    notes: null,
    metadata: null,
    price_cents: 600,
    valid_from: '2026-03-01',
  })
  await must('POST', `${path}/bulk`, { items: [{ ...price, procedure_code: 'B' }] })
  return { convenio, id, path }
}

test.each([
  ['closed', `update contracts.particular_price_versions set known_until = 4 where tenant_id = $1 and known_until is null and price_cents = 600`, /revision 4 closed it, and its entry does not say so|known until revision 4/],
  ['changed', `update contracts.particular_price_versions set price_cents = 1 where tenant_id = $1 and price_cents = 600`, /revision 3 opened .*"price_cents":600.* there is .*"price_cents":1\b/],
  ['moved beyond the head', `update contracts.particular_price_versions set known_from = 99 where tenant_id = $1 and price_cents = 600`, /is of a revision that has no entry/],
  ['deleted', `update contracts.particular_prices set is_active = false where tenant_id = $1 and procedure_code = 'A'`, /is_active/],
])('a self-pay price that raw SQL has %s is named', async (_what, sql, why) => {
  await catalogue()
  expect(await differing()).toEqual([])
  await tamper(api, sql, [clinic.id])
  const { json } = await callCli(['verify', 'log', '--rows', '--json', '--tenant', clinic.id], { DATABASE_OWNER_URL: api.database.ownerUrl })
  const [{ broken, rows }] = json.tenants
  expect([...broken, ...rows.differing].map((one: { why: string }) => one.why).join('\n')).toMatch(why)
}) // prettier-ignore

test.each([
  ['the days of a period', `update contracts.period_validities set days = '[2026-01-01,2026-02-01)' where tenant_id = $1 and known_until is null`, 'validity_end', null, '2026-01-31'],
  ['a draft that prices', `update contracts.period_validities set status = 'active' where tenant_id = $1 and status = 'draft'`, 'status', 'draft', 'active'],
  ['a validity that is closed', `update contracts.period_validities set known_until = 99 where tenant_id = $1 and status = 'active'`, 'known_until', null, 99],
])('%s: the change is named with its field', async (_what, sql, field, logged, stored) => {
  const convenio = await make.convenio()
  await make.period(convenio, { start_date: '2026-01-01' })
  expect(await differing()).toEqual([])
  await tamper(api, sql, [clinic.id])
  expect(await differing()).toContainEqual(expect.objectContaining({ table: 'contracts.period_validities', field, logged, stored }))
}) // prettier-ignore

test('a table that a convenio knows without an entry is named', async () => {
  const convenio = await make.convenio({ cbhpm_table_version: '2026' })
  await make.table('2026', { A: '1.00' })
  await make.period(convenio, { start_date: '2026-01-01' })
  const other = await make.convenio()
  expect(await differing()).toEqual([])
  const sql = `insert into contracts.table_availabilities select tenant_id, $2, table_id, version, 1, null from contracts.table_availabilities where tenant_id = $1`
  await tamper(api, sql, [clinic.id, other])
  expect(await differing()).toMatchObject([{ chain_id: other, table: 'contracts.table_availabilities', revision: 1 }])
})

test.each([
  ['providers', 'registry', `update contracts.providers set registry = 'CRM 2' where tenant_id = $1`],
  ['provider_convenios', 'unlinked_on', `update contracts.provider_convenios set unlinked_on = '2026-02-15', unlinked_at = linked_at + interval '1 second' where tenant_id = $1`],
  ['appointment_types', 'is_active', `update contracts.appointment_types set is_active = false where tenant_id = $1`],
])('who sees whom, and for what, is held: %s', async (table, field, sql) => {
  const convenio = await make.convenio()
  const { id } = await must('POST', '/v1/scheduling/providers', { name: 'Ana', registry: 'CRM 1' })
  await must('POST', `/v1/scheduling/providers/${id}/convenios`, { convenio_id: convenio })
  await must('POST', '/v1/scheduling/appointment-types', { name: 'Consulta' })
  expect(await differing()).toEqual([])
  await tamper(api, sql, [clinic.id])
  expect((await differing()).map((one: { table: string; field: string }) => [one.table, one.field])).toContainEqual([`contracts.${table}`, field])
}) // prettier-ignore

test('a factor and a copay of insurance plans that raw SQL has changed are named', async () => {
  const plans = '/v1/insurance-plans'
  await must('POST', `${plans}/payment-categories/import`, 'code,service_factor\nA,12.5\n', {
    'content-type': 'text/csv',
  })
  await must('POST', `${plans}/benefits`, { code: 'AMB', description: 'Ambulatoria' })
  expect(await differing()).toEqual([])
  await tamper(api, `update plans.benefit_versions set description = 'Otra' where tenant_id = $1`, [clinic.id])
  expect(await differing()).toMatchObject([
    { table: 'plans.benefit_versions', field: 'description', logged: { description: 'Ambulatoria' }, stored: { description: 'Otra' } },
  ]) // prettier-ignore
})
