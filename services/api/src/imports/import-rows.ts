import type { UploadedFile } from '@vigencia/contracts/values/uploaded-file.ts'
import { readRows } from '@vigencia/spreadsheets/read-rows.ts'
import type { FileRow } from '@vigencia/spreadsheets/rows/file-row.ts'
import { faultOfFile } from './fault-of-file.ts'
import { ImportReport, type RowFault } from './import-report.ts'

/** A row as it is to be stored, or what is wrong with it; null: it is empty and left out. */
export type RowReader<Row> = (row: FileRow) => Row | readonly RowFault[] | null

/** What an import of one kind of rows knows; the rest is the same for all. */
export interface ImportedRows<Row extends object> {
  /** How rows under this header are read, or what is wrong with the header. */
  readHeader(header: FileRow): RowReader<Row> | readonly RowFault[]
  /** Writes some rows down and answers what is wrong with those that cannot be, such as that they repeat an earlier one. */
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
 * Reads a file of rows (CSV or XLSX) to its end, row by row, and stores what fits; the caller decides by the report whether it stays.
 * While one batch is on its way to the database the next one is read, so that no more than two are in memory.
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
      storing.catch(() => undefined) // it is thrown where it is awaited, above or below
    }
    await storing
  } finally {
    await storing.catch(() => undefined) // nothing runs on when the transaction ends
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
        if (seen % BATCH === 0) {
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
