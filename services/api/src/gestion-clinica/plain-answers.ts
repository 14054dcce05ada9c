import { randomUUID } from 'node:crypto'

/** An answer of this wire: JSON, or nothing where the body is null. */
export function plainAnswer(status: number, body: unknown, requestId: string = randomUUID()): Response {
  const headers: Record<string, string> = {
    'x-request-id': requestId,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  }
  if (status === 429 || status === 503) headers['retry-after'] = '1'
  if (status === 405) headers['allow'] = 'POST'
  if (body === null) return new Response(null, { status, headers })
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  })
}

/** The text of the old server's framework. */
export function wrongVerb(method: string): Response {
  return plainAnswer(405, { Message: `The requested resource does not support http method '${method}'.` })
}

export function noSuchResource(url: string): Response {
  return plainAnswer(404, { Message: `No HTTP resource was found that matches the request URI '${url}'.` })
}
