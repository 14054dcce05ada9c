import { z } from 'zod'

/** The most faults that a report lists; it counts all. */
export const MOST_ROW_FAULTS = 1000

/** One fault of a file, with its place. */
export const RowFault = z
  .object({
    line: z.int().describe('Of the file, counted from 1'),
    column: z.string().nullable().describe('null: the line as a whole'),
    reason: z.string(),
  })
  .meta({ id: 'RowFault' })

/** The answer that every import of a file shares. */
export const importReportFields = {
  dry_run: z.boolean(),
  committed: z.boolean().describe('Whether the rows are in force now: all of them or none'),
  row_count: z.int().describe('Rows that fit'),
  rejected_count: z.int().describe('Rows that do not'),
  errors: z.array(RowFault).describe(`What does not fit, by line: the first ${MOST_ROW_FAULTS}`),
}
