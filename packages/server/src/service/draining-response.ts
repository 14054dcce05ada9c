import { ServerResponse, type IncomingMessage } from 'node:http'

/** What is taken of a body that was refused: as much as this, and no longer. */
const MOST_BYTES = 16 * 1024 * 1024
const MOST_MS = 2000

/**
 * An answer that may come before its request has. Many callers send all of a body before they read anything.
 * A connection that is closed meanwhile is reset, and they never learn why. So the answer goes out at once, and it ends
 * when the rest of the body has come and was thrown away.
 */
export class DrainingResponse extends ServerResponse {
  override end(chunk?: unknown, encoding?: unknown, done?: unknown): this {
    const { req } = this
    // nothing is made here for the many requests that have come whole
    if (req.complete || req.method === 'GET' || req.method === 'HEAD' || typeof chunk === 'function')
      return super.end(chunk, encoding as BufferEncoding, done as () => void)
    if (chunk !== undefined && chunk !== null) this.write(chunk, encoding as BufferEncoding)
    void drained(req).then(() => super.end(done as () => void))
    return this
  }
}

/** Resolves when the body has ended, or was long enough. */
function drained(request: IncomingMessage): Promise<void> {
  return new Promise((resolve) => {
    let size = 0
    const late = setTimeout(stop, MOST_MS)
    // who was reading it has answered, and would hold back the rest
    request.removeAllListeners('data')
    request.on('data', count)
    for (const event of ['end', 'close', 'error']) request.once(event, stop)
    request.resume()

    function count(part: Buffer): void {
      size += part.length
      if (size > MOST_BYTES) stop()
    }

    function stop(): void {
      clearTimeout(late)
      request.off('data', count)
      for (const event of ['end', 'close', 'error']) request.off(event, stop)
      if (!request.readableEnded) request.pause()
      resolve()
    }
  })
}

/** The answers of one server. Once it is leaving, each of them ends its connection, so that its caller opens another. */
export function responsesOf(server: { readonly isLeaving: boolean }): typeof DrainingResponse {
  return class extends DrainingResponse {
    override writeHead(...head: [status: number, ...unknown[]]): this {
      if (server.isLeaving) this.shouldKeepAlive = false
      return super.writeHead(...(head as [number]))
    }
  }
}
