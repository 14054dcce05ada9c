import { isAtRegistry, mayBe, type CaseFacts } from '@vigencia/domain/case-reports/case-acts.ts'
import type { Case } from './case.ts'

/** What works for a report that a case stands in the way of, by the path of that case. It depends on what the case is now. */
export function wayOut(facts: CaseFacts, { id }: Pick<Case, 'id'>): string {
  const path = `/v1/snvs/cases/${id}`
  if (mayBe('correct', facts)) return `Correct it by PUT ${path}.`
  if (facts.state === 'in_doubt') return `Resolve it first by POST ${path}/resolve.`
  if (facts.state === 'sending') return 'It is being sent: ask again in a minute.'
  return isAtRegistry(facts)
    ? 'Its report is purged: what changes is entered by hand in SISA, and an illness anew is a new_episode under a source_reference of its own.'
    : 'It was cancelled: give this report a source_reference of its own.'
}

export const OWN_REFERENCE = 'If this is another record, give it a source_reference of its own.'
