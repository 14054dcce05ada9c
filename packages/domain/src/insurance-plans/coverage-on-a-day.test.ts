import { describe, expect, test } from 'vitest'
import { dayOf } from '../calendar/day.ts'
import { centsOf } from '../money/cents.ts'
import type { CategoryThen } from './coverage-facts.ts'
import {
  amounts,
  ENDED,
  LATER,
  none,
  ownPrice,
  pharmacy,
  price,
  span,
  type Provided,
} from './testing/usual-coverage.ts'

describe('a payment category that does not hold the day counts for nothing', () => {
  const ownAndList = { item: { ownPrice: ownPrice(4_100, null) }, of: { listPrice: centsOf(9_000) }, line: none }
  test.each<[string, Partial<CategoryThen>, number]>([
    ['on its first day it counts', { validity: span('2026-06-15', null) }, 4_100],
    ['the day before, it does not', { validity: span('2026-06-16', null) }, 9_000],
    ['on its last day it counts', { validity: span(null, '2026-06-15') }, 4_100],
    ['the day after, it does not', { validity: span(null, '2026-06-14') }, 9_000],
    ['ended', ENDED, 9_000],
    ['not started', LATER, 9_000],
  ])('%s', (_words, changed, expected) => {
    expect(amounts({ ...ownAndList, category: changed })).toEqual(expect.arrayContaining([expected]))
  })

  test('without a list price there is then no price', () => {
    expect(amounts({ category: ENDED, item: { ownPrice: ownPrice(4_100, null) } })).toBe('no_price')
  })

  test('and pharmacy has no discount', () => {
    expect(amounts({ category: ENDED, line: none, of: pharmacy(8_000) })).toEqual([
      8_000,
      8_000,
      0,
      0,
      0,
      8_000,
      'list_price',
    ])
  })

  test('the explanation says so', () => {
    const priced = price({ ...ownAndList, category: { validity: span(null, '2026-06-14') } }, true)
    expect('code' in priced ? priced : priced.explanation).toMatchObject([
      { rule: 'plan', applied: true },
      { rule: 'line', applied: true },
      {
        rule: 'category',
        applied: false,
        because: 'payment category A is valid up to 2026-06-14: its factors, prices and discount do not count',
      },
      { rule: 'explicit_price', applied: false, because: 'the payment category does not count' },
      { rule: 'units', applied: false, because: 'the payment category does not count' },
      { rule: 'list_price', applied: true, because: 'the list price as it is: 90.00' },
      { rule: 'fixed_copay', applied: false },
      { rule: 'variable_copay', applied: false },
    ])
  })
})

describe('a tariff item or a price that does not hold the day', () => {
  test.each<[string, Provided, unknown]>([
    ['an item that ended has neither units nor a price', { item: { ...ENDED, ownPrice: ownPrice(1, 1) } }, 'no_price'],
    ['an item that starts later, likewise', { item: LATER }, 'no_price'],
    [
      'the list price may serve',
      { item: ENDED, line: none, of: { listPrice: centsOf(700) } },
      [700, 700, 0, 0, 0, 700, 'list_price'],
    ],
    [
      'an own price that ended leaves the units',
      { line: none, item: { ownPrice: { ...ownPrice(1, 1), ...ENDED } } },
      [5_000, 5_000, 0, 0, 0, 5_000, 'units'],
    ],
    [
      'an own price that starts later leaves the units',
      { line: none, item: { ownPrice: { ...ownPrice(1, 1), ...LATER } } },
      [5_000, 5_000, 0, 0, 0, 5_000, 'units'],
    ],
  ])('%s', (_words, input, expected) => {
    expect(amounts(input)).toEqual(expected)
  })
})

describe('what does not cover the day says which, and why', () => {
  const validity = (start: string, end: string | null) => ({ validity: { ...span(null, end), start: dayOf(start) } })
  test.each<[string, Provided, string, string]>([
    ['unknown', { plan: null }, 'plan_not_found', 'Insurance plan not found: 3'],
    [
      'the day before the plan',
      { plan: validity('2026-06-16', null) },
      'not_covered_on_date',
      'Not covered on 2026-06-15: insurance plan 3 (PLAN-1) is valid 2026-06-16 on, open-ended.',
    ],
    [
      'the day after the plan',
      { plan: validity('2026-01-01', '2026-06-14') },
      'not_covered_on_date',
      'Not covered on 2026-06-15: insurance plan 3 (PLAN-1) is valid 2026-01-01 to 2026-06-14.',
    ],
    ['ended', { plan: ENDED }, 'not_covered_on_date', 'insurance plan 3 (PLAN-1) is not active on that day.'],
    ['starts later', { plan: LATER }, 'not_covered_on_date', 'insurance plan 3 (PLAN-1) starts on 2026-07-01.'],
    ['no line', { line: null }, 'not_covered_on_date', 'insurance plan 3 (PLAN-1) has no line for benefit 7.'],
    [
      'line ended',
      { line: ENDED },
      'not_covered_on_date',
      'line 9 of the plan, for benefit 7, is not active on that day.',
    ],
    ['line later', { line: LATER }, 'not_covered_on_date', 'line 9 of the plan, for benefit 7, starts on 2026-07-01.'],
    ['another currency', { of: { currency: 'USD' } }, 'currency_mismatch', 'Line 9 of the plan reckons in PEN'],
  ])('%s', (_words, input, code, detail) => {
    expect(price(input)).toEqual({ code, detail: expect.stringContaining(detail) })
  })

  test.each<[string, Provided]>([
    ['the first day of the plan', { plan: validity('2026-06-15', null) }],
    ['the last day of the plan', { plan: validity('2026-01-01', '2026-06-15') }],
    ['the only day of the plan', { plan: validity('2026-06-15', '2026-06-15') }],
  ])('%s is covered', (_words, input) => {
    expect(amounts(input)).toEqual(amounts({}))
  })
})
