import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'

export interface ReceivedEvent {
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** A receiver of webhooks on a port of its own, which does what a test says. */
export interface WebhookReceiver {
  readonly url: string
  /** The status of its answers; `hang`: it takes the request and says nothing. */
  answers: number | 'hang'
  /** Everything that came, whatever was answered. */
  readonly received: ReceivedEvent[]
  close(): Promise<void>
  /** Takes again at the address at which it was closed. */
  reopen(): Promise<void>
}

/** @param tls the certificate that it shows; without one it is plain HTTP */
export async function webhookReceiver(tls?: { cert: string; key: string }): Promise<WebhookReceiver> {
  const take: RequestListener = (request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      receiver.received.push({ headers: request.headers, body: Buffer.concat(chunks).toString('utf8') })
      if (receiver.answers === 'hang') return
      const location = receiver.answers >= 300 && receiver.answers < 400 ? { location: '/elsewhere' } : {}
      response.writeHead(receiver.answers, location).end('taken')
    })
  }
  const server = tls === undefined ? createServer(take) : createSecureServer(tls, take)
  const listen = (at: number) => new Promise<void>((resolve) => server.listen(at, '127.0.0.1', resolve))
  await listen(0)
  const { port } = server.address() as AddressInfo
  const receiver: WebhookReceiver = {
    url: `${tls === undefined ? 'http' : 'https'}://127.0.0.1:${port}/events?token=receivers-own-token`,
    answers: 204,
    received: [],
    reopen: () => listen(port),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return receiver
}
