import { createServer, type IncomingHttpHeaders } from 'node:http'
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
}

export async function webhookReceiver(): Promise<WebhookReceiver> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      receiver.received.push({ headers: request.headers, body: Buffer.concat(chunks).toString('utf8') })
      if (receiver.answers === 'hang') return
      const location = receiver.answers >= 300 && receiver.answers < 400 ? { location: '/elsewhere' } : {}
      response.writeHead(receiver.answers, location).end('taken')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const receiver: WebhookReceiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/events?token=ZQXJtoken`,
    answers: 204,
    received: [],
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return receiver
}
