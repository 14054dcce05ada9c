import type { PricedPeriod } from '../pricing/priced-contract.ts'
import type { PeriodPrices } from '../pricing/pricing.ts'
import { percentsOf } from '../pricing/source-parts.ts'
import type { Act, ActParticipant } from './act.ts'
import type { ActRules, AgreedActRules } from './act-rules.ts'
import type { Agreed } from './price-act.ts'
import { rulesFor } from './rules-for.ts'
import type { AnaesthesiaValues } from './weigh-anaesthesia.ts'

/** What prices one day of an act. */
export interface DayPricing {
  readonly period: PricedPeriod | null
  readonly prices: PeriodPrices | null
  readonly rules: AgreedActRules
}

/** A day on which nothing is agreed. */
export const NO_PERIOD: DayPricing = { period: null, prices: null, rules: {} }

type ActQualifiers = Pick<Act, 'planId' | 'accommodation'>

/** A day with the rules that hold for the act as a whole, by its plan and accommodation. Those for some stay beside them. */
export function dayForAct(day: DayPricing, { planId, accommodation }: ActQualifiers): DayPricing {
  const { by } = day.rules
  if (by === undefined) return day
  return { ...day, rules: { ...rulesFor(day.rules)({ plan_id: planId, accommodation }), by } }
}

/** What the period of one day says to each who takes part; the same object to all to whom it says the same. */
export function agreedOn(day: DayPricing, { planId, accommodation }: ActQualifiers): (who: ActParticipant) => Agreed {
  const anaesthesia = anaesthesiaOn(day)
  const rulesOf = rulesFor(day.rules)
  const known = new Map<ActRules, Agreed>()
  return ({ providerId, specialty }) => {
    const rules = rulesOf({ plan_id: planId, accommodation, provider_id: providerId, specialty })
    const agreed = known.get(rules) ?? { rules, anaesthesia }
    known.set(rules, agreed)
    return agreed
  }
}

/** Portes are those of the first source that has any. */
function anaesthesiaOn({ period, prices }: DayPricing): AnaesthesiaValues {
  const place = prices?.parts.findIndex((parts) => (parts?.values.portes.size ?? 0) > 0) ?? -1
  const source = period?.sources[place]
  return {
    valueOf(porte) {
      const value = prices?.parts[place]?.values.portes.get(porte)
      return value === undefined ? undefined : { numerator: value, denominator: 10_000n }
    },
    factors: source === undefined ? [] : percentsOf(source, 'anaesthesia'),
  }
}
