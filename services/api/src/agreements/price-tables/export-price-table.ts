import type { exportTable } from '@vigencia/contracts/price-tables/export-table.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { findPriceTable } from './find-price-table.ts'
import { exportHeader, exportPart } from './table-export.ts'

/** A draft is not exported, because it could change between two parts. */
export const exportPriceTable: UseCase<typeof exportTable> = async (work, { version, after }) => {
  const table = await findPriceTable(work, version)
  if (table.digest === null)
    throw new Refusal('price_table_unavailable', `Price table "${version}" is a draft: publish it first.`)
  const part = await exportPart(work.sql, table, after)
  const header = after === '' ? exportHeader(table) : ''
  return { text: header + (part?.text ?? ''), last: part?.last ?? null, digest: table.digest }
}
