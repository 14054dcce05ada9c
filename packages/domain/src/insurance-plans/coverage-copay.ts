import { inUnits, NO_CENTS, shareOf, smaller, type Cents } from '../money/cents.ts'
import { asFactor, toNumber } from '../money/percent.ts'
import { times } from '../money/ratio.ts'
import { sentence } from '../pricing/explanation.ts'
import type { CoverageExplanation } from './coverage-event.ts'
import type { CoverageKind, LineThen } from './coverage-facts.ts'

/** The patient's part: the fixed amount once, then a percentage of the rest. Together they never exceed the price. */
export function copayOfLine(
  line: LineThen,
  kind: CoverageKind,
  price: Cents,
  why: CoverageExplanation | null,
): { fixed: Cents; variable: Cents } {
  const fixed = smaller(line.fixedCopay, price)
  if (line.fixedCopay === NO_CENTS) why?.step('fixed_copay', false, 'the line takes no fixed copay')
  else if (fixed === line.fixedCopay) why?.step('fixed_copay', true, sentence`${inUnits(fixed)}, once for the event`)
  else
    why?.step(
      'fixed_copay',
      true,
      sentence`${inUnits(line.fixedCopay)}, but no more than the price of ${inUnits(price)}`,
    )

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
