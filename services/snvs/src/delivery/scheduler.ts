import { Temporal } from 'temporal-polyfill'
import type { Instant } from '@vigencia/domain/calendar/instant.ts'
import { Timers } from './timers.ts'
import { NotTaken } from './not-taken.ts'
import type { Begun } from './in-flight.ts'
import type { Claim } from './traffic.ts'

/** How long a case whose claim failed is left alone, and how soon an absent database is asked again. */
const AVOID_SECONDS = 60
const ASK_AGAIN_SECONDS = 1

/** Which tenant's cases are claimed next, how many of them, and which are left alone for now. */
export class Scheduler {
  readonly #readClock: () => Instant
  readonly #onReady: () => void
  readonly #timers: Timers
  readonly #woken = new Set<string>()
  /** Tenants whose cases are claimed one at a time, to find the case that fails. */
  readonly #one = new Set<string>()
  readonly #avoided = new Map<string, Instant>()
  /** The registry asked these tenants to wait. */
  readonly #resting = new Map<string, Instant>()

  constructor(readClock: () => Instant, onReady: () => void) {
    this.#readClock = readClock
    this.#onReady = onReady
    this.#timers = new Timers(readClock, (tenantId) => this.wake(tenantId))
  }

  get isEmpty(): boolean {
    return this.#woken.size === 0
  }

  /** There may be something to send for this tenant. */
  wake(tenantId: string): void {
    this.#woken.add(tenantId)
    this.#onReady()
  }

  /** The next tenant, the one that waited longest first; undefined where none waits. */
  next(): string | undefined {
    for (const tenantId of this.#woken) {
      this.#woken.delete(tenantId)
      const rests = this.#resting.get(tenantId)
      if (rests === undefined || this.#isOver(rests)) return (this.#resting.delete(tenantId), tenantId)
      this.#timers.at(tenantId, rests)
    }
    return undefined
  }

  /** How many cases of this tenant may be claimed together, with room for so many. */
  limit(tenantId: string, capacity: number): number {
    return this.#one.has(tenantId) ? 1 : capacity
  }

  /** Cases that are left alone for now, because claiming them has failed. */
  avoided(): string[] {
    for (const [id, until] of this.#avoided) if (this.#isOver(until)) this.#avoided.delete(id)
    return [...this.#avoided.keys()]
  }

  taken(tenantId: string, { isFull, nextDue }: Pick<Claim<Begun>, 'isFull' | 'nextDue'>): void {
    this.#one.delete(tenantId)
    if (isFull) this.#woken.add(tenantId)
    else if (nextDue !== null) this.#timers.at(tenantId, nextDue)
  }

  /**
   * Leaves a case alone that was the only one to be claimed. Otherwise the next claims are one at a time, in a while.
   */
  takingFailed(tenantId: string, error: unknown, isDatabaseAway: boolean): void {
    if (!(error instanceof NotTaken) || isDatabaseAway) {
      this.#one.add(tenantId)
      return this.#timers.in(tenantId, ASK_AGAIN_SECONDS)
    }
    this.#avoided.set(error.id, this.#readClock().add({ seconds: AVOID_SECONDS }))
    this.#woken.add(tenantId)
  }

  /**
   * Sets the time when a case of this tenant comes due.
   * @param isRequested the registry asked for that wait
   */
  comeBack(tenantId: string, due: Instant, isRequested: boolean): void {
    if (isRequested) this.#resting.set(tenantId, due)
    this.#timers.at(tenantId, due)
  }

  /** Stops all timers. */
  stop(): void {
    this.#timers.clear()
  }

  #isOver(until: Instant): boolean {
    return Temporal.Instant.compare(until, this.#readClock()) <= 0
  }
}
