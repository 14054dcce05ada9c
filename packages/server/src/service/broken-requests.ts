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
    else socket.end(bareAnswer(error), () => socket.destroy())
  })
}

function bareAnswer({ code, message }: NodeJS.ErrnoException): string {
  const isTooLong = code === 'HPE_HEADER_OVERFLOW'
  const refusal = isTooLong
    ? new Refusal('too_large', 'The address and the headers may be at most 16 KiB together.')
    : new Refusal('malformed', `This is no HTTP request: ${message}.`)
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
