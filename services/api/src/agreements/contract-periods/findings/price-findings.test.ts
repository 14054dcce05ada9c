import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { findingsFixture, pricesIn } from '@vigencia/testing/fixtures/agreements/findings-fixture.ts'
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

describe('zero prices', () => {
  test('of overrides are counted; a centavo is a price', async () => {
    const convenio = await make.convenio()
    const period = await make.period(convenio, LONG, { B: 0, A: 0, C: 1 })
    const items = await at.findings(convenio, period)
    expect(pricesIn(items, 'zero_price_override')).toEqual([
      ['A', 0],
      ['B', 0],
    ])
    expect(items.find(({ code }) => code === 'zero_price_override')).toMatchObject({ count: 2, severity: 'warning' })
  })

  test('by the thousand are one item with the first twenty', async () => {
    const convenio = await make.convenio()
    const period = await make.draft(convenio, LONG)
    const items = Array.from({ length: 1000 }, (_, i) => ({ procedure_code: String(10_000 + i), price_cents: 0 }))
    await at.must('POST', `${at.pathOf(convenio, period)}/overrides/bulk`, { items })
    const [found] = (await at.findings(convenio, period)).filter(({ code }) => code === 'zero_price_override')
    expect(found).toMatchObject({ count: 1000 })
    expect(found?.examples.map((one) => one.procedure_code)).toEqual(items.slice(0, 20).map((one) => one.procedure_code)) // prettier-ignore
  })

  test('of a self-pay catalogue are told on days of the period alone', async () => {
    const convenio = await make.convenio({ payment_type: 'particular' })
    const path = `${CONVENIOS}/${convenio}/particular-prices`
    const price = { procedure_code: 'A', procedure_name: 'A', price_cents: 0, valid_from: '2026-12-31' }
    const { id } = await at.must('POST', path, price)
    const before = await make.draft(convenio, { start_date: '2026-01-01', end_date: '2026-12-30' })
    const since = await make.draft(convenio, { start_date: '2026-12-31', end_date: null })
    expect(await at.codes(convenio, before)).toEqual([])
    expect(pricesIn(await at.findings(convenio, since), 'zero_price_particular')).toEqual([['A', 0]])
    await at.must('PUT', `${path}/${id}`, { ...price, price_cents: 1, notes: null, metadata: null })
    expect(await at.codes(convenio, since)).toEqual([])
  })
})

describe('overrides that the table would price alike', () => {
  /** 200.05 at 70 % is 140.035, which is 140.04; 0.004 at 70 % is 0.0028, which is 0. */
  const TABLE = { A: '200.05', B: '0.004', C: '100.00' }

  test('are told by the price that the quote would round to', async () => {
    await make.table('2026', TABLE)
    const convenio = await make.convenio()
    const terms = { ...LONG, cbhpm_table_version: '2026', cbhpm_percentage: 70 }
    const found = async (overrides: Record<string, number>) => {
      const other = await make.convenio()
      return pricesIn(await at.findings(other, await make.period(other, terms, overrides)), 'override_equals_table')
    }
    expect(await found({ A: 14004, B: 0, C: 7001, D: 1 })).toEqual([
      ['A', 14004],
      ['B', 0],
    ])
    expect(await found({ A: 14003, B: 1, C: 6999 })).toBeUndefined()
    const plain = await make.period(convenio, terms)
    expect((await make.quote(convenio, 'A', '2026-06-15')).body.unit_price_cents).toBe(14004)
    expect(await at.codes(convenio, plain)).toEqual([])
  })

  test('are told with the adjustments of the table', async () => {
    await make.table('2026', TABLE)
    const convenio = await make.convenio()
    const terms = { ...LONG, cbhpm_table_version: '2026' }
    const first = await make.period(convenio, terms, { C: 10_000, A: 20_006 })
    const { new_period } = await at.must('POST', `${at.pathOf(convenio, first)}/reajuste`, {
      new_start_date: '2026-03-01',
      reajuste_percent: 8.5,
    })
    // 20 006 was not the table's 20 005; 100.00 moved by 8.5 % is 108.50 in both
    expect(pricesIn(await at.findings(convenio, new_period.id), 'override_equals_table')).toEqual([['C', 10_850]])
  })

  test('are none where a self-pay catalogue would price before the table', async () => {
    await make.table('2026', TABLE)
    const convenio = await make.convenio({ payment_type: 'particular' })
    const period = await make.period(convenio, { ...LONG, cbhpm_table_version: '2026' }, { C: 10_000 })
    expect(await at.codes(convenio, period)).toEqual(['override_equals_table'])
    const price = { procedure_code: 'C', procedure_name: 'C', price_cents: 5 }
    await at.must('POST', `${CONVENIOS}/${convenio}/particular-prices`, price)
    expect(await at.codes(convenio, period)).toEqual([])
  })
})

describe('what a reajuste skipped', () => {
  const START = { new_start_date: '2026-03-01' }

  async function adjusted(overrides: Record<string, number>, input: Record<string, unknown>) {
    const convenio = await make.convenio()
    const first = await make.period(convenio, LONG, overrides)
    const { new_period } = await at.must('POST', `${at.pathOf(convenio, first)}/reajuste`, { ...START, ...input })
    return { first, items: await at.findings(convenio, new_period.id) }
  }

  test('is told where a price is what it was, though the percent would have moved it', async () => {
    const { first, items } = await adjusted(
      // 8.5 % of 5 centavos are not enough to move it
      { A: 1000, B: 1000, C: 5, D: 0 },
      { reajuste_percent: 8.5, changes: [{ procedure_code: 'B', price_cents: 1000 }] },
    )
    const skipped = items.find(({ code }) => code === 'override_not_adjusted')
    expect(skipped).toMatchObject({ count: 1, severity: 'warning', period_id: first })
    expect(skipped?.examples).toEqual([{ procedure_code: 'B', price_cents: 1000, expected_cents: 1085 }])
    expect(items.map(({ code }) => code)).not.toContain('override_not_carried')
  })

  test('is told where an override is there no more', async () => {
    const { first, items } = await adjusted({ A: 1, B: 2 }, { changes: [{ procedure_code: 'B', remove: true }] })
    const left = items.find(({ code }) => code === 'override_not_carried')
    expect(left).toMatchObject({ count: 1, severity: 'info', period_id: first })
    expect(left?.examples).toEqual([{ procedure_code: 'B', price_cents: 2, expected_cents: null }])
    // without a percent nothing was to be moved
    expect(items.map(({ code }) => code)).not.toContain('override_not_adjusted')
  })

  test('is told of an excluded code that is there no more, and of none that went over', async () => {
    const convenio = await make.convenio()
    const first = await make.draft(convenio, LONG)
    for (const procedure_code of ['A', 'B'])
      await at.must('POST', `${at.pathOf(convenio, first)}/overrides`, { procedure_code, is_covered: false })
    await make.activate(convenio, first)
    const body = { ...START, reajuste_percent: 8.5, changes: [{ procedure_code: 'B', remove: true }] }
    const { new_period } = await at.must('POST', `${at.pathOf(convenio, first)}/reajuste`, body)
    const items = await at.findings(convenio, new_period.id)
    expect(pricesIn(items, 'override_not_carried')).toEqual([['B', null]])
    expect(items.map(({ code }) => code)).toEqual(['no_table', 'override_not_carried'])
  })

  test('is nothing where all went over and moved', async () => {
    const { items } = await adjusted({ A: 1000, B: 333 }, { reajuste_percent: 8.5 })
    expect(items.map(({ code }) => code)).toEqual(['no_table'])
  })
})
