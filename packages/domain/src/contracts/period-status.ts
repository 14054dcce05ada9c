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

/**
 * The status that is answered and decided on: an active period whose end has passed has expired, whether or not
 * the lifecycle run has written it down yet.
 */
export function statusSeen(stored: PeriodStatus, validity: Validity, today: Day): PeriodStatus {
  const ended = validity.end !== null && isBefore(validity.end, today)
  return stored === 'active' && ended ? 'expired' : stored
}
