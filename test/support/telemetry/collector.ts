import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A span as a collector receives it. */
export interface ReceivedSpan {
  readonly service: string
  readonly name: string
  readonly traceId: string
  readonly spanId: string
  readonly parentSpanId: string | undefined
  readonly attributes: Readonly<Record<string, string>>
}

interface Value {
  readonly [kind: string]: unknown
}

interface Attributed {
  readonly attributes?: readonly { readonly key: string; readonly value: Value }[]
}

interface Signal {
  readonly resourceSpans?: readonly {
    readonly resource: Attributed
    readonly scopeSpans: readonly { readonly spans: readonly (ReceivedSpan & Attributed)[] }[]
  }[]
}

/** Stands in for an OpenTelemetry collector that takes OTLP as JSON over HTTP. */
export interface Collector {
  /** What a service is set so that its traces and logs come here, soon after they are made. */
  readonly settings: Record<string, string>
  readonly spans: ReceivedSpan[]
  /** All that came, as text. */
  readonly bodies: string[]
  readonly headers: IncomingHttpHeaders[]
  close(): void
}

export async function startCollector(): Promise<Collector> {
  const spans: ReceivedSpan[] = []
  const bodies: string[] = []
  const headers: IncomingHttpHeaders[] = []
  const server = createServer((request, response) => void take(request, response))
  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = Buffer.concat(await Array.fromAsync(request as AsyncIterable<Buffer>)).toString('utf8')
    headers.push(request.headers)
    bodies.push(body)
    spans.push(...spansOf(JSON.parse(body) as Signal))
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
  }
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return {
    settings: {
      OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json',
      OTEL_BSP_SCHEDULE_DELAY: '50',
      OTEL_BLRP_SCHEDULE_DELAY: '50',
    },
    spans,
    bodies,
    headers,
    close: () => void server.close(),
  }
}

function spansOf({ resourceSpans = [] }: Signal): ReceivedSpan[] {
  return resourceSpans.flatMap(({ resource, scopeSpans }) =>
    scopeSpans.flatMap((scope) =>
      scope.spans.map((span) => ({
        ...span,
        service: attributesOf(resource)['service.name'] ?? '',
        attributes: attributesOf(span),
      })),
    ),
  )
}

function attributesOf({ attributes = [] }: Attributed): Record<string, string> {
  return Object.fromEntries(attributes.map(({ key, value }) => [key, String(Object.values(value)[0])]))
}
