import type { DayNumber } from '../calendar/day.ts'
import { centsOf, inUnits, NO_CENTS, type Cents } from '../money/cents.ts'
import { PERCENT_SCALE, toNumber, type Percent } from '../money/percent.ts'
import { roundHalfUp, type Ratio } from '../money/ratio.ts'
import type { RefusalCode } from '../refusals.ts'
import { copayOf } from './copay.ts'
import { Explanation, sentence, type ExplanationStep } from './explanation.ts'
import type { PriceIndex } from './price-index.ts'
import { particularPriceOn, type PricedContract, type PricedPeriod } from './priced-contract.ts'
import type { TablePrice } from './table-price.ts'

/** An event that is to be priced. */
export interface PricedEvent {
  readonly procedureCode: string
  readonly day: DayNumber
  readonly appointmentTypeId: string | null
  /** 1 to 10 000. */
  readonly quantity: number
}

/** The long lists that price a period: its overrides, and its table if the convenio knows it. */
export interface PeriodPrices {
  readonly overrides: PriceIndex<number>
  readonly table: PriceIndex<bigint> | null
}

export type PriceSource = 'override' | 'particular' | 'table'

export interface PricedLine {
  readonly unit_price_cents: number
  readonly price_cents: number
  readonly copay_cents: number
  readonly payer_cents: number
  readonly patient_cents: number
  readonly source: PriceSource
  readonly period_id: string | null
  readonly requires_card_number: boolean
  readonly requires_authorization: boolean
  readonly explanation: readonly ExplanationStep[] | undefined
}

/** A refusal that is an answer: one line of a list is declined, and the others are priced. */
export interface Declined {
  readonly code: RefusalCode
  readonly detail: string
}

export function isDeclined(outcome: PricedLine | Declined): outcome is Declined {
  return 'code' in outcome
}

/**
 * The price of one event by what was in force on its day. The first match wins: override, particular price, price table
 * x percentage x adjustments.
 * The unit price is rounded once, half up, then multiplied by the quantity.
 * @param period the one in force on the event's day
 * @param prices its lists; null without a period
 * @source DELPHOS Contract Management: "events are always billed at the configuration valid on the event date".
 */
export function priceEvent(
  contract: PricedContract,
  period: PricedPeriod | null,
  prices: PeriodPrices | null,
  event: PricedEvent,
  explained: boolean,
): PricedLine | Declined {
  const why = explained ? new Explanation() : null
  const selfPay = contract.paymentType === 'particular'
  if (period === null && !selfPay) return declined('no_period_in_force', 'No contract period is in force on that day.')
  why?.step(
    'period',
    period !== null,
    period === null ? 'no period is in force, self-pay needs none' : sentence`${period.inWords} holds the day`,
  )

  const typeRule = event.appointmentTypeId === null ? undefined : period?.typeRules.get(event.appointmentTypeId)
  if (typeRule?.covered === false) {
    return declined('not_covered', `The ${period?.inWords} does not cover appointment type ${event.appointmentTypeId}.`)
  }
  if (typeRule !== undefined) why?.step('coverage', true, 'a type rule of the period covers this appointment type')

  const found = unitPrice(contract, period, prices, event, why)
  if ('code' in found) return found
  const price = found.cents * event.quantity
  if (price > Number.MAX_SAFE_INTEGER) {
    return declined(
      'amount_too_large',
      `${event.quantity} times ${inUnits(found.cents)} is more than this system reckons with.`,
    )
  }
  if (event.quantity !== 1) why?.step('quantity', true, sentence`${event.quantity} times ${inUnits(found.cents)}`)
  const copay = copayOfLine(contract, period, typeRule, centsOf(price), why)
  const patient = selfPay ? price : copay
  return {
    unit_price_cents: found.cents,
    price_cents: price,
    copay_cents: copay,
    payer_cents: price - patient,
    patient_cents: patient,
    source: found.source,
    period_id: period?.periodId ?? null,
    requires_card_number: period?.requiresCardNumber ?? false,
    requires_authorization: typeRule?.requiresAuthorization ?? period?.requiresAuthorization ?? false,
    explanation: why?.steps,
  }
}

function unitPrice(
  contract: PricedContract,
  period: PricedPeriod | null,
  prices: PeriodPrices | null,
  event: PricedEvent,
  why: Explanation | null,
): { source: PriceSource; cents: Cents } | Declined {
  const code = event.procedureCode
  const override = prices?.overrides.find(code)
  if (override !== undefined) {
    why?.step('override', true, sentence`the period has its own price for ${code}: ${inUnits(centsOf(override))}`)
    return { source: 'override', cents: centsOf(override) }
  }
  why?.step(
    'override',
    false,
    period === null ? 'there is no period' : sentence`the period has no price of its own for ${code}`,
  )

  const particular = contract.paymentType === 'particular' ? particularPriceOn(contract, code, event.day) : undefined
  if (particular !== undefined) {
    why?.step('particular', true, sentence`the self-pay price in force that day: ${inUnits(particular)}`)
    return { source: 'particular', cents: particular }
  }
  why?.step(
    'particular',
    false,
    contract.paymentType === 'particular'
      ? sentence`no self-pay price for ${code} is in force that day`
      : 'the convenio is not self-pay',
  )
  return fromTable(period, prices, code, why)
}

function fromTable(
  period: PricedPeriod | null,
  prices: PeriodPrices | null,
  code: string,
  why: Explanation | null,
): { source: PriceSource; cents: Cents } | Declined {
  if (period === null)
    return declined('no_price', `No self-pay price for ${code} is in force, and no period that could price it.`)
  const version = period.tableVersion
  if (version === null)
    return declined('no_price', `The period has no price of its own for ${code} and names no price table.`)
  if (!prices?.table)
    return declined('price_table_unavailable', `Price table "${version}" is not imported or not published.`)
  const tablePrice = prices.table.find(code) as TablePrice | undefined
  if (tablePrice === undefined) {
    return declined('no_price', `Neither the period's own prices nor price table "${version}" hold ${code}.`)
  }
  const { numerator, denominator } = period.tableFactor
  const exact = { numerator: tablePrice * numerator, denominator }
  const cents = centsOf(Number(roundHalfUp(exact)))
  if (!Number.isSafeInteger(cents))
    return declined('amount_too_large', `The price of ${code} is more than this system reckons with.`)
  why?.rounding('table', exact, cents, `table "${version}" ${period.tableFactorInWords}`)
  return { source: 'table', cents }
}

function copayOfLine(
  contract: PricedContract,
  period: PricedPeriod | null,
  typeRule: { copayPercent: Percent | null; copayCap: Cents | null } | undefined,
  price: Cents,
  why: Explanation | null,
): Cents {
  const none = (because: string): Cents => (why?.step('copay', false, because), NO_CENTS)
  if (contract.paymentType !== 'convenio') {
    return none(contract.paymentType === 'sus' ? 'SUS takes no copay' : 'self-pay: the patient pays all')
  }
  if (period === null || !period.copayEnabled) return none('the period takes no copay')
  const percent = typeRule?.copayPercent ?? period.copayPercent
  if (percent === null) return none('no copay percentage is agreed')
  const cap = typeRule?.copayCap ?? period.copayCap
  const copay = copayOf(price, { percent, cap })
  if (cap === copay)
    why?.step('copay', true, sentence`${toNumber(percent)} % of ${inUnits(price)}, at most the cap of ${inUnits(cap)}`)
  else why?.rounding('copay', shareExactly(price, percent), copay, `${toNumber(percent)} % of ${inUnits(price)}`)
  return copay
}

function shareExactly(price: Cents, percent: Percent): Ratio {
  return { numerator: BigInt(price) * BigInt(percent), denominator: BigInt(100 * PERCENT_SCALE) }
}

function declined(code: RefusalCode, detail: string): Declined {
  return { code, detail }
}
