/** The state of a sample's or a result's report on its way to the registry. */
export const LAB_STATES = [
  'waiting_for_case',
  'waiting_for_sample',
  'queued',
  'sending',
  'reported',
  'rejected',
  'in_doubt',
  'held',
  'cancelled',
] as const
export type LabState = (typeof LAB_STATES)[number]

/** What each state may become. All code that changes a state asks `labMayBecome`. */
const LAB_MOVES = {
  // what a person resolved as not sent may have been sent after all
  waiting_for_case: ['queued', 'held', 'cancelled', 'reported'],
  waiting_for_sample: ['queued', 'held', 'cancelled', 'reported'],
  // it waits again where the number on which it hangs is taken back
  queued: ['waiting_for_case', 'waiting_for_sample', 'sending', 'held', 'cancelled', 'reported'],
  // back to queued only where the report provably did not arrive: no connection, 401, 429
  sending: ['reported', 'rejected', 'in_doubt', 'queued'],
  // only what a person resolved as sent, while that can be changed
  reported: ['waiting_for_case', 'waiting_for_sample', 'queued'],
  // what is corrected or was not sent waits again where that on which it hangs has lost its number
  rejected: ['waiting_for_case', 'waiting_for_sample', 'queued', 'cancelled'],
  // no answer is known that would tell a second one, so a person must find out whether the registry has it
  in_doubt: ['reported', 'waiting_for_case', 'waiting_for_sample', 'queued'],
  held: ['waiting_for_case', 'waiting_for_sample', 'queued', 'cancelled', 'reported'],
  cancelled: [],
} as const satisfies Record<LabState, readonly LabState[]>

export function labMayBecome(from: LabState, to: LabState): boolean {
  return (LAB_MOVES[from] as readonly LabState[]).includes(to)
}

/** States of reports that the registry provably lacks, and that a person may send again. */
export const RESENDABLE_LAB_STATES = ['rejected', 'held'] as const satisfies readonly LabState[]

/** States in which a report may be corrected: it was not sent, or was refused. */
export const CORRECTABLE_LAB_STATES = [
  'waiting_for_case',
  'waiting_for_sample',
  'queued',
  'rejected',
  'held',
] as const satisfies readonly LabState[]

export const CANCELLABLE_LAB_STATES = LAB_STATES.filter((state) => labMayBecome(state, 'cancelled'))
