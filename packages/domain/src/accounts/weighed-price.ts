import type { Decimal4 } from '../money/decimal.ts'
import { roundHalfUp } from '../money/ratio.ts'

/** How lines of one code were billed alike: so many of it, each at this factor. */
export interface BilledVolume {
  readonly isExpense: boolean
  readonly quantity: Decimal4
  /** reducaoAcrescimo: urgency, a further procedure, an assistant. */
  readonly factor: Decimal4
  readonly lineCount: number
}

/** What lines of this volume cost at another price less what they cost before, in centavos. */
export function impactOf(volume: BilledVolume, oldCents: number, newCents: number): number {
  return volume.lineCount * Number(costOf(volume, BigInt(newCents)) - costOf(volume, BigInt(oldCents)))
}

const ONE = 10_000n

/** A procedure's unit is rounded and then multiplied; an expense is multiplied and then rounded. */
function costOf({ isExpense, quantity, factor }: BilledVolume, cents: bigint): bigint {
  if (isExpense) return roundHalfUp({ numerator: cents * quantity * factor, denominator: ONE * ONE })
  return (roundHalfUp({ numerator: cents * factor, denominator: ONE }) * quantity) / ONE
}
