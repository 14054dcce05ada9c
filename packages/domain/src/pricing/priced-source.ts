import { percentOf, toNumber, type Percent } from '../money/percent.ts'
import type { Ratio } from '../money/ratio.ts'
import { tableFactor } from './table-price.ts'

/** One of the tables that price a period, with what moves its prices. */
export interface PricedSource {
  /** The version that the period names, and the published table of that version, if the convenio knows it. */
  readonly version: string
  readonly tableId: string | null
  /** Turns a table price into centavos: the percentage of the table, and each that moves its prices. */
  readonly factor: Ratio
  readonly factorInWords: string
  /** The percentages that make the factor. */
  readonly percents: readonly Percent[]
}

/** The stored terms of a source; the rest follows from them. */
export type SourceFacts = Pick<PricedSource, 'version' | 'tableId'> & {
  /** The percentage of the table that is paid; null: 100. */
  readonly percentage: Percent | null
  /** Percentages that move the table prices, in order. */
  readonly adjustments: readonly Percent[]
}

const HUNDRED = percentOf(100)

/** A source as `priceEvent` takes it. */
export function pricedSource({ percentage, adjustments, ...facts }: SourceFacts): PricedSource {
  return {
    ...facts,
    factor: tableFactor(percentage, adjustments),
    percents: [percentage ?? HUNDRED, ...adjustments.map((one) => (HUNDRED + one) as Percent)],
    factorInWords: [
      `x ${percentage === null ? 100 : toNumber(percentage)} %`,
      ...adjustments.map((one) => `x (1 + ${toNumber(one)} %)`),
    ].join(' '),
  }
}
