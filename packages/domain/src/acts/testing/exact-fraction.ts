import type { Percent } from '../../money/percent.ts'

/** A fraction of whole numbers, of the reckoner's own: it shares no arithmetic with what it examines. */
export type Fraction = readonly [over: bigint, under: bigint]

export const NOTHING: Fraction = [0n, 1n]
export const WHOLE: Fraction = [1n, 1n]

export const product = (...all: readonly Fraction[]) => all.reduce<Fraction>(([a, b], [c, d]) => [a * c, b * d], WHOLE)

export const sum = (...all: readonly Fraction[]) =>
  all.reduce<Fraction>(([a, b], [c, d]) => [a * d + c * b, b * d], NOTHING)

export const isMore = ([a, b]: Fraction, [c, d]: Fraction) => a * d > c * b

/** From a number with four places. */
export const ofPlaces = (value: bigint): Fraction => [value, 10_000n]

/** 70 % is 0.7. */
export const share = (percent: Percent): Fraction => [BigInt(percent), 1_000_000n]

/** +30 % is 1.3. */
export const increase = (percent: Percent): Fraction => [1_000_000n + BigInt(percent), 1_000_000n]

/** Centavos of an amount in reais, halves up. */
export function centavos([over, under]: Fraction): bigint {
  const whole = (over * 100n) / under
  const rest = over * 100n - whole * under
  return rest * 2n >= under ? whole + 1n : whole
}
