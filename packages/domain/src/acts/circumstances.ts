import { percentOf, toNumber, type Percent } from '../money/percent.ts'
import type { Act, ActProcedure } from './act.ts'
import type { ActRules } from './act-rules.ts'
import { bandOf } from './age-bands.ts'
import type { PartFactor } from '../pricing/exact-part.ts'
import { lacksElectiveHours, passedOver } from './passed-over.ts'
import { dataNeeded, isUnpriced, ruleMissing, type Unpriced } from './unpriced.ts'
import { urgentHours } from './urgent-hours.ts'
import { added100 } from './weigh-procedures.ts'

const WHOLE = percentOf(100)

/**
 * What urgency, accommodation and age make of the portes of one procedure, and then which of them were passed over.
 * No edition of the CBHPM says how they combine, so two of them without a word of the period are not priced.
 */
export function circumstances(
  act: Act,
  procedure: ActProcedure,
  chapter: string | null,
  rules: ActRules,
): readonly PartFactor[] | Unpriced {
  const met: PartFactor[] = []
  for (const factor of [urgency(act, procedure, rules), accommodation(act, chapter, rules), age(act, rules)]) {
    if (isUnpriced(factor)) return factor
    if (factor !== null && factor.percent !== WHOLE) met.push(factor)
  }
  const others = passedOver(act, procedure, rules)
  if (met.length < 2 || rules.combine === 'multiply') return [...met, ...others]
  if (rules.combine === undefined)
    return ruleMissing('combine', `${met.map(({ rule }) => rule).join(' and ')} meet, and it says how`)
  const sum = met.reduce((total, { percent }) => total + percent - WHOLE, WHOLE as number) as Percent
  const added = met.map(({ rule, percent }) => `${toNumber((percent - WHOLE) as Percent)} % (${rule})`)
  return [{ rule: 'combine', percent: sum, why: `100 % + ${added.join(' + ')}` }, ...others]
}

function urgency(act: Act, procedure: ActProcedure, rules: ActRules): PartFactor | null | Unpriced {
  const rule = rules.urgency
  if (rule === undefined) {
    return act.character === 'urgent' ? ruleMissing('urgency', 'it says what an urgent act adds') : null
  }
  if (rule.only_urgent && act.character !== 'urgent') return null
  if (lacksElectiveHours(act, procedure, rules)) return null
  const why = urgentHours(procedure, rules)
  if (why === null || isUnpriced(why)) return why
  return { rule: 'urgency', percent: added100(rule.percent), why }
}

function accommodation(act: Act, chapter: string | null, rules: ActRules): PartFactor | null | Unpriced {
  if (!act.stay) return null
  const rule = rules.accommodation
  if (rule === undefined) return ruleMissing('accommodation', 'it says what portes cost in a stay')
  if (chapter !== null && rule.except_chapters.includes(chapter)) return null
  if (act.accommodation === null) return dataNeeded('accommodation', 'a stay is priced by its accommodation')
  const percent = rule[act.accommodation]
  if (percent === undefined) return null
  return { rule: 'accommodation', percent, why: `a stay: ${act.accommodation}` }
}

function age({ patient }: Act, rules: ActRules): PartFactor | null | Unpriced {
  if (patient === null) return null
  if (rules.ages === undefined) return ruleMissing('ages', 'it says what the age of a patient adds')
  const band = bandOf(rules.ages, patient)
  return band === undefined
    ? null
    : { rule: 'ages', percent: added100(band.percent), why: `the first band that fits ${patient.ageDays} days of age` }
}
