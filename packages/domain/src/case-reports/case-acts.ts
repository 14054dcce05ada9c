import { RESENDABLE_STATES, UNREPORTED_STATES, type CaseState, type DoubtReason } from './case-states.ts'

/** What a person may do to one case, by the last word of its route. `correct` is PUT. */
export const CASE_ACTS = ['correct', 'resend', 'resolve', 'cancel', 'acknowledge', 'dispute'] as const
export type CaseAct = (typeof CASE_ACTS)[number]

/** What decides about the acts on a case. */
export interface CaseFacts {
  readonly state: CaseState
  readonly doubt_because: DoubtReason | null
  readonly acknowledged: boolean
  /** Whether somebody is still to enter a change by hand at the registry. */
  readonly isPending: boolean
  /** What a person found out of it may still be changed: `isResolutionOpen`. */
  readonly isResolutionOpen: boolean
  readonly isPurged: boolean
}

const includes = (states: readonly CaseState[], state: CaseState) => states.includes(state)

/** The registry has it, and takes no update: what changes is kept, and entered there by hand. */
export function isAtRegistry({ state }: Pick<CaseFacts, 'state'>): boolean {
  return state === 'reported' || state === 'adopted'
}

const ALLOWED: Readonly<Record<CaseAct, (facts: CaseFacts) => boolean>> = {
  correct: (facts) => includes(UNREPORTED_STATES, facts.state) || (isAtRegistry(facts) && !facts.isPurged),
  resend: ({ state }) => includes(RESENDABLE_STATES, state),
  resolve: ({ state, isResolutionOpen }) => state === 'in_doubt' || isResolutionOpen,
  cancel: (facts) =>
    includes(UNREPORTED_STATES, facts.state) ||
    (facts.state === 'in_doubt' && facts.doubt_because !== null) ||
    (isAtRegistry(facts) && !facts.isPurged),
  acknowledge: ({ state, acknowledged, isPending }) => isPending || (state === 'adopted' && !acknowledged),
  dispute: ({ state, isPurged }) => state === 'adopted' && !isPurged,
}

export function mayBe(act: CaseAct, facts: CaseFacts): boolean {
  return ALLOWED[act](facts)
}

/** Every act that works on a case as it stands, in the order of `CASE_ACTS`. */
export function actsOn(facts: CaseFacts): CaseAct[] {
  return CASE_ACTS.filter((act) => mayBe(act, facts))
}

/** What can be done with a case, in one sentence that names only what works. */
export function whatWorks(facts: CaseFacts): string {
  const acts = actsOn(facts)
  if (acts.length > 0) return `What works now: ${acts.join(', ')}.`
  if (facts.state === 'sending') return 'It is being sent: ask again in a minute.'
  return facts.state === 'cancelled'
    ? 'Report it anew under another source_reference.'
    : 'Its report is purged: what changes is entered by hand in SISA.'
}
