import { randomUUID } from 'node:crypto'
import { STATUS_CODES, type Server, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { RequestError } from '@hono/node-server'
import { Refusal } from '@vigencia/domain/refusals.ts'
import { problemOf } from '../request/problem.ts'
import { problemResponse } from '../rest/rest-routes.ts'

/** A request whose host or address cannot be read never reaches the app. It gets a problem body all the same. */
export function answerWithoutApp(error: unknown): Response {
  const cause = error instanceof RequestError ? new Refusal('malformed', `${error.message}.`) : error
  return problemResponse(problemOf(cause, randomUUID()))
}

/**
 * Answers what is no HTTP, and what exceeds Node's 16 KiB of address and headers. Node alone would send a bare line.
 */
export function refuseWhatIsNoRequest(server: Server): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    const begun = (socket as { _httpMessage?: ServerResponse })._httpMessage?.headersSent === true
    if (error.code === 'ECONNRESET' || !socket.writable || begun) socket.destroy()
    else refuseBare(socket, refusalOf(error))
  })
}

function refusalOf({ code, message }: NodeJS.ErrnoException): Refusal {
  if (code === 'HPE_HEADER_OVERFLOW')
    return new Refusal('too_large', 'The address and the headers may be at most 16 KiB together.')
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return new Refusal('too_slow', 'The headers did not come in time.')
  return new Refusal('malformed', `This is no HTTP request: ${message}.`)
}

/** Answers past the app, and closes the connection. */
export function refuseBare(socket: Duplex, refusal: Refusal): void {
  socket.end(bareAnswer(refusal), () => socket.destroy())
}

function bareAnswer(refusal: Refusal): string {
  const problem = problemOf(refusal, randomUUID())
  const body = JSON.stringify(problem)
  return [
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
    'content-type: application/problem+json',
    `content-length: ${Buffer.byteLength(body)}`,
    `x-request-id: ${problem.request_id}`,
    'cache-control: no-store',
    'connection: close',
    '',
    body,
  ].join('\r\n')
}
