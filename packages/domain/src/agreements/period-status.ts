import { isBefore, type Day } from '../calendar/day.ts'
import type { Validity } from '../calendar/validity.ts'

export const PERIOD_STATUSES = ['draft', 'active', 'terminated', 'expired', 'renewed'] as const
export type PeriodStatus = (typeof PERIOD_STATUSES)[number]

export const CLOSED_REASONS = ['reajuste', 'termination', 'renewal', 'expiry', 'revocation'] as const
export type ClosedReason = (typeof CLOSED_REASONS)[number]

/** What each status may become. Everything that changes a status asks `mayBecome`. */
export const PERIOD_MOVES = {
  draft: ['active'],
  active: ['terminated', 'expired', 'renewed'],
  expired: ['renewed'],
  terminated: ['active'], // only when the reajuste that closed it is revoked
  renewed: ['expired'], // only when its renewal is revoked
} as const satisfies Record<PeriodStatus, readonly PeriodStatus[]>

export function mayBecome(from: PeriodStatus, to: PeriodStatus): boolean {
  return (PERIOD_MOVES[from] as readonly PeriodStatus[]).includes(to)
}

/** What is stored of a period that bears on its days. */
export interface StoredHold {
  readonly status: PeriodStatus
  readonly closed_reason: ClosedReason | null
  readonly is_deleted: boolean
}

/** Whether its days are its own, so that no other period may share one: a draft's too, not what was revoked or deleted. */
export function holdsDays({ closed_reason, is_deleted }: Omit<StoredHold, 'status'>): boolean {
  return closed_reason !== 'revocation' && !is_deleted
}

/** Whether it prices the days that it holds: drafts do not yet. */
export function isPricing(period: StoredHold): boolean {
  return period.status !== 'draft' && holdsDays(period)
}

/** What is stored of a period that bears on its status. */
export interface StoredStatus {
  readonly status: PeriodStatus
  readonly days: Validity
  /** The period that renews it, once that is activated and unless it was revoked. */
  readonly renewed_by: string | null
}

/**
 * The status that is answered and decided on: an active period whose end has passed has expired, or is renewed once
 * its renewal is activated, whether or not the lifecycle run has written it down yet.
 */
export function statusSeen({ status, days, renewed_by }: StoredStatus, today: Day): PeriodStatus {
  if (status === 'draft' || status === 'terminated') return status
  if (days.end === null || !isBefore(days.end, today)) return 'active'
  return renewed_by === null ? 'expired' : 'renewed'
}
