// What is used of autocannon, which has no types of its own.
declare module 'autocannon' {
  import type { EventEmitter } from 'node:events'

  interface LoadClient {
    setRequests(requests: { path: string; headers?: Record<string, string> }[]): void
  }

  interface Options {
    url: string
    connections: number
    duration: number
    sampleInt: number
    headers: Record<string, string>
    setupClient(client: LoadClient): void
  }

  interface Result {
    readonly errors: number
  }

  interface Instance extends EventEmitter, PromiseLike<Result> {
    stop(): void
  }

  const autocannon: (options: Options) => Instance
  export default autocannon
}
