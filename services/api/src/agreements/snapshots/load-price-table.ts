import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { dayNumberOf, type Day } from '@vigencia/domain/calendar/day.ts'
import { tableOn } from '@vigencia/domain/pricing/editions.ts'
import { knownTables, TABLES_KNOWN } from '../price-tables/known-tables.ts'
import type { SnapshotAnswer } from './snapshot-answer.ts'

type PriceTable = Pick<SnapshotAnswer, 'price_table_id' | 'price_table_digest' | 'price_table_edition'>

const NONE: PriceTable = { price_table_id: null, price_table_digest: null }

/** The table that a version or a family means on a day, as the convenio knew it at a revision. */
export async function loadPriceTable(
  work: UnitOfWork,
  version: string | null,
  at: { readonly convenio_id: string; readonly revision: number; readonly day: Day },
): Promise<PriceTable> {
  if (version === null) return NONE
  const [row] = await work.sql<{ tables: string | null }>(`select (${TABLES_KNOWN})::text as tables`, [
    work.tenant.id,
    at.convenio_id,
    at.revision,
  ])
  const table = tableOn(knownTables(row?.tables ?? null), { version, withErrata: true }, dayNumberOf(at.day))
  if (table === null) return NONE
  const [stored] = await work.sql<{ digest: string }>(
    `select encode(digest, 'hex') as digest from contracts.price_tables where tenant_id = $1 and id = $2`,
    [work.tenant.id, table.tableId],
  )
  return {
    price_table_id: table.tableId,
    price_table_digest: stored?.digest ?? null,
    ...(table.edition !== null && { price_table_edition: table.edition }),
  }
}
