/** Places on the wire: a number of calls at once and never more, in the order in which they come. */
export class WireSlots {
  readonly #count: number
  readonly #onFree: () => void
  readonly #waiting: (() => void)[] = []
  #held = 0

  /** @param onFree called when a call has left the wire and nobody waited for its place */
  constructor(count: number, onFree: () => void) {
    this.#count = count
    this.#onFree = onFree
  }

  /** How many calls could begin now without waiting. */
  get free(): number {
    return this.#count - this.#held
  }

  /** Makes the call as soon as there is a place for it. */
  async during<Result>(call: () => Promise<Result>): Promise<Result> {
    if (this.#held < this.#count) this.#held += 1
    else await new Promise<void>((resolve) => this.#waiting.push(resolve))
    try {
      return await call()
    } finally {
      this.#leave()
    }
  }

  #leave(): void {
    const next = this.#waiting.shift()
    // the next in line gets the place at once, so that nobody else takes it in between
    if (next !== undefined) return next()
    this.#held -= 1
    this.#onFree()
  }
}
