import type { FileRow } from '@vigencia/spreadsheets/rows/file-row.ts'
import type { Columns, KnownColumns } from './columns.ts'
import type { ImportReport, RowFault } from './import-report.ts'

/** A row as it is to be stored, or its faults. Null: it is empty and left out. */
export type RowReader<Row> = (row: FileRow) => Row | readonly RowFault[] | null

/** The parts in which imports of one kind differ from others. */
export interface ImportedRows<Row extends object> {
  readonly kind: KnownColumns
  /** The reader of rows under the columns of the header in this line, or more faults of it. */
  readerOf(columns: Columns, line: number, report: ImportReport): RowReader<Row> | readonly RowFault[]
  /** Stores some rows, and answers the faults of those that cannot be stored, such as a repeated code. */
  store(rows: readonly Row[]): Promise<readonly RowFault[]>
}
