import { createHash } from 'node:crypto'
import { on } from 'node:events'
import { Readable } from 'node:stream'
import { Busboy, type BusboyFileStream, type BusboyInstance } from '@fastify/busboy'
import { mediaTypeOfName } from '@vigencia/contracts/values/uploaded-file.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import { mustNotBeEncoded } from '../request/content-encoding.ts'
import type { UploadRules } from './read-upload.ts'
import { tooLarge, withSpooledBody } from './spooled-body.ts'

/** The files of a request: its raw body, or all fields `file` of a form. */
export interface Uploads {
  /** The other fields of the form. */
  readonly fields: Readonly<Record<string, string>>
  /** SHA-256 of each file, in hex, in their order. */
  readonly digests: readonly string[]
  /** The same files from their beginning, one after the other: each is read before the next one comes. */
  readonly files: () => AsyncGenerator<AsyncIterable<Uint8Array>>
}

const MOST_FILES = 100
const MOST_FIELDS = 20
const MOST_OF_FIELD = 1_000

/**
 * Runs what needs the files of a request, as often as it needs them. All of them have come by then, and none is ever
 * whole in memory.
 * @throws Refusal `unsupported_media_type`, `too_large`, `too_slow`, `malformed` or `invalid_input`
 */
export async function withUploads<Result>(
  request: Request,
  { mediaTypes, limit }: UploadRules,
  run: (uploads: Uploads) => Promise<Result>,
): Promise<Result> {
  mustNotBeEncoded(request.headers)
  const contentType = request.headers.get('content-type') ?? ''
  const mediaType = contentType.split(';')[0]?.trim().toLowerCase() ?? ''
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge(limit)
  if (request.body === null) throw new Refusal('malformed', 'The request has no body: send the files.')
  const isFile = mediaTypes.includes(mediaType)
  if (!isFile && mediaType !== 'multipart/form-data') throw notTaken(mediaTypes)
  return withSpooledBody(request.body, { bytes: limit }, async (bytes) => {
    const fields = new Map<string, string>()
    const files = isFile
      ? async function* () {
          yield bytes
        }
      : () => filesOfForm(contentType, bytes, { mediaTypes, fields })
    const digests: string[] = []
    for await (const file of files()) digests.push(await digestOf(file))
    if (digests.length === 0) throw new Refusal('malformed', 'The form has no file called "file".')
    return run({ fields: Object.fromEntries(fields), digests, files })
  })
}

async function digestOf(file: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of file) hash.update(piece)
  return hash.digest('hex')
}

interface FormRules {
  readonly mediaTypes: readonly string[]
  /** Where the fields of the form are put. */
  readonly fields: Map<string, string>
}

async function* filesOfForm(
  contentType: string,
  bytes: AsyncIterable<Uint8Array>,
  { mediaTypes, fields }: FormRules,
): AsyncGenerator<AsyncIterable<Uint8Array>> {
  const form = newForm(contentType)
  const refuse = (refusal: Refusal) => void form.emit('error', refusal)
  form.on('field', (name, value, nameCut, valueCut) => {
    if (nameCut || valueCut) refuse(new Refusal('invalid_input', `The form's field "${name}" is too long.`, []))
    fields.set(name, value)
  })
  form.once('filesLimit', () => refuse(tooMuch()))
  form.once('fieldsLimit', () => refuse(tooMuch()))
  const source = Readable.from(bytes)
  const parts = on(form, 'file', { close: ['finish'] }) as AsyncIterable<FormFile>
  source.pipe(form)
  try {
    for await (const [name, stream, filename, _encoding, type] of parts) {
      if (name !== 'file')
        throw new Refusal('invalid_input', `The form's files must be called "file", not "${name}".`, [
          { path: [name], message: 'is not "file"' },
        ])
      const types = [type.toLowerCase(), mediaTypeOfName(filename ?? '')]
      if (!types.some((one) => one !== undefined && mediaTypes.includes(one))) throw notTaken(mediaTypes)
      yield stream
      stream.resume()
    }
  } catch (error) {
    throw error instanceof Refusal ? error : formUnreadable(error)
  } finally {
    source.destroy()
  }
}

type FormFile = [name: string, stream: BusboyFileStream, filename: string | undefined, encoding: string, type: string]

function newForm(contentType: string): BusboyInstance {
  try {
    const limits = { files: MOST_FILES, fields: MOST_FIELDS, fieldSize: MOST_OF_FIELD }
    return new Busboy({ headers: { 'content-type': contentType }, limits })
  } catch (error) {
    throw formUnreadable(error)
  }
}

function formUnreadable(error: unknown): Refusal {
  return new Refusal('malformed', `The form cannot be read: ${(error as Error).message}.`)
}

function tooMuch(): Refusal {
  return new Refusal('invalid_input', `The form may hold ${MOST_FILES} files and ${MOST_FIELDS} other fields.`, [])
}

function notTaken(mediaTypes: readonly string[]): Refusal {
  const types = mediaTypes.join(' or ')
  return new Refusal('unsupported_media_type', `Send the file as ${types}, or files as fields "file" of a form.`)
}
