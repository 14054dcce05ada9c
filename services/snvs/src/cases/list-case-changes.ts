import type { listChanges as card } from '@vigencia/contracts/cases'
import { pageOfLog } from '@vigencia/server/change-log/page-of-log.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { findCase } from './find-case.ts'

export const listCaseChanges: UseCase<typeof card> = async (work, { case_id, ...wanted }) => {
  await findCase(work, case_id)
  return pageOfLog(work, { streamId: case_id, ...wanted })
}
