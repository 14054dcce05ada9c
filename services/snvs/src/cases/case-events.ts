import type { WebhookEvent } from '@vigencia/contracts/webhooks/events.ts'
import type { CaseState } from '@vigencia/domain/case-reports/case-states.ts'

/** What listeners are told of a case that has come into this state; null where that is nothing of theirs. */
export function caseEvent(case_id: string, state: CaseState, revision: number): WebhookEvent | null {
  if (state === 'reported' || state === 'adopted') return { type: 'case.reported', data: { case_id, state, revision } }
  if (state === 'rejected' || state === 'citizen_not_found')
    return { type: 'case.refused', data: { case_id, state, revision } }
  return state === 'in_doubt' ? { type: 'case.in_doubt', data: { case_id, state, revision } } : null
}
