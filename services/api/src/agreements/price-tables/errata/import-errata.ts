import type { importRows } from '@vigencia/contracts/price-table-errata'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { findPriceTable, openPriceTable, priceTableNotFound } from '../find-price-table.ts'
import { importInto } from '../import-price-table.ts'
import { tableChanges } from './table-changes.ts'

export const importErrata: UseCase<typeof importRows> = async (work, { version, errata, ...upload }) => {
  const opened = await openPriceTable(work, { version, errata })
  if (opened === null) throw priceTableNotFound({ version, errata })
  const before = await findPriceTable(work, { version: opened.table.version, errata: errata - 1 })
  const report = await importInto(work, opened, upload)
  return { ...report, errata, changes: await tableChanges(work, before, opened.table) }
}
