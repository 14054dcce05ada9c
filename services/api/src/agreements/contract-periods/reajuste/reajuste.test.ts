import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { adjustingClinic, HALF, type Adjusting } from '@vigencia/testing/fixtures/agreements/adjusting.ts'
import { CONVENIOS, type Scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'

let api: TestApi
let clinic: TestTenant
let make: Scenario
let on: Adjusting
beforeAll(async () => {
  ;({ api, clinic, make, on } = await adjustingClinic())
})
afterAll(() => api.close())

describe('a reajuste', () => {
  test('closes the period, opens its successor at once, and moves its prices, each rounded half up', async () => {
    const [convenio, period] = await on.agreed()
    const answer = await on.reajuste(convenio, period, {
      ...HALF,
      reajuste_percent: 8.5,
      reajuste_description: 'IGPM + 2%',
    })
    expect(answer).toMatchObject({
      status: 201,
      body: {
        new_period: {
          status: 'active',
          validity_start: '2026-07-01',
          validity_end: '2027-06-30',
          adjusted_from: period,
          reajuste_percent: 8.5,
          table_adjustments: [8.5],
          cbhpm_table_version: '2024',
        },
        closed_period_id: period,
        closed_validity_end: '2026-06-30',
        overrides_copied: 2,
        particular_prices_copied: 0,
        type_rules_copied: 0,
        gap: null,
        retroactive: false,
      },
    })
    expect((await clinic.rest('GET', on.path(convenio, period))).body).toMatchObject({
      status: 'terminated',
      closed_reason: 'reajuste',
      validity_end: '2026-06-30',
      in_force: true,
    })
    const after = await Promise.all(['A', 'B', 'T', 'U'].map((code) => on.price(convenio, code, '2026-07-01')))
    expect(after).toEqual([361, 11, 21_705, 11]) // 361.305, 10.85, 200.05 x 1.085 = 217.05425, 0.1085
    const before = await Promise.all(['A', 'B', 'T', 'U'].map((code) => on.price(convenio, code, '2026-06-30')))
    expect(before).toEqual([333, 10, 20_005, 10])
    expect(await on.price(convenio, 'A', '2026-07-01', `&revision=${answer.body.revision - 1}`)).toBe(333)
  })

  test('after reajuste multiplies exactly: only the unit price is rounded', async () => {
    const [convenio, period] = await on.agreed({})
    const first = await on.reajuste(convenio, period, { new_start_date: '2026-07-01', reajuste_percent: 8.5 })
    await on.reajuste(convenio, first.body.new_period.id, { new_start_date: '2026-08-01', reajuste_percent: 3.3333 })
    // 200.05 x 1.085 x 1.033333 = 224.289319...
    expect(await on.price(convenio, 'T', '2026-08-01')).toBe(22_429)
  })

  test.each([
    ['a new version leaves the percent out', { cbhpm_table_version: '2025' }, 21_000],
    ['a new version with the percent on top', { cbhpm_table_version: '2025', adjust_table_prices: true }, 22_785],
    ['a new percentage leaves the percent out', { cbhpm_percentage: 50 }, 10_003],
    ['a percent that leaves the table', { adjust_table_prices: false }, 20_005],
  ])('%s', async (_words, more, cents) => {
    const [convenio, period] = await on.agreed()
    await on.reajuste(convenio, period, { ...HALF, reajuste_percent: 8.5, ...more })
    expect(await on.price(convenio, 'T', '2026-07-01')).toBe(cents)
    expect(await on.price(convenio, 'A', '2026-07-01')).toBe(361)
  })

  test('replaces, adds and removes single overrides after the percent', async () => {
    const [convenio, period] = await on.agreed({ A: 333, B: 10, T: 1 })
    const changes = [
      { procedure_code: 'A', price_cents: 500 },
      { procedure_code: 'C', price_cents: 700 },
      { procedure_code: 'T', remove: true },
    ]
    const answer = await on.reajuste(convenio, period, { ...HALF, reajuste_percent: 8.5, changes })
    expect(answer.body).toMatchObject({ overrides_copied: 2, overrides_added: 1, overrides_removed: 1 })
    const after = await Promise.all(['A', 'B', 'C', 'T'].map((code) => on.price(convenio, code, '2026-07-01')))
    expect(after).toEqual([500, 11, 700, 21_705])
  })

  test('keeps the names that single overrides say, and those that were there where none is said', async () => {
    const [convenio, period] = await on.agreed({ A: 333, B: 10 })
    const named = [
      { procedure_code: 'A', procedure_name: 'Consulta', price_cents: 500 },
      { procedure_code: 'C', procedure_name: 'Retorno', price_cents: 700 },
    ]
    const first = await on.reajuste(convenio, period, { ...HALF, changes: named })
    expect(first.status).toBe(201)
    const changes = [{ procedure_code: 'A', price_cents: 600 }]
    const next = { new_start_date: '2026-09-01', new_end_date: '2027-06-30', changes }
    const { body } = await on.reajuste(convenio, first.body.new_period.id, next)
    const { items } = (await clinic.rest('GET', `${on.path(convenio, body.new_period.id)}/overrides`)).body
    expect(items).toMatchObject([
      { procedure_code: 'A', procedure_name: 'Consulta', price_cents: 600 },
      { procedure_code: 'B', procedure_name: null, price_cents: 10 },
      { procedure_code: 'C', procedure_name: 'Retorno', price_cents: 700 },
    ])
  })

  test('without its overrides leaves the table to price them', async () => {
    const [convenio, period] = await on.agreed({ T: 1 })
    const answer = await on.reajuste(convenio, period, { ...HALF, copy_overrides: false })
    expect(answer.body).toMatchObject({ overrides_copied: 0 })
    expect(await on.price(convenio, 'T', '2026-07-01')).toBe(20_005)
  })

  test('of a period that ends earlier leaves a gap and says so', async () => {
    const [convenio, period] = await on.agreed()
    const answer = await on.reajuste(convenio, period, { new_start_date: '2027-02-01' })
    expect(answer.body).toMatchObject({
      gap: { from: '2027-01-01', to: '2027-01-31' },
      closed_validity_end: '2026-12-31',
    })
    expect(await on.price(convenio, 'A', '2027-01-31')).toBe(null)
    expect(await on.price(convenio, 'A', '2027-02-01')).toBe(333)
  })

  test('from a day before today is allowed, and marked', async () => {
    const [convenio, period] = await on.agreed()
    const answer = await on.reajuste(convenio, period, { new_start_date: '2026-06-14', reajuste_percent: 5 })
    expect(answer.body.retroactive).toBe(true)
    expect(await on.price(convenio, 'B', '2026-06-14')).toBe(11)
    expect(await on.price(convenio, 'B', '2026-06-13')).toBe(10)
  })

  test.each([
    [{ new_start_date: '2026-01-01' }, 422, 'reajuste_starts_too_early'],
    [{ new_start_date: '2026-01-02' }, 201, undefined],
    [{ ...HALF, new_end_date: '2026-07-01' }, 422, 'invalid_input'],
    [{ ...HALF, new_end_date: '2026-07-02' }, 201, undefined],
    [{ ...HALF, reajuste_percent: -100 }, 201, undefined],
    [{ ...HALF, reajuste_percent: -100.0001 }, 422, 'invalid_input'],
    [{ ...HALF, reajuste_percent: 1000 }, 201, undefined],
    [{ ...HALF, reajuste_percent: 1000.0001 }, 422, 'invalid_input'],
    [{ ...HALF, adjust_table_prices: true }, 422, 'invalid_input'],
    [{ ...HALF, changes: [{ procedure_code: 'Z', remove: true }] }, 422, 'override_to_remove_missing'],
    [
      {
        ...HALF,
        changes: [
          { procedure_code: 'A', remove: true },
          { procedure_code: 'A', price_cents: 1 },
        ],
      },
      422,
      'invalid_input',
    ],
  ])('asked as %j is answered %d', async (body, status, code) => {
    const [convenio, period] = await on.agreed()
    const answer = await on.reajuste(convenio, period, body)
    expect([answer.status, answer.body.code]).toEqual([status, code])
  })

  test('that would raise a price beyond what is reckoned with names it, and leaves nothing', async () => {
    const [convenio, period] = await on.agreed({ A: 1, HUGE: 100_000_000_000 })
    const answer = await on.reajuste(convenio, period, { ...HALF, reajuste_percent: 1000 })
    expect(answer.body).toMatchObject({ code: 'amount_too_large', detail: expect.stringContaining('HUGE') })
    expect((await clinic.rest('GET', `${CONVENIOS}/${convenio}/contracts`)).body.total).toBe(1)
    expect((await on.reajuste(convenio, period, { ...HALF, reajuste_percent: 900 })).status).toBe(201)
  })

  test('of a draft is refused, and so is one from days that another reajuste has taken', async () => {
    const [convenio, period] = await on.agreed()
    await on.reajuste(convenio, period, HALF)
    expect((await on.reajuste(convenio, period, { new_start_date: '2026-03-01' })).body.code).toBe('period_overlap')
    const draft = await make.draft(convenio, { start_date: '2028-01-01' })
    expect((await on.reajuste(convenio, draft, { new_start_date: '2028-03-01' })).body.code).toBe('period_not_active')
  })
})
