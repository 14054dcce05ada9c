import { isBefore, type Day } from '../calendar/day.ts'
import type { Validity } from '../calendar/validity.ts'

export const PERIOD_STATUSES = ['draft', 'active', 'terminated', 'expired', 'renewed'] as const
export type PeriodStatus = (typeof PERIOD_STATUSES)[number]

export const CLOSED_REASONS = [
  'reajuste',
  'termination',
  'renewal',
  'expiry',
  'revocation',
  'correction',
  'superseded',
] as const
export type ClosedReason = (typeof CLOSED_REASONS)[number]

/** What each status may become. All code that changes a status asks `mayBecome`. */
const PERIOD_MOVES = {
  draft: ['active'],
  active: ['terminated', 'expired', 'renewed'],
  expired: ['terminated', 'renewed'],
  terminated: ['active', 'expired', 'renewed'], // only when what closed it is undone
  renewed: ['terminated', 'expired'], // expired only when its renewal is revoked
} as const satisfies Record<PeriodStatus, readonly PeriodStatus[]>

export function mayBecome(from: PeriodStatus, to: PeriodStatus): boolean {
  return (PERIOD_MOVES[from] as readonly PeriodStatus[]).includes(to)
}

/** The stored fields of a period that decide on its days. */
export interface StoredHold {
  readonly status: PeriodStatus
  readonly closed_reason: ClosedReason | null
  readonly is_deleted: boolean
}

/** Whether it was taken back, or another one stands in its place. The days that it had are kept with it. */
export function pricesNoDay({ closed_reason }: Pick<StoredHold, 'closed_reason'>): boolean {
  return closed_reason === 'revocation' || closed_reason === 'correction'
}

/** Whether no other period may share a day with it. Drafts count; revoked, corrected and deleted periods do not. */
export function holdsDays(period: Omit<StoredHold, 'status'>): boolean {
  return !pricesNoDay(period) && !period.is_deleted
}

/** Whether it prices the days that it holds. Drafts do not. */
export function isPricing(period: StoredHold): boolean {
  return period.status !== 'draft' && holdsDays(period)
}

/** The stored fields of a period that decide on its status. */
export interface StoredStatus {
  readonly status: PeriodStatus
  readonly days: Validity
  /** Its activated renewal, unless that was revoked. */
  readonly renewed_by: string | null
}

/**
 * The status that answers show and rules use. An active period whose end has passed is expired, or renewed where its
 * renewal is active.
 * It does not depend on whether the lifecycle run has stored that yet.
 */
export function statusSeen({ status, days, renewed_by }: StoredStatus, today: Day): PeriodStatus {
  if (status === 'draft' || status === 'terminated') return status
  if (days.end === null || !isBefore(days.end, today)) return 'active'
  return renewed_by === null ? 'expired' : 'renewed'
}
