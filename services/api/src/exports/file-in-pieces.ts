import { csvFile, csvLines } from '@vigencia/spreadsheets/csv/csv-file.ts'
import type { FileRows, FileValue } from '@vigencia/spreadsheets/rows/file-value.ts'
import { xlsxFile } from '@vigencia/spreadsheets/xlsx/xlsx-file.ts'

export interface WrittenFile {
  readonly sheet: string
  readonly columns: readonly string[]
  readonly parts: AsyncIterable<FileRows>
}

/** A file of rows: CSV is sent part by part, a workbook when it is whole. */
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
  const rows: (readonly FileValue[])[] = [columns]
  for await (const part of parts) for (const row of part) rows.push(row)
  yield new Uint8Array(xlsxFile(sheet, rows))
}
