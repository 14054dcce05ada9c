import type { Day } from '../calendar/day.ts'
import { inWords } from '../calendar/validity.ts'
import { inUnits, type Cents } from '../money/cents.ts'
import { Explanation, sentence, type ExplanationStep } from '../pricing/explanation.ts'
import type { Declined } from '../pricing/pricing.ts'
import { copayOfLine } from './coverage-copay.ts'
import { tooLarge, type CoverageExplanation, type CoverageRule, type EventToCover } from './coverage-event.ts'
import { whyNotOn, type CategoryThen, type CoverageFacts, type LineThen } from './coverage-facts.ts'
import { unitPrice, type CoverageSource } from './coverage-unit-price.ts'
import type { VisitCopays } from './visit-copays.ts'

/** Amounts in cents of the currency. */
export interface CoveredEvent {
  readonly unit_price_cents: number
  readonly price_cents: number
  readonly fixed_copay_cents: number
  readonly variable_copay_cents: number
  readonly patient_cents: number
  readonly plan_cents: number
  readonly source: CoverageSource
  readonly plan_line_id: number
  readonly payment_category_id: number
  readonly explanation?: readonly ExplanationStep<CoverageRule>[]
}

/**
 * The plan's and the patient's part of one event, by what was valid on its day. The unit price is rounded once, half
 * up, then multiplied.
 * The fixed copay is taken once for a visit, of which the event may be one of several; the variable copay is of the rest.
 * Without a visit the fixed copay is the event's own, as it was before visits were known.
 * @source Gestión Clínica, CVN_PLAN_SEGURO_DETALLE: fixed and variable copay; CVN_CATEGORIA_PAGO: factors and discount.
 */
export function priceCoverage(
  input: EventToCover,
  facts: CoverageFacts,
  visit: VisitCopays | null,
  explained: boolean,
): CoveredEvent | Declined {
  const why = explained ? new Explanation<CoverageRule>() : null
  const covering = covers(input, facts, why)
  if ('code' in covering) return covering
  const { line, category } = covering
  if (input.tariffCode !== null && facts.item === null)
    return { code: 'tariff_item_not_found', detail: `Tariff item not found: ${input.tariffCode}` }

  const found = unitPrice(input, category, facts.item, why)
  if ('code' in found) return found
  const price = (found.cents * input.quantity) as Cents
  if (price > Number.MAX_SAFE_INTEGER) return tooLarge(`${input.quantity} times ${inUnits(found.cents)}`)
  if (input.quantity !== 1)
    why?.step('quantity', true, sentence`${input.quantity} times ${inUnits(found.cents)} = ${inUnits(price)}`)
  const { fixed, variable } = copayOfLine(line, input.kind, price, visit, why)
  const event: CoveredEvent = {
    unit_price_cents: found.cents,
    price_cents: price,
    fixed_copay_cents: fixed,
    variable_copay_cents: variable,
    patient_cents: fixed + variable,
    plan_cents: price - fixed - variable,
    source: found.source,
    plan_line_id: line.lineId,
    payment_category_id: category.categoryId,
  }
  return why === null ? event : { ...event, explanation: why.steps }
}

/** The plan's line that covers the event, if the plan and its line hold the day. */
function covers(
  { planId, benefitId, day, currency }: EventToCover,
  { plan, line }: CoverageFacts,
  why: CoverageExplanation | null,
): { line: LineThen; category: CategoryThen } | Declined {
  if (plan === null) return { code: 'plan_not_found', detail: `Insurance plan not found: ${planId}` }
  const notPlan = whyNotOn(day, plan)
  if (notPlan !== null) return notCovered(`insurance plan ${planId} (${plan.code}) ${notPlan}`, day)
  why?.step('plan', true, sentence`insurance plan ${plan.code} holds the day, valid ${inWords(plan.validity)}`)
  if (line === null)
    return notCovered(`insurance plan ${planId} (${plan.code}) has no line for benefit ${benefitId}`, day)
  const notLine = whyNotOn(day, line)
  if (notLine !== null) return notCovered(`line ${line.lineId} of the plan, for benefit ${benefitId}, ${notLine}`, day)
  if (line.currency !== currency) {
    const detail = `Line ${line.lineId} of the plan reckons in ${line.currency}: it cannot price in ${currency}.`
    return { code: 'currency_mismatch', detail }
  }
  why?.step('line', true, sentence`line ${line.lineId} of the plan covers benefit ${benefitId}, in ${currency}`)
  return { line, category: plan.category }
}

function notCovered(because: string, day: Day): Declined {
  return { code: 'not_covered_on_date', detail: `Not covered on ${day.toString()}: ${because}.` }
}
