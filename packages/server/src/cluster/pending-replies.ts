/** Replies that this process awaits from another one, by the id of the request. */
export class PendingReplies<Reply> {
  readonly #resolvers = new Map<number, (reply: Reply) => void>()
  #lastId = 0

  /** Sends a request under a new id. Resolves with its reply, or with null when none comes in time. */
  async request(send: (requestId: number) => void, timeoutMs: number): Promise<Reply | null> {
    const requestId = (this.#lastId += 1)
    const { promise, resolve } = Promise.withResolvers<Reply | null>()
    const timer = setTimeout(() => resolve(null), timeoutMs)
    this.#resolvers.set(requestId, resolve)
    send(requestId)
    try {
      return await promise
    } finally {
      clearTimeout(timer)
      this.#resolvers.delete(requestId)
    }
  }

  /** A reply that comes too late is dropped. */
  resolve(requestId: number, reply: Reply): void {
    this.#resolvers.get(requestId)?.(reply)
  }
}
