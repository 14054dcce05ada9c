import { z } from 'zod'
import { Count, Revision } from '../values/count.ts'

/** Asks for the rows too. */
export const withRows = z
  .boolean()
  .default(false)
  .describe('Also replays the entries, and compares what they say with the rows that are there; this may take minutes')

/** The most differing rows that an answer names. */
export const MOST_DIFFERING = 100

const ReplayedRows = z
  .object({
    compared: Count.describe('How many rows were compared'),
    differing: z
      .array(
        z.object({
          revision: Revision.describe('The entry that says otherwise; the newest one where none tells the row'),
          table: z.string().describe('The table of the row'),
          row: z.string().describe('The id of the row'),
          field: z.string().nullable().describe('The field that differs; null: the row as a whole'),
          logged: z.unknown().describe('What the log says: any JSON'),
          stored: z.unknown().describe('What the row says: any JSON'),
          why: z.string().describe('What does not match, in words'),
        }),
      )
      .max(MOST_DIFFERING)
      .describe('The first rows that differ'),
    differing_count: Count.describe('How many rows differ'),
    not_provable: z
      .record(z.string(), Count)
      .describe('How many entries of older versions do not hold enough, by their table and type'),
  })
  .meta({ id: 'ReplayedRows', description: 'The rows of a log, compared with what its entries say' })

/** The result of verifying one change log. */
const verifiedLog = {
  intact: z.boolean().describe('Whether every entry holds, and every row, if these were asked for'),
  revision: Revision.describe('The newest revision'),
  head: z.string().describe('The hash of the newest entry, in hex'),
  rows: ReplayedRows.nullable().describe('The rows, compared with the log; null: they were not asked for'),
  broken_at: z
    .object({
      revision: Revision.describe('The first entry that does not hold'),
      why: z.string().describe('What does not match, in words'),
    })
    .nullable()
    .describe('Where the log or a row does not hold; null: nowhere'),
}

export const VerifiedLog = z
  .object(verifiedLog)
  .meta({ id: 'VerifiedLog', description: 'The result of verifying one change log' })
