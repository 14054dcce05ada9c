import { mayBe, type CaseFacts } from './case-acts.ts'
import type { CaseState } from './case-states.ts'

/** The registry's numbers are greater. What is smaller was copied from somewhere else, such as a row of a list. */
export const LOWEST_ID_CASO = 10_000

/** What a person found out of a case in doubt. */
export type Resolution =
  | { readonly resolution: 'was_sent'; readonly id_caso: number }
  | { readonly resolution: 'was_not_sent'; readonly id_caso: null }

export interface ResolutionFacts {
  /** Of a case, a sample or a result: one rule is for them all. */
  readonly state: CaseState | 'waiting_for_case' | 'waiting_for_sample'
  readonly resolution: Resolution['resolution'] | null
  /** Whether an attempt began since it was resolved. */
  readonly hasBegunSince: boolean
  /** Whether a sample of the case, or a result of the sample, went out under its number. */
  readonly isNumberUsed: boolean
  readonly isPurged: boolean
}

/** States of what is sent again once it was resolved as not sent. */
const UNSENT: readonly ResolutionFacts['state'][] = ['queued', 'held', 'waiting_for_case', 'waiting_for_sample']

/** A resolution can be changed until the next attempt begins, its number is used by what hangs on it, or the purge. */
export function isResolutionOpen({ state, resolution, ...facts }: ResolutionFacts): boolean {
  if (resolution === 'was_sent') return state === 'reported' && !facts.isNumberUsed && !facts.isPurged
  return resolution === 'was_not_sent' && UNSENT.includes(state) && !facts.hasBegunSince
}

/** What becomes of a case by its resolution, or why nothing does. */
export type Resolved =
  | { readonly becomes: 'reported'; readonly id_caso: number }
  | { readonly becomes: 'queued' | 'cancelled' }
  | { readonly refused: 'case_cannot_move' | 'id_caso_taken' | 'id_caso_too_low' }

/**
 * What a resolution makes of a case. One and many are resolved by the same rule.
 * @param known `isAnothers`: another case of the tenant has this number at the same registry. `isPendingCancel`: the case
 * was reported by mistake, so it is not sent again
 */
export function resolved(
  facts: CaseFacts,
  wanted: Resolution,
  { isAnothers, isPendingCancel }: { readonly isAnothers: boolean; readonly isPendingCancel: boolean },
): Resolved {
  if (!mayBe('resolve', facts)) return { refused: 'case_cannot_move' }
  if (wanted.resolution === 'was_not_sent') return { becomes: isPendingCancel ? 'cancelled' : 'queued' }
  if (wanted.id_caso < LOWEST_ID_CASO) return { refused: 'id_caso_too_low' }
  return isAnothers ? { refused: 'id_caso_taken' } : { becomes: 'reported', id_caso: wanted.id_caso }
}
