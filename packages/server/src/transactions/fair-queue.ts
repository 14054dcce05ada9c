/**
 * Bounds the work that runs at a time. What waits is not served in the order in which it came, but tenant by tenant:
 * the next turn is of the tenant that has the fewest running. So many calls of one tenant do not hold up one of another.
 */
export class FairQueue {
  readonly #most: number
  readonly #mostOfTenant: number
  readonly #running = new Map<string, number>()
  /** What waits, tenant by tenant. The tenant that was served last stands at the end. */
  readonly #waiting = new Map<string, Set<() => void>>()
  #all = 0

  /** @param mostOfTenant what one tenant may run at a time, so that the work of another can begin at once */
  constructor(most: number, mostOfTenant = most) {
    this.#most = most
    this.#mostOfTenant = mostOfTenant
  }

  /** @throws the reason of the signal, where it ends the wait */
  async run<Result>(tenantId: string, signal: AbortSignal | undefined, work: () => Promise<Result>): Promise<Result> {
    if (this.#mayBegin(tenantId)) this.#begin(tenantId)
    else await this.#wait(tenantId, signal)
    try {
      return await work()
    } finally {
      this.#end(tenantId)
    }
  }

  /** What runs and what waits now. */
  get use(): { used: number; waiting: number; limit: number } {
    const waiting = this.#waiting.values().reduce((sum, { size }) => sum + size, 0)
    return { used: this.#all, waiting, limit: this.#most }
  }

  #runningOf(tenantId: string): number {
    return this.#running.get(tenantId) ?? 0
  }

  #mayBegin(tenantId: string): boolean {
    return this.#all < this.#most && this.#runningOf(tenantId) < this.#mostOfTenant
  }

  #begin(tenantId: string): void {
    this.#all += 1
    this.#running.set(tenantId, this.#runningOf(tenantId) + 1)
  }

  #end(tenantId: string): void {
    this.#all -= 1
    const left = this.#runningOf(tenantId) - 1
    if (left === 0) this.#running.delete(tenantId)
    else this.#running.set(tenantId, left)
    this.#next()
  }

  #next(): void {
    let next: string | null = null
    for (const tenantId of this.#waiting.keys())
      if (this.#mayBegin(tenantId) && (next === null || this.#runningOf(tenantId) < this.#runningOf(next)))
        next = tenantId
    if (next === null) return
    const ofTenant = this.#waiting.get(next) as Set<() => void>
    const [start] = ofTenant
    if (start === undefined) return
    this.#leave(next, start)
    if (ofTenant.size > 0) {
      this.#waiting.delete(next)
      this.#waiting.set(next, ofTenant)
    }
    this.#begin(next)
    start()
  }

  #wait(tenantId: string, signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted === true) return reject(signal.reason as Error)
      const start = () => {
        signal?.removeEventListener('abort', leave)
        resolve()
      }
      const leave = () => {
        this.#leave(tenantId, start)
        reject(signal?.reason as Error)
      }
      signal?.addEventListener('abort', leave)
      const ofTenant = this.#waiting.get(tenantId) ?? new Set()
      this.#waiting.set(tenantId, ofTenant.add(start))
    })
  }

  #leave(tenantId: string, start: () => void): void {
    const ofTenant = this.#waiting.get(tenantId)
    ofTenant?.delete(start)
    if (ofTenant?.size === 0) this.#waiting.delete(tenantId)
  }
}
