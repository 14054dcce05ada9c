import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { centsOf, inUnits, shareOf } from './cents.ts'
import { asFactor, percentOf, toNumber } from './percent.ts'
import { roundHalfUp, toDecimalText } from './ratio.ts'

describe('percentages', () => {
  test.each([0, 8.5, 70, 99.9999, 100, 1000, -100, 0.0001])('%d is kept exactly', (value) => {
    expect(toNumber(percentOf(value))).toBe(value)
  })

  test.each([0.00001, 33.33333, 8.50001])('%d has too many places', (value) => {
    expect(() => percentOf(value)).toThrow(RangeError)
  })
})

describe('rounding', () => {
  test('a share in small numbers is the share in big ones, for any amount and percentage', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
        fc.integer({ min: 0, max: 1_000_000 }),
        (amount, tenThousandths) => {
          const percent = percentOf(tenThousandths / 10_000)
          const { numerator, denominator } = asFactor(percent)
          expect(shareOf(centsOf(amount), percent)).toBe(
            Number(roundHalfUp({ numerator: BigInt(amount) * numerator, denominator })),
          )
        },
      ),
      { seed: 20_260_101, numRuns: 2_000 },
    )
  })

  test.each([
    [{ numerator: 1n, denominator: 2n }, 1n],
    [{ numerator: 49n, denominator: 100n }, 0n],
    [{ numerator: 3n, denominator: 2n }, 2n],
    [{ numerator: 0n, denominator: 7n }, 0n],
  ])('%o to the nearest, halves up', (ratio, expected) => {
    expect(roundHalfUp(ratio)).toBe(expected)
  })

  test.each([
    [{ numerator: 14_003_5n, denominator: 1_000n }, '140.035'],
    [{ numerator: 5n, denominator: 1n }, '5'],
    [{ numerator: 1n, denominator: 3n }, '0.333333333333…'],
  ])('%o is written out', (ratio, text) => {
    expect(toDecimalText(ratio)).toBe(text)
  })

  test.each([
    [0, '0.00'],
    [8, '0.08'],
    [135_09, '135.09'],
  ])('%d centavos read %s', (amount, text) => {
    expect(inUnits(centsOf(amount))).toBe(text)
  })
})
