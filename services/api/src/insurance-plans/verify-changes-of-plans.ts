import type { verifyOfPlans } from '@vigencia/contracts/change-log'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { verifyLog, type LogNouns } from '../platform/change-log/verify-log.ts'
import { PLANS_STREAM } from './entries/open-plans.ts'

/** The log of a tenant that has no plans yet is empty, and so intact. */
export function verifyChangesOfPlans(nouns: LogNouns): UseCase<typeof verifyOfPlans> {
  return async (work, { rows }) =>
    (await verifyLog(work, nouns, { kind: 'insurance_plan', chain_id: PLANS_STREAM }, rows)) ?? {
      intact: true,
      revision: 0,
      head: '',
      broken_at: null,
      rows: rows ? { compared: 0, differing: [], differing_count: 0, not_provable: {} } : null,
    }
}
