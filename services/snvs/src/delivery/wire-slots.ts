/** Places on the wire: so many calls at once and never more, whoever makes them, in the order in which they come. */
export class WireSlots {
  readonly #count: number
  readonly #onFree: () => void
  readonly #waiting: (() => void)[] = []
  #held = 0

  /** @param onFree a call has left the wire, and nobody waited for its place */
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
    // who waited has the place at once: in between nobody else may take it
    if (next !== undefined) return next()
    this.#held -= 1
    this.#onFree()
  }
}
