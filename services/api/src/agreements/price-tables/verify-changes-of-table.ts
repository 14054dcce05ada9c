import type { verifyOfTable } from '@vigencia/contracts/change-log'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { emptyLog } from '../../platform/change-log/empty-log.ts'
import { verifyLog, type LogNouns } from '../../platform/change-log/verify-log.ts'
import { findPriceTable } from './find-price-table.ts'

export function verifyChangesOfTable(nouns: LogNouns): UseCase<typeof verifyOfTable> {
  return async (work, { version, errata, rows }) => {
    const { id } = await findPriceTable(work, { version, errata })
    return (await verifyLog(work, nouns, { kind: 'price_table', chain_id: id }, rows)) ?? emptyLog(rows)
  }
}
