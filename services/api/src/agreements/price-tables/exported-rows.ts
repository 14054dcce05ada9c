import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { exportHeader, type Exported } from './table-export.ts'

/** The header and some rows of a published table's export, those of these forms of codes, byte for byte as they stand there. */
export async function exportedRows({ sql, tenant }: UnitOfWork, id: string, forms: readonly string[]): Promise<string> {
  const [table] = await sql<Exported>(
    'select tenant_id, id, priced_by, further_columns from contracts.price_tables where tenant_id = $1 and id = $2',
    [tenant.id, id],
  )
  if (table === undefined) throw new Error(`a snapshot names price table ${id}, and there is none`)
  const further = table.further_columns.length === 0 ? [] : [table.further_columns]
  const [rows] = await sql<{ text: string | null }>(
    `select string_agg(contracts.csv_line(r, $4${further.length === 0 ? '' : ', $5::text[]'}), '' order by r.procedure_code) as text
       from contracts.price_table_rows r
      where r.tenant_id = $1 and r.table_id = $2 and contracts.code_form(r.procedure_code) = any ($3::text[])`,
    [tenant.id, id, forms, table.priced_by, ...further],
  )
  return exportHeader(table) + (rows?.text ?? '')
}
