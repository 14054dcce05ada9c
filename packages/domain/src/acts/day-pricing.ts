import type { PricedPeriod } from '../pricing/priced-contract.ts'
import type { PeriodPrices } from '../pricing/pricing.ts'
import type { ActRules } from './act-rules.ts'
import type { Agreed } from './price-act.ts'
import { percentsOf } from '../pricing/source-parts.ts'

/** What prices one day of an act. */
export interface DayPricing {
  readonly period: PricedPeriod | null
  readonly prices: PeriodPrices | null
  readonly rules: ActRules
}

/** A day on which nothing is agreed. */
export const NO_PERIOD: DayPricing = { period: null, prices: null, rules: {} }

/** What the period of one day says to those who take part. Portes are those of the first source that has any. */
export function agreedOn({ period, prices, rules }: DayPricing): Agreed {
  const place = prices?.parts.findIndex((parts) => (parts?.values.portes.size ?? 0) > 0) ?? -1
  const source = period?.sources[place]
  return {
    rules,
    anaesthesia: {
      valueOf(porte) {
        const value = prices?.parts[place]?.values.portes.get(porte)
        return value === undefined ? undefined : { numerator: value, denominator: 10_000n }
      },
      factors: source === undefined ? [] : percentsOf(source, 'anaesthesia'),
    },
  }
}
