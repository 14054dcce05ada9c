import type { CaseFacts } from '@vigencia/domain/case-reports/case-acts.ts'
import { isResolutionOpen } from '@vigencia/domain/case-reports/case-resolution.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { isNumberUsed } from '../laboratory/number-used.ts'
import type { Case } from './case.ts'

/** What decides about the acts on a case. Only a number that a person has said can have samples under it that bind them. */
export async function caseFacts(work: UnitOfWork, found: Case): Promise<CaseFacts> {
  return factsOf(found, found.resolution === 'was_sent' && (await isNumberUsed(work, found.id)))
}

function factsOf(found: Case, isUsed: boolean): CaseFacts {
  const { state, doubt_because, resolution, fence, resolved_fence } = found
  const isPurged = found.purged_at !== null
  return {
    state,
    doubt_because,
    acknowledged: found.acknowledged_at !== null,
    isPending: found.pending_manual !== null,
    isResolutionOpen: isResolutionOpen({
      state,
      resolution,
      // what was resolved before its fence was kept is taken for sent since
      hasBegunSince: resolved_fence !== fence,
      isNumberUsed: isUsed,
      isPurged,
    }),
    isPurged,
  }
}
