import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { apiAway, type ApiAccess } from './ask-api.ts'
import { RefusedOverHttp } from './error-report.ts'
import { told } from '../command/told.ts'
import { CommandFault } from '../command/command-fault.ts'

const TELL_EVERY_MS = 1000

/** A file of less than a tenth of a MiB is told in smaller units: else nothing of it would be seen to go. */
const UNITS = [
  { name: 'MiB', bytes: 1024 * 1024 },
  { name: 'KiB', bytes: 1024 },
] as const
const BYTES = { name: 'bytes', bytes: 1 } as const

interface Upload {
  readonly access: ApiAccess
  readonly path: string
  readonly file: string
  readonly mediaType: string
  readonly report: (line: string) => void
}

/**
 * Sends a file as the body of a POST, piece by piece, and returns the answer.
 * @throws OperatorError when the file cannot be read, or the api does not answer
 * @throws RefusedOverHttp with the api's problem
 */
export async function uploadFile({ access, path, file, mediaType, report }: Upload): Promise<unknown> {
  const pieces = await sentPieces(file, report)
  const headers = { 'x-api-key': access.apiKey, 'content-type': mediaType }
  const url = new URL(path, access.url.replace(/(?<!\/)\/*$/, '/'))
  let response: Response
  try {
    response = await fetch(url, { method: 'POST', headers, body: pieces, duplex: 'half' })
  } catch (error) {
    throw apiAway(access.url, error)
  }
  const answer = await response.json().catch(() => null)
  if (answer === null)
    throw new CommandFault(told`${url.origin} answered ${response.status} without JSON: is it Vigencia?`)
  if (!response.ok) throw new RefusedOverHttp(answer as RefusedOverHttp['problem'])
  return answer
}

/**
 * The pieces of a file, of which it is told from time to time how many were sent.
 * @throws CommandFault when the file cannot be read
 */
export async function sentPieces(file: string, report: (line: string) => void): Promise<Readable> {
  const size = await sizeOf(file)
  return Readable.from(counted(createReadStream(file), size, report))
}

async function sizeOf(file: string): Promise<number> {
  try {
    const found = await stat(file)
    if (found.isFile()) return found.size
  } catch (error) {
    throw new CommandFault(told`${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`)
  }
  throw new CommandFault(told`${file} is no file.`)
}

async function* counted(
  pieces: AsyncIterable<Buffer>,
  size: number,
  report: (line: string) => void,
): AsyncGenerator<Buffer> {
  let sent = 0
  let lastMs = performance.now()
  for await (const piece of pieces) {
    yield piece
    sent += piece.byteLength
    if (sent < size && performance.now() - lastMs < TELL_EVERY_MS) continue
    lastMs = performance.now()
    report(`sent ${inUnitsOf(size, sent)} of ${inUnitsOf(size, size)} ${unitOf(size).name}`)
  }
}

function unitOf(size: number) {
  return UNITS.find(({ bytes }) => size >= bytes / 10) ?? BYTES
}

function inUnitsOf(size: number, part: number): string {
  const { bytes } = unitOf(size)
  return (part / bytes).toFixed(bytes === 1 ? 0 : 1)
}
