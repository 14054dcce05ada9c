import { dayAfter, type Day } from '../calendar/day.ts'
import { isPricing, statusSeen, type ClosedReason, type StoredStatus } from './period-status.ts'

export const EXPIRY_WARNING_TYPES = ['expiry_30d', 'expiry_7d'] as const
export type ExpiryWarningType = (typeof EXPIRY_WARNING_TYPES)[number]

/** A period as a warning sees it: the period itself, or the one before it. */
export interface WarnedPeriod extends StoredStatus {
  readonly id: string
  readonly closed_reason: ClosedReason | null
  readonly is_deleted: boolean
}

export interface ExpiryWarning {
  readonly type: ExpiryWarningType
  /** The last day of the period. */
  readonly validity_end: Day
  /** From today to that day: 0 on the day itself. */
  readonly days_left: number
}

/**
 * The warning that is due today about a period's end, or null.
 * Only an active period gets one, and only where no later decision goes on from its end.
 * @param others the periods of its convenio, which may include it
 * @source DELPHOS Contract Management, "Contract Lifecycle Automation": 30-day and 7-day warnings
 */
export function expiryWarning(period: WarnedPeriod, others: readonly WarnedPeriod[], today: Day): ExpiryWarning | null {
  const { end } = period.days
  if (end === null || period.is_deleted || statusSeen(period, today) !== 'active') return null
  const days_left = today.until(end, { largestUnit: 'days' }).days
  if (days_left > 30 || hasSuccessor(period, end, others)) return null
  return { type: days_left <= 7 ? 'expiry_7d' : 'expiry_30d', validity_end: end, days_left }
}

/** The activated renewal, or any other period that is no draft and begins on the day after the end. */
function hasSuccessor({ renewed_by }: WarnedPeriod, end: Day, others: readonly WarnedPeriod[]): boolean {
  const next = dayAfter(end)
  return renewed_by !== null || others.some((other) => isPricing(other) && other.days.start.equals(next))
}

/** A sentence for people: "Unimed Rio": the contract period that ends on 2026-06-30 has 15 days left. */
export function expiryMessage(convenioName: string, { validity_end, days_left }: ExpiryWarning): string {
  const left = days_left === 0 ? 'ends today' : days_left === 1 ? 'has 1 day left' : `has ${days_left} days left`
  return `"${convenioName}": the contract period that ends on ${validity_end.toString()} ${left}, and nothing follows it yet.`
}
