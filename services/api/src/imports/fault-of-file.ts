import { Refusal } from '@vigencia/domain/refusals.ts'
import type { FileRow } from '@vigencia/spreadsheets/rows/file-row.ts'
import { UnreadableFile } from '@vigencia/spreadsheets/rows/unreadable-file.ts'
import type { RowFault } from './import-report.ts'

/**
 * The fault of a file that cannot be read to its end, under the header's name for the column.
 * @throws Refusal `malformed` where the file stopped coming: then there is nothing to report
 * @throws Refusal `unsupported_media_type` where it is a workbook that is none of XLSX
 * @throws the error itself where it is not about the file
 */
export function faultOfFile(error: unknown, header: FileRow | null): RowFault {
  if (!(error instanceof UnreadableFile)) throw error
  if (error.code === 'other_workbook') throw new Refusal('unsupported_media_type', error.sentence)
  if (error.place === null) throw new Refusal('malformed', `${error.message}: nothing of it was kept.`)
  const { line, column } = error.place
  const name = column === null ? null : (header?.values[column]?.trim() ?? null)
  return { line, column: name, reason: error.message }
}
