/** The kinds of values in a sheet. A day is written `YYYY-MM-DD`, a number with a point and without thousands. */
export type CellKind = 'text' | 'number' | 'day'

/** A cell that holds no value of these kinds. */
export interface UnreadableCell {
  /** Counted from 0. */
  readonly column: number
  readonly reason: string
}

/** One row of a file: the line it begins in, and its values as texts. */
export interface FileRow {
  readonly line: number
  readonly values: readonly string[]
  /** By column. Only a sheet has kinds: a CSV file does not tell numbers from texts. */
  readonly kinds?: readonly CellKind[]
  readonly unreadable?: readonly UnreadableCell[]
}

export function isSheetRow({ kinds }: FileRow): boolean {
  return kinds !== undefined
}

export function isBlank({ values, unreadable = [] }: FileRow): boolean {
  return unreadable.length === 0 && values.every((value) => value.trim() === '')
}

/** The name that spreadsheet programs give a column, counted from 0: A, B, … Z, AA. */
export function columnLetters(column: number): string {
  const before = Math.floor(column / 26)
  return (before === 0 ? '' : columnLetters(before - 1)) + String.fromCharCode(65 + (column % 26))
}
