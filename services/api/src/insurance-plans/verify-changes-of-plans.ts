import type { verifyOfPlans } from '@vigencia/contracts/change-log'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { emptyLog } from '../platform/change-log/empty-log.ts'
import { verifyLog, type LogNouns } from '../platform/change-log/verify-log.ts'
import { PLANS_STREAM } from './entries/open-plans.ts'

export function verifyChangesOfPlans(nouns: LogNouns): UseCase<typeof verifyOfPlans> {
  return async (work, { rows }) =>
    (await verifyLog(work, nouns, { kind: 'insurance_plan', chain_id: PLANS_STREAM }, rows)) ?? emptyLog(rows)
}
