import type { Change } from '@vigencia/database/change-log/change.ts'
import type { Instant } from '@vigencia/domain/calendar/instant.ts'
import { caseMayBecome, RESENDABLE_STATES, type CaseState } from '@vigencia/domain/case-reports/case-states.ts'
import type { CodeStanding } from '@vigencia/domain/case-reports/code-standing.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import { caseValues, type Case } from './case.ts'

/** @throws Refusal `case_cannot_move` */
function mustBecome({ id, state }: Case, to: CaseState): void {
  if (!caseMayBecome(state, to))
    throw new Refusal('case_cannot_move', `Case ${id} is ${inWords(state)} and cannot become ${inWords(to)}.`)
}

/**
 * Refuses a case in doubt: it may be at the registry, so its resolution alone sends it again.
 * @throws Refusal `case_cannot_move`
 */
export function mustBeResendable({ id, state }: Case): void {
  if (!(RESENDABLE_STATES as readonly CaseState[]).includes(state))
    throw new Refusal('case_cannot_move', `Case ${id} is ${inWords(state)} and cannot be sent again.`)
}

/**
 * Moves a case into another state.
 * @throws Refusal `case_cannot_move`
 */
export function moveCase(found: Case, to: CaseState, at: Instant, more: Partial<Case> = {}): void {
  mustBecome(found, to)
  Object.assign(found, { state: to, held_because: null, due_at: to === 'queued' ? at : null, updated_at: at, ...more })
}

/**
 * Moves a case into the queue. A paused queue holds it.
 * @throws Refusal `case_cannot_move`
 */
export function queueCase(found: Case, isPaused: boolean, at: Instant): void {
  moveCase(found, 'queued', at, { errors: null })
  if (isPaused) moveCase(found, 'held', at, { held_because: 'paused' })
}

/** Holds a case of the queue that cannot go now: the list has lost its codes, or the queue is paused. */
export function holdBack(found: Case, standing: CodeStanding, isPaused: boolean, at: Instant): void {
  if (standing.kind === 'disabled')
    moveCase(found, 'held', at, { held_because: 'code_disabled', errors: standing.errors })
  else if (isPaused) moveCase(found, 'held', at, { held_because: 'paused' })
}

/** Records the change of a case. */
export async function recordCase(
  change: Change,
  found: Case,
  { change_type, did, before }: { change_type: string; did: string; before: Record<string, unknown> | null },
): Promise<void> {
  await change.record({
    change_type,
    change_description: `Case ${did}`,
    affected_table: 'cases',
    previous_values: before,
    new_values: caseValues(found),
  })
}

export function inWords(state: CaseState): string {
  return state.replaceAll('_', ' ')
}
