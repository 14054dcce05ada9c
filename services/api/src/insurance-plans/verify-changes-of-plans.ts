import type { verifyOfPlans } from '@vigencia/contracts/change-log'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import type { RowKinds } from '../platform/change-log/digested-rows.ts'
import { verifyLog } from '../platform/change-log/verify-log.ts'
import { PLANS_STREAM } from './entries/open-plans.ts'

/** The log of a tenant that has no plans yet is empty, and so intact. */
export function verifyChangesOfPlans(kinds: RowKinds): UseCase<typeof verifyOfPlans> {
  return async (work) =>
    (await verifyLog(work, kinds, 'insurance_plan', PLANS_STREAM)) ?? {
      intact: true,
      revision: 0,
      head: '',
      broken_at: null,
    }
}
