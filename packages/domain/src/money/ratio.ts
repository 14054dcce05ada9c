/** An exact non-negative fraction. Never reduced: it is multiplied a few times and rounded once. */
export interface Ratio {
  readonly numerator: bigint
  readonly denominator: bigint
}

export const ONE: Ratio = { numerator: 1n, denominator: 1n }

export function times(a: Ratio, b: Ratio): Ratio {
  return { numerator: a.numerator * b.numerator, denominator: a.denominator * b.denominator }
}

/** To the nearest whole number, halves up. */
export function roundHalfUp({ numerator, denominator }: Ratio): bigint {
  return (2n * numerator + denominator) / (2n * denominator)
}

/** Written out as a decimal, exact where it ends within 12 places, else cut there and marked with an ellipsis. */
export function toDecimalText({ numerator, denominator }: Ratio): string {
  const whole = numerator / denominator
  let rest = numerator % denominator
  let places = ''
  while (rest !== 0n && places.length < 12) {
    rest *= 10n
    places += (rest / denominator).toString()
    rest %= denominator
  }
  const text = places === '' ? whole.toString() : `${whole}.${places}`
  return rest === 0n ? text : `${text}…`
}
