/** What a cell of a spreadsheet says it is. A day is written `YYYY-MM-DD`, a number with a point and no thousands. */
export type CellKind = 'text' | 'number' | 'day'

/** What cannot be read of a row, and where: `field` is the place in the row, counted from 0. */
export interface UnreadableCell {
  readonly field: number
  readonly reason: string
}

/** One row of a file: the line it begins in, and its values as they are written. */
export interface FileRow {
  readonly line: number
  readonly values: readonly string[]
  /** Of a spreadsheet, by field; a CSV file says nothing of its values. */
  readonly kinds?: readonly CellKind[]
  readonly unreadable?: readonly UnreadableCell[]
}

export function isSheetRow({ kinds }: FileRow): boolean {
  return kinds !== undefined
}

export function isBlank({ values, unreadable = [] }: FileRow): boolean {
  return unreadable.length === 0 && values.every((value) => value.trim() === '')
}

/** A sheet's column as spreadsheets name it, counted from 0: A, B, … Z, AA. */
export function columnLetters(field: number): string {
  const before = Math.floor(field / 26)
  return (before === 0 ? '' : columnLetters(before - 1)) + String.fromCharCode(65 + (field % 26))
}
