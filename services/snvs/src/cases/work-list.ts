import type { FilterQuery } from '@mikro-orm/core'
import type { Case } from './case.ts'

/**
 * What somebody has to look at. What waits for the queue, for a code or for a re-send that is due goes by itself.
 * An adopted case is done once it is acknowledged, and so is what was to be entered by hand.
 */
export const WORK_LIST: FilterQuery<Case>[] = [
  { state: { $in: ['rejected', 'citizen_not_found'] } },
  { state: 'in_doubt', resend_due: null },
  { state: 'adopted', acknowledged_at: null },
  { pending_manual: { $ne: null } },
]
