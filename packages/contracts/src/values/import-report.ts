import { z } from 'zod'
import { Count, Line } from './count.ts'

/** The most faults that a report lists; it counts all. */
export const MOST_ROW_FAULTS = 1000

/** One fault of a file, with its place. */
export const RowFault = z
  .object({
    line: Line.describe('The line of the file, counted from 1'),
    column: z.string().nullable().describe('The column that does not fit; null: the line as a whole'),
    reason: z.string().describe('Why it does not fit, in words'),
  })
  .meta({ id: 'RowFault', description: 'One fault of a file, with its place' })

/** A line that is neither a row nor a fault, such as a title or a total. */
const PassedOver = z
  .object({
    line: Line.describe('The line of the file, counted from 1'),
    reason: z.string().describe('Why it is no row, in words'),
  })
  .meta({ id: 'PassedOverLine', description: 'A line that is neither a row nor a fault, such as a title or a total' })

/** What was taken for what, with the first three rows as they were read. */
const ReadAs = z
  .object({
    encoding: z.string().nullable().describe('The encoding of a text; null: a workbook'),
    delimiter: z.string().nullable().describe('What separates the values of a text; null: a workbook, or fixed width'),
    decimal: z.string().nullable().describe('The decimal sign, as it was told; null: it is found for each amount'),
    sheet: z.string().nullable().describe('The sheet of a workbook; null: a text'),
    header_line: Line.describe('The line of the header, counted from 1; 0: the columns come from the mapping'),
    columns: z.record(z.string(), z.string()).describe("Our columns -> the file's"),
    ignored: z.array(z.string()).describe("The file's columns that were left out"),
    rows: z
      .array(
        z.object({
          line: Line.describe('The line of the file, counted from 1'),
          values: z.record(z.string(), z.string()).describe('Our columns -> the values that were read'),
        }),
      )
      .describe('The first three rows, as they were read'),
  })
  .meta({ id: 'ImportReadAs', description: 'What of a file was taken for what' })

/** The answer that every import of a file shares. */
export const importReportFields = {
  dry_run: z.boolean().describe('Whether the file was only checked, so that nothing was changed'),
  committed: z.boolean().describe('Whether the rows are in force now: all of them or none'),
  row_count: Count.describe('How many rows fit'),
  rejected_count: Count.describe('How many rows do not fit'),
  passed_over: z
    .array(PassedOver)
    .describe('Lines that are no rows: a title above the header, a total behind the last code'),
  warnings: z.array(z.string()).describe('What fits and is worth a look'),
  read_as: ReadAs.nullable().describe('null: the header does not fit'),
  errors: z.array(RowFault).describe(`What does not fit, by line: the first ${MOST_ROW_FAULTS}`),
}
