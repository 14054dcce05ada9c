import { z } from 'zod'
import { readingWords, SentMapping } from './import-mapping.ts'
import { RowFile, ROW_FILES } from './uploaded-file.ts'

/** The input that every import of a file shares. */
export const importInput = {
  dry_run: z.boolean().default(false).describe('Read and check everything, answer the report, change nothing'),
  mapping: SentMapping.optional().describe(
    'How the file is to be read: the name of a kept mapping, or the JSON of an `ImportMapping`. It may be the field `mapping` of the form, before the file',
  ),
  sheet: readingWords.sheet.optional(),
  header_row: readingWords.header_row.optional(),
  encoding: readingWords.encoding.optional(),
  delimiter: readingWords.delimiter.optional(),
  decimal: readingWords.decimal.optional(),
  ignore_unknown: readingWords.ignore_unknown.optional(),
  file: RowFile.describe('The file of rows; over tRPC the text of a CSV file'),
}

/** The way in which every import of a file comes in. */
export const importBody = { bodyLimit: 256 * 1024 * 1024, streams: ROW_FILES, isLong: true } as const

/** A sentence for descriptions: what happens with a file that does not fit. */
export const ALL_OR_NONE =
  'All rows or none: a file with a row that does not fit changes nothing, and `import_rejected` lists line, column and reason of the first 1,000.'
