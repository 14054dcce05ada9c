import type { z } from 'zod'
import type { ReajusteFields } from '@vigencia/contracts/contract-periods/reajuste-fields.ts'
import { isBefore, type Day } from '@vigencia/domain/calendar/day.ts'
import { inWords, type Validity } from '@vigencia/domain/calendar/validity.ts'
import { endDateLost } from '@vigencia/domain/agreements/findings/end-date-lost.ts'
import type { Finding } from '@vigencia/domain/agreements/findings/finding.ts'
import { statusSeen } from '@vigencia/domain/agreements/period-status.ts'
import { closedBefore, endOfSuccessor, percentOfKind, type Closing } from '@vigencia/domain/agreements/reajuste.ts'
import { successorOf, type InheritedTerms } from '@vigencia/domain/agreements/successor.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { CurrentPeriod } from '../period/contract-period.ts'
import type { OverridesInput } from '../period/copy-overrides.ts'
import { pricingAfter } from '../period/other-periods.ts'
import { selfPayMove, type SelfPayMove } from './self-pay-move.ts'

export type ReajusteInput = z.output<typeof ReajusteFields>

/** The plan of a reajuste. The preview and the reajuste itself follow it. */
export interface ReajustePlan {
  readonly source: CurrentPeriod
  readonly closing: Closing
  /** The days of the new period. */
  readonly days: Validity
  /** What the new period starts with. */
  readonly successor: InheritedTerms
  readonly overrides: OverridesInput
  readonly selfPay: SelfPayMove
  /** What its answer and its preview warn of. */
  readonly warnings: Finding[]
  readonly input: ReajusteInput
  readonly retroactive: boolean
  /** The periods after the new start, which keep their prices. */
  readonly later: readonly CurrentPeriod[]
}

/**
 * @param periods every period of the convenio, by its first day
 * @throws Refusal `reajuste_starts_too_early`, `outside_validity` or `invalid_input`
 */
export function planReajuste(
  source: CurrentPeriod,
  periods: readonly CurrentPeriod[],
  input: ReajusteInput,
  today: Day,
): ReajustePlan {
  const { new_start_date: start, reajuste_percent: percent } = input
  if (!isBefore(source.days.start, start)) {
    throw new Refusal(
      'reajuste_starts_too_early',
      `The new period starts on ${start.toString()}, and the one it closes on ${source.days.start.toString()}: it must start later.`,
    )
  }
  const end = endOfNew(source, input, today)
  const lost = endDateLost(source, { start, end })
  return {
    source,
    closing: closedBefore(source.days, start),
    days: { start, end },
    successor: successorOf(source, input),
    overrides: {
      copied: input.copy_overrides,
      percent: percentOfKind(percent, input.adjust_overrides),
      changes: input.changes,
    },
    selfPay: selfPayMove(source.convenio_id, periods, start, {
      percent: percentOfKind(percent, input.adjust_particular_prices),
      goOn: input.copy_particular_prices,
    }),
    warnings: lost === null ? [] : [lost],
    input,
    retroactive: isBefore(start, today),
    later: pricingAfter(periods, start),
  }
}

/** @throws Refusal `outside_validity` behind a termination, `invalid_input` where the end must be said */
function endOfNew(source: CurrentPeriod, input: ReajusteInput, today: Day): Day | null {
  const { new_start_date: start, new_end_date: requested } = input
  if (statusSeen(source, today) === 'terminated' && source.days.end !== null && isBefore(source.days.end, start)) {
    throw new Refusal(
      'outside_validity',
      `${start.toString()} is outside the validity, ${inWords(source.days)}: a terminated period is adjusted from one of its days on, or reinstated first.`,
    )
  }
  const end = endOfSuccessor(requested, source.days, start, today)
  if (end !== undefined) return end
  const message = `must be said, null for open-ended: the period has ended before ${start.toString()}`
  throw new Refusal('invalid_input', `new_end_date ${message}`, [{ path: ['new_end_date'], message }])
}
