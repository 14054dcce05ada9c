/** An exact non-negative fraction. It is never reduced: it is added and multiplied a few times, and rounded once. */
export interface Ratio {
  readonly numerator: bigint
  readonly denominator: bigint
}

export const ONE: Ratio = { numerator: 1n, denominator: 1n }

export function times(a: Ratio, b: Ratio): Ratio {
  return { numerator: a.numerator * b.numerator, denominator: a.denominator * b.denominator }
}

export function plus(a: Ratio, b: Ratio): Ratio {
  if (a.denominator === b.denominator) return { numerator: a.numerator + b.numerator, denominator: a.denominator }
  const numerator = a.numerator * b.denominator + b.numerator * a.denominator
  return { numerator, denominator: a.denominator * b.denominator }
}

/** Below zero: a is less; above: it is more. */
export function compareRatios(a: Ratio, b: Ratio): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** To the nearest whole number, halves up. */
export function roundHalfUp({ numerator, denominator }: Ratio): bigint {
  return (2n * numerator + denominator) / (2n * denominator)
}

const PLACES = 12
const SCALE = 10n ** BigInt(PLACES)

const ZERO = '0'.charCodeAt(0)

/**
 * The ratio as a decimal, exact where it ends within 12 places. Otherwise it is cut there and marked with an ellipsis.
 */
export function toDecimalText({ numerator, denominator }: Ratio): string {
  const scaled = numerator * SCALE
  const cut = scaled / denominator
  const digits = cut.toString().padStart(PLACES + 1, '0')
  const whole = digits.slice(0, -PLACES)
  const places = digits.slice(-PLACES)
  if (cut * denominator !== scaled) return [whole, `${places}…`].join('.')
  let needed = PLACES
  while (needed > 0 && places.charCodeAt(needed - 1) === ZERO) needed -= 1
  return needed === 0 ? whole : [whole, places.slice(0, needed)].join('.')
}
