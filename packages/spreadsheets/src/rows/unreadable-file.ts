/** Why a file cannot be read to its end. Programs decide by the code, and people read the message. */
export type UnreadableCode =
  /** It is not UTF-8. */
  | 'not_utf8'
  /** It is not in the encoding that its mark or its sender tells. */
  | 'not_in_its_encoding'
  /** It is a workbook of the time before XLSX, a locked one, or one of OpenDocument. */
  | 'other_workbook'
  /** Several sheets have rows and none was named, or there is none of the name. */
  | 'which_sheet'
  /** The header of a CSV file holds several separators. */
  | 'ambiguous_separator'
  /** A quote in a CSV file is never closed, or stands where none may. */
  | 'misplaced_quote'
  /** It breaks the format in another way, or is of another format. */
  | 'damaged'
  /** A row, a sheet or a packed part is larger than this package reads. */
  | 'too_large'
  /** No more of it came within the time that its reader allows. */
  | 'stalled'

/** Where the reading stopped. Only one sheet is read, so no place names one. */
export interface UnreadablePlace {
  /** The line of a CSV file or the row of a sheet, counted from 1. */
  readonly line: number
  /** Counted from 0; null where the line as a whole is wrong. */
  readonly column: number | null
}

/** The error for a file that is not what it claims to be, or stops coming. */
export class UnreadableFile extends Error {
  readonly code: UnreadableCode
  /** Null where the file stalled, because the bytes that came were not wrong. */
  readonly place: UnreadablePlace | null

  constructor(code: UnreadableCode, reason: string, line: number | null, column: number | null = null) {
    super(reason)
    this.name = 'UnreadableFile'
    this.code = code
    this.place = line === null ? null : { line, column }
  }

  /** The message as a sentence of its own. */
  get sentence(): string {
    return `${this.message.charAt(0).toUpperCase()}${this.message.slice(1)}.`
  }
}
