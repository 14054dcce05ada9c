import { percentOf } from '../money/percent.ts'
import type { PartFactor } from '../pricing/exact-part.ts'
import type { Act, ActProcedure } from './act.ts'
import type { ActRules } from './act-rules.ts'
import { isPassedOverByWeight } from './age-bands.ts'
import { isUnpriced } from './unpriced.ts'
import { urgentHours } from './urgent-hours.ts'

/** Rules about what a question need not say, where it does not say it. They move nothing, and the answer says so. */
export function passedOver(act: Act, procedure: ActProcedure, rules: ActRules): readonly PartFactor[] {
  const { patient } = act
  const { ages = [] } = rules
  return [
    ...(lacksElectiveHours(act, procedure, rules) ? [notice('urgency', 'an elective act without its hours')] : []),
    ...(patient === null && ages.length > 0 ? [notice('ages', 'the question says no age')] : []),
    ...(patient !== null && isPassedOverByWeight(ages, patient) ? [notice('ages', 'the question says no weight')] : []),
  ]
}

function notice(rule: keyof ActRules, what: string): PartFactor {
  return { rule, percent: percentOf(100), why: `passed over: ${what}` }
}

/** An elective act of one procedure costs what a quote of it says, and a quote knows no hours. So it needs none. */
export function lacksElectiveHours({ character }: Act, procedure: ActProcedure, rules: ActRules): boolean {
  if (character !== 'elective' || rules.urgency === undefined || rules.urgency.only_urgent) return false
  if (procedure.startedAt === null) return true
  const why = urgentHours(procedure, rules)
  return isUnpriced(why) && why.code === 'data_needed'
}
