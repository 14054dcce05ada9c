import type { Access } from './access.ts'
import { cutOff, refusedBy, strangePage } from './answer.ts'
import { headersOf, repeated, tooLate } from './call.ts'
import { either, endedBy, timeLimit, type TimeLimit } from './ended-by.ts'
import { VigenciaUnavailable } from './errors.ts'
import type { CallOptions, CommandOptions, DownloadedFile, FileToUpload } from './operation/operation.ts'
import type { Traits } from './operation/traits.ts'
import { isPage, piecesOf, streamOf } from './streams.ts'
import { parsed } from './trpc-calls.ts'

type Input = Readonly<Record<string, string | number | boolean | object | null | undefined>>

/** Sends a file as it is read. It is given up when no byte of it is taken for a while, and never sent twice. */
export function uploadOf(access: Access, traits: Traits, route: string) {
  const { path } = traits
  return (input: Input, file: FileToUpload, options: CommandOptions = {}): Promise<unknown> =>
    repeated(access, traits, options, async (signal) => {
      const limit = timeLimit((ms) => tooLate(path, `no byte for ${ms} ms`))
      const source: Source = file instanceof Blob ? { blob: file } : { bytes: pieces(file.bytes) }
      const request = {
        ...requestOf(access, route, input),
        headers: { ...(await access.headers()), ...headersOf(options.context ?? {}), 'content-type': file.type },
        ...bodyOf(source, limit, access),
      }
      try {
        const response = await opened(path, access, request, either(signal, limit.signal))
        return await jsonOf(path, response)
      } catch (error) {
        throw source.failure === undefined ? error : source.failure.cause
      } finally {
        limit.clear()
      }
    })
}

/** Asks for a file, and hands it on as it comes. It is given up when no byte of it comes for a while. */
export function downloadOf(access: Access, traits: Traits, route: string) {
  const { path } = traits
  return (input: Input, options: CallOptions = {}): Promise<DownloadedFile> =>
    repeated(access, traits, options, async (signal) => {
      const limit = timeLimit((ms) => tooLate(path, `no byte for ${ms} ms`))
      limit.set(options.timeout ?? access.longTimeout)
      const request = { ...requestOf(access, route, input), headers: await access.headers() }
      try {
        return await downloaded(path, await opened(path, access, request, either(signal, limit.signal)), limit, access)
      } catch (error) {
        limit.clear()
        throw error
      }
    })
}

/** Sends a file as it is read, and hands on the file that answers it as that comes. It is never sent twice. */
export function exchangeOf(access: Access, traits: Traits, route: string) {
  const { path } = traits
  return (input: Input, file: FileToUpload, options: CallOptions = {}): Promise<DownloadedFile> =>
    repeated(access, { ...traits, kind: 'command' }, options, async (signal) => {
      const limit = timeLimit((ms) => tooLate(path, `no byte for ${ms} ms`))
      const source: Source = file instanceof Blob ? { blob: file } : { bytes: pieces(file.bytes) }
      const request = {
        ...requestOf(access, route, input),
        headers: { ...(await access.headers()), 'content-type': file.type },
        ...bodyOf(source, limit, access),
      }
      try {
        return await downloaded(path, await opened(path, access, request, either(signal, limit.signal)), limit, access)
      } catch (error) {
        limit.clear()
        throw source.failure === undefined ? error : source.failure.cause
      }
    })
}

async function downloaded(path: string, response: Response, limit: TimeLimit, access: Access): Promise<DownloadedFile> {
  const type = response.headers.get('content-type')?.split(';')[0] ?? ''
  if (!response.ok || response.body === null || type === 'text/html') throw await refusalIn(path, response)
  return {
    name: nameIn(response),
    type,
    requestId: response.headers.get('x-request-id'),
    stream: streamOf(received(path, response, limit, access)),
  }
}

/** What is sent, and how reading it failed where it did. */
interface Source {
  readonly blob?: Blob
  readonly bytes?: AsyncIterable<Uint8Array>
  failure?: { readonly cause: unknown }
}

interface FileRequest extends RequestInit {
  readonly url: URL
}

async function* pieces(bytes: AsyncIterable<Uint8Array> | Uint8Array | string): AsyncGenerator<Uint8Array> {
  if (typeof bytes === 'string') yield new TextEncoder().encode(bytes)
  else if (bytes instanceof Uint8Array) yield bytes
  else yield* bytes
}

/** A browser sends a file by itself, and over HTTP/1.1 it sends no stream. */
function bodyOf(source: Source, limit: TimeLimit, access: Access) {
  const { blob, bytes = piecesOf((source.blob as Blob).stream()) } = source
  if (blob === undefined || !isPage())
    return { body: streamOf(watched(source, bytes, limit, access)), duplex: 'half' as const }
  limit.set(access.longTimeout)
  return { body: blob }
}

async function* watched(
  source: Source,
  bytes: AsyncIterable<Uint8Array>,
  limit: TimeLimit,
  access: Access,
): AsyncGenerator<Uint8Array> {
  try {
    limit.set(access.silence)
    for await (const piece of bytes) {
      limit.set(access.silence)
      yield piece
    }
  } catch (cause) {
    source.failure = { cause }
    throw cause
  }
  // all of it is under way: now the service works
  limit.set(access.longTimeout)
}

async function* received(
  path: string,
  response: Response,
  limit: TimeLimit,
  { silence }: Access,
): AsyncGenerator<Uint8Array> {
  try {
    limit.set(silence)
    for await (const piece of piecesOf(response.body as ReadableStream<Uint8Array>)) {
      limit.clear()
      yield piece
      limit.set(silence)
    }
  } catch (cause) {
    throw cause instanceof VigenciaUnavailable ? cause : cutOff(path, cause, response.status)
  } finally {
    limit.clear()
  }
}

function requestOf({ url }: Access, route: string, input: Input): FileRequest {
  const [method = 'GET', path = ''] = route.split(' ')
  const rest = new Map(Object.entries(input).filter(([, value]) => value !== undefined && value !== null))
  const filled = path.slice(1).replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = rest.get(name)
    rest.delete(name)
    return encodeURIComponent(value as string)
  })
  const address = new URL(filled, url)
  for (const [name, value] of rest)
    address.searchParams.set(name, typeof value === 'object' ? JSON.stringify(value) : `${value}`)
  return { url: address, method }
}

function opened(path: string, access: Access, { url, ...init }: FileRequest, signal: AbortSignal): Promise<Response> {
  return endedBy(signal, () =>
    access.fetch(url, { ...init, signal }).catch((cause: unknown) => {
      throw signal.aborted ? signal.reason : cutOff(path, cause)
    }),
  )
}

async function jsonOf(path: string, response: Response): Promise<unknown> {
  const text = await textOf(path, response)
  const json = parsed(text)
  if (response.ok && json !== undefined) return json
  throw refusedBy(path, json, response) ?? strangePage(path, response, text)
}

async function refusalIn(path: string, response: Response): Promise<Error> {
  const text = await textOf(path, response)
  return refusedBy(path, parsed(text), response) ?? strangePage(path, response, text)
}

function textOf(path: string, response: Response): Promise<string> {
  return response.text().catch((cause: unknown) => {
    throw cutOff(path, cause, response.status)
  })
}

function nameIn({ headers }: Response): string {
  const header = headers.get('content-disposition') ?? ''
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(header)?.[1]
  return encoded === undefined ? (/filename="([^"]+)"/.exec(header)?.[1] ?? 'file') : decodeURIComponent(encoded)
}
