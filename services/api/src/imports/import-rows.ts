import type { UploadedFile } from '@vigencia/contracts/values/uploaded-file.ts'
import { FileReading, type Batch } from './file-reading.ts'
import { namedMapping } from './named-mapping.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { ImportReport } from './import-report.ts'
import type { ImportedRows } from './imported-rows.ts'
import { mappingOf, type ImportWords } from './import-words.ts'

/** A file, and the words that say how it is to be read. */
export interface Upload extends ImportWords {
  readonly file: UploadedFile
}

/**
 * Reads a file of rows (CSV, XLSX or of fixed width) to its end, row by row, and stores what fits. The caller decides by the report
 * whether to commit.
 * The next batch is read while one is on its way to the database, so no more than two are in memory.
 */
export async function importRows<Row extends object>(
  work: UnitOfWork,
  { file, ...words }: Upload,
  imported: ImportedRows<Row>,
): Promise<ImportReport> {
  const report = new ImportReport()
  const reading = new FileReading(imported, mappingOf(await namedMapping(work, words.mapping), words), report)
  let storing: Promise<void> = Promise.resolve()
  try {
    for await (const batch of reading.batches(file)) {
      await storing
      storing = keep(batch, imported, report)
      storing.catch(() => undefined) // the error is thrown where it is awaited, above or below
    }
    await storing
    reading.judgeCodes()
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
