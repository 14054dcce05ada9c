import { createHash } from 'node:crypto'
import type { Sql } from '@vigencia/database/sql.ts'
import type { CurrentPriceTable } from './price-table.ts'

export type Exported = Pick<CurrentPriceTable, 'tenant_id' | 'id' | 'priced_by' | 'further_columns'>

/** A part of a table's export, and its last code, after which the next part comes. Null behind the last row. */
export interface ExportPart {
  readonly text: string
  readonly last: string
}

const ROWS_A_PART = 5000

/** The first line of a table's export. */
export function exportHeader({ priced_by, further_columns }: Exported): string {
  const columns = ['procedure_code', 'procedure_name', 'price']
  if (priced_by === 'porte') columns.push('porte', 'porte_fraction', 'uco_quantity', 'film_m2')
  return `${[...columns, ...further_columns].join(',')}\n`
}

/** The rows behind a code, in the order of their bytes, as lines that the database wrote. */
export async function exportPart(sql: Sql, table: Exported, after: string): Promise<ExportPart | null> {
  const further = table.further_columns.length === 0 ? [] : [table.further_columns]
  const [part] = await sql<{ text: string | null; last: string }>(
    `select string_agg(contracts.csv_line(r, $4${further.length === 0 ? '' : ', $5::text[]'}), '' order by r.procedure_code) as text, max(r.procedure_code) as last
       from (select * from contracts.price_table_rows
              where tenant_id = $1 and table_id = $2 and procedure_code > $3
              order by procedure_code limit ${ROWS_A_PART}) r`,
    [table.tenant_id, table.id, after, table.priced_by, ...further],
  )
  return part === undefined || part.text === null ? null : { text: part.text, last: part.last }
}

/** SHA-256 of a table's export as it is now. */
export async function digestOf(sql: Sql, table: Exported): Promise<Buffer> {
  const hash = createHash('sha256').update(exportHeader(table))
  for (let part = await exportPart(sql, table, ''); part !== null; part = await exportPart(sql, table, part.last))
    hash.update(part.text)
  return hash.digest()
}
