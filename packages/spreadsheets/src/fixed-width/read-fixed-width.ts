import type { FileRow } from '../rows/file-row.ts'
import type { FixedField, ReadingOptions } from '../rows/incoming-file.ts'
import { withinSilence } from '../rows/within-silence.ts'
import { wholeLines } from '../csv/whole-lines.ts'
import { inUtf8 } from '../text/in-utf8.ts'
import { withNewlines } from '../text/with-newlines.ts'

/**
 * The rows of a text whose fields stand at fixed places of each line, some at a time. The first row has the fields'
 * names and the line 0. Empty lines are left out.
 * @throws UnreadableFile behind the last row that can be read
 */
export async function* readFixedWidth(
  file: AsyncIterable<Uint8Array>,
  layout: readonly FixedField[],
  options: ReadingOptions = {},
): AsyncGenerator<readonly FileRow[]> {
  yield [{ line: 0, values: layout.map(({ name }) => name) }]
  const bytes = withNewlines(inUtf8(withinSilence(file, options), options.encoding, options.readAs))
  for await (const piece of wholeLines(bytes, { quotes: false })) {
    const rows: FileRow[] = []
    for (const [at, line] of piece.bytes.toString('utf8').split('\n').entries())
      if (line.trim() !== '')
        rows.push({ line: piece.firstLine + at, values: layout.map((field) => valueAt(line, field)) })
    yield rows
  }
}

function valueAt(line: string, { from, length, decimals = 0 }: FixedField): string {
  const value = line.slice(from - 1, from - 1 + length).trim()
  if (decimals === 0 || !/^\d+$/.test(value)) return value
  const digits = value.replace(/^0+/, '').padStart(decimals + 1, '0')
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}
