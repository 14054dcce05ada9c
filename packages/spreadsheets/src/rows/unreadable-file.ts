/** Why a file cannot be read to its end. Programs decide by it; the message is for a person. */
export type UnreadableCode =
  /** It is not UTF-8. */
  | 'not_utf8'
  /** The header of a CSV file holds both separators. */
  | 'ambiguous_separator'
  /** A quote in a CSV file is never closed, or stands where none may. */
  | 'misplaced_quote'
  /** It breaks the format in another way, or is of another format. */
  | 'damaged'
  /** A row, a sheet or a packed part is larger than this package reads. */
  | 'too_large'
  /** No more of it came within the time that its reader allows. */
  | 'stalled'

/** Where the reading stopped: what comes behind it is unread. Only the first sheet is read, so no place names one. */
export interface UnreadablePlace {
  /** From 1 on: the line of a CSV file, the row of a sheet. */
  readonly line: number
  /** From 0 on; null: the line as a whole. */
  readonly column: number | null
}

/** A file that stops being what it claims to be. */
export class UnreadableFile extends Error {
  readonly code: UnreadableCode
  /** Null where the file stalled: the bytes that came were not wrong. */
  readonly place: UnreadablePlace | null

  constructor(code: UnreadableCode, reason: string, line: number | null, column: number | null = null) {
    super(reason)
    this.name = 'UnreadableFile'
    this.code = code
    this.place = line === null ? null : { line, column }
  }
}
