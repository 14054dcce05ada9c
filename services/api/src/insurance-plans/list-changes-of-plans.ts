import type { listOfPlans } from '@vigencia/contracts/change-log'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { pageOfLog } from '@vigencia/server/change-log/page-of-log.ts'
import { PLANS_STREAM } from './entries/open-plans.ts'

export const listChangesOfPlans: UseCase<typeof listOfPlans> = (work, wanted) =>
  pageOfLog(work, { streamId: PLANS_STREAM, ...wanted })
