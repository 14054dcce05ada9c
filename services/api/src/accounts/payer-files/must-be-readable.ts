import { Refusal } from '@vigencia/domain/refusals.ts'
import { UnreadableFile } from '@vigencia/spreadsheets/rows/unreadable-file.ts'
import { mustBeNoOtherWorkbook } from '@vigencia/spreadsheets/text/must-be-text.ts'

/**
 * Whose a file is matters only once it can be read: who sends an old workbook would be refused twice else.
 * @throws Refusal `unsupported_media_type` where a file that begins so is a workbook that is none of XLSX
 */
export function mustBeReadable(beginning: string): void {
  try {
    mustBeNoOtherWorkbook(Buffer.from(beginning, 'latin1'))
  } catch (error) {
    throw error instanceof UnreadableFile ? new Refusal('unsupported_media_type', error.sentence) : error
  }
}
