import { PERCENT_SCALE, type Percent } from './percent.ts'
import { roundHalfUp } from './ratio.ts'

declare const cents: unique symbol

/** An amount in the hundredth of the currency's unit (centavos, céntimos), a whole number that is not negative. */
export type Cents = number & { readonly [cents]: true }

/** The largest single price: 10 000 million of the currency's unit. */
export const MOST_CENTS = 1_000_000_000_000

export const NO_CENTS = 0 as Cents

export function centsOf(value: number): Cents {
  return value as Cents
}

export function smaller(a: Cents, b: Cents): Cents {
  return a < b ? a : b
}

const WHOLE = 100 * PERCENT_SCALE

/** A share of an amount, rounded half up to the cent. It is exact: beyond 2^53 big integers compute it. */
export function shareOf(amount: Cents, share: Percent): Cents {
  const product = amount * share
  if (product > Number.MAX_SAFE_INTEGER - WHOLE) {
    return Number(roundHalfUp({ numerator: BigInt(amount) * BigInt(share), denominator: BigInt(WHOLE) })) as Cents
  }
  const rest = product % WHOLE
  const floor = (product - rest) / WHOLE
  return (rest * 2 >= WHOLE ? floor + 1 : floor) as Cents
}

/** "135.09": for sentences that people read. */
export function inUnits(amount: Cents): string {
  const text = String(amount).padStart(3, '0')
  return `${text.slice(0, -2)}.${text.slice(-2)}`
}
