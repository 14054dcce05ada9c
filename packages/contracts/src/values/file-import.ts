import { z } from 'zod'
import { RowFile, ROW_FILES } from './uploaded-file.ts'

/** The input that every import of a file shares. */
export const importInput = {
  dry_run: z.boolean().default(false).describe('Read and check everything, answer the report, change nothing'),
  file: RowFile,
}

/** The way in which every import of a file comes in. */
export const importBody = { bodyLimit: 256 * 1024 * 1024, streams: ROW_FILES, isLong: true } as const

/** A sentence for descriptions: what happens with a file that does not fit. */
export const ALL_OR_NONE =
  'All rows or none: a file with a row that does not fit changes nothing, and `import_rejected` lists line, column and reason of the first 1,000.'
