import type { FileRow } from '../rows/file-row.ts'

/** An apostrophe before a text tells a spreadsheet that it is a text and nothing to calculate. */
const MARK = "'"

/**
 * The characters that make a cell a formula, in half and full width, behind any blanks; and a tab or line end alone.
 * Apostrophes before them count too: so a text that begins with one gets another, and taking one off gives it back.
 */
const FORMULA = /^'*(?:[\t\r\n]|[\s\p{Cc}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/u

export function withMark(text: string): string {
  return FORMULA.test(text) ? MARK + text : text
}

function withoutMark(text: string): string {
  return text.startsWith(MARK) && FORMULA.test(text) ? text.slice(MARK.length) : text
}

/** A row as it was before it was written with marks. Few rows have one. */
export function rowWithoutMarks(row: FileRow): FileRow {
  return row.values.some((value) => value.startsWith(MARK)) ? { ...row, values: row.values.map(withoutMark) } : row
}
