import { afterAll, beforeAll, expect, test } from 'vitest'
import { CONVENIOS, scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'

const NAMES = ['Ácido úrico', 'Acido folico', 'Glicose']
const LISTS: Record<string, string> = {}

let api: TestApi
let clinic: TestTenant
beforeAll(async () => {
  api = (await startTestStack({ api: {} })).api
  clinic = await api.newTenant()
  const make = scenario(clinic)
  const must = async (path: string, body: unknown, headers?: Record<string, string>) =>
    expect((await clinic.rest('POST', path, body, headers)).status, path).toBeLessThan(300)
  const [own, payer] = [await make.convenio({ payment_type: 'particular' }), await make.convenio()]
  const period = await make.draft(payer, { start_date: '2026-01-01' })
  Object.assign(LISTS, {
    convenios: CONVENIOS,
    overrides: `${CONVENIOS}/${payer}/contracts/${period}/overrides`,
    'particular prices': `${CONVENIOS}/${own}/particular-prices`,
    providers: '/v1/scheduling/providers',
    'appointment types': '/v1/scheduling/appointment-types',
    'rows of a table': '/v1/scheduling/price-tables/2024/rows',
    tables: '/v1/scheduling/price-tables',
  })
  for (const [i, name] of NAMES.entries()) {
    const price = { procedure_code: `1010101${i}`, procedure_name: name, price_cents: 1 }
    await must(CONVENIOS, { name, payment_type: 'convenio' })
    await must(LISTS['overrides'] as string, price)
    await must(LISTS['particular prices'] as string, price)
    await must('/v1/scheduling/providers', { name })
    await must('/v1/scheduling/price-tables', { version: `s${i}`, name })
    await must('/v1/scheduling/appointment-types', { name })
  }
  const rows = NAMES.map((name, i) => `1010101${i},${name},1.00`)
  const file = ['procedure_code,procedure_name,price', ...rows].join('\n')
  await must('/v1/scheduling/price-tables/2024/import', file, { 'content-type': 'text/csv' })
})
afterAll(() => api.close())

const LISTED = [
  'convenios',
  'overrides',
  'particular prices',
  'providers',
  'appointment types',
  'rows of a table',
  'tables',
]

test.each(LISTED)('a search among %s finds a name with and without its accents, in any case', async (list) => {
  const found = async (search: string) => {
    const { body } = await clinic.rest('GET', `${LISTS[list]}?search=${encodeURIComponent(search)}`)
    return [body.items?.length, body.total]
  }
  for (const search of ['acido', 'ÁCIDO', 'Ácido', 'A\u0301cido', 'cIdO'])
    expect([search, ...(await found(search))]).toEqual([search, 2, 2])
  expect(await found('urico')).toEqual([1, 1])
  expect(await found('ácido%')).toEqual([0, 0])
})
