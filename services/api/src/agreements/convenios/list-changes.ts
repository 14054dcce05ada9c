import type { list } from '@vigencia/contracts/change-log'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { pageOfLog } from '@vigencia/server/change-log/page-of-log.ts'
import { findConvenio } from './find-convenio.ts'

export const listChanges: UseCase<typeof list> = async (work, { convenio_id, ...wanted }) => {
  await findConvenio(work, convenio_id)
  return pageOfLog(work, { streamId: convenio_id, ...wanted })
}
