import type { z } from 'zod'
import type { exportTable } from '@vigencia/contracts/price-tables/export-table.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { findPriceTable, type NamedPublication } from './find-price-table.ts'
import { inWordsOf } from './table-in-words.ts'
import { exportHeader, exportPart } from './table-export.ts'

/** A draft is not exported, because it could change between two parts. */
export async function exportPriceTable(
  work: UnitOfWork,
  { after, ...named }: NamedPublication & { readonly after: string },
): Promise<z.output<typeof exportTable.output>> {
  const table = await findPriceTable(work, named)
  if (table.digest === null)
    throw new Refusal('price_table_unavailable', `${inWordsOf(table)} is a draft: publish it first.`)
  const part = await exportPart(work.sql, table, after)
  const header = after === '' ? exportHeader(table) : ''
  return { text: header + (part?.text ?? ''), last: part?.last ?? null, digest: table.digest }
}
