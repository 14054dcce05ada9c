import { dayNumbersOf, inWords, type Validity } from '../calendar/validity.ts'
import { percentOf, toNumber, type Percent } from '../money/percent.ts'
import type { PricedPeriod } from './priced-contract.ts'
import { tableFactor } from './table-price.ts'

const HUNDRED = percentOf(100)

/** The stored terms of a period that prices; the rest follows from them. */
export type PeriodFacts = Omit<
  PricedPeriod,
  'from' | 'until' | 'inWords' | 'tableFactor' | 'tableFactorInWords' | 'tablePercents'
> & {
  readonly validity: Validity
  /** The percentage of the table that is paid; null: 100. */
  readonly percentage: Percent | null
  /** Percentages that move the table prices, in order. */
  readonly adjustments: readonly Percent[]
}

/** A period as `priceEvent` takes it. */
export function pricedPeriod({ validity, percentage, adjustments, ...facts }: PeriodFacts): PricedPeriod {
  return {
    ...facts,
    ...dayNumbersOf(validity),
    inWords: `period ${inWords(validity)}`,
    tableFactor: tableFactor(percentage, adjustments),
    tablePercents: [percentage ?? HUNDRED, ...adjustments.map((one) => (HUNDRED + one) as Percent)],
    tableFactorInWords: [
      `x ${percentage === null ? 100 : toNumber(percentage)} %`,
      ...adjustments.map((one) => `x (1 + ${toNumber(one)} %)`),
    ].join(' '),
  }
}
