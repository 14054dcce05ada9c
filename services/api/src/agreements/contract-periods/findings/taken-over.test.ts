import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findingsFixture, pricesIn, type SeenFinding } from '@vigencia/testing/fixtures/agreements/findings-fixture.ts'
import { CONVENIOS, scenario, type Scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'

// What became of a period's days and prices in the one that took over from it.

let api: TestApi
let clinic: TestTenant
let make: Scenario
let at: ReturnType<typeof findingsFixture>
beforeAll(async () => {
  api = (await startTestStack({ api: {} })).api
  api.setNow('2026-06-15T15:00:00Z')
  clinic = await api.newTenant()
  make = scenario(clinic)
  at = findingsFixture(clinic)
  await make.table('dear', { T: '100.00', U: '10.00' })
  await make.table('cheap', { T: '99.00' })
})
afterAll(() => api.close())

const YEAR = { start_date: '2026-01-01', end_date: '2026-12-31' }
const HALF = { new_start_date: '2026-07-01', new_end_date: '2026-12-31' }

/** A contract of 2026, and what is done with it: the period that took over, and its findings. */
async function after(
  act: 'reajuste' | 'renew',
  body: Record<string, unknown>,
  { prices = { A: 1000 }, fields = {} }: { prices?: Record<string, number>; fields?: Record<string, unknown> } = {},
) {
  const convenio = await make.convenio()
  const source = await make.period(convenio, { ...YEAR, ...fields }, prices)
  const answer = await at.must('POST', `${at.pathOf(convenio, source)}/${act}`, act === 'reajuste' ? { ...HALF, ...body } : body) // prettier-ignore
  const period: string = answer.new_period?.id ?? answer.new_period_id
  return { convenio, source, period, answer, found: await at.findings(convenio, period) }
}
const codesIn = (found: readonly SeenFinding[]) => found.map(({ code }) => code)
const RENEWED = { new_end_date: '2027-12-31' }

describe('an end that is lost', () => {
  test.each([
    ['reajuste', { new_end_date: null }, true],
    ['reajuste', {}, false],
    ['renew', {}, true],
    ['renew', RENEWED, false],
  ] as const)('by %s %j is told in its answer and by the findings: %s', async (act, body, told) => {
    const { found, answer } = await after(act, body)
    expect(codesIn(found).includes('end_date_lost')).toBe(told)
    expect(answer.warnings.map(({ code }: SeenFinding) => code)).toEqual(told ? ['end_date_lost'] : [])
  })

  test.each([
    [null, '2026-12-31', true],
    ['2026-12-31', '2026-12-31', false],
    [null, null, false],
  ])('by a supersession to %s, of a period to %s, is told as a draft and at the activation: %s', async (end_date, end, told) => {
    const convenio = await make.convenio()
    const supersedes = await make.period(convenio, { ...YEAR, end_date: end }, { A: 1 })
    const draft = await make.draft(convenio, { start_date: '2026-07-01', end_date, supersedes, copy_from: supersedes })
    expect((await at.codes(convenio, draft)).includes('end_date_lost')).toBe(told)
    const { warnings } = await at.must('PATCH', `${at.pathOf(convenio, draft)}/activate`)
    expect(warnings.map(({ code }: SeenFinding) => code).includes('end_date_lost')).toBe(told)
  }) // prettier-ignore

  test('is told when a draft is created or edited without it', async () => {
    const { convenio, period } = await after('renew', RENEWED)
    const put = (body: object) => at.must('PUT', at.pathOf(convenio, period), { start_date: '2027-01-01', ...body })
    expect((await put({})).warnings).toMatchObject([{ code: 'end_date_lost' }])
    expect((await put({ end_date: '2027-06-30' })).warnings).toEqual([])
    const other = await make.convenio()
    const supersedes = await make.period(other, YEAR)
    const draft = { start_date: '2026-07-01', supersedes }
    const made = await at.must('POST', `${CONVENIOS}/${other}/contracts`, draft)
    expect(made.warnings).toMatchObject([{ code: 'end_date_lost', period_id: supersedes }])
  })

  test('stays told after a correction, and is not once that says the end', async () => {
    const { convenio, period } = await after('reajuste', { new_end_date: null })
    const correct = (id: string, body: object) => at.must('POST', `${at.pathOf(convenio, id)}/correct`, { reason: 'mistyped', ...body }) // prettier-ignore
    const again = (await correct(period, {})).new_period.id
    expect(await at.codes(convenio, again)).toContain('end_date_lost')
    const ended = (await correct(again, { new_end_date: '2026-12-31' })).new_period.id
    expect(await at.codes(convenio, ended)).not.toContain('end_date_lost')
  })
})

describe('prices that fell', () => {
  const OF_TABLE = { fields: { cbhpm_table_version: 'dear' }, prices: { A: 1000 } }

  test('by a reajuste to a cheaper table are told with both prices', async () => {
    const { source, found } = await after('reajuste', { cbhpm_table_version: 'cheap' }, OF_TABLE)
    expect(found.find(({ code }) => code === 'price_fell')).toMatchObject({
      severity: 'warning',
      count: 1,
      period_id: source,
      message: 'Prices below those of the period before, in centavos: 1 (T 10000 to 9900).',
    })
  })

  test('as they were meant to are an info, and others none', async () => {
    const lowered = await after('reajuste', { reajuste_percent: -10 }, OF_TABLE)
    expect(lowered.found.find(({ code }) => code === 'price_fell')).toMatchObject({ severity: 'info', count: 3 })
    const raised = await after('reajuste', { reajuste_percent: 10 }, OF_TABLE)
    expect(codesIn(raised.found)).not.toContain('price_fell')
    const renewed = await after('renew', { ...RENEWED, cbhpm_table_version: 'cheap' }, OF_TABLE)
    expect(codesIn(renewed.found)).toEqual(expect.arrayContaining(['cheaper_than_source', 'price_lost']))
    expect(codesIn(renewed.found)).not.toContain('price_fell')
  })

  test('of the self-pay catalogue are told from the eve to the first day', async () => {
    const convenio = await make.convenio({ payment_type: 'particular' })
    const source = await make.period(convenio, YEAR)
    const price = { procedure_code: 'P', procedure_name: 'Sold', price_cents: 1000 }
    await at.must('POST', `${CONVENIOS}/${convenio}/particular-prices`, price)
    const renew = (body: object) => at.must('POST', `${at.pathOf(convenio, source)}/renew`, { ...RENEWED, ...body })
    const { new_period_id } = await renew({ reajuste_percent: -10 })
    expect(await at.codes(convenio, new_period_id)).not.toContain('cheaper_than_source')
    const { warnings } = await at.must('PATCH', `${at.pathOf(convenio, new_period_id)}/activate`)
    expect(pricesIn(warnings, 'cheaper_than_source')).toEqual([['P', 900]])
  })
})

describe('prices that a period has no more', () => {
  test('are told of a renewal, with what they were; where a table prices the code they are not', async () => {
    const changes = [{ procedure_code: 'A', remove: true }, { procedure_code: 'T', remove: true }] // prettier-ignore
    const terms = { prices: { A: 1000, B: 1, T: 1 }, fields: { cbhpm_table_version: 'dear' } }
    const { source, found } = await after('renew', { ...RENEWED, changes }, terms)
    expect(found.find(({ code }) => code === 'price_lost')).toMatchObject({
      severity: 'warning',
      count: 1,
      period_id: source,
      examples: [{ procedure_code: 'A', price_cents: null, expected_cents: 1000 }],
    })
    expect(pricesIn(found, 'override_not_carried')).toEqual([['A', 1000], ['T', 1]]) // prettier-ignore
  })

  test('are told of a reajuste to a table that lacks them, and not of one that has them', async () => {
    const terms = { fields: { cbhpm_table_version: 'dear' } }
    const { found } = await after('reajuste', { cbhpm_table_version: 'cheap' }, terms)
    expect(found.find(({ code }) => code === 'price_lost')?.examples).toEqual([
      { procedure_code: 'U', price_cents: null, expected_cents: 1000 },
    ])
    expect(codesIn((await after('reajuste', { cbhpm_percentage: 100 }, terms)).found)).not.toContain('price_lost')
  })

  test('are not told of an excluded code, which another finding tells', async () => {
    const changes = [{ procedure_code: 'A', is_covered: false }]
    const { found } = await after('renew', { ...RENEWED, changes })
    expect(codesIn(found)).toContain('no_longer_contracted')
    expect(codesIn(found)).not.toContain('price_lost')
  })
})

describe('an override that a percent left as it was', () => {
  const changes = [{ procedure_code: 'A', price_cents: 1000 }]

  test.each([
    ['reajuste', { reajuste_percent: 8.5, changes }, true],
    ['renew', { ...RENEWED, reajuste_percent: 8.5, changes }, true],
    ['reajuste', { reajuste_percent: 8.5 }, false],
    ['reajuste', { reajuste_percent: 8.5, adjust_overrides: false }, false],
    ['renew', { ...RENEWED, reajuste_percent: 8.5, adjust_overrides: false }, false],
    ['renew', { ...RENEWED, changes }, false],
  ] as const)('by %s %j is told: %s', async (act, body, told) => {
    expect(codesIn((await after(act, body)).found).includes('override_not_adjusted')).toBe(told)
  })

  test('stays untold after a correction of the reajuste that left it', async () => {
    const { convenio, period } = await after('reajuste', { reajuste_percent: 8.5, adjust_overrides: false })
    const { new_period } = await at.must('POST', `${at.pathOf(convenio, period)}/correct`, { reason: 'mistyped' })
    expect(await at.codes(convenio, new_period.id)).not.toContain('override_not_adjusted')
  })
})
