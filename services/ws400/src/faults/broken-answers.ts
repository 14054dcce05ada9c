import type { ServerResponse } from 'node:http'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { Context } from 'hono'

/**
 * Tells the server that nothing is left to send. The server heeds this only in a `Response` of the platform.
 * Once it has started, that name stands for a quicker class of its own, but a clone is always the platform's.
 */
const ALREADY_SENT = RESPONSE_ALREADY_SENT.clone()

// Answers that break off, as those of a failing registry do. Callers must live with them.

/** Cuts the caller's connection by a reset at once: there is no answer, and no orderly end. */
export function resetConnection(http: Context): Response {
  outgoingOf(http).socket?.resetAndDestroy()
  return ALREADY_SENT
}

/** Sends the first half of an answer that is announced whole, then cuts the connection. */
export async function breakOff(http: Context, answer: Response): Promise<Response> {
  const outgoing = outgoingOf(http)
  const bytes = Buffer.from(await answer.arrayBuffer())
  outgoing.writeHead(answer.status, { ...Object.fromEntries(answer.headers), 'content-length': bytes.length })
  outgoing.write(bytes.subarray(0, bytes.length / 2), () => outgoing.socket?.destroySoon())
  return ALREADY_SENT
}

/** Sends nothing until the caller gives up, or `stop` cuts the connection. */
export function neverAnswer(http: Context, stop: AbortSignal): Promise<Response> {
  const outgoing = outgoingOf(http)
  return new Promise((resolve) => {
    const cut = () => outgoing.destroy()
    outgoing.once('close', () => {
      stop.removeEventListener('abort', cut)
      resolve(ALREADY_SENT)
    })
    stop.addEventListener('abort', cut)
    if (stop.aborted || outgoing.closed) cut()
  })
}

function outgoingOf(http: Context): ServerResponse {
  return (http.env as { outgoing: ServerResponse }).outgoing
}
