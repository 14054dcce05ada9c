import type { Sql } from '@vigencia/database/sql.ts'
import type { RowFault } from './import-report.ts'
import { unlessRepeated } from './unless-repeated.ts'

/** A row whose code no other row of its file may have, or none with the same key beside the code. */
export interface CodedRow {
  readonly line: number
  readonly procedure_code: string
}

/** A table with `line` and `procedure_code`, whose unique key begins with the code and refuses a second row. */
export interface CodedTable<Row> {
  /**
   * Inserts rows with this `on conflict …`, or none, and `returning null` behind it. It answers one row for each that is new.
   */
  insert(rows: readonly Row[], onConflict: string): Promise<readonly unknown[]>
  /** Finds, among some rows, those whose key is stored by another line. */
  repeated(rows: readonly Row[]): Promise<readonly RepeatedCode[]>
}

export interface RepeatedCode {
  readonly line: number
  readonly first_line: number
  readonly procedure_code: string
}

/**
 * Stores the rows of one file, some at a time, and answers those whose code an earlier line has.
 * The unique key finds them, so the codes of a long file need not be held in memory.
 * While codes only go up, as in most files, none can repeat. From there on each insert is tried in a savepoint.
 * Asking the key about every row (`on conflict`) costs as much again, so that waits until a code came twice.
 */
export function storeByCode<Row extends CodedRow>(
  sql: Sql,
  table: CodedTable<Row>,
): (rows: readonly Row[]) => Promise<RowFault[]> {
  let highest: string | null = ''
  let isRepeated = false
  return async (rows) => {
    highest = highest === null ? null : highestOf(rows, highest)
    if (highest !== null) {
      await table.insert(rows, '')
      return []
    }
    isRepeated ||= !(await unlessRepeated(sql, () => table.insert(rows, '')))
    return isRepeated ? storeTheOthers(table, rows) : []
  }
}

async function storeTheOthers<Row extends CodedRow>(table: CodedTable<Row>, rows: readonly Row[]): Promise<RowFault[]> {
  const added = await table.insert(rows, 'on conflict do nothing')
  if (added.length === rows.length) return []
  const repeated = await table.repeated(rows)
  return repeated.map(({ line, first_line, procedure_code }) => ({
    line,
    column: 'procedure_code',
    reason: `${procedure_code} is in line ${first_line} already`,
  }))
}

/** The last code, where each is higher than the one before; else null. */
function highestOf(rows: readonly CodedRow[], before: string): string | null {
  let highest = before
  for (const { procedure_code } of rows) {
    if (procedure_code <= highest) return null
    highest = procedure_code
  }
  return highest
}
