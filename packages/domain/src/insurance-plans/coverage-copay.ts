import { inUnits, NO_CENTS, shareOf, smaller, type Cents } from '../money/cents.ts'
import { asFactor, toNumber } from '../money/percent.ts'
import { times } from '../money/ratio.ts'
import { sentence } from '../pricing/explanation.ts'
import type { CoverageExplanation } from './coverage-event.ts'
import type { CoverageKind, LineThen } from './coverage-facts.ts'
import type { VisitCopays } from './visit-copays.ts'

/** The patient's part: the fixed amount, then a percentage of the rest. Together they never exceed the price. */
export function copayOfLine(
  line: LineThen,
  kind: CoverageKind,
  price: Cents,
  visit: VisitCopays | null,
  why: CoverageExplanation | null,
): { fixed: Cents; variable: Cents } {
  const fixed = visit === null ? fixedOfEvent(line, price, why) : fixedOfVisit(line, kind, price, visit, why)
  const left = (price - fixed) as Cents
  const percent = kind === 'pharmacy' ? line.pharmacyCopay : line.variableCopay
  const variable = shareOf(left, percent)
  if (percent === 0)
    why?.step(
      'variable_copay',
      false,
      sentence`the line takes no percentage${kind === 'pharmacy' ? ' of pharmacy' : ''}`,
    )
  else if (left === NO_CENTS) why?.step('variable_copay', false, 'nothing is left to take a percentage of')
  else {
    const exact = times({ numerator: BigInt(left), denominator: 1n }, asFactor(percent))
    why?.rounding('variable_copay', exact, variable, `${toNumber(percent)} % of the ${inUnits(left)} that are left`)
  }
  return { fixed, variable }
}

/** Before visits were known: once for each event, pharmacy too. */
function fixedOfEvent({ fixedCopay }: LineThen, price: Cents, why: CoverageExplanation | null): Cents {
  const fixed = smaller(fixedCopay, price)
  if (fixedCopay === NO_CENTS) why?.step('fixed_copay', false, 'the line takes no fixed copay')
  else if (fixed === fixedCopay) why?.step('fixed_copay', true, sentence`${inUnits(fixed)}, once for the event`)
  else why?.step('fixed_copay', true, sentence`${inUnits(fixedCopay)}, but no more than the price of ${inUnits(price)}`)
  return fixed
}

/** Once for the visit, from its events in their order until it is used up, and never from pharmacy. */
function fixedOfVisit(
  line: LineThen,
  kind: CoverageKind,
  price: Cents,
  visit: VisitCopays,
  why: CoverageExplanation | null,
): Cents {
  const none = (because: string) => (why?.step('fixed_copay', false, because), NO_CENTS)
  const whole = line.fixedCopay
  if (whole === NO_CENTS) return none('the line takes no fixed copay')
  if (kind === 'pharmacy') return none('pharmacy takes no fixed copay')
  const left = visit.leftOf(line)
  if (left === NO_CENTS) return none(sentence`the ${inUnits(whole)} of the visit are taken already`)
  const fixed = smaller(left, price)
  visit.take(line, fixed)
  const what =
    left === whole ? sentence`${inUnits(whole)}` : sentence`${inUnits(left)} that are left of ${inUnits(whole)}`
  if (fixed === left) why?.step('fixed_copay', true, sentence`${what}, once for the visit`)
  else why?.step('fixed_copay', true, sentence`${what}, but no more than the price of ${inUnits(price)}`)
  return fixed
}
