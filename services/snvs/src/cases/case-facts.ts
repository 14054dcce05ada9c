import type { CaseFacts } from '@vigencia/domain/case-reports/case-acts.ts'
import { isResolutionOpen } from '@vigencia/domain/case-reports/case-resolution.ts'
import type { Case } from './case.ts'

/** What decides about the acts on a case. */
export function factsOf(found: Case, hasSamples = false): CaseFacts {
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
      hasSamples,
      isPurged,
    }),
    isPurged,
  }
}
