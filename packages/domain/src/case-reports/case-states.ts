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

/**
 * Why nobody can tell whose the registry's number is, where it answered with one: somebody said that it is not our
 * person's, or another case of ours has it.
 */
export const DOUBT_REASONS = ['not_our_person', 'number_of_another_case'] as const
export type DoubtReason = (typeof DOUBT_REASONS)[number]

/** What each state may become. All code that changes a state asks `caseMayBecome`, and `actsOn` says what a person may do. */
export const CASE_MOVES = {
  // what a person resolved as not sent may have been sent after all
  queued: ['sending', 'held', 'cancelled', 'reported'],
  // back to queued only where the report provably did not arrive: no connection, 401, 429
  sending: ['reported', 'adopted', 'rejected', 'citizen_not_found', 'in_doubt', 'queued'],
  // only what a person resolved as sent, while that can be changed
  reported: ['queued', 'cancelled'],
  // it is no longer ours where somebody says that it is another person's
  adopted: ['in_doubt'],
  rejected: ['queued', 'cancelled'],
  citizen_not_found: ['queued', 'cancelled'],
  // cancelled only where the registry answered, and with a number that is not ours; sending is its one re-send
  in_doubt: ['reported', 'queued', 'cancelled', 'sending'],
  held: ['queued', 'cancelled', 'reported'],
  cancelled: [],
} as const satisfies Record<CaseState, readonly CaseState[]>

export function caseMayBecome(from: CaseState, to: CaseState): boolean {
  return (CASE_MOVES[from] as readonly CaseState[]).includes(to)
}

/** States of cases that the registry provably lacks: a person may correct them or send them again. */
export const RESENDABLE_STATES = ['rejected', 'citizen_not_found', 'held'] as const satisfies readonly CaseState[]

/** States of cases that the registry provably lacks, so that they are cancelled as they are. */
export const UNREPORTED_STATES = ['queued', ...RESENDABLE_STATES] as const satisfies readonly CaseState[]

export interface ReportedCase {
  readonly state: CaseState
  readonly acknowledged: boolean
  /** Whether somebody is still to enter a change by hand at the registry. */
  readonly isPending: boolean
}

/** Whether the report itself is no longer needed. An adopted case is done once somebody has acknowledged it. */
export function isDone({ state, acknowledged, isPending }: ReportedCase): boolean {
  return !isPending && (state === 'reported' || state === 'cancelled' || (state === 'adopted' && acknowledged))
}

export function inWords(state: CaseState): string {
  return state.replaceAll('_', ' ')
}
