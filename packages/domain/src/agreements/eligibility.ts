import { isBefore, type Day } from '../calendar/day.ts'
import type { Validity } from '../calendar/validity.ts'
import type { PaymentType } from '../pricing/priced-contract.ts'
import type { Fault } from '../refusals.ts'

/** Why an appointment cannot be booked under a convenio. */
export type IneligibleReason =
  | 'provider_inactive'
  | 'convenio_inactive'
  | 'appointment_type_inactive'
  | 'provider_not_linked'
  | 'no_period_in_force'
  | 'type_not_covered'

/**
 * A link period: days from the one on which a provider was linked to a convenio. The day of the unlinking is left out.
 */
export interface LinkPeriod {
  readonly linked_on: Day
  readonly unlinked_on: Day | null
}

interface Named {
  readonly name: string
  readonly is_active: boolean
}

/** The period that prices the day, and its rule for the appointment type in question. */
export interface OfferedPeriod {
  readonly days: Validity
  readonly requires_card_number: boolean | null
  readonly requires_authorization: boolean | null
  readonly type_rule: { readonly is_covered: boolean; readonly requires_authorization: boolean | null } | null
}

export interface EligibilityCase {
  readonly date: Day
  readonly provider: Named
  readonly convenio: Named & { readonly payment_type: PaymentType }
  readonly appointment_type: Named
  /** Every link period of this provider and this convenio. */
  readonly linkPeriods: readonly LinkPeriod[]
  /** The period in force on the date. */
  readonly period: OfferedPeriod | null
}

export interface Verdict {
  /** The reasons against it, each with the input field that it is about. None: eligible. */
  readonly reasons: readonly Reason[]
  readonly requires_card_number: boolean
  readonly requires_authorization: boolean
}

export interface Reason extends Fault {
  readonly code: IneligibleReason
}

/**
 * Whether a provider accepts a convenio for an appointment type on a day. All reasons against it are found at once.
 * Activity is judged as of now; links and period are those of the day.
 * @source DELPHOS Contract Management, "Validate convenio eligibility"
 */
export function judgeEligibility(input: EligibilityCase): Verdict {
  const { period } = input
  return {
    reasons: [...inactiveReasons(input), ...reasonsOfTheDay(input)],
    requires_card_number: period?.requires_card_number ?? false,
    requires_authorization: period?.type_rule?.requires_authorization ?? period?.requires_authorization ?? false,
  }
}

function inactiveReasons({ provider, convenio, appointment_type }: EligibilityCase): Reason[] {
  const judged = [
    ['provider_inactive', 'provider_profile_id', provider],
    ['convenio_inactive', 'convenio_id', convenio],
    ['appointment_type_inactive', 'appointment_type_id', appointment_type],
  ] as const
  return judged
    .filter(([, , { is_active }]) => !is_active)
    .map(([code, field, { name }]) => ({ code, path: [field], message: `"${name}" is deactivated` }))
}

/** Self-pay needs no period. Without a type rule, a type is covered. */
function reasonsOfTheDay({
  date,
  provider,
  convenio,
  appointment_type,
  linkPeriods,
  period,
}: EligibilityCase): Reason[] {
  const on = date.toString()
  const reasons: Reason[] = []
  if (!linkPeriods.some((linkPeriod) => isLinkedOn(linkPeriod, date)))
    reasons.push({
      code: 'provider_not_linked',
      path: ['provider_profile_id'],
      message: `"${provider.name}" does not accept "${convenio.name}" on ${on}`,
    })
  if (period === null && convenio.payment_type !== 'particular')
    reasons.push({
      code: 'no_period_in_force',
      path: ['date'],
      message: `"${convenio.name}" has no contract period in force on ${on}`,
    })
  if (period?.type_rule?.is_covered === false)
    reasons.push({
      code: 'type_not_covered',
      path: ['appointment_type_id'],
      // no dates of the period: a later end of it changes no answer about an earlier day
      message: `the period in force on ${on} does not cover "${appointment_type.name}"`,
    })
  return reasons
}

function isLinkedOn({ linked_on, unlinked_on }: LinkPeriod, day: Day): boolean {
  return !isBefore(day, linked_on) && (unlinked_on === null || isBefore(day, unlinked_on))
}
