import type { z } from 'zod'
import type { CorrectionFields } from '@vigencia/contracts/contract-periods/correction-fields.ts'
import { isBefore, type Day } from '@vigencia/domain/calendar/day.ts'
import type { Validity } from '@vigencia/domain/calendar/validity.ts'
import { statusSeen } from '@vigencia/domain/agreements/period-status.ts'
import { percentOfKind } from '@vigencia/domain/agreements/reajuste.ts'
import { successorOf, type InheritedTerms } from '@vigencia/domain/agreements/successor.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { CurrentPeriod } from '../period/contract-period.ts'
import type { OverridesInput } from '../period/copy-overrides.ts'
import type { ComparedPrices } from '../reajuste/price-moves.ts'

export type CorrectionInput = z.output<typeof CorrectionFields>

/** The plan of a correction. The preview and the correction itself follow it. */
export interface CorrectionPlan {
  readonly source: CurrentPeriod
  readonly days: Validity
  readonly terms: InheritedTerms
  readonly overrides: OverridesInput
  readonly input: CorrectionInput
  readonly retroactive: boolean
}

/** @throws Refusal `invalid_input` for an end that cannot be */
export function planCorrection(source: CurrentPeriod, input: CorrectionInput, today: Day): CorrectionPlan {
  const { copy_overrides: copied, reajuste_percent: percent, changes } = input
  return {
    source,
    days: { start: source.days.start, end: endOfCorrected(source, input.new_end_date, today) },
    terms: { ...successorOf(source, input), ...ownTerms(source, input) },
    overrides: { copied, percent: percentOfKind(percent, input.adjust_overrides), changes },
    input,
    retroactive: isBefore(source.days.start, today),
  }
}

/** Its copay and requirements, each as it was where nothing is said of it. */
function ownTerms(source: CurrentPeriod, input: CorrectionInput) {
  const { copay_enabled, default_copay_percent, default_copay_max_cents } = input
  return {
    copay_enabled: copay_enabled ?? source.copay_enabled,
    default_copay_percent: default_copay_percent === undefined ? source.default_copay_percent : default_copay_percent,
    default_copay_max_cents:
      default_copay_max_cents === undefined ? source.default_copay_max_cents : default_copay_max_cents,
    requires_card_number: input.requires_card_number ?? source.requires_card_number,
    requires_authorization: input.requires_authorization ?? source.requires_authorization,
  }
}

function endOfCorrected({ days, ...source }: CurrentPeriod, end: Day | null | undefined, today: Day): Day | null {
  if (end === undefined) return days.end
  const fault = (message: string) =>
    new Refusal('invalid_input', `new_end_date ${message}`, [{ path: ['new_end_date'], message }])
  if (statusSeen({ ...source, days }, today) === 'terminated')
    throw fault('is not corrected of a period that is terminated: its end is moved, or that is undone')
  if (end !== null && !isBefore(days.start, end)) throw fault(`must be strictly after ${days.start.toString()}`)
  return end
}

/** Every price on its first day, as it is and as it would be. Self-pay prices stay. */
export function comparedPrices({ source, terms, overrides, days }: CorrectionPlan): ComparedPrices {
  return { source, successor: terms, overrides, day: days.start, selfPay: { goOn: true, percent: null } }
}
