/** What is charged on top of a batch that was sent, line by line. */
export interface Complement {
  /**
   * What stands behind the number of the lot and of each guide, so that they have numbers of their own. One to four
   * letters or digits.
   */
  readonly mark: string
  /** YYYY-MM-DD and HH:MM:SS. */
  readonly writtenOn: string
  readonly writtenAt: string
  /** What of a line is charged, in centavos, by its place in the file, counted from 1; 0: nothing. */
  readonly chargeOf: (lineNo: number) => number
}

/** A batch with complementary charges, and what it sums to. */
export interface WrittenComplement {
  /** In ISO-8859-1. */
  readonly file: Buffer
  readonly lot: string
  /** As the original names it; null: it names none. */
  readonly version: string | null
  readonly guides: readonly ComplementaryGuide[]
}

export interface ComplementaryGuide {
  readonly number: string
  /** The guide that it comes on top of. */
  readonly of: string
  readonly lineCount: number
  readonly chargedCents: number
}
