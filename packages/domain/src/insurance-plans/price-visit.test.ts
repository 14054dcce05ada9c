import { describe, expect, test } from 'vitest'
import { centsOf } from '../money/cents.ts'
import { percentOf } from '../money/percent.ts'
import { amounts, list, none, pharmacy, price, type Provided } from './testing/usual-coverage.ts'
import { VisitCopays } from './visit-copays.ts'

/** Price, fixed copay, variable copay of each line, in their order, and what the patient pays of all. */
function visit(...lines: Provided[]) {
  const copays = new VisitCopays()
  const priced = lines.map((line) => amounts(line, copays) as number[])
  return [...priced.map((one) => one.slice(1, 4)), priced.reduce((sum, one) => sum + (one[4] as number), 0)]
}

const copay = (fixed: number, variable = 0) => ({
  ...none,
  fixedCopay: centsOf(fixed),
  variableCopay: percentOf(variable),
})

describe('the fixed copay of a visit', () => {
  test('PE-08: a visit of three lines paid it three times, once of pharmacy: 84.45 in place of 42.45', () => {
    const line = { ...copay(3_000, 10), pharmacyCopay: percentOf(20) }
    const service = { of: list(6_250), line }
    const other = { of: list(2_000), line }
    const drug = { of: pharmacy(4_000), line }
    // 30.00 + 10 % of 32.50, 10 % of 20.00, 20 % of 40.00 less 10 %
    expect(visit(service, other, drug)).toEqual([[6_250, 3_000, 325], [2_000, 0, 200], [3_600, 0, 720], 4_245])
    // each by itself, as before visits were known
    expect([service, other, drug].map((one) => (amounts(one) as number[])[4])).toEqual([3_325, 2_000, 3_120])
  })

  test.each<[string, Provided[], unknown[]]>([
    ['of one line is that of the line', [{ of: list(5_000), line: copay(2_000) }], [[5_000, 2_000, 0], 2_000]],
    [
      'is taken from the lines in their order until it is used up: 5.00, 7.00, 8.00 of 20.00',
      [500, 700, 900].map((amount) => ({ of: list(amount), line: copay(2_000, 50) })),
      [[500, 500, 0], [700, 700, 0], [900, 800, 50], 2_050],
    ],
    [
      'in another order is another: the percentage is of what is left of each line',
      [900, 700, 500].map((amount) => ({ of: list(amount), line: copay(2_000, 50) })),
      [[900, 900, 0], [700, 700, 0], [500, 400, 50], 2_050],
    ],
    [
      'of another benefit is its own',
      [7, 8].map((lineId) => ({ of: list(5_000), line: { ...copay(2_000), lineId } })),
      [[5_000, 2_000, 0], [5_000, 2_000, 0], 4_000],
    ],
    [
      'is not taken from pharmacy, which may come first',
      [
        { of: pharmacy(8_000), line: copay(2_000) },
        { of: list(5_000), line: copay(2_000) },
      ],
      [[7_200, 0, 0], [5_000, 2_000, 0], 2_000],
    ],
    ['of pharmacy alone is nothing', [{ of: pharmacy(8_000), line: copay(2_000) }], [[7_200, 0, 0], 0]],
    [
      'of nothing is nothing',
      [
        { of: list(0), line: copay(2_000) },
        { of: list(100), line: copay(2_000) },
      ],
      [[0, 0, 0], [100, 100, 0], 100],
    ],
  ])('%s', (_words, lines, expected) => {
    expect(visit(...lines)).toEqual(expected)
  })

  test('is left as it was by a line that cannot be priced', () => {
    const copays = new VisitCopays()
    expect(amounts({ of: { tariffCode: null }, line: copay(2_000) }, copays)).toBe('no_price')
    expect(amounts({ of: list(5_000), line: copay(2_000) }, copays)).toEqual(expect.arrayContaining([5_000, 2_000]))
  })

  test.each<[string, number[], string[]]>([
    ['once', [5_000], ['20.00, once for the visit']],
    [
      'in parts',
      [500, 5_000],
      ['20.00, but no more than the price of 5.00', '15.00 that are left of 20.00, once for the visit'],
    ],
    [
      'in three',
      [500, 700, 100],
      [
        '20.00, but no more than the price of 5.00',
        '15.00 that are left of 20.00, but no more than the price of 7.00',
        '8.00 that are left of 20.00, but no more than the price of 1.00',
      ],
    ],
    ['and no more', [5_000, 5_000], ['20.00, once for the visit', 'the 20.00 of the visit are taken already']],
  ])('is told %s', (_words, prices, expected) => {
    const copays = new VisitCopays()
    const told = prices.map((amount) => {
      const priced = price({ of: list(amount), line: copay(2_000) }, true, copays)
      return 'code' in priced ? priced.code : priced.explanation?.find(({ rule }) => rule === 'fixed_copay')?.because
    })
    expect(told).toEqual(expected)
  })

  test('of pharmacy is told as none', () => {
    const priced = price({ of: pharmacy(8_000), line: copay(2_000) }, true, new VisitCopays())
    expect('code' in priced ? priced : priced.explanation).toContainEqual({
      rule: 'fixed_copay',
      applied: false,
      because: 'pharmacy takes no fixed copay',
    })
  })
})
