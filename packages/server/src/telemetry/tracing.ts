import type { IncomingMessage, ServerResponse } from 'node:http'
import type { DestinationStream } from 'pino'
import type { RequestObserver } from '../request/observer.ts'

/** Answers one request of HTTP. */
export type RequestListener = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** What a process does for traces. Nothing of inputs, answers or addresses comes into a span. */
export interface Tracing {
  /** A span for each request, in the trace that its `traceparent` names. */
  requests(listener: RequestListener): RequestListener
  /** Names the span of a request after its operation, and says how it ended. */
  operations(observer: RequestObserver): RequestObserver
  /** A span of its own for a part of a request, such as one call of a batch. */
  part<Result>(name: string, run: () => Promise<Result>): Promise<Result>
  /** A trace of its own for work that nobody asked for just now. */
  job<Result>(queue: string, run: () => Promise<Result>): Promise<Result>
  /** What a log line says of the span that is active. */
  logFields(): Record<string, string>
  /** Where log lines go beside standard output. */
  readonly logLines: DestinationStream
}

let current: Tracing | null = null

/** Null where traces are off. Then no library for them is loaded, and a request does nothing for them. */
export function tracing(): Tracing | null {
  return current
}

export function setTracing(started: Tracing | null): void {
  current = started
}
