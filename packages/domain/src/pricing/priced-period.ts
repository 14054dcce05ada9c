import { dayNumbersOf, inWords, type Validity } from '../calendar/validity.ts'
import type { PricedPeriod } from './priced-contract.ts'
import { pricedSource, type SourceFacts } from './priced-source.ts'

/** The stored terms of a period that prices; the rest follows from them. */
export type PeriodFacts = Omit<PricedPeriod, 'from' | 'until' | 'inWords' | 'sources'> & {
  readonly validity: Validity
  readonly sources: readonly SourceFacts[]
}

/** A period as `priceEvent` takes it. */
export function pricedPeriod({ validity, sources, ...facts }: PeriodFacts): PricedPeriod {
  return {
    ...facts,
    ...dayNumbersOf(validity),
    inWords: `period ${inWords(validity)}`,
    sources: sources.map(pricedSource),
  }
}
