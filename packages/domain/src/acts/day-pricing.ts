import type { PricedPeriod } from '../pricing/priced-contract.ts'
import type { PeriodPrices } from '../pricing/pricing.ts'
import type { TableParts } from '../pricing/table-parts.ts'
import type { ActRules } from './act-rules.ts'
import type { Agreed } from './price-act.ts'
import { percentsOf } from './procedure-price.ts'

/** What prices one day of an act. */
export interface DayPricing {
  readonly period: PricedPeriod | null
  readonly prices: PeriodPrices | null
  /** Of the table of each of its sources; null: the convenio does not know it. */
  readonly parts: readonly (TableParts | null)[]
  readonly rules: ActRules
}

/** A day on which nothing is agreed. */
export const NO_PERIOD: DayPricing = { period: null, prices: null, parts: [], rules: {} }

/** What the period of one day says to those who take part. */
export function agreedOn({ period, parts, rules }: DayPricing): Agreed {
  const source = period?.sources[0]
  return {
    rules,
    anaesthesia: {
      valueOf(porte) {
        const value = parts[0]?.values.portes.get(porte)
        return value === undefined ? undefined : { numerator: value, denominator: 10_000n }
      },
      factors: source === undefined ? [] : percentsOf(source),
    },
  }
}
