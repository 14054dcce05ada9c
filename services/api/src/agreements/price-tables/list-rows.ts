import type { rows } from '@vigencia/contracts/price-tables'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { findPriceTable } from './find-price-table.ts'
import { ROW_COLUMNS, rowOf, type StoredRow } from './stored-row.ts'

export const listRows: UseCase<typeof rows> = async (work, { version, search, offset, limit }) => {
  const table = await findPriceTable(work, version)
  const wanted = `from contracts.price_table_rows where tenant_id = $1 and table_id = $2
    and ($3::text is null or position(plans.folded($3) in plans.folded(procedure_code)) > 0 or position(plans.folded($3) in plans.folded(procedure_name)) > 0)`
  const where = [work.tenant.id, table.id, search]
  const [counted] = await work.sql<{ total: number }>(`select count(*)::integer as total ${wanted}`, where)
  const found = await work.sql<StoredRow>(
    `select ${ROW_COLUMNS} ${wanted} order by procedure_code offset $4 limit $5`,
    [...where, offset, limit],
  )
  return { items: found.map(rowOf), total: counted?.total ?? 0, offset, limit }
}
