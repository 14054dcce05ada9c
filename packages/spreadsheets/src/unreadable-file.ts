/** Where a file stops being what it is said to be: what comes behind it cannot be read. */
export class UnreadableFile extends Error {
  readonly line: number
  /** The value's place in its line, counted from 0; null: the line as a whole. */
  readonly field: number | null

  constructor(line: number, reason: string, field: number | null = null) {
    super(reason)
    this.name = 'UnreadableFile'
    this.line = line
    this.field = field
  }
}
