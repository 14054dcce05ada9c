import { Readable } from 'node:stream'
import { Pool } from 'undici'
import { OutcomeUnknown } from '@vigencia/database/connections/outcome-unknown.ts'
import { ServiceAway } from '@vigencia/server/request/service-away.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import { headersToAnswer, headersToPassOn } from './passed-headers.ts'

/** The reporting service, as the api passes requests on to it. */
export interface ReportingService {
  /**
   * Passes a request on, as it comes in, and answers as the answer comes in.
   * @throws ServiceAway where nothing was done, OutcomeUnknown where a command may have been carried out
   * @throws Refusal `too_large`
   */
  passOn(request: Request, path: string, requestId: string): Promise<Response>
  close(): Promise<void>
}

const CONNECT_MS = 3_000
/** Nothing of an answer for so long, and it is cut: the service itself cuts callers who take nothing of one. */
const SILENT_MS = 60_000
const CONNECTIONS = 64
/** So many more wait for one of these; who comes then is told so. */
const MOST_UNDER_WAY = 256
/** The largest file that an operation takes. */
const MOST_BYTES = 256 * 1024 * 1024

const AWAY = 'The reporting service does not answer. Try again in a moment.'

/** Errors before anything was sent. */
const NOT_SENT = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT)$/

/**
 * @param url its address. No redirect is followed, so nothing is sent to any other.
 * @param longestMs how long it may take to begin an answer
 */
export function reportingService(url: string, longestMs: number): ReportingService {
  const pool = new Pool(new URL(url).origin, {
    connections: CONNECTIONS,
    connect: { timeout: CONNECT_MS },
    headersTimeout: longestMs,
    bodyTimeout: SILENT_MS,
  })
  let underWay = 0
  return {
    async passOn(request, path, requestId) {
      if (underWay === MOST_UNDER_WAY) throw new ServiceAway(AWAY, null)
      underWay += 1
      try {
        const { statusCode, headers, body } = await pool.request({
          path,
          method: request.method,
          headers: headersToPassOn(request.headers, requestId),
          body: bodyOf(request),
          signal: request.signal,
        })
        body.on('error', () => {})
        const isEmpty = [204, 304].includes(statusCode) || request.method === 'HEAD'
        if (isEmpty) await body.dump()
        const sent = isEmpty ? null : (Readable.toWeb(body) as ReadableStream<Uint8Array>)
        return new Response(sent, { status: statusCode, headers: headersToAnswer(headers) })
      } catch (error) {
        throw faultOf(error, request.method)
      } finally {
        underWay -= 1
      }
    },
    close: () => pool.destroy(),
  }
}

/** @throws Refusal `too_large` */
function bodyOf({ body, headers }: Request): Readable | null {
  if (body === null) return null
  if (Number(headers.get('content-length') ?? 0) > MOST_BYTES) throw tooLarge()
  return Readable.from(bounded(body))
}

async function* bounded(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  let size = 0
  for await (const chunk of body) {
    size += chunk.byteLength
    if (size > MOST_BYTES) throw tooLarge()
    yield chunk
  }
}

function tooLarge(): Refusal {
  return new Refusal('too_large', `The body may be at most ${MOST_BYTES} bytes.`)
}

function faultOf(error: unknown, method: string): unknown {
  if (error instanceof Refusal || error instanceof ServiceAway) return error
  const code = String((error as { code?: unknown } | null)?.code)
  const isRead = method === 'GET' || method === 'HEAD'
  return isRead || NOT_SENT.test(code) ? new ServiceAway(AWAY, error) : new OutcomeUnknown(error)
}
