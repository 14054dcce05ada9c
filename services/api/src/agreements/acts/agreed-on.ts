import type { Agreed } from '@vigencia/domain/acts/price-act.ts'
import { percentsOf } from '@vigencia/domain/acts/procedure-price.ts'
import type { DayPricing } from './act-outcome.ts'

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
