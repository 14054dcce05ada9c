import { rowWithoutMarks } from './csv/formula-mark.ts'
import { readCsv } from './csv/read-csv.ts'
import { readFixedWidth } from './fixed-width/read-fixed-width.ts'
import type { FileRow } from './rows/file-row.ts'
import type { IncomingFile, ReadingOptions } from './rows/incoming-file.ts'
import { readXlsx } from './xlsx/read-xlsx.ts'

type Reader = (bytes: AsyncIterable<Uint8Array>, options?: ReadingOptions) => AsyncGenerator<readonly FileRow[]>

/** The readers by media type; every other file is read as CSV. */
const READERS: ReadonlyMap<string, Reader> = new Map([
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', readXlsx],
])

/**
 * The rows of a file, some at a time, the header first. Empty rows are left out.
 * A text of a CSV file has lost the apostrophe that keeps it from being a formula.
 * @throws UnreadableFile behind the last row that can be read
 */
export function readRows({ mediaType, bytes }: IncomingFile, options?: ReadingOptions): ReturnType<Reader> {
  if (options?.layout !== undefined) return readFixedWidth(bytes, options.layout, options)
  const read = READERS.get(mediaType) ?? readCsvForPeople
  return read(bytes, options)
}

/** What a person saw in a spreadsheet had marks. What programs exchange has none, so `readCsv` itself leaves them. */
async function* readCsvForPeople(...source: Parameters<Reader>): ReturnType<Reader> {
  for await (const rows of readCsv(...source)) yield rows.map(rowWithoutMarks)
}
