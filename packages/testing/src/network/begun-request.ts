import { once } from 'node:events'
import { request, type IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'

/** A request that a service has begun, and what it answers in the end. */
export interface BegunRequest {
  readonly answer: Promise<{ readonly status: number | undefined; readonly text: string }>
}

/**
 * Sends a request on a connection of its own. It has begun when the service has told the caller to go on, and the body is
 * on its way: no pause is long enough for that on a busy machine.
 */
export async function beginRequest(
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string,
): Promise<BegunRequest> {
  const expecting = { expect: '100-continue', 'content-length': Buffer.byteLength(body), connection: 'close' }
  const asking = request(url, { method: 'POST', headers: { ...headers, ...expecting } })
  const answer = once(asking, 'response').then(async ([response]: IncomingMessage[]) => ({
    status: response?.statusCode,
    text: await text(response as IncomingMessage),
  }))
  // it may be cut while it is not yet waited for
  answer.catch(() => {})
  asking.flushHeaders()
  await once(asking, 'continue')
  asking.end(body)
  return { answer }
}
