import type { listOfTable } from '@vigencia/contracts/change-log'
import { pageOfLog } from '@vigencia/server/change-log/page-of-log.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { findPriceTable } from './find-price-table.ts'

export const listChangesOfTable: UseCase<typeof listOfTable> = async (work, { version, errata, ...wanted }) => {
  const { id } = await findPriceTable(work, { version, errata })
  return pageOfLog(work, { streamId: id, ...wanted })
}
