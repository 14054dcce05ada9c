import { afterAll, beforeAll, expect, test } from 'vitest'
import { scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { tamper } from '@vigencia/testing/postgres/tamper.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import { newPerson } from '@vigencia/testing/stack/test-person.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'

let api: TestApi
let clinic: TestTenant
let other: TestTenant
beforeAll(async () => {
  api = (await startTestStack({ api: {}, own: true })).api
  clinic = await api.newTenant()
  other = await api.newTenant()
  await scenario(clinic).table('2026', { A: '1.00' })
})
afterAll(() => api.close())

const TENANT = '/v1/tenant/changelog'
const TABLE = '/v1/scheduling/price-tables/2026/changelog'
const body = async (path: string, who: { rest: TestTenant['rest'] } = clinic) => (await who.rest('GET', path)).body

test('the log of the settings tells a key that was made, and which one made it, and its chain holds', async () => {
  const made = await clinic.rest('POST', '/v1/keys', { name: 'Till', scopes: ['prices:read'] })
  const { items, total } = await body(TENANT)
  expect(items[0]).toMatchObject({ change_type: 'create', affected_table: 'api_keys', revision: total })
  expect(items[0].new_values).toMatchObject({ id: made.body.id, name: 'Till' })
  expect(JSON.stringify(items)).not.toContain(made.body.key)
  expect((await body(`${TENANT}?revision=1`)).items).toHaveLength(1)
  expect(await body(`${TENANT}/verify?rows=true`)).toMatchObject({ intact: true, revision: total, head: items[0].hash })
  expect(JSON.stringify(await body(TENANT, other))).not.toContain('Till')
})

test('the log of a price table tells its import and its publication, and its chain holds', async () => {
  const { items, total } = await body(TABLE)
  expect(total).toBeGreaterThanOrEqual(2)
  expect(items[0].change_type).toBe('publish')
  expect(await body(`${TABLE}/verify?rows=true`)).toMatchObject({ intact: true, revision: total, head: items[0].hash })
  expect((await body(TABLE, other)).code).toBe('price_table_not_found')
})

test('a row that was changed beside the log is named by the verification of its table', async () => {
  await tamper(api, 'update contracts.price_table_rows set price = 10.01 where tenant_id = $1', [clinic.id])
  const { intact, broken_at } = await body(`${TABLE}/verify`)
  expect(intact).toBe(false)
  expect(broken_at.why).toMatch(/changed/)
})

test('a person who is signed in is told the names of the people and keys of their clinic alone', async () => {
  const person = await newPerson(api.service, clinic, ['clerk'])
  const items = (await body(`${TENANT}/actors`, person)).items as { id: string; name: string }[]
  expect(items.find(({ id }) => id === person.id)).toEqual({ id: person.id, kind: 'person', name: expect.any(String) })
  expect(items.some(({ name }) => name === 'Till')).toBe(true)
  const stranger = await newPerson(api.service, other)
  expect(JSON.stringify(await body(`${TENANT}/actors`, stranger))).not.toContain('Till')
  expect((await body(`${TENANT}/actors`)).code).toBe('forbidden')
})
