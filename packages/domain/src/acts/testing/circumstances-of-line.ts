import type { ActRules } from '../act-rules.ts'
import type { Act } from '../act.ts'
import { WHOLE, increase, product, share, sum, type Fraction } from './exact-fraction.ts'
import type { PlainLine } from './plain-contract.ts'
import { found, isFound, lacksData, lacksRule, refused, refusalsOf, type Reckoned } from './reckoned.ts'
import { isUrgent } from './urgent-act.ts'

/** What urgency, accommodation and age make of portes, together. */
export function circumstancesOf(line: PlainLine, act: Act, rules: ActRules): Reckoned<Fraction> {
  const each = [urgencyOf(line, act, rules), accommodationOf(line, act, rules), ageOf(act, rules)]
  const met = each.filter(isFound).flatMap(({ value }) => (value === null || movesNothing(value) ? [] : [value]))
  const cannotCombine = met.length > 1 && rules.combine === undefined ? [lacksRule('combine')] : []
  const refusals = refusalsOf(...each, ...cannotCombine)
  if (refusals.length > 0) return refused(...refusals)
  return found(rules.combine === 'add' ? added(met) : product(...met))
}

/** A factor of 1 is none: added or multiplied, the others stay as they are. */
const movesNothing = ([over, under]: Fraction) => over === under

/** 1 + 0.3 + 1, for +30 % and twice. */
const added = (factors: readonly Fraction[]) =>
  sum(WHOLE, ...factors.map(([over, under]): Fraction => [over - under, under]))

function urgencyOf({ procedure }: PlainLine, act: Act, rules: ActRules): Reckoned<Fraction | null> {
  const urgent = isUrgent(procedure, act, rules)
  if (!isFound(urgent)) return urgent
  const { urgency } = rules
  return found(urgent.value && urgency !== undefined ? increase(urgency.percent) : null)
}

function accommodationOf({ chapter }: PlainLine, act: Act, rules: ActRules): Reckoned<Fraction | null> {
  if (!act.stay) return found(null)
  const rule = rules.accommodation
  if (rule === undefined) return lacksRule('accommodation')
  if (chapter !== null && rule.except_chapters.includes(chapter)) return found(null)
  if (act.accommodation === null) return lacksData('accommodation')
  const factor = rule[act.accommodation]
  return found(factor === undefined ? null : share(factor))
}

/** The first band that fits. A weight that is not told is below none. */
function ageOf({ patient }: Act, rules: ActRules): Reckoned<Fraction | null> {
  if (patient === null) return found(null)
  if (rules.ages === undefined) return lacksRule('ages')
  const { ageDays, weight } = patient
  const band = rules.ages.find(
    ({ from_days = 0, to_days = Infinity, below_grams = null }) =>
      from_days <= ageDays && ageDays <= to_days && (below_grams === null || (weight !== null && weight < below_grams)),
  )
  return found(band === undefined ? null : increase(band.percent))
}
