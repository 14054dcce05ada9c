import type { IncomingMessage, ServerResponse } from 'node:http'

/**
 * Gives a caller that waits for it leave to send its body (`100 Continue`) when the body is first read. That is after
 * its key was looked at, so whoever has none is refused before it sends anything.
 */
export function continueWhenRead(request: IncomingMessage, response: ServerResponse): void {
  const read = request._read.bind(request)
  const { shouldKeepAlive } = response
  // who is refused sends no body, and the connection has no place for another request before it
  response.shouldKeepAlive = false
  request._read = (size) => {
    request._read = read
    response.shouldKeepAlive = shouldKeepAlive
    // an answer that went out before is the end: what is still read is only thrown away
    if (!response.headersSent) response.writeContinue()
    read(size)
  }
}
