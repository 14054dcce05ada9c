import { Readable } from 'node:stream'
import { Busboy, type BusboyInstance } from '@fastify/busboy'
import { mediaTypeOfName, type UploadedFile } from '@vigencia/contracts/values/uploaded-file.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import { mustNotBeEncoded } from '../request/content-encoding.ts'
import { wholeBody } from '../request/whole-body.ts'
import { charsetOf, charsetOfFile } from './charset-of-file.ts'
import { tooLarge, withSpooledBody } from './spooled-body.ts'

/** The files that an operation takes. */
export interface UploadRules {
  readonly mediaTypes: readonly string[]
  /** The most bytes of a body. */
  readonly limit: number
}

/** The one file of a request, and the mapping that a form may tell before it. */
export interface Upload {
  readonly file: UploadedFile
  readonly mapping?: string
}

/**
 * Runs what needs the one file of a request, which is the raw body or the field `file` of a form. All of it has come
 * by then. It is never whole in memory.
 * @throws Refusal `unsupported_media_type`, `too_large`, `too_slow` or `malformed`
 */
export async function withUpload<Result>(
  request: Request,
  { mediaTypes, limit }: UploadRules,
  run: (upload: Upload) => Promise<Result>,
): Promise<Result> {
  mustNotBeEncoded(request.headers)
  const contentType = request.headers.get('content-type') ?? ''
  const mediaType = contentType.split(';')[0]?.trim().toLowerCase() ?? ''
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge(limit)
  if (request.body === null) throw new Refusal('malformed', 'The request has no body: send the file.')
  const isFile = mediaTypes.includes(mediaType)
  if (!isFile && mediaType !== 'multipart/form-data')
    throw new Refusal(
      'unsupported_media_type',
      otherWorkbook(mediaType, '') ?? `Send the file as ${mediaTypes.join(' or ')}, or as "file" of a form.`,
    )
  const form = isFile ? null : newForm(contentType)
  return withSpooledBody(request.body, { bytes: limit }, async (bytes) =>
    run(
      form === null
        ? { file: { mediaType, ...charsetOf(contentType), bytes } }
        : await fileOfForm(form, Readable.from(bytes), { mediaTypes, contentType }),
    ),
  )
}

/** Workbooks that are not read, by ending. Browsers may call a CSV file by the first media type too. */
const OTHER_WORKBOOKS = [
  { ending: '.xls', mediaType: 'application/vnd.ms-excel', what: 'Workbooks of the time before XLSX' },
  { ending: '.ods', mediaType: 'application/vnd.oasis.opendocument.spreadsheet', what: 'Workbooks of OpenDocument' },
] as const

/** What to do with such a workbook; undefined where it is none, by its media type and its name. */
function otherWorkbook(text: string, filename: string): string | undefined {
  const found = OTHER_WORKBOOKS.find(
    ({ ending, mediaType }) => text.toLowerCase() === mediaType || filename.toLowerCase().endsWith(ending),
  )
  if (found === undefined) return undefined
  return `${found.what} (${found.ending}) are not read: open it in a spreadsheet program, save it as XLSX or as CSV UTF-8, and send that.`
}

function fileOfForm(
  form: BusboyInstance,
  source: Readable,
  { mediaTypes, contentType }: { readonly mediaTypes: readonly string[]; readonly contentType: string },
): Promise<Upload> {
  return new Promise((resolve, reject) => {
    const charset = charsetOfFile(source, contentType)
    let mapping: string | undefined
    const ended = wholeForm(form, source, (text) => (mapping = text))
    ended.then(() => reject(new Refusal('malformed', 'The form has no file called "file".')), reject)
    form.on('file', (name, stream, filename, _encoding, statedType) => {
      const mediaType = typeOfFile(statedType, filename, mediaTypes)
      // A form that breaks off passes its error to its file at once, even while nobody reads the file yet.
      stream.on('error', (error) => stream.destroy(error))
      ended.catch((error: Error) => stream.destroy(error))
      if (name !== 'file')
        reject(
          new Refusal('invalid_input', `The form's file must be called "file", not "${name}".`, [
            { path: [name], message: 'is not "file"' },
          ]),
        )
      else if (mediaType === undefined)
        reject(new Refusal('unsupported_media_type', adviceFor(statedType, filename, mediaTypes)))
      else {
        const file = { mediaType, ...charset(), bytes: wholeBody(withItsForm(stream, ended)) }
        return resolve(mapping === undefined ? { file } : { file, mapping })
      }
      stream.resume()
    })
    source.pipe(form)
  })
}

/** The media type of a form's file: the stated one, or that of its name where the stated one is unknown. */
function typeOfFile(text: string, name: string | undefined, mediaTypes: readonly string[]): string | undefined {
  return [text.toLowerCase(), mediaTypeOfName(name ?? '')].find(
    (type) => type !== undefined && mediaTypes.includes(type),
  )
}

function adviceFor(text: string, name: string | undefined, mediaTypes: readonly string[]): string {
  return otherWorkbook(text, name ?? '') ?? `Send the file as ${mediaTypes.join(' or ')}.`
}

function newForm(contentType: string): BusboyInstance {
  try {
    return new Busboy({
      headers: { 'content-type': contentType },
      limits: { files: 1, fields: 1, fieldSize: MOST_OF_MAPPING },
    })
  } catch (error) {
    throw new Refusal('malformed', `The form cannot be read: ${(error as Error).message}.`)
  }
}

/** A mapping is small; a form that holds more in its field is refused. */
const MOST_OF_MAPPING = 65_536

/** Resolves when the form has ended and held one file, and nothing behind it. */
function wholeForm(form: BusboyInstance, source: Readable, tellMapping: (text: string) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const malformed = (error: unknown) =>
      reject(new Refusal('malformed', `The form cannot be read: ${(error as Error).message}.`))
    // An option in the form instead of the query would be passed over, and the call would do something else.
    const tooMuch = () =>
      reject(
        new Refusal(
          'invalid_input',
          'The form may hold one file, and before it the field "mapping": the rest goes in the query.',
          [],
        ),
      )
    let hasFile = false
    form.once('file', () => (hasFile = true))
    form.on('field', (name, value, _nameCut, isCut) => {
      if (hasFile || isCut || name !== 'mapping') tooMuch()
      else tellMapping(value)
    })
    form.once('finish', () => resolve())
    form.on('error', malformed)
    form.once('filesLimit', tooMuch)
    form.once('fieldsLimit', tooMuch)
    source.once('error', malformed)
  })
}

/** A file is whole only when its form is. */
async function* withItsForm(file: AsyncIterable<Uint8Array>, ended: Promise<void>): AsyncGenerator<Uint8Array> {
  yield* file
  await ended
}
