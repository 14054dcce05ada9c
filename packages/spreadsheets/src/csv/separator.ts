import { UnreadableFile } from '../rows/unreadable-file.ts'
import type { Piece } from './whole-lines.ts'

const SEPARATORS = [';', ',', '\t', '|'] as const

/** What a file's first lines say of what separates its values. */
export interface Separator {
  readonly mark: string
  /** A line such as `sep=;` is for Excel and no row. */
  readonly toldInLine: number | null
}

/** As many lines as a header is looked for in. */
export const SAMPLE_LINES = 50
const SAMPLE_BYTES = 64 * 1024

/**
 * The separator of a file: what was told, or what the file says itself. Else it is the one that parts a line into the
 * most names of columns, or the only one in the first line. Undefined where there are only empty lines.
 * @throws UnreadableFile where it could be several
 */
export function separatorOf(
  { bytes, firstLine }: Piece,
  isColumnName: ((text: string) => boolean) | undefined,
  told?: string,
): Separator | undefined {
  const lines = bytes.toString('utf8', 0, SAMPLE_BYTES).split('\n', SAMPLE_LINES)
  const at = lines.findIndex((line) => line.trim() !== '')
  const first = lines[at]
  if (first === undefined) return undefined
  const [, ownMark] = /^"?sep=(.)"?\s*$/i.exec(first) ?? []
  if (ownMark !== undefined) return { mark: told ?? ownMark, toldInLine: firstLine + at }
  if (told !== undefined) return { mark: told, toldInLine: null }
  const mark = (isColumnName && byNames(lines, isColumnName)) ?? onlyOneIn(first, firstLine + at)
  return { mark, toldInLine: null }
}

function byNames(lines: readonly string[], isColumnName: (text: string) => boolean): string | undefined {
  const found = SEPARATORS.map((mark) => {
    const named = lines.map((line) => partedRoughly(line, mark).filter(isColumnName).length)
    return { mark, most: Math.max(...named) }
  })
  const most = Math.max(...found.map((one) => one.most))
  const best = found.filter((one) => one.most === most)
  return most > 0 && best.length === 1 ? best[0]?.mark : undefined
}

const MOST_PARTS = 1000

/** The values of a header line. One that holds the separator in quotes is no name that anybody knows. */
function partedRoughly(line: string, mark: string): string[] {
  return line.split(mark, MOST_PARTS).map((value) => value.trim().replace(/^"([^"]*)"$/, '$1'))
}

function onlyOneIn(header: string, line: number): string {
  const unquoted = header.replaceAll(/"[^"]*"/g, '')
  const present = SEPARATORS.filter((mark) => unquoted.includes(mark))
  if (present.length > 1) {
    const shown = present.toSorted().map((mark) => (mark === '\t' ? 'a tab' : `"${mark}"`))
    throw new UnreadableFile(
      'ambiguous_separator',
      `the header holds both ${shown.join(' and ')}: say which of them separates its columns (\`delimiter\`)`,
      line,
    )
  }
  return present[0] ?? ','
}
