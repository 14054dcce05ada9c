import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { apiAway, type ApiAccess } from './ask-api.ts'
import { RefusedOverHttp } from './error-report.ts'
import { sentPieces } from './upload-file.ts'
import { told } from '../command/told.ts'
import { CommandFault } from '../command/command-fault.ts'

const TELL_EVERY = 16 * 1024 * 1024

/** A file that is sent with a question. */
interface SentFile {
  readonly file: string
  readonly mediaType: string
}

interface Download {
  readonly access: ApiAccess
  readonly path: string
  readonly method?: string
  /** The body of a question that needs one: JSON, or a file. */
  readonly body?: string | SentFile
  /** A file by its name, or where the bytes go as they come. */
  readonly to: string | Writable
  readonly report: (line: string) => void
}

/**
 * Writes an answer to a file, piece by piece, and returns the number of bytes. The file appears when it is whole.
 * @throws OperatorError when the api does not answer to its end, or the file cannot be written
 * @throws RefusedOverHttp with the api's problem
 */
export async function downloadFile({ access, path, method = 'GET', body, to, report }: Download): Promise<number> {
  const url = new URL(path, access.url.replace(/(?<!\/)\/*$/, '/'))
  let response: Response
  try {
    const sent = body === undefined ? null : await sentBody(body, report)
    const headers = { 'x-api-key': access.apiKey, ...(sent !== null && { 'content-type': sent.type }) }
    response = await fetch(url, { method, headers, ...(sent !== null && { body: sent.body, duplex: 'half' }) })
  } catch (error) {
    if (error instanceof CommandFault) throw error
    throw apiAway(access.url, error)
  }
  if (!response.ok || response.body === null) {
    const problem = (await response.json().catch(() => null)) as RefusedOverHttp['problem'] | null
    if (problem !== null) throw new RefusedOverHttp(problem)
    throw new CommandFault(told`${url.origin} answered ${response.status} without JSON: is it Vigencia?`)
  }
  let bytes = 0
  const counted = async function* (pieces: AsyncIterable<Uint8Array>) {
    for await (const piece of pieces) {
      if (Math.floor(bytes / TELL_EVERY) < Math.floor((bytes += piece.byteLength) / TELL_EVERY))
        report(`${Math.floor(bytes / 1024 / 1024)} MiB so far`)
      yield piece
    }
  }
  const pieces = Readable.fromWeb(response.body as never)
  if (typeof to === 'string') await intoFile(to, (file) => pipeline(pieces, counted, createWriteStream(file)))
  else await pipeline(pieces, counted, to, { end: false })
  return bytes
}

async function sentBody(body: string | SentFile, report: (line: string) => void) {
  if (typeof body === 'string') return { type: 'application/json', body }
  return { type: body.mediaType, body: await sentPieces(body.file, report) }
}

async function intoFile(file: string, write: (unfinished: string) => Promise<void>): Promise<void> {
  const unfinished = `${file}.part`
  try {
    await write(unfinished)
    await rename(unfinished, file)
  } catch (error) {
    await rm(unfinished, { force: true })
    const { code, message } = error as NodeJS.ErrnoException
    throw new CommandFault(told`${file} was not written: ${code ?? message}.`)
  }
}
