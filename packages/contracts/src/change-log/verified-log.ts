import { z } from 'zod'

/** Asks for the rows too. */
export const withRows = z
  .boolean()
  .default(false)
  .describe('Also replays the entries, and compares what they say with the rows that are there; this may take minutes')

/** The most differing rows that an answer names. */
export const MOST_DIFFERING = 100

const ReplayedRows = z
  .object({
    compared: z.int().describe('How many rows were compared'),
    differing: z
      .array(
        z.object({
          revision: z.int().describe('Of the entry that says otherwise; of the head where none tells the row'),
          table: z.string(),
          row: z.string(),
          field: z.string().nullable(),
          logged: z.unknown().describe('What the log says: any JSON'),
          stored: z.unknown().describe('What the row says: any JSON'),
          why: z.string(),
        }),
      )
      .max(MOST_DIFFERING)
      .describe('The first of them'),
    differing_count: z.int(),
    not_provable: z
      .record(z.string(), z.int())
      .describe('How many entries of older versions do not hold enough, by their table and type'),
  })
  .meta({ id: 'ReplayedRows' })

/** The result of verifying one change log. */
export const verifiedLog = {
  intact: z.boolean().describe('Whether every entry holds, and every row, if these were asked for'),
  revision: z.int().describe('The newest revision'),
  head: z.string().describe('The hash of the newest entry, in hex'),
  rows: ReplayedRows.nullable().describe('null: they were not asked for'),
  broken_at: z.object({ revision: z.int(), why: z.string() }).nullable(),
}
