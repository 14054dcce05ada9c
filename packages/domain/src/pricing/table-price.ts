import type { Decimal4 } from '../money/decimal.ts'
import { asFactor, asGrowth, percentOf, type Percent } from '../money/percent.ts'
import { ONE, times, type Ratio } from '../money/ratio.ts'

declare const tablePrice: unique symbol

/**
 * A fee table's price, exact, as a whole number of hundred-millionths (10^-8) of the currency's unit. Its parts have
 * at most four decimal places each, so every product of two of them is whole at this scale.
 */
export type TablePrice = bigint & { readonly [tablePrice]: true }

export interface TablePriceParts {
  readonly porteValue: Decimal4
  readonly porteFraction: Decimal4
  readonly ucoQuantity: Decimal4
  readonly ucoValue: Decimal4
  readonly filmM2: Decimal4
  /** How many films of that size. */
  readonly filmIncidences: bigint
  readonly filmValue: Decimal4
}

export const TABLE_PRICE_PLACES = 8

/** The largest table price: what a signed 64-bit integer holds at this scale, 92 thousand million. */
export const MOST_TABLE_PRICE = 9_223_372_036_854_775_807n as TablePrice

/**
 * Porte value x fraction + UCO quantity x UCO value + m2 of film x films x film value; never rounded.
 * @source CBHPM: porte, custo operacional in UCO, filme.
 */
export function tablePriceOf(parts: TablePriceParts): TablePrice {
  const { porteValue, porteFraction, ucoQuantity, ucoValue, filmM2, filmIncidences, filmValue } = parts
  return (porteValue * porteFraction + ucoQuantity * ucoValue + filmM2 * filmIncidences * filmValue) as TablePrice
}

/** A price that a table states outright. */
export function outrightPrice(price: Decimal4): TablePrice {
  return (price * 10_000n) as TablePrice
}

/**
 * A table price from its plain text, as PostgreSQL writes it: "135.09232000".
 * @throws RangeError when the text is anything else, has more than eight places or is too large
 */
export function tablePriceFrom(text: string): TablePrice {
  const match = /^(\d{1,20})(?:\.(\d{1,8}))?$/.exec(text)
  const price = match === null ? null : BigInt((match[1] as string) + (match[2] ?? '').padEnd(TABLE_PRICE_PLACES, '0'))
  if (price === null || price > MOST_TABLE_PRICE) throw new RangeError(`"${text}" is not a table price`)
  return price as TablePrice
}

const HUNDRED_PERCENT = percentOf(100)

/**
 * The factor that turns a table price into centavos in one period: percentage of the table x each adjustment.
 * It is not rounded; the caller rounds the product once.
 */
export function tableFactor(percentage: Percent | null, adjustments: readonly Percent[]): Ratio {
  const toCents = { numerator: 1n, denominator: 1_000_000n }
  const paid = times(toCents, asFactor(percentage ?? HUNDRED_PERCENT))
  return times(paid, adjustments.map(asGrowth).reduce(times, ONE))
}
