import { XLSX, type UploadedFile } from '@vigencia/contracts/values/uploaded-file.ts'
import type { FileRow } from './file-row.ts'
import { readCsv } from './csv/read-csv.ts'
import { readXlsx } from './xlsx/read-xlsx.ts'

/**
 * The rows of a file, some at a time, the header first; empty ones are left out.
 * @throws UnreadableFile behind the last row that can be read
 * @throws Refusal `malformed` when nothing more of the file comes
 */
export function readRows({ mediaType, bytes }: UploadedFile): AsyncGenerator<readonly FileRow[]> {
  return mediaType === XLSX ? readXlsx(bytes) : readCsv(bytes)
}
