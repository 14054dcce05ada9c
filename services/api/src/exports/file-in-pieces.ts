import { csvFile, csvLines } from '@vigencia/spreadsheets/csv/csv-file.ts'
import type { FileRows } from '@vigencia/spreadsheets/rows/file-value.ts'
import { xlsxPieces } from '@vigencia/spreadsheets/xlsx/xlsx-file.ts'

export interface WrittenFile {
  readonly sheet: string
  readonly columns: readonly string[]
  readonly parts: AsyncIterable<FileRows>
}

/** A file of rows, sent part by part. */
export async function* fileInPieces(
  format: 'csv' | 'xlsx',
  { sheet, columns, parts }: WrittenFile,
): AsyncGenerator<Uint8Array> {
  if (format === 'csv') {
    let header = csvFile([columns])
    for await (const rows of parts) {
      yield Buffer.from(header + csvLines(rows))
      header = ''
    }
    if (header !== '') yield Buffer.from(header)
    return
  }
  yield* xlsxPieces(sheet, withHeader(columns, parts))
}

async function* withHeader(columns: readonly string[], parts: AsyncIterable<FileRows>): AsyncGenerator<FileRows> {
  yield [columns]
  yield* parts
}
