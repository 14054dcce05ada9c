import type { Instant } from '@vigencia/domain/calendar/instant.ts'

const LONGEST_SECONDS = 60

/** One timer a name, the earliest that was set. A time further off than a minute is asked for again then. */
export class Timers {
  readonly #set = new Map<string, { at: Instant; timer: NodeJS.Timeout }>()
  readonly #readClock: () => Instant
  readonly #ring: (name: string) => void

  constructor(readClock: () => Instant, ring: (name: string) => void) {
    this.#readClock = readClock
    this.#ring = ring
  }

  in(name: string, seconds: number): void {
    this.at(name, this.#readClock().add({ milliseconds: Math.round(seconds * 1000) }))
  }

  at(name: string, at: Instant): void {
    const earlier = this.#set.get(name)
    if (earlier !== undefined && earlier.at.epochMilliseconds <= at.epochMilliseconds) return
    clearTimeout(earlier?.timer)
    const wait = Math.min(LONGEST_SECONDS * 1000, at.epochMilliseconds - this.#readClock().epochMilliseconds)
    // a millisecond more, because a timer may be early by a part of one and would find nothing due
    const timer = setTimeout(() => (this.#set.delete(name), this.#ring(name)), Math.max(0, wait) + 1)
    timer.unref()
    this.#set.set(name, { at, timer })
  }

  clear(): void {
    for (const { timer } of this.#set.values()) clearTimeout(timer)
    this.#set.clear()
  }
}
