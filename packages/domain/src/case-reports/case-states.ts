/** The state of a case's report on its way to the registry. */
export const CASE_STATES = [
  'queued',
  'sending',
  'reported',
  'adopted',
  'rejected',
  'citizen_not_found',
  'in_doubt',
  'held',
  'cancelled',
] as const
export type CaseState = (typeof CASE_STATES)[number]

export const HELD_REASONS = ['code_disabled', 'paused', 'restored'] as const
export type HeldReason = (typeof HELD_REASONS)[number]

/** What each state may become. All code that changes a state asks `caseMayBecome`. */
export const CASE_MOVES = {
  queued: ['sending', 'held', 'cancelled'],
  // back to queued only where the report provably did not arrive: no connection, 401, 429
  sending: ['reported', 'adopted', 'rejected', 'citizen_not_found', 'in_doubt', 'queued'],
  reported: [],
  // the state stays; a field beside it tells that somebody added our information there
  adopted: [],
  rejected: ['queued', 'cancelled'],
  citizen_not_found: ['queued', 'cancelled'],
  // it cannot be cancelled: a person must first find out whether the registry has it
  in_doubt: ['reported', 'queued'],
  held: ['queued', 'cancelled'],
  cancelled: [],
} as const satisfies Record<CaseState, readonly CaseState[]>

export function caseMayBecome(from: CaseState, to: CaseState): boolean {
  return (CASE_MOVES[from] as readonly CaseState[]).includes(to)
}

/** The states from which a case may become `to`, for commands that move many at once. */
export function statesBefore(to: CaseState): CaseState[] {
  return CASE_STATES.filter((from) => caseMayBecome(from, to))
}

/** States of cases that the registry provably lacks: a person may correct them or send them again. */
export const RESENDABLE_STATES = ['rejected', 'citizen_not_found', 'held'] as const satisfies readonly CaseState[]

/** States in which the registry has the report, or will never have it: personal data may be purged. */
export const FINAL_STATES = CASE_STATES.filter((state) => CASE_MOVES[state].length === 0)

export interface ReportedCase {
  readonly state: CaseState
  readonly acknowledged: boolean
}

/** Whether the report itself is no longer needed. An adopted case is done once somebody has acknowledged it. */
export function isDone({ state, acknowledged }: ReportedCase): boolean {
  return (FINAL_STATES as readonly CaseState[]).includes(state) && (state !== 'adopted' || acknowledged)
}
