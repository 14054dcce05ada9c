import { CsvError, parse, type Options } from 'csv-parse/sync'
import type { FileRow } from '../rows/file-row.ts'
import type { ReadingOptions } from '../rows/incoming-file.ts'
import { UnreadableFile, type UnreadableCode } from '../rows/unreadable-file.ts'
import { withinSilence } from '../rows/within-silence.ts'
import { inUtf8 } from '../text/in-utf8.ts'
import { withNewlines } from '../text/with-newlines.ts'
import { sampledPieces } from './sampled-pieces.ts'
import { SAMPLE_LINES, separatorOf, type Separator } from './separator.ts'
import { wholeLines, type Piece } from './whole-lines.ts'

const QUOTE = '"'

/**
 * The rows of a CSV file (RFC 4180; lines end with `\n`, `\r\n`, or all with `\r`), some at a time, the header first.
 * Empty lines are left out.
 * @throws UnreadableFile behind the last row that can be read
 */
export async function* readCsv(
  file: AsyncIterable<Uint8Array>,
  options: ReadingOptions = {},
): AsyncGenerator<readonly FileRow[]> {
  const { delimiter, encoding, isColumnName, readAs = {} } = options
  const bytes = withNewlines(inUtf8(withinSilence(file, options), encoding, readAs))
  let separator: Separator | undefined
  for await (const piece of sampledPieces(wholeLines(bytes), SAMPLE_LINES)) {
    separator ??= separatorOf(piece, isColumnName, delimiter)
    if (separator === undefined) continue
    readAs.delimiter = separator.mark
    const { rows, unreadable } = rowsOf(piece, separator.mark)
    yield rows[0]?.line === separator.toldInLine ? rows.slice(1) : rows
    if (unreadable !== null) throw unreadable
  }
}

interface Parsed {
  readonly rows: readonly FileRow[]
  readonly unreadable: UnreadableFile | null
}

function rowsOf(piece: Piece, separator: string): Parsed {
  if (!piece.bytes.includes(QUOTE)) return { rows: rowsWithoutQuotes(piece, separator), unreadable: null }
  const options: Options = {
    delimiter: separator,
    record_delimiter: ['\r\n', '\n'],
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: 0,
  }
  try {
    const records: string[][] = parse(piece.bytes, options)
    // With as many rows as lines, each row is one line. Its number is then known, and csv-parse is slow when asked
    // for it.
    if (records.length === piece.lines)
      return { rows: records.map((values, i) => ({ line: piece.firstLine + i, values })), unreadable: null }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
  }
  return rowsWithLines(piece, options)
}

/**
 * Where nothing is quoted, a row is a line and a separator ends a value. Splitting is ten times faster than parsing.
 */
function rowsWithoutQuotes({ bytes, firstLine }: Piece, separator: string): FileRow[] {
  const rows: FileRow[] = []
  for (const [i, text] of bytes.toString('utf8').split('\n').entries()) {
    const row = text.endsWith('\r') ? text.slice(0, -1) : text
    if (row !== '') rows.push({ line: firstLine + i, values: row.split(separator) })
  }
  return rows
}

/** Reads pieces with empty lines, values of several lines, or a mistake. */
function rowsWithLines({ bytes, firstLine }: Piece, options: Options): Parsed {
  const rows: FileRow[] = []
  let ended = 0
  try {
    parse(bytes, {
      ...options,
      on_record(values: string[], { lines }) {
        ended = lines
        rows.push({ line: firstLine + lines - 1 - newlinesIn(values), values })
        return null
      },
    })
    return { rows, unreadable: null }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const lines = bytes.toString('utf8').split('\n')
    while (lines[ended]?.trim() === '') ended += 1
    const column = typeof error['column'] === 'number' ? error['column'] : null
    const { code, reason } = UNREADABLE[error.code] ?? { code: 'damaged', reason: 'cannot be read as CSV' }
    const unreadable = new UnreadableFile(
      code,
      `${reason}. The lines behind it were not read.`,
      firstLine + ended,
      column,
    )
    return { rows, unreadable }
  }
}

function newlinesIn(values: readonly string[]): number {
  return values.reduce((sum, value) => sum + value.split('\n').length - 1, 0)
}

/** The mistakes that csv-parse finds, by its codes. */
const UNREADABLE: Readonly<Record<string, { readonly code: UnreadableCode; readonly reason: string }>> = {
  CSV_QUOTE_NOT_CLOSED: { code: 'misplaced_quote', reason: 'a quote (") that opens here is never closed' },
  CSV_INVALID_CLOSING_QUOTE: {
    code: 'misplaced_quote',
    reason: 'a quoted value must end right before a separator, and a quote inside it is written twice ("")',
  },
  INVALID_OPENING_QUOTE: {
    code: 'misplaced_quote',
    reason: 'a value that holds a quote (") must stand in quotes, and that quote is written twice ("")',
  },
}
