import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What the gateway does with a call: hands it on, or deals with it itself so that it reaches no registry. */
export type Handling =
  | 'pass'
  | 'reset'
  | 'silent'
  | { readonly status: number; readonly body: string; readonly type?: string }

export interface ScriptedGateway {
  readonly url: URL
  handling: Handling
  /** Reports and probes that came to it, whatever it did with them. */
  readonly came: { posts: number; gets: number }
  close(): Promise<void>
}

/** A gateway of one process before a registry, which does what a test says. */
export async function scriptedGateway(registry: URL): Promise<ScriptedGateway> {
  const server = createServer((request, response) => void handle(request, response))
  const gateway: ScriptedGateway = {
    url: new URL('http://127.0.0.1'),
    handling: 'pass',
    came: { posts: 0, gets: 0 },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  gateway.url.port = String((server.address() as AddressInfo).port)

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    gateway.came[request.method === 'POST' ? 'posts' : 'gets'] += 1
    const { handling } = gateway
    const body = Buffer.concat(await Array.fromAsync(request as AsyncIterable<Buffer>))
    if (handling === 'reset') return void request.socket.resetAndDestroy()
    if (handling === 'silent') return
    if (handling === 'pass') return pass(request, body, response)
    response.writeHead(handling.status, { 'content-type': handling.type ?? 'text/plain' }).end(handling.body)
  }

  async function pass({ method = 'GET', url = '/', headers }: IncomingMessage, body: Buffer, response: ServerResponse) {
    const named = Object.entries(headers).filter(([name]) => !['host', 'connection', 'content-length'].includes(name))
    const answer = await fetch(new URL(url, registry), {
      method,
      headers: named as [string, string][],
      ...(body.length > 0 && { body }),
    })
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' })
    response.end(await answer.text())
  }

  return gateway
}
