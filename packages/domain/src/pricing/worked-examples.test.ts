import { describe, expect, test } from 'vitest'
import { centsOf } from '../money/cents.ts'
import { percentOf } from '../money/percent.ts'
import { roundHalfUp } from '../money/ratio.ts'
import { copayOf } from './copay.ts'
import { tableFactor, tablePriceOf, type TablePrice } from './table-price.ts'

const none = {
  porteValue: 0n,
  porteFraction: 0n,
  ucoQuantity: 0n,
  ucoValue: 0n,
  filmM2: 0n,
  filmIncidences: 1n,
  filmValue: 0n,
}

/** A table price given in the currency's unit with two places, as the table would hold it. */
const table = (cents: number) => (BigInt(cents) * 1_000_000n) as TablePrice

function cents(price: TablePrice, percentage: number | null, adjustments: number[] = []): number {
  const { numerator, denominator } = tableFactor(
    percentage === null ? null : percentOf(percentage),
    adjustments.map(percentOf),
  )
  return Number(roundHalfUp({ numerator: price * numerator, denominator }))
}

describe('the worked examples', () => {
  test('0.04 of a porte of 17.38 and 6.942 UCO of 19.36 are 135.09232, so 135.09', () => {
    const price = tablePriceOf({
      ...none,
      porteValue: 173_800n,
      porteFraction: 400n,
      ucoQuantity: 69_420n,
      ucoValue: 193_600n,
    })
    expect(price).toBe(13_509_232_000n)
    expect(cents(price, null)).toBe(13_509)
  })

  test.each([
    ['200.05 at 70 %', 20_005, 70, [], 14_004],
    ['3.33 at +8.5 %', 333, null, [8.5], 361],
    ['0.10 at +5 %', 10, null, [5], 11],
    ['100.00 at 100 %, +10 % and -10 %', 10_000, 100, [10, -10], 9_900],
    ['100.00 at -100 %', 10_000, 100, [-100], 0],
    ['0.01 at 50 % is half a centavo, rounded up', 1, 50, [], 1],
    ['0.01 at 49.9999 % is less than half a centavo', 1, 49.9999, [], 0],
    ['100.00 at 0 %', 10_000, 0, [], 0],
  ] as const)('%s', (_words, price, percentage, adjustments, expected) => {
    expect(cents(table(price), percentage, [...adjustments])).toBe(expected)
  })

  test('film is priced by its area: 0.2375 m2 at 21.70 are 5.15375, so 5.15', () => {
    expect(cents(tablePriceOf({ ...none, filmM2: 2_375n, filmValue: 217_000n }), null)).toBe(515)
  })

  test.each([
    [100, 11_000],
    [70, 7_700],
  ])(
    '0.25 of 80.00, 4.321 UCO of 18.00 and two films of 0.2816 m2 at 21.70 are, at %d %%, %d centavos',
    (percent, total) => {
      const price = tablePriceOf({
        porteValue: 800_000n,
        porteFraction: 2_500n,
        ucoQuantity: 43_210n,
        ucoValue: 180_000n,
        filmM2: 2_816n,
        filmIncidences: 2n,
        filmValue: 217_000n,
      })
      expect(price).toBe(10_999_944_000n)
      expect(cents(price, percent)).toBe(total)
    },
  )

  test.each([
    ['25 centavos at 30 %', 25, 30, null, 8],
    ['24 centavos at 31.25 % are 7.5, rounded up', 24, 31.25, null, 8],
    ['24 centavos at 31.2499 % are just below', 24, 31.2499, null, 7],
    ['the cap holds it', 100_000, 30, 15_000, 15_000],
    ['the cap is not reached by one', 49_999, 30, 15_000, 15_000],
    ['nothing at 0 %', 100_000, 0, null, 0],
    ['all of it at 100 %', 100_000, 100, null, 100_000],
    ['a cap of nothing', 100_000, 30, 0, 0],
    ['exact beyond 2^53', 9_007_199_254_740_991, 33.3333, null, 3_002_396_749_180_579],
  ] as const)('copay: %s', (_words, price, percent, cap, expected) => {
    expect(copayOf(centsOf(price), { percent: percentOf(percent), cap: cap === null ? null : centsOf(cap) })).toBe(
      expected,
    )
  })
})
