import { centsOf, inUnits } from '../money/cents.ts'
import { copayOfLine } from './copay.ts'
import { Explanation, sentence } from './explanation.ts'
import type { TypeRule } from './priced-contract.ts'
import { declined, isDeclined, questionOf, type Declined, type PricedLine, type Pricing } from './pricing.ts'
import { bestQualified } from './qualifiers.ts'
import { unitPrice } from './unit-price.ts'

/**
 * The price of one event by what was in force on its day. The first match wins: override, particular price, price table
 * x percentage x adjustments.
 * The unit price is rounded once, half up, then multiplied by the quantity.
 * @source DELPHOS Contract Management: "events are always billed at the configuration valid on the event date".
 */
export function priceEvent(pricing: Pricing): PricedLine | Declined {
  const { contract, period, event } = pricing
  const why = pricing.explained ? new Explanation() : null
  const selfPay = contract.paymentType === 'particular'
  const typeRule = typeRuleOf(pricing)
  const none = whyNoPrice(pricing, typeRule)
  if (none !== null) return none
  why?.step(
    'period',
    period !== null,
    period === null ? 'no period is in force, self-pay needs none' : sentence`${period.inWords} holds the day`,
  )

  if (typeRule !== undefined) why?.step('coverage', true, 'a type rule of the period covers this appointment type')

  const found = unitPrice(pricing, why)
  if (isDeclined(found)) return found
  const price = found.cents * event.quantity
  if (price > Number.MAX_SAFE_INTEGER) {
    return declined(
      'amount_too_large',
      `${event.quantity} times ${inUnits(found.cents)} is more than this system reckons with.`,
    )
  }
  if (event.quantity !== 1) why?.step('quantity', true, sentence`${event.quantity} times ${inUnits(found.cents)}`)
  const copay = copayOfLine(pricing, typeRule, centsOf(price), event.quantity, why)
  const patient = selfPay ? price : copay
  return {
    unit_price_cents: found.cents,
    price_cents: price,
    copay_cents: copay,
    payer_cents: price - patient,
    patient_cents: patient,
    source: found.source,
    price_table_edition: found.place === null ? undefined : (period?.sources[found.place]?.edition ?? undefined),
    place: found.place,
    period_id: period?.periodId ?? null,
    requires_card_number: period?.requiresCardNumber ?? false,
    requires_authorization: typeRule?.requiresAuthorization ?? period?.requiresAuthorization ?? false,
    explanation: why?.steps,
  }
}

/** The best qualified rule of the event's appointment type, or else the one for anybody. */
export function typeRuleOf(pricing: Pick<Pricing, 'contract' | 'period' | 'event'>): TypeRule | undefined {
  const { period, event } = pricing
  if (event.appointmentTypeId === null || period === null) return undefined
  const qualified = period.qualifiedTypeRules?.get(event.appointmentTypeId)
  const best = qualified && bestQualified(qualified, questionOf(pricing))
  return best ?? period.typeRules.get(event.appointmentTypeId)
}

/** Why no price is looked for; null: one is. */
export function whyNoPrice({ contract, period, event }: Pricing, typeRule: TypeRule | undefined): Declined | null {
  if (period === null && contract.paymentType !== 'particular')
    return declined('no_period_in_force', 'No contract period is in force on that day.')
  // a refusal names no dates of the period: a later end of it changes no answer about an earlier day
  return typeRule?.covered === false
    ? declined('not_covered', `The period in force that day does not cover type ${event.appointmentTypeId}.`)
    : null
}
