import type { UploadedFile } from '@vigencia/contracts/values/uploaded-file.ts'
import { readRows } from '@vigencia/spreadsheets/read-rows.ts'
import type { FileRow } from '@vigencia/spreadsheets/rows/file-row.ts'
import { faultOfFile } from './fault-of-file.ts'
import { ImportReport, type RowFault } from './import-report.ts'

/** A row as it is to be stored, or its faults. Null: it is empty and left out. */
export type RowReader<Row> = (row: FileRow) => Row | readonly RowFault[] | null

/** The parts in which imports of one kind differ from others. */
export interface ImportedRows<Row extends object> {
  /** The reader of rows under this header, or the header's faults. */
  readHeader(header: FileRow): RowReader<Row> | readonly RowFault[]
  /** Stores some rows, and answers the faults of those that cannot be stored, such as a repeated code. */
  store(rows: readonly Row[]): Promise<readonly RowFault[]>
}

interface Batch<Row> {
  readonly rows: Row[]
  readonly faults: RowFault[]
  rejected: number
}

const BATCH = 5000

/** An upload holds a connection to the database while it comes in. */
const MOST_SILENCE_MS = 30_000

/**
 * Reads a file of rows (CSV or XLSX) to its end, row by row, and stores what fits. The caller decides by the report
 * whether to commit.
 * The next batch is read while one is on its way to the database, so no more than two are in memory.
 */
export async function importRows<Row extends object>(
  file: UploadedFile,
  kind: ImportedRows<Row>,
): Promise<ImportReport> {
  const report = new ImportReport()
  let storing: Promise<void> = Promise.resolve()
  try {
    for await (const batch of batchesOf(file, kind)) {
      await storing
      storing = keep(batch, kind, report)
      storing.catch(() => undefined) // the error is thrown where it is awaited, above or below
    }
    await storing
  } finally {
    await storing.catch(() => undefined) // nothing may run on when the transaction ends
  }
  return report
}

async function keep<Row extends object>(batch: Batch<Row>, kind: ImportedRows<Row>, report: ImportReport) {
  const repeated = batch.rows.length === 0 ? [] : await kind.store(batch.rows)
  const rejected = new Set(repeated.map(({ line }) => line)).size
  report.count({ accepted: batch.rows.length - rejected, rejected: batch.rejected + rejected }, [
    ...batch.faults,
    ...repeated,
  ])
}

async function* batchesOf<Row extends object>(file: UploadedFile, kind: ImportedRows<Row>): AsyncGenerator<Batch<Row>> {
  let batch = newBatch<Row>()
  let header: FileRow | null = null
  let reader: RowReader<Row> | null = null
  let seen = 0
  try {
    for await (const rows of readRows(file, { mostSilenceMs: MOST_SILENCE_MS })) {
      for (const row of rows) {
        if (header === null || reader === null) {
          header = row
          const found = kind.readHeader(row)
          if (typeof found !== 'function') return yield { ...batch, faults: [...found] }
          reader = found
          continue
        }
        const read = reader(row)
        if (read === null) continue
        seen += 1
        if (isFaults(read)) {
          batch.faults.push(...read)
          batch.rejected += 1
        } else batch.rows.push(read)
        if (seen % BATCH === 0 || batch.faults.length >= BATCH) {
          yield batch
          batch = newBatch()
        }
      }
    }
  } catch (error) {
    batch.faults.push(faultOfFile(error, header))
    return yield batch
  }
  if (header === null) batch.faults.push({ line: 1, column: null, reason: 'the file is empty' })
  else if (seen === 0)
    batch.faults.push({ line: header.line, column: null, reason: 'the file has a header and no rows' })
  yield batch
}

function newBatch<Row>(): Batch<Row> {
  return { rows: [], faults: [], rejected: 0 }
}

function isFaults(read: object): read is readonly RowFault[] {
  return Array.isArray(read)
}
