import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CONVENIOS, scenario, type Scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'

const TABLES = '/v1/scheduling/price-tables'
const YEAR = { start_date: '2026-01-01', end_date: '2026-12-31' }
const HEADER = 'procedure_code,procedure_name,porte,porte_fraction,uco_quantity,film_m2'

let api: TestApi
let clinic: TestTenant
let make: Scenario
beforeAll(async () => {
  ;({ api } = await startTestStack({ api: {} }))
  api.setNow('2026-06-15T12:00:00Z')
  clinic = await api.newTenant()
  make = scenario(clinic)
  await must('POST', TABLES, { version: '2018', portes: { '1C': 50, '3A': 80 }, uco_value: 10 })
  await must('POST', `${TABLES}/2018/import`, `${HEADER}\n40000001,Formula,1C,,2,\n`, { 'content-type': 'text/csv' })
  await must('POST', `${TABLES}/2018/publish`)
  await make.table('drugs', { '90000001': '10.00' })
  await make.table('house', { '90000001': '12.00', '70000001': '3.00' })
})
afterAll(() => api.close())

async function must(method: string, path: string, body?: unknown, headers?: Record<string, string>) {
  const answer = await clinic.rest(method, path, body, headers)
  expect(answer.status, `${method} ${path}: ${JSON.stringify(answer.body)}`).toBeLessThan(300)
  return answer.body
}

const SOURCES = [
  { version: '2018', percentage: 90, uco_value: 12, table_factors: { porte: 110 } },
  { version: 'drugs', percentage: 130, code_table: '20', adjusted: true, table_adjustments: [5], errata: false },
  { version: 'house', qualifiers: { accommodation: 'apartment' }, fixed: true, invoice_plus: 15 },
]
const RULES = { main_by: 'value', further: { same_access: 60, other_access: 80 }, roles: { instrumentist: 10 } }

/** A payer with a period in force that agrees on everything that narrows, lists and weighs prices. */
async function agreed() {
  const convenio = await make.convenio()
  const plan = { code: 'GOLD', name: 'Gold', accommodation: 'apartment' }
  const plan_id: string = (await must('POST', `${CONVENIOS}/${convenio}/plans`, plan)).id
  const period = await make.draft(convenio, { ...YEAR, price_sources: SOURCES })
  const path = `${CONVENIOS}/${convenio}/contracts/${period}`
  await must('PUT', `${path}/act-rules`, { rules: RULES })
  const items = [
    { procedure_code: 'A', price_cents: 100 },
    { procedure_code: 'A', price_cents: 200, plan_id, fixed: true },
    { procedure_code: 'A', is_covered: false, specialty: '225120' },
    { procedure_code: 'P', price_cents: 900, accommodation: 'ward', package: { includes: ['A'] } },
  ]
  await must('POST', `${path}/overrides/bulk`, { items })
  await make.activate(convenio, period)
  return { convenio, period, path }
}

/** What a period agrees on, without its ids. */
async function termsOf(convenio: string, period: string) {
  const path = `${CONVENIOS}/${convenio}/contracts/${period}`
  const { cbhpm_table_version, cbhpm_percentage, price_sources } = await must('GET', path)
  const { rules } = await must('GET', `${path}/act-rules`)
  const { items } = await must('GET', `${path}/overrides?limit=50`)
  const overrides = (items as Record<string, unknown>[])
    .map(({ id: _id, period_id: _period, created_at: _made, updated_at: _changed, revision: _revision, ...rest }) =>
      JSON.stringify(rest),
    )
    .toSorted()
  return { cbhpm_table_version, cbhpm_percentage, price_sources, rules, overrides }
}

/** Each way to a new period from another one, where nothing but days and reasons is said. */
const WAYS: Readonly<Record<string, (path: string, period: string) => Promise<string>>> = {
  'a reajuste': async (path) =>
    (await must('POST', `${path}/reajuste`, { new_start_date: '2026-09-01' })).new_period.id,
  'a correction': async (path) =>
    (await must('POST', `${path}/correct`, { reason: 'the notes', retroactive: true })).new_period.id,
  'a renewal': async (path) => (await must('POST', `${path}/renew`, { new_end_date: '2027-12-31' })).new_period_id,
  'a draft that supersedes it and copies it': async (path, period) => {
    const days = { start_date: '2026-09-01', end_date: '2026-12-31' }
    return (await must('POST', path.replace(/\/[^/]+$/, ''), { ...days, supersedes: period, copy_from: period })).id
  },
}

describe.each(Object.entries(WAYS))('%s of which nothing is said', (_, wayTo) => {
  test('has the rules of acts, the sources with their values, and the qualified overrides of the period before', async () => {
    const { convenio, period, path } = await agreed()
    const before = await termsOf(convenio, period)
    expect(before.price_sources).toMatchObject(SOURCES)
    expect(before.rules).toEqual(RULES)
    expect(before.overrides).toHaveLength(4)
    const successor = await wayTo(path, period)
    expect(await termsOf(convenio, successor)).toEqual(before)
    // in force it prices as that one does, and the one before stays as it was
    const { status } = await must('GET', `${CONVENIOS}/${convenio}/contracts/${successor}`)
    if (status === 'draft') await make.activate(convenio, successor)
    expect(await termsOf(convenio, successor)).toEqual(before)
    expect(await termsOf(convenio, period)).toEqual(before)
  })
})

describe('what is said of one of them', () => {
  test('leaves the others as they were', async () => {
    for (const [stated, changed] of STATED) {
      const { convenio, period, path } = await agreed()
      const before = await termsOf(convenio, period)
      const { new_period } = await must('POST', `${path}/reajuste`, { new_start_date: '2026-09-01', ...stated })
      expect(await termsOf(convenio, new_period.id), JSON.stringify(stated)).toEqual({ ...before, ...changed(before) })
    }
  })
})

type Terms = Awaited<ReturnType<typeof termsOf>>

const STATED: readonly (readonly [object, (before: Terms) => Partial<Terms>])[] = [
  [{ act_rules: { main_by: 'porte' } }, () => ({ rules: { main_by: 'porte' } })],
  [
    { price_sources: [{ version: 'house' }] },
    () => ({ cbhpm_table_version: 'house', cbhpm_percentage: null, price_sources: null }),
  ],
  [
    { cbhpm_percentage: 80 },
    ({ price_sources: [first, ...further] }) => ({
      cbhpm_percentage: 80,
      price_sources: [{ ...first, percentage: 80 }, ...further],
    }),
  ],
  [
    { changes: [{ procedure_code: 'A', price_cents: 150 }] },
    ({ overrides }) => ({
      overrides: overrides.map((one) => (one.includes('"price_cents":100,') ? one.replace('"price_cents":100,', '"price_cents":150,') : one)), // prettier-ignore
    }),
  ],
]
