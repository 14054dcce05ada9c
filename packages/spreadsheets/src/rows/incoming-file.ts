/** A file that is read once, piece by piece, while it comes in. */
export interface IncomingFile {
  /** Lower case, without parameters: `text/csv`. */
  readonly mediaType: string
  readonly bytes: AsyncIterable<Uint8Array>
}

export interface ReadingOptions {
  /** How long the next piece of the file may take to come. The default is half a minute. */
  readonly mostSilenceMs?: number
}
