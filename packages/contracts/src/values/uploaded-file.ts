import { z } from 'zod'

/** A file on its way in: read once, piece by piece. */
export interface UploadedFile {
  /** Lower case, without parameters: `text/csv`. */
  readonly mediaType: string
  readonly bytes: AsyncIterable<Uint8Array>
}

function isUploadedFile(value: unknown): value is UploadedFile {
  const bytes = (value as { bytes?: unknown } | null)?.bytes
  // JSON cannot say this, so nobody sends one over the wire
  return typeof bytes === 'object' && bytes !== null && Symbol.asyncIterator in bytes
}

async function* utf8(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text, 'utf8')
}

/** Over REST the streamed body or the form's `file`; over tRPC the text of a CSV file. */
export const CsvFile = z.union([
  z.string().transform((text): UploadedFile => ({ mediaType: 'text/csv', bytes: utf8(text) })),
  z.custom<UploadedFile>(isUploadedFile),
])
