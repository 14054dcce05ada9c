import type { Encoding } from './encoding.ts'

/** A file that is read once, piece by piece, while it comes in. */
export interface IncomingFile {
  /** Lower case, without parameters: `text/csv`. */
  readonly mediaType: string
  readonly bytes: AsyncIterable<Uint8Array>
}

/** A field of a line of fixed width, in letters and not in bytes. */
export interface FixedField {
  readonly name: string
  /** Counted from 1. */
  readonly from: number
  readonly length: number
  /** The digits of it that stand behind a point that is not written: `0000001050` with 2 is 10.50. */
  readonly decimals?: number | undefined
}

/** What was found out about a file while it was read, or what was told of it. */
export interface ReadAs {
  encoding?: Encoding
  delimiter?: string
  sheet?: string
}

export interface ReadingOptions {
  /** How long the next piece of the file may take to come. The default is half a minute. */
  readonly mostSilenceMs?: number | undefined
  /** The encoding of a text, where it does not begin with a mark of its own. The default is UTF-8. */
  readonly encoding?: Encoding | undefined
  /** What separates the values of a CSV file. Without it the file's first lines tell. */
  readonly delimiter?: string | undefined
  /** The sheet of a workbook: its name, or its place from 1. Without it the one sheet that has rows is read. */
  readonly sheet?: string | undefined
  /** The file is a text of lines of fixed width. Its rows begin with one of the fields' names, at line 0. */
  readonly layout?: readonly FixedField[] | undefined
  /** Whether a text names a column. With it the header is told from a title above it, and its separator too. */
  readonly isColumnName?: ((text: string) => boolean) | undefined
  /** Is filled while the file is read. */
  readonly readAs?: ReadAs | undefined
}
