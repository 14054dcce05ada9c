import type { FilterQuery } from '@mikro-orm/core'
import type { CasePart } from '@vigencia/domain/case-reports/case-parts.ts'
import type { Case } from './case.ts'

type Condition = NonNullable<FilterQuery<Case>>

/** Which cases are in each part of the work. */
export const IN_PART: Readonly<Record<CasePart, Condition>> = {
  to_mend: { state: { $in: ['rejected', 'citizen_not_found'] } },
  in_doubt: { state: 'in_doubt', resend_due: null },
  adopted: { state: 'adopted', acknowledged_at: null },
  by_hand: { pending_manual: { $ne: null } },
  held: { state: 'held' },
  queued: { $or: [{ state: { $in: ['queued', 'sending'] } }, { state: 'in_doubt', resend_due: { $ne: null } }] },
  reported: { $or: [{ state: 'reported' }, { state: 'adopted', acknowledged_at: { $ne: null } }] },
  cancelled: { state: 'cancelled' },
}

/**
 * What somebody has to look at. What waits for the queue, for a code or for a re-send that is due goes by itself.
 * An adopted case is done once it is acknowledged, and so is what was to be entered by hand.
 */
export const WORK_LIST: readonly Condition[] = [IN_PART.to_mend, IN_PART.in_doubt, IN_PART.adopted, IN_PART.by_hand]
