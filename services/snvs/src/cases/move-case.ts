import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { Change } from '@vigencia/database/change-log/change.ts'
import type { Instant } from '@vigencia/domain/calendar/instant.ts'
import { mayBe, whatWorks, type CaseAct } from '@vigencia/domain/case-reports/case-acts.ts'
import { caseMayBecome, inWords, type CaseState } from '@vigencia/domain/case-reports/case-states.ts'
import type { CodeStanding } from '@vigencia/domain/case-reports/code-standing.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import { caseValues, type Case } from './case.ts'
import { caseEvent } from './case-events.ts'
import { caseFacts } from './case-facts.ts'

/**
 * Refuses what does not work on a case as it stands, and says what does.
 * @throws Refusal `case_cannot_move`
 */
export async function mustBe(work: UnitOfWork, act: CaseAct, found: Case): Promise<void> {
  const facts = await caseFacts(work, found)
  if (!mayBe(act, facts))
    throw new Refusal(
      'case_cannot_move',
      `Case ${found.id} is ${inWords(found.state)}, so it is not for: ${act}. ${whatWorks(facts)}`,
    )
}

/** Moves a case into another state, which an act on it has allowed. */
export function moveCase(found: Case, to: CaseState, at: Instant, more: Partial<Case> = {}): void {
  if (!caseMayBecome(found.state, to)) throw new Error(`a case that is ${found.state} cannot become ${to}`)
  Object.assign(found, {
    state: to,
    held_because: null,
    doubt_because: null,
    resend_due: null,
    due_at: to === 'queued' ? at : null,
    updated_at: at,
    ...more,
  })
}

/** Moves a case into the queue. A paused queue holds it. */
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
  const event = before?.['state'] === found.state ? null : caseEvent(found.id, found.state, change.revision)
  if (event !== null) change.emit(event)
  await change.record({
    change_type,
    change_description: `Case ${did}`,
    affected_table: 'cases',
    previous_values: before,
    new_values: caseValues(found),
  })
}
