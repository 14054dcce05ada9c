import { z } from 'zod'

export const CSV = 'text/csv'
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A JSON value a line, as programs exchange lists that are too long for one value. */
export const NDJSON = 'application/x-ndjson'

/** The media types of XML. */
export const XML_FILES: readonly string[] = ['application/xml', 'text/xml']

/** The media types of a file of rows. */
export const ROW_FILES: readonly string[] = [CSV, XLSX]

/** The form of such a file, for descriptions of what reads one. */
export const ROW_FILE_FORMS = [
  'CSV is separated by `;`, `,`, a tab or `|`, as its first lines tell; values that hold the separator are quoted. It is UTF-8 unless its mark, `encoding` or the `charset` of its media type tell otherwise, in this order.',
  'XLSX: numbers by their value and not as they are shown, but for the leading zeros of a format such as `00000000`; formulas by their last value; days where a day is asked for; truth values and errors are refused. Lines are the rows of the sheet. Where several sheets have rows, `sheet` says which.',
  'Usual Portuguese and Spanish headers are known, in any case and with any accents; a mapping names others. A title above the header and a total behind the last code are passed over and listed. A column that nobody knows is refused by name, and ignored with `ignore_unknown=true`.',
  'Over tRPC the file travels as the text of a CSV file; XLSX comes over REST alone.',
].join(' ')

const BY_ENDING: Readonly<Record<string, string>> = {
  csv: CSV,
  xlsx: XLSX,
  ndjson: NDJSON,
  jsonl: NDJSON,
  xml: 'application/xml',
}

/** The media type by a file's name; undefined where it has none that is read here. */
export function mediaTypeOfName(name: string): string | undefined {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  return Object.hasOwn(BY_ENDING, ending) ? BY_ENDING[ending] : undefined
}

/** A file on its way in. It can be read once, piece by piece. */
export interface UploadedFile {
  /** Lower case, without parameters: `text/csv`. */
  readonly mediaType: string
  /** The parameter `charset` of its media type. */
  readonly charset?: string
  readonly bytes: AsyncIterable<Uint8Array>
}

function isUploadedFile(value: unknown): value is UploadedFile {
  const bytes = (value as { bytes?: unknown } | null)?.bytes
  // JSON has no such value, so nobody sends one over the wire
  return typeof bytes === 'object' && bytes !== null && Symbol.asyncIterator in bytes
}

async function* utf8(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text, 'utf8')
}

const NO_FILE = 'must be a file of rows; over tRPC the text of a CSV file'

const NO_XML = 'must be an XML file; over tRPC its text'

/** Over REST the streamed body or the form's `file`; over tRPC the text of the file. */
export const XmlFile = z.union(
  [
    z.string().transform((text): UploadedFile => ({ mediaType: 'application/xml', bytes: utf8(text) })),
    z.custom<UploadedFile>(isUploadedFile, NO_XML),
  ],
  { error: NO_XML },
)

/** Over REST the streamed body or the form's `file`, CSV or XLSX; over tRPC the text of a CSV file. */
export const RowFile = z.union(
  [
    z.string().transform((text): UploadedFile => ({ mediaType: CSV, bytes: utf8(text) })),
    z.custom<UploadedFile>(isUploadedFile, NO_FILE),
  ],
  { error: NO_FILE },
)
