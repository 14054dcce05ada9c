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

/** A line that is neither a row nor a fault, such as a title or a total. */
const PassedOver = z.object({ line: z.int(), reason: z.string() }).meta({ id: 'PassedOverLine' })

/** What was taken for what, with the first three rows as they were read. */
const ReadAs = z
  .object({
    encoding: z.string().nullable().describe('Of a text; null: a workbook'),
    delimiter: z.string().nullable(),
    decimal: z.string().nullable().describe('As it was told; null: it is found for each amount'),
    sheet: z.string().nullable(),
    header_line: z.int().describe('0: the columns come from the mapping'),
    columns: z.record(z.string(), z.string()).describe("Our columns -> the file's"),
    ignored: z.array(z.string()),
    rows: z.array(z.object({ line: z.int(), values: z.record(z.string(), z.string()) })),
  })
  .meta({ id: 'ImportReadAs' })

/** The answer that every import of a file shares. */
export const importReportFields = {
  dry_run: z.boolean(),
  committed: z.boolean().describe('Whether the rows are in force now: all of them or none'),
  row_count: z.int().describe('Rows that fit'),
  rejected_count: z.int().describe('Rows that do not'),
  passed_over: z
    .array(PassedOver)
    .describe('Lines that are no rows: a title above the header, a total behind the last code'),
  warnings: z.array(z.string()).describe('What fits and is worth a look'),
  read_as: ReadAs.nullable().describe('null: the header does not fit'),
  errors: z.array(RowFault).describe(`What does not fit, by line: the first ${MOST_ROW_FAULTS}`),
}
