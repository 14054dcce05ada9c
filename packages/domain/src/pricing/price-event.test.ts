import { describe, expect, test } from 'vitest'
import { dayNumberOf, dayOf } from '../calendar/day.ts'
import { centsOf } from '../money/cents.ts'
import { percentOf } from '../money/percent.ts'
import { particularPrices } from './particular-prices.ts'
import { priceEvent } from './price-event.ts'
import { centsColumn, indexPrices } from './price-index.ts'
import { periodOn, type PaymentType, type PricedContract, type PricedPeriod, type TypeRule } from './priced-contract.ts'
import { isDeclined, NOT_CONTRACTED, type PeriodPrices, type PricedEvent } from './pricing.ts'
import { pricedSource } from './priced-source.ts'
import type { TablePrice } from './table-price.ts'
import { tablePrices } from './table-prices.ts'

const day = (text: string) => dayNumberOf(dayOf(text))
const period2026: PricedPeriod = {
  periodId: 'p2026',
  from: day('2026-01-01'),
  until: day('2027-01-01'),
  inWords: 'period 2026',
  sources: [pricedSource({ version: '2024', percentage: percentOf(70), adjustments: [] })],
  copayEnabled: true,
  copayPercent: percentOf(30),
  copayCap: centsOf(5_000),
  copayCapPer: 'line',
  requiresCardNumber: true,
  requiresAuthorization: false,
  typeRules: new Map<string, TypeRule>([
    ['never', { covered: false, requiresAuthorization: null, copayPercent: null, copayCap: null }],
    ['exam', { covered: true, requiresAuthorization: true, copayPercent: percentOf(10), copayCap: null }],
  ]),
}
const prices: PeriodPrices = {
  overrides: indexPrices([['10101012', 25_000]], centsColumn),
  tables: [tablePrices([['20202020', 20_005_000_000n as TablePrice]], [])],
  parts: [],
}

const withoutThree: PeriodPrices = {
  ...prices,
  overrides: indexPrices(
    ['20202020', '30303030', '40404040'].map((code) => [code, NOT_CONTRACTED] as const),
    centsColumn,
  ),
}

const contract = (paymentType: PaymentType): PricedContract => ({
  convenioId: 'c',
  revision: 7,
  paymentType,
  periods: [period2026],
  findsByForm: true,
  particularPrices: particularPrices([
    { code: '10101012', from: -Infinity, until: Infinity, price: centsOf(9_900) },
    { code: '30303030', from: -Infinity, until: day('2026-05-01'), price: centsOf(100) },
    { code: '30303030', from: day('2026-05-01'), until: Infinity, price: centsOf(200) },
  ]),
})

function price(
  paymentType: PaymentType,
  event: Partial<PricedEvent> & { on?: string },
  input: PeriodPrices | null = prices,
) {
  const request = {
    procedureCode: '10101012',
    day: day(event.on ?? '2026-06-15'),
    appointmentTypeId: null,
    codeTable: null,
    qualifiers: null,
    quantity: 1,
    ...event,
  }
  const of = contract(paymentType)
  return priceEvent({
    contract: of,
    period: periodOn(of, request.day),
    prices: input,
    event: request,
    explained: true,
  })
}

describe('the first match wins', () => {
  test.each([
    ['convenio', '10101012', 'override', 25_000],
    ['particular', '10101012', 'override', 25_000],
    ['particular', '30303030', 'particular', 200],
    ['convenio', '20202020', 'table', 14_004],
    ['sus', '20202020', 'table', 14_004],
    ['particular', '20202020', 'table', 14_004],
  ] as const)('%s: %s by %s', (type, procedureCode, source, cents) => {
    expect(price(type, { procedureCode })).toMatchObject({ source, unit_price_cents: cents, period_id: 'p2026' })
  })

  test('a self-pay price needs no period, and changes on its day', () => {
    expect(price('particular', { on: '2020-01-01' }, null)).toMatchObject({
      source: 'particular',
      unit_price_cents: 9_900,
      period_id: null,
    })
    expect(price('particular', { procedureCode: '30303030', on: '2026-04-30' })).toMatchObject({
      unit_price_cents: 100,
    })
    expect(price('particular', { procedureCode: '30303030', on: '2026-05-01' })).toMatchObject({
      unit_price_cents: 200,
    })
  })
})

describe('what is not priced says why', () => {
  test.each([
    ['no period on the day before', 'convenio', { on: '2025-12-31' }, prices, 'no_period_in_force'],
    ['no period on the day after', 'convenio', { on: '2027-01-01' }, prices, 'no_period_in_force'],
    ['self-pay without period or price', 'particular', { on: '2025-12-31', procedureCode: '99' }, null, 'no_price'],
    ['a code that nothing holds', 'convenio', { procedureCode: '99' }, prices, 'no_price'],
    [
      'a table that is not there',
      'convenio',
      { procedureCode: '20202020' },
      { ...prices, tables: [null] },
      'price_table_unavailable',
    ],
    ['a type that is not covered', 'convenio', { appointmentTypeId: 'never' }, prices, 'not_covered'],
    [
      'an excluded code that the table holds',
      'convenio',
      { procedureCode: '20202020' },
      withoutThree,
      'not_contracted',
    ],
    ['one with a self-pay price', 'particular', { procedureCode: '30303030' }, withoutThree, 'not_contracted'],
    ['one that nothing else holds', 'sus', { procedureCode: '40404040' }, withoutThree, 'not_contracted'],
    ['one whose digits are dotted', 'convenio', { procedureCode: '2.02.02.02-0' }, withoutThree, 'not_contracted'],
  ] as const)('%s', (_words, type, event, input, code) => {
    const outcome = price(type, event, input)
    expect(isDeclined(outcome) && outcome.code).toBe(code)
  })

  test('an amount beyond what numbers hold exactly is refused, not rounded', () => {
    const dear = { ...prices, overrides: indexPrices([['10101012', 1_000_000_000_000]], centsColumn) }
    expect(price('sus', { quantity: 9_007 }, dear)).toMatchObject({ price_cents: 9_007_000_000_000_000 })
    expect(price('sus', { quantity: 10_000 }, dear)).toMatchObject({ code: 'amount_too_large' })
  })
})

describe('copay and requirements', () => {
  test('the period gives percentage, cap and needs', () => {
    expect(price('convenio', {})).toMatchObject({
      copay_cents: 5_000,
      payer_cents: 20_000,
      patient_cents: 5_000,
      requires_card_number: true,
      requires_authorization: false,
    })
  })

  test('a type rule comes before the period, field by field', () => {
    expect(price('convenio', { appointmentTypeId: 'exam' })).toMatchObject({
      copay_cents: 2_500,
      requires_authorization: true,
    })
    expect(price('convenio', { appointmentTypeId: 'exam', quantity: 10 })).toMatchObject({
      price_cents: 250_000,
      copay_cents: 5_000,
    })
  })

  test('a type without a rule is covered', () => {
    expect(price('convenio', { appointmentTypeId: 'other' })).toMatchObject({ copay_cents: 5_000 })
  })

  test('SUS takes none, self-pay is paid by the patient', () => {
    expect(price('sus', {})).toMatchObject({ copay_cents: 0, payer_cents: 25_000, patient_cents: 0 })
    expect(price('particular', {})).toMatchObject({ copay_cents: 0, payer_cents: 0, patient_cents: 25_000 })
  })

  test('copay is taken of the line, rounded once', () => {
    const small = { ...prices, overrides: indexPrices([['10101012', 5]], centsColumn) }
    expect(price('convenio', { quantity: 5 }, small)).toMatchObject({ price_cents: 25, copay_cents: 8 })
  })
})

test('the explanation names each rule that was tried and each rounding', () => {
  expect(price('convenio', { procedureCode: '20202020', quantity: 2 })).toMatchObject({
    explanation: [
      { rule: 'period', applied: true },
      { rule: 'override', applied: false },
      { rule: 'particular', applied: false },
      { rule: 'table', applied: true, exact: '140.035', rounded_cents: 14_004 },
      { rule: 'quantity', applied: true },
      { rule: 'copay', applied: true },
    ],
  })
})

test('prices are found by code whatever its form', () => {
  const index = indexPrices(
    [
      ['10101012', 1],
      ['0010101012', 2],
      ['CASA-7', 3],
      ['999999999', 4],
      ['4294967296', 5],
      ['', 6],
    ],
    centsColumn,
  )
  expect(['10101012', '0010101012', 'CASA-7', '999999999', '4294967296', ''].map((code) => index.find(code))).toEqual([
    1, 2, 3, 4, 5, 6,
  ])
  expect(['1010101', '10101013', 'casa-7', ' 10101012', '10101012.0'].map((code) => index.find(code))).toEqual(
    Array(5).fill(undefined),
  )
})

describe('a code whose letters are composed in another way', () => {
  const composed = 'Cirurgi\u00e3o'
  const decomposed = 'Cirurgia\u0303o'
  const centsOfCode = (procedureCode: string, overrides: readonly [string, number][]) => {
    const line = price('convenio', { procedureCode }, { ...prices, overrides: indexPrices(overrides, centsColumn) })
    return isDeclined(line) ? line.code : line.unit_price_cents
  }

  test('is found as it is stored', () => {
    expect(centsOfCode(decomposed, [[composed, 100]])).toBe(100)
    expect(centsOfCode(composed, [[composed, 100]])).toBe(100)
  })

  test('keeps its own price where both were stored', () => {
    const twins: readonly [string, number][] = [
      [composed, 100],
      [decomposed, 200],
    ]
    expect(centsOfCode(composed, twins)).toBe(100)
    expect(centsOfCode(decomposed, twins)).toBe(200)
  })
})
