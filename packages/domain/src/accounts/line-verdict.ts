import { times, type Ratio } from '../money/ratio.ts'

/** A line as its payer is asked to pay it. Money in centavos. */
export interface BilledAmount {
  readonly totalCents: number
}

/** What the contract says of one line. */
export interface ContractAmount {
  readonly totalCents: number
  /** Quantity, the price of one unit and the factor that rules move it by, exact, in the currency's unit. */
  readonly quantity: Ratio
  readonly unit: Ratio
  readonly factor: Ratio
}

export const AMOUNT_VERDICTS = ['right', 'over', 'under'] as const
export type AmountVerdict = (typeof AMOUNT_VERDICTS)[number]

export interface Verdict {
  readonly verdict: AmountVerdict
  /** Billed less contract, in centavos; within the tolerance too. */
  readonly differenceCents: number
  /** How far the total may lie from the contract's because a file holds two places of unit price and factor. */
  readonly toleranceCents: number
}

/**
 * Whether a line was billed as the contract says.
 * @source ANS TISS: valorUnitario and reducaoAcrescimo have two places, valorTotal is their product with the quantity.
 */
export function verdictOf(billed: BilledAmount, contract: ContractAmount): Verdict {
  const differenceCents = billed.totalCents - contract.totalCents
  const toleranceCents = toleranceOf(contract)
  const isRight = Math.abs(differenceCents) <= toleranceCents
  return { verdict: isRight ? 'right' : differenceCents > 0 ? 'over' : 'under', differenceCents, toleranceCents }
}

/** What rounding unit price and factor to two places moves the total by, up to the next centavo; 0 where both fit. */
function toleranceOf({ totalCents, quantity, unit, factor }: ContractAmount): number {
  const written = { unit: inHundredths(unit), factor: inHundredths(factor) }
  if (written.unit.fits && written.factor.fits) return 0
  const product = times(quantity, times(written.unit.rounded, written.factor.rounded))
  const moved = product.numerator * 100n - BigInt(totalCents) * product.denominator
  const distance = moved < 0n ? -moved : moved
  return Number((distance + product.denominator - 1n) / product.denominator)
}

function inHundredths({ numerator, denominator }: Ratio): { readonly rounded: Ratio; readonly fits: boolean } {
  const hundredths = (200n * numerator + denominator) / (2n * denominator)
  return { rounded: { numerator: hundredths, denominator: 100n }, fits: hundredths * denominator === 100n * numerator }
}
