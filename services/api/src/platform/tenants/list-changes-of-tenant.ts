import type { listOfTenant } from '@vigencia/contracts/change-log'
import { pageOfLog } from '@vigencia/server/change-log/page-of-log.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'

export const listChangesOfTenant: UseCase<typeof listOfTenant> = (work, wanted) =>
  pageOfLog(work, { streamId: work.tenant.id, ...wanted })
