import type { z } from 'zod'
import type { rows } from '@vigencia/contracts/price-tables'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { findPriceTable, type NamedPublication } from './find-price-table.ts'
import { ROW_COLUMNS, rowOf, type StoredRow } from './stored-row.ts'

const ROWS = 'from contracts.price_table_rows where tenant_id = $1 and table_id = $2'
const PAGE = `select ${ROW_COLUMNS} ${ROWS} order by procedure_code offset $3 limit $4`

// A search looks at every row of the table, so it looks once: for the page and for the count of all.
const holds = (column: string) => `position(plans.folded($5) in plans.folded(${column})) > 0`
const FOUND = `
  with found as materialized (
    select ${ROW_COLUMNS} ${ROWS} and (${holds('procedure_code')} or ${holds('procedure_name')}))
  select p.*, t.total from (select count(*)::integer as total from found) t
    left join (select * from found order by procedure_code offset $3 limit $4) p on true order by p.procedure_code`

type Page = Pick<z.output<typeof rows.input>, 'search' | 'offset' | 'limit'>

/** Of a version, or of an errata of it. */
export async function listRows(
  work: UnitOfWork,
  { search, offset, limit, ...named }: NamedPublication & Page,
): Promise<z.output<typeof rows.output>> {
  const table = await findPriceTable(work, named)
  const page = [work.tenant.id, table.id, offset, limit]
  if (search === null) {
    const found = await work.sql<StoredRow>(PAGE, page)
    return { items: found.map(rowOf), total: table.row_count, offset, limit }
  }
  const found = await work.sql<Partial<StoredRow> & { total: number }>(FOUND, [...page, search])
  const items = found.filter((row): row is StoredRow & { total: number } => row.procedure_code !== null)
  return { items: items.map(rowOf), total: found[0]?.total ?? 0, offset, limit }
}
