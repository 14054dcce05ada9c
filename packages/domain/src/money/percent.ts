import type { Ratio } from './ratio.ts'

declare const percent: unique symbol

/** A percentage as a whole number of ten-thousandths of a percent: 8.5 % is 85 000. Exact to four places. */
export type Percent = number & { readonly [percent]: true }

export const PERCENT_SCALE = 10_000

/**
 * From the number on the wire.
 * @throws RangeError when it has more than four decimal places.
 */
export function percentOf(value: number): Percent {
  const scaled = Math.round(value * PERCENT_SCALE)
  if (scaled / PERCENT_SCALE !== value) throw new RangeError(`${value} has more than four decimal places`)
  return scaled as Percent
}

export function toNumber(value: Percent): number {
  return value / PERCENT_SCALE
}

/** 70 % as a factor of 0.7. */
export function asFactor(value: Percent): Ratio {
  return { numerator: BigInt(value), denominator: BigInt(100 * PERCENT_SCALE) }
}

/** +8.5 % as a factor of 1.085; -100 % as 0. */
export function asGrowth(value: Percent): Ratio {
  const hundred = 100 * PERCENT_SCALE
  return { numerator: BigInt(hundred + value), denominator: BigInt(hundred) }
}
