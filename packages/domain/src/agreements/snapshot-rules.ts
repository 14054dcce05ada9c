import { isBefore, type Day } from '../calendar/day.ts'
import { holds, type Validity } from '../calendar/validity.ts'
import { pricesNoDay, type ClosedReason, type PeriodStatus } from './period-status.ts'

/** A period as it was known at a revision. */
export interface KnownPeriod {
  readonly id: string
  readonly status: PeriodStatus
  readonly closed_reason: ClosedReason | null
  /** The revision of its activation; null while it is a draft. */
  readonly activated_from: number | null
}

/**
 * Why a period cannot be shown at a revision, as a sentence; null where it can.
 * A revoked or corrected period prices nothing. A draft has no history of its children, so it is shown as it is now or not at all.
 */
export function whyNotShown(period: KnownPeriod, revision: number, newest: number): string | null {
  if (pricesNoDay(period))
    return `Contract period ${period.id} is ${period.closed_reason === 'correction' ? 'corrected' : 'revoked'} at revision ${revision}: it prices no day. Ask at an earlier revision.`
  if (period.status !== 'draft' || revision === newest) return null
  const draft = `Contract period ${period.id} was a draft at revision ${revision}, and drafts keep no history:`
  return period.activated_from === null
    ? `${draft} ask without a revision for its present state.`
    : `${draft} ask from revision ${period.activated_from} on, at which it was activated.`
}

/**
 * The day of the snapshot: the one asked for, or today moved into the period's validity. Null where the day lies
 * outside.
 */
export function dayToShow(days: Validity, input: Day | null, today: Day): Day | null {
  if (input !== null) return holds(days, input) ? input : null
  if (isBefore(today, days.start)) return days.start
  return days.end !== null && isBefore(days.end, today) ? days.end : today
}
