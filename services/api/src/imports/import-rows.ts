import type { UploadedFile } from '@vigencia/contracts/values/uploaded-file.ts'
import type { FileRow } from '@vigencia/spreadsheets/rows/file-row.ts'
import type { Columns, KnownColumns } from './columns.ts'
import { FileReading, type Batch } from './file-reading.ts'
import { ImportReport, type RowFault } from './import-report.ts'
import { mappingOf, type ImportWords } from './import-words.ts'

/** A row as it is to be stored, or its faults. Null: it is empty and left out. */
export type RowReader<Row> = (row: FileRow) => Row | readonly RowFault[] | null

/** A file, and the words that say how it is to be read. */
export interface Upload extends ImportWords {
  readonly file: UploadedFile
}

/** The parts in which imports of one kind differ from others. */
export interface ImportedRows<Row extends object> {
  readonly kind: KnownColumns
  /** The reader of rows under the columns of the header in this line, or more faults of it. */
  readerOf(columns: Columns, line: number, report: ImportReport): RowReader<Row> | readonly RowFault[]
  /** Stores some rows, and answers the faults of those that cannot be stored, such as a repeated code. */
  store(rows: readonly Row[]): Promise<readonly RowFault[]>
}

/**
 * Reads a file of rows (CSV, XLSX or of fixed width) to its end, row by row, and stores what fits. The caller decides by the report
 * whether to commit.
 * The next batch is read while one is on its way to the database, so no more than two are in memory.
 */
export async function importRows<Row extends object>(
  { file, ...words }: Upload,
  imported: ImportedRows<Row>,
): Promise<ImportReport> {
  const report = new ImportReport()
  const reading = new FileReading(imported, mappingOf(words), report)
  let storing: Promise<void> = Promise.resolve()
  try {
    for await (const batch of reading.batches(file)) {
      await storing
      storing = keep(batch, imported, report)
      storing.catch(() => undefined) // the error is thrown where it is awaited, above or below
    }
    await storing
  } finally {
    await storing.catch(() => undefined) // nothing may run on when the transaction ends
  }
  return report
}

async function keep<Row extends object>(batch: Batch<Row>, imported: ImportedRows<Row>, report: ImportReport) {
  const repeated = batch.rows.length === 0 ? [] : await imported.store(batch.rows)
  const rejected = new Set(repeated.map(({ line }) => line)).size
  report.count({ accepted: batch.rows.length - rejected, rejected: batch.rejected + rejected }, [
    ...batch.faults,
    ...repeated,
  ])
}
