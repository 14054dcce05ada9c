import { describe, expect, test } from 'vitest'
import { centsOf } from '../money/cents.ts'
import { decimalOf } from '../money/decimal.ts'
import { percentOf } from '../money/percent.ts'
import { amounts, list, none, ownPrice, pharmacy, price, units, type Provided } from './testing/usual-coverage.ts'

describe('by what a unit is priced', () => {
  test.each<[string, Provided, unknown]>([
    ['a service: 4 x 12.5 = 50.00', { line: none }, [5_000, 5_000, 0, 0, 0, 5_000, 'units']],
    [
      'a procedure: 4 x 8.4 = 33.60',
      { line: none, of: { kind: 'procedure' } },
      [3_360, 3_360, 0, 0, 0, 3_360, 'units'],
    ],
    [
      'its own price stands before units and before a list price',
      { line: none, item: { ownPrice: ownPrice(4_100, null) }, of: { listPrice: centsOf(9_900) } },
      [4_100, 4_100, 0, 0, 0, 4_100, 'explicit_price'],
    ],
    [
      'an own price of nothing is a price',
      { line: none, item: { ownPrice: ownPrice(0, null) } },
      [0, 0, 0, 0, 0, 0, 'explicit_price'],
    ],
    [
      'units stand before a list price',
      { line: none, of: { listPrice: centsOf(9_900) } },
      [5_000, 5_000, 0, 0, 0, 5_000, 'units'],
    ],
    [
      'an own price in dollars alone prices nothing in soles: 4 x 12.5',
      { line: none, item: { ownPrice: ownPrice(null, 1_500) } },
      [5_000, 5_000, 0, 0, 0, 5_000, 'units'],
    ],
    [
      'dollars by the own price in dollars',
      { line: { ...none, currency: 'USD' }, item: { ownPrice: ownPrice(4_100, 1_500) }, of: { currency: 'USD' } },
      [1_500, 1_500, 0, 0, 0, 1_500, 'explicit_price'],
    ],
    [
      'units never price dollars: the list price does',
      { line: { ...none, currency: 'USD' }, of: { currency: 'USD', listPrice: centsOf(1_700) } },
      [1_700, 1_700, 0, 0, 0, 1_700, 'list_price'],
    ],
    [
      'units never price dollars: nothing does',
      { line: { ...none, currency: 'USD' }, of: { currency: 'USD' } },
      'no_price',
    ],
    [
      'no units: the list price as it is',
      { line: none, item: { units: null }, of: { listPrice: centsOf(9_901) } },
      [9_901, 9_901, 0, 0, 0, 9_901, 'list_price'],
    ],
    [
      'no factor for a procedure: the list price as it is, without the discount of pharmacy',
      { line: none, category: { procedureFactor: null }, of: { kind: 'procedure', listPrice: centsOf(9_901) } },
      [9_901, 9_901, 0, 0, 0, 9_901, 'list_price'],
    ],
    ['no units and no list price', { item: { units: null } }, 'no_price'],
    ['nothing is said that could be priced', { item: null, of: { tariffCode: null } }, 'no_price'],
    ['an unknown code', { item: null }, 'tariff_item_not_found'],
    ['an unknown code, with a list price', { item: null, of: { listPrice: centsOf(100) } }, 'tariff_item_not_found'],
    [
      'pharmacy: 80.00 less 10 % = 72.00',
      { line: none, of: pharmacy(8_000) },
      [7_200, 7_200, 0, 0, 0, 7_200, 'list_price'],
    ],
    [
      'pharmacy has the discount in dollars too: 80.00 less 10 % = 72.00',
      { line: { ...none, currency: 'USD' }, of: { ...pharmacy(8_000), currency: 'USD' } },
      [7_200, 7_200, 0, 0, 0, 7_200, 'list_price'],
    ],
    ['pharmacy is not priced by the tariff', { of: { kind: 'pharmacy' } }, 'no_price'],
    [
      'pharmacy with a code goes by its list price still: 80.00 less 10 %',
      { line: none, item: { ownPrice: ownPrice(1, 1) }, of: { kind: 'pharmacy', listPrice: centsOf(8_000) } },
      [7_200, 7_200, 0, 0, 0, 7_200, 'list_price'],
    ],
    [
      'pharmacy less all of it',
      { category: { pharmacyDiscount: percentOf(100) }, of: pharmacy(8_000) },
      [0, 0, 0, 0, 0, 0, 'list_price'],
    ],
  ])('%s', (_words, input, expected) => {
    expect(amounts(input)).toEqual(expected)
  })
})

describe('each amount is rounded once, half up', () => {
  test.each<[string, Provided, unknown]>([
    [
      '0.5 x 0.01 = 0.005: half a céntimo, up to 0.01',
      { line: none, item: units('0.5'), category: { serviceFactor: decimalOf('0.01') } },
      [1, 1, 0, 0, 0, 1, 'units'],
    ],
    [
      '0.4999 x 0.01 = 0.004999: below half a céntimo, 0.00',
      { line: none, item: units('0.4999'), category: { serviceFactor: decimalOf('0.01') } },
      [0, 0, 0, 0, 0, 0, 'units'],
    ],
    [
      '1.115 x 3 = 3.345, so 3.35; three of them are 10.05, and not 10.035 rounded',
      { line: none, item: units('1.115'), category: { serviceFactor: decimalOf('3') }, of: { quantity: 3 } },
      [335, 1_005, 0, 0, 0, 1_005, 'units'],
    ],
    [
      'pharmacy: 0.05 less 10 % = 0.045, up to 0.05; ten of them are 0.50',
      { line: none, of: { ...pharmacy(5), quantity: 10 } },
      [5, 50, 0, 0, 0, 50, 'list_price'],
    ],
    [
      'pharmacy: 10.01 less 33.3333 % = 6.67333…, so 6.67',
      { line: none, category: { pharmacyDiscount: percentOf(33.3333) }, of: pharmacy(1_001) },
      [667, 667, 0, 0, 0, 667, 'list_price'],
    ],
    [
      'copay: 50 % of 0.01 = 0.005, up to 0.01: the patient pays all of it',
      { line: { ...none, variableCopay: percentOf(50) }, of: list(1) },
      [1, 1, 0, 1, 1, 0, 'list_price'],
    ],
    [
      'copay: 49.9999 % of 0.01 is below half a céntimo',
      { line: { ...none, variableCopay: percentOf(49.9999) }, of: list(1) },
      [1, 1, 0, 0, 0, 1, 'list_price'],
    ],
    [
      'copay: 12.5 % of 0.12 = 0.015, up to 0.02',
      { line: { ...none, variableCopay: percentOf(12.5) }, of: list(12) },
      [12, 12, 0, 2, 2, 10, 'list_price'],
    ],
    [
      'copay is of the whole price: 3 x 0.01 = 0.03, 50 % = 0.015, up to 0.02; not three times 0.01',
      { line: { ...none, variableCopay: percentOf(50) }, of: { ...list(1), quantity: 3 } },
      [1, 3, 0, 2, 2, 1, 'list_price'],
    ],
  ])('%s', (_words, input, expected) => {
    expect(amounts(input)).toEqual(expected)
  })
})

describe('what the patient pays', () => {
  test.each<[string, Provided, unknown]>([
    ['20.00, then 20 % of the 30.00 left', {}, [5_000, 5_000, 2_000, 600, 2_600, 2_400, 'units']],
    [
      'the fixed copay once for the event: 3 x 50.00 = 150.00, 20.00 + 20 % of 130.00',
      { of: { quantity: 3 } },
      [5_000, 15_000, 2_000, 2_600, 4_600, 10_400, 'units'],
    ],
    [
      'pharmacy: 72.00, 20.00 + 30 % of 52.00 = 15.60',
      { of: pharmacy(8_000) },
      [7_200, 7_200, 2_000, 1_560, 3_560, 3_640, 'list_price'],
    ],
    [
      'a fixed copay above the price is the price',
      { of: list(1_999) },
      [1_999, 1_999, 1_999, 0, 1_999, 0, 'list_price'],
    ],
    ['a fixed copay as high as the price', { of: list(2_000) }, [2_000, 2_000, 2_000, 0, 2_000, 0, 'list_price']],
    [
      'one céntimo more leaves one, of which 20 % are nothing',
      { of: list(2_001) },
      [2_001, 2_001, 2_000, 0, 2_000, 1, 'list_price'],
    ],
    [
      'all of what is left, at 100 %',
      { line: { variableCopay: percentOf(100) } },
      [5_000, 5_000, 2_000, 3_000, 5_000, 0, 'units'],
    ],
    ['nothing, where the line takes nothing', { line: none }, [5_000, 5_000, 0, 0, 0, 5_000, 'units']],
  ])('%s', (_words, input, expected) => {
    expect(amounts(input)).toEqual(expected)
  })
})

describe('what is too large to be told exactly is refused', () => {
  const most = 1_000_000_000_000
  test.each<[string, Provided, unknown]>([
    ['9 007 times the largest price', { line: none, of: { ...list(most), quantity: 9_007 } }, 9_007 * most],
    ['9 008 times the largest price', { of: { ...list(most), quantity: 9_008 } }, 'amount_too_large'],
    [
      'units x factor beyond 2^53 céntimos',
      { item: units('9999999999.9999'), category: { serviceFactor: decimalOf('9999999999.9999') } },
      'amount_too_large',
    ],
  ])('%s', (_words, input, expected) => {
    const found = amounts(input)
    expect(typeof expected === 'string' ? found : found[1]).toBe(expected)
  })
})

test('every step of a quote says what it did, exactly and rounded', () => {
  const priced = price({ item: units('1.115'), category: { serviceFactor: decimalOf('3') }, of: { quantity: 3 } }, true)
  // 1.115 x 3 = 3.345 -> 3.35; x 3 = 10.05, below the fixed copay of 20.00
  expect('code' in priced ? priced : priced.explanation).toEqual([
    { rule: 'plan', applied: true, because: 'insurance plan PLAN-1 holds the day, valid 2026-01-01 to 2026-12-31' },
    { rule: 'line', applied: true, because: 'line 9 of the plan covers benefit 7, in PEN' },
    { rule: 'category', applied: true, because: 'payment category A holds the day' },
    { rule: 'explicit_price', applied: false, because: 'the category has no price of its own for 50.01.01 in PEN' },
    {
      rule: 'units',
      applied: true,
      because: '1.115 units of 50.01.01 x 3 = 3.345, rounded half up to 3.35',
      exact: '3.345',
      rounded_cents: 335,
    },
    { rule: 'quantity', applied: true, because: '3 times 3.35 = 10.05' },
    { rule: 'fixed_copay', applied: true, because: '20.00, but no more than the price of 10.05' },
    { rule: 'variable_copay', applied: false, because: 'nothing is left to take a percentage of' },
  ])
})

test('explained or not, the amounts are the same', () => {
  expect(price({}, true)).toEqual({ ...price({}), explanation: expect.any(Array) })
})
