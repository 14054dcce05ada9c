import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { editions } from '@vigencia/testing/fixtures/agreements/editions.ts'
import { findingsFixture, type SeenFinding } from '@vigencia/testing/fixtures/agreements/findings-fixture.ts'
import { CONVENIOS, scenario, type Scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'

let api: TestApi
let clinic: TestTenant
let make: Scenario
let at: ReturnType<typeof findingsFixture>
beforeAll(async () => {
  api = (await startTestStack({ api: {} })).api
})
afterAll(() => api.close())
beforeEach(async () => {
  api.setNow('2026-06-15T15:00:00Z')
  clinic = await api.newTenant()
  make = scenario(clinic)
  at = findingsFixture(clinic)
})

const LONG = { start_date: '2026-01-01', end_date: null }

test('a period with a published table and ordinary prices has nothing worth a look', async () => {
  await make.table('2026', { A: '10.00' })
  const convenio = await make.convenio()
  const period = await make.period(convenio, { ...LONG, cbhpm_table_version: '2026' }, { B: 100 })
  expect(await clinic.rest('GET', `${at.pathOf(convenio, period)}/findings`)).toMatchObject({
    status: 200,
    body: { items: [], total: 0, warning_count: 0, info_count: 0, revision: 4 },
  })
})

test('an unknown period, an unknown convenio and a key without the scope are refused', async () => {
  const convenio = await make.convenio()
  const unknown = '00000000-0000-4000-8000-000000000000'
  expect((await clinic.rest('GET', `${at.pathOf(convenio, unknown)}/findings`)).body.code).toBe('period_not_found')
  expect((await clinic.rest('GET', `${at.pathOf(unknown, unknown)}/findings`)).body.code).toBe('convenio_not_found')
  const key = await clinic.newKey(['prices:read'])
  const input = await clinic.rest('GET', `${at.pathOf(convenio, unknown)}/findings`, undefined, { 'x-api-key': key })
  expect(input.body.code).toBe('forbidden')
})

describe('gaps', () => {
  test('are told to both sides, with their days; a draft does not fill one', async () => {
    const convenio = await make.convenio()
    const first = await make.period(convenio, { start_date: '2025-01-01', end_date: '2025-12-30' }, { A: 1 })
    const second = await make.period(convenio, { start_date: '2026-01-02', end_date: null }, { A: 1 })
    await make.draft(convenio, { start_date: '2025-12-31', end_date: '2026-01-01' })
    const days = { from: '2025-12-31', to: '2026-01-01', severity: 'warning', count: 1 }
    const gapOf = async (period: string) =>
      (await at.findings(convenio, period)).find(({ code }) => code.startsWith('gap_'))
    expect(await gapOf(first)).toMatchObject({ code: 'gap_after', period_id: second, ...days })
    expect(await gapOf(second)).toMatchObject({ code: 'gap_before', period_id: first, ...days })
  })

  test('are none where the next day is priced', async () => {
    const convenio = await make.convenio()
    const first = await make.period(convenio, { start_date: '2025-07-01', end_date: '2025-12-31' }, { A: 1 })
    const second = await make.period(convenio, { start_date: '2026-01-01', end_date: null }, { A: 1 })
    expect(await at.codes(convenio, first)).toEqual(['no_table'])
    expect(await at.codes(convenio, second)).toEqual(['no_table'])
  })
})

test.each([
  ['2026-07-15', 'in thirty days', true],
  ['2026-07-16', 'in thirty-one days', false],
  ['2026-06-14', 'yesterday', true],
])('a period that ends on %s, %s, without a successor: %s', async (end_date, _when, told) => {
  const convenio = await make.convenio()
  const period = await make.period(convenio, { start_date: '2026-01-01', end_date }, { A: 1 })
  expect((await at.codes(convenio, period)).includes('no_successor')).toBe(told)
  const next = await make.draft(convenio, { start_date: '2026-08-01', end_date: null })
  expect((await at.codes(convenio, period)).includes('no_successor')).toBe(told)
  await make.activate(convenio, next)
  expect(await at.codes(convenio, period)).not.toContain('no_successor')
})

test('the end of a deactivated payer needs no successor', async () => {
  const convenio = await make.convenio()
  const period = await make.period(convenio, { start_date: '2026-01-01', end_date: '2026-06-30' }, { A: 1 })
  await at.must('DELETE', `${CONVENIOS}/${convenio}`)
  expect(await at.codes(convenio, period)).toEqual(['no_table'])
})

describe('prices that nobody adjusted', () => {
  test.each([
    ['2025-06-15', false],
    ['2025-06-14', true],
  ])('since %s, on 2026-06-15: %s', async (start_date, told) => {
    const convenio = await make.convenio()
    const period = await make.period(convenio, { start_date, end_date: null }, { A: 1 })
    expect((await at.codes(convenio, period)).includes('no_reajuste_for_a_year')).toBe(told)
  })

  test.each([
    ['as it was', true, (_convenio: string, _period: string) => Promise.resolve('')],
    ['with one price more', false, (convenio: string, period: string) => make.override(convenio, period, 'B', 2)],
    [
      'with one code excluded',
      false,
      (convenio: string, period: string) =>
        at.must('POST', `${at.pathOf(convenio, period)}/overrides`, { procedure_code: 'B', is_covered: false }),
    ],
  ])('a renewal %s: %s', async (_how, told, change) => {
    const convenio = await make.convenio()
    const first = await make.period(convenio, { start_date: '2025-01-01', end_date: '2025-12-31' }, { A: 1 })
    const { new_period_id: renewal } = await at.must('POST', `${at.pathOf(convenio, first)}/renew`, {})
    await change(convenio, renewal)
    await make.activate(convenio, renewal)
    expect((await at.codes(convenio, renewal)).includes('no_reajuste_for_a_year')).toBe(told)
    expect(await at.codes(convenio, first)).not.toContain('no_reajuste_for_a_year')
  })

  test('a self-pay catalogue that changed this year counts as a change', async () => {
    const convenio = await make.convenio({ payment_type: 'particular' })
    const period = await make.period(convenio, { start_date: '2025-01-01', end_date: null })
    expect(await at.codes(convenio, period)).toEqual(['no_reajuste_for_a_year'])
    const price = { procedure_code: 'A', procedure_name: 'A', price_cents: 5, valid_from: '2026-06-15' }
    await at.must('POST', `${CONVENIOS}/${convenio}/particular-prices`, price)
    expect(await at.codes(convenio, period)).toEqual([])
  })
})

describe('the table', () => {
  test('is told while it is missing, then while it is not published, then no more', async () => {
    const convenio = await make.convenio()
    const period = await make.period(convenio, { ...LONG, cbhpm_table_version: '2026' })
    expect(await at.codes(convenio, period)).toEqual(['table_missing'])
    await at.must('POST', '/v1/scheduling/price-tables', { version: '2026', name: 'Invented' })
    expect(await at.codes(convenio, period)).toEqual(['table_unpublished'])
    await make.table('2026', { A: '1.00' })
    expect(await at.codes(convenio, period)).toEqual([])
  })

  test('of a family that begins after the period prices nothing before, and that is told with the days', async () => {
    const tables = editions(clinic)
    const convenio = await make.convenio()
    const period = await make.period(convenio, { ...LONG, cbhpm_table_version: 'SIGTAP' })
    await tables.published('202603', '2026-03-01', '11.50', 'SIGTAP')
    await tables.draft('202602', '2026-02-01', '10.00', 'SIGTAP')
    await tables.correctedBy('202603', '11.60')
    expect(await at.findings(convenio, period)).toMatchObject([
      { code: 'table_begins_later', severity: 'warning', from: '2026-01-01', to: '2026-02-28' },
    ])
    await tables.published('202601', '2026-01-01', '10.00', 'SIGTAP')
    expect(await at.codes(convenio, period)).toEqual([])
    const sources = [{ version: 'SIGTAP' }, { version: 'DRUGS' }]
    const several = await make.convenio({ name: 'Several' })
    const draft = await make.draft(several, { ...LONG, price_sources: sources })
    await tables.published('D2', '2026-06-01', '1.00', 'DRUGS')
    expect(await at.findings(several, draft)).toMatchObject([
      { code: 'table_begins_later', message: expect.stringContaining('"DRUGS"'), to: '2026-05-31' },
    ])
  })

  test("of a draft that names none is the convenio's", async () => {
    const convenio = await make.convenio({ cbhpm_table_version: '2026' })
    expect(await at.codes(convenio, await make.draft(convenio, LONG))).toEqual(['table_missing'])
  })

  test('that is not named is a warning only where nothing else prices, and nothing for self-pay', async () => {
    const severities = async (convenio: string, period: string) =>
      (await at.findings(convenio, period)).map(({ code, severity }) => [code, severity])
    const convenio = await make.convenio()
    const period = await make.draft(convenio, LONG)
    expect(await severities(convenio, period)).toEqual([['no_table', 'warning']])
    await make.override(convenio, period, 'A', 1)
    expect(await severities(convenio, period)).toEqual([['no_table', 'info']])
    const selfPay = await make.convenio({ payment_type: 'particular' })
    expect(await severities(selfPay, await make.draft(selfPay, LONG))).toEqual([])
  })
})

test('activation answers what the findings answer from then on', async () => {
  const convenio = await make.convenio({ cbhpm_table_version: '2026' })
  await make.period(convenio, { start_date: '2024-01-01', end_date: '2025-12-30' }, { A: 1 })
  const draft = await make.draft(convenio, { start_date: '2026-01-01', end_date: '2026-07-01' })
  await make.override(convenio, draft, 'A', 0)
  const { status, body } = await clinic.rest('PATCH', `${at.pathOf(convenio, draft)}/activate`)
  expect(status).toBe(200)
  expect(body.warnings.map((one: SeenFinding) => one.code)).toEqual(['gap_before', 'no_successor', 'table_missing', 'zero_price_override']) // prettier-ignore
  expect(body.warnings).toEqual(await at.findings(convenio, draft))
})

test('of a period that was revoked or deleted nothing is told', async () => {
  const convenio = await make.convenio()
  const path = await make.period(convenio, { start_date: '2026-07-01', end_date: null }, { A: 0 })
  expect(await at.codes(convenio, path)).not.toEqual([])
  await at.must('POST', `${at.pathOf(convenio, path)}/revoke`, { reason: 'a mistake' })
  expect(await at.codes(convenio, path)).toEqual([])
  const draft = await make.draft(convenio, { start_date: '2026-08-01', end_date: null })
  await at.must('DELETE', at.pathOf(convenio, draft))
  expect(await at.codes(convenio, draft)).toEqual([])
})
