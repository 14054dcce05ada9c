import type { Validity } from '../calendar/validity.ts'
import type { ClosedReason, PeriodStatus } from './period-status.ts'

/** One row of a period's history: its days and status, known from a revision on. Drafts have none. */
export interface KnownState {
  readonly days: Validity
  readonly status: PeriodStatus
  readonly closed_reason: ClosedReason | null
  readonly revision: number
  /** Whether it only took the place of another over, as that one was. */
  readonly handedOn?: boolean
}

/**
 * What a place in the chain of periods went through, of the rows of all that were in it: one after the other corrected.
 * A correction and its undoing hand the place on, and are told by the one who has it then.
 */
export function historyOfPlace(rows: readonly KnownState[]): KnownState[] {
  const isHandedOn = ({ revision }: KnownState) => rows.filter((row) => row.revision === revision).length > 1
  return rows
    .map((row) => ({ ...row, handedOn: isHandedOn(row) }))
    .filter(({ closed_reason: why, handedOn }) => !handedOn || (why !== 'correction' && why !== 'revocation'))
}

/** A state that an act gave a period and that no later act has undone. */
export interface StandingState extends Omit<KnownState, 'revision' | 'handedOn'> {
  /** The revisions that gave it: one, or for a termination one of each move of its day. */
  readonly revisions: readonly number[]
}

/**
 * What stands of a period's acts, the first one below and the last one on top. Undoing takes off the one on top.
 * An act that was undone put back an earlier state, by its values. That a period was found to have ended is no act.
 */
export function standingStates(history: readonly KnownState[]): readonly StandingState[] {
  const standing: StandingState[] = []
  for (const { revision, handedOn = false, ...state } of history) {
    const top = standing.at(-1)
    if (top !== undefined && handedOn && isSame(top, state)) {
      standing[standing.length - 1] = { ...state, revisions: top.revisions }
      continue
    }
    if (top?.closed_reason === 'termination' && state.closed_reason === 'termination') {
      standing[standing.length - 1] = { ...state, revisions: [...top.revisions, revision] }
      continue
    }
    const at = standing.findLastIndex((one) => isSame(one, state))
    const putBack = standing[at]
    if (putBack === undefined) standing.push({ ...state, revisions: [revision] })
    else standing.splice(at, standing.length, { ...state, revisions: putBack.revisions })
  }
  return standing
}

type State = Pick<KnownState, 'days' | 'closed_reason'>

function isSame(a: State, b: State): boolean {
  const { start, end } = b.days
  const sameEnd = a.days.end === null || end === null ? a.days.end === end : a.days.end.equals(end)
  return actOf(a) === actOf(b) && a.days.start.equals(start) && sameEnd
}

/** Expiry and renewal are what a day's passing is called. */
function actOf({ closed_reason }: State): ClosedReason | null {
  return closed_reason === 'expiry' || closed_reason === 'renewal' ? null : closed_reason
}
