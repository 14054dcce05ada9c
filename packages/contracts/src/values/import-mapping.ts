import { z } from 'zod'
import { parseableJson } from './parseable-json.ts'
import { requiredText } from './text.ts'

const MOST_COLUMNS = 16_384

const Header = requiredText(500)
/** A column of ours. */
const Column = z.string().regex(/^[a-z][a-z0-9_]{0,49}$/, 'must be the name of a column, such as price')

/** How a file is to be read. Each of these words may stand in the query too, and wins there over the mapping. */
export const readingWords = {
  sheet: requiredText(255).describe('The sheet of a workbook: its name, or its place from 1'),
  header_row: z
    .int()
    .min(0)
    .max(1_048_576)
    .describe('The line of the header, counted from 1, where it is not found by itself; 0: the file has none'),
  encoding: requiredText(40).describe('`utf-8`, `iso-8859-1`, `windows-1252`, `iso-8859-15` or `utf-16`'),
  delimiter: z.enum([';', ',', '|', '\t', 'tab']).describe('What separates the values of a CSV file'),
  decimal: z.enum([',', '.']).describe('The decimal sign of amounts, so that `1.234` is no question'),
  ignore_unknown: z.boolean().describe('Ignore columns that nobody knows, in place of refusing them by name'),
}

const FixedField = z.strictObject({
  field: Column.describe('The column of ours that it fills'),
  from: z.int().min(1).max(100_000).describe('The first letter of the field in its line, counted from 1'),
  length: z.int().min(1).max(10_000).describe('How many letters the field has'),
  decimals: z.int().min(0).max(4).optional().describe('Digits behind a point that is not written'),
})

/** What is said once about the files of one source. */
export const ImportMapping = z
  .strictObject({
    columns: z
      .record(Column, z.union([Header, z.int().min(1).max(MOST_COLUMNS)]))
      .optional()
      .describe("Our columns -> the file's, by name or by number from 1"),
    ignore: z.array(Header).max(1000).optional().describe("The file's columns that are left out"),
    sheet: z
      .union([readingWords.sheet, z.int().min(1).max(1000).transform(String)])
      .optional()
      .describe('The sheet of a workbook: its name, or its place from 1'),
    header_row: readingWords.header_row.optional(),
    encoding: readingWords.encoding.optional(),
    delimiter: readingWords.delimiter.optional(),
    decimal: readingWords.decimal.optional(),
    ignore_unknown: readingWords.ignore_unknown.optional(),
    layout: z.array(FixedField).min(1).max(500).optional().describe('The fields of lines of fixed width'),
  })
  .meta({ id: 'ImportMapping', description: 'How the files of one source are to be read' })

/** The name of a mapping that is kept. No JSON looks like one. */
export const MappingName = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/, 'must be letters, digits, points, hyphens and underscores, up to 100')
  .meta({ description: 'The name under which a mapping is kept', examples: ['sigtap'] })

/** The name of a mapping, or the mapping as JSON; over tRPC it may be the object itself. */
export const SentMapping = z.union([MappingName, parseableJson.pipe(ImportMapping), ImportMapping])
