import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

type Serve = (request: IncomingMessage, response: ServerResponse) => void

/** So long a port waits for answers under way before it closes all the same. */
const MOST_MS = 250
const LOOK_MS = 5

/**
 * Requests that have come while the port closes. They wait for their answers until it is closed: who would connect
 * again at each answer does not connect meanwhile, for a port that closes resets whom it has not accepted.
 */
export class HeldRequests {
  readonly #held: [IncomingMessage, ServerResponse][] = []
  #isHolding = false

  /** Whether the request is held, and will be served later. */
  takes(request: IncomingMessage, response: ServerResponse): boolean {
    if (this.#isHolding) this.#held.push([request, response])
    return this.#isHolding
  }

  /**
   * Holds what comes from now on, and resolves when nothing else is under way, or after a quarter of a second.
   * @param underWay how many requests have no answer yet, with those that are held
   */
  async hold(underWay: () => number): Promise<void> {
    this.#isHolding = true
    for (let waited = 0; underWay() > this.#held.length && waited < MOST_MS; waited += LOOK_MS) await sleep(LOOK_MS)
  }

  /** Serves what was held. */
  release(serve: Serve): void {
    this.#isHolding = false
    for (const [request, response] of this.#held.splice(0)) serve(request, response)
  }
}
