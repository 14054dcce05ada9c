import type { Pool } from 'pg'
import type { Logger } from 'pino'
import { Counter, type Registry } from 'prom-client'
import { queryWithin } from '@vigencia/database/connections/query-within.ts'
import { systemClock } from '@vigencia/database/system-clock.ts'
import type { Instant } from '@vigencia/domain/calendar/instant.ts'
import { exposeFigure } from '../metrics/service-metrics.ts'
import { ClockIsWrong } from './clock-is-wrong.ts'

/** The most that the clocks of a process and of its database may be apart. */
const MOST_APART_MS = 120_000
const MEASURE_EVERY_MS = 10_000
const ANSWER_WITHIN_MS = 2_000

/** Tells whether the clock of this process is right: about that of the database. */
export interface ClockGuard {
  /** A comparison of numbers, and no question to anybody. */
  isRight(): boolean
  /** @throws ClockIsWrong, which is 503 `clock` */
  mustBeRight(): void
  stop(): void
}

interface GuardParts {
  readonly pool: Pool
  readonly logger: Logger
  readonly registry: Registry
}

/** The clock of a test says what the test wants: nobody measures it. */
const UNMEASURED: ClockGuard = { isRight: () => true, mustBeRight() {}, stop() {} }

/**
 * Compares the clock of this process with that of its database: at the start, and behind every few seconds.
 * Between two measurements a monotonic clock tells a jump at once, and the next measurement tells whether it was one.
 */
export async function clockGuard(readClock: () => Instant, parts: GuardParts): Promise<ClockGuard> {
  if (readClock !== systemClock) return UNMEASURED
  return measuredClock(readClock, parts)
}

/** The same for a clock that is measured in any case. */
export async function measuredClock(readClock: () => Instant, parts: GuardParts): Promise<ClockGuard> {
  const guard = new MeasuredClock(readClock, parts)
  await guard.measure()
  return guard
}

class MeasuredClock implements ClockGuard {
  readonly #readClock: () => Instant
  readonly #parts: GuardParts
  readonly #refusals: Counter
  readonly #timer: NodeJS.Timeout
  /** What a wall clock that is right is ahead of the monotonic one; null until the database has told. */
  #rightAheadMs: number | null = null
  #measuring: Promise<void> | null = null
  #wasRight = true

  constructor(readClock: () => Instant, parts: GuardParts) {
    this.#readClock = readClock
    this.#parts = parts
    this.#refusals = new Counter({
      name: 'vigencia_clock_refusals_total',
      help: 'Commands and jobs refused because the clock of the process is not that of the database',
      registers: [parts.registry],
    })
    exposeFigure(
      parts.registry,
      'vigencia_clock_ahead_seconds',
      'How much the clock of the process is ahead of that of the database',
      () => this.#aheadMs() / 1000,
    )
    // a service that has nothing else to do may end
    this.#timer = setInterval(() => void this.measure(), MEASURE_EVERY_MS).unref()
  }

  isRight(): boolean {
    return Math.abs(this.#aheadMs()) <= MOST_APART_MS
  }

  mustBeRight(): void {
    if (this.isRight()) return
    this.#refusals.inc()
    // a machine that slept looks as if its clock had jumped, until the database is asked again
    void this.measure()
    throw new ClockIsWrong()
  }

  stop(): void {
    clearInterval(this.#timer)
  }

  measure(): Promise<void> {
    return (this.#measuring ??= this.#ask().finally(() => (this.#measuring = null)))
  }

  #aheadMs(): number {
    return this.#rightAheadMs === null
      ? 0
      : this.#readClock().epochMilliseconds - performance.now() - this.#rightAheadMs
  }

  /** A database that does not answer tells nothing: what was measured last stands. */
  async #ask(): Promise<void> {
    const sentAt = performance.now()
    try {
      const query = { text: 'select (extract(epoch from clock_timestamp()) * 1000)::double precision as ms' }
      const { rows } = await queryWithin<{ ms: number }>(this.#parts.pool, ANSWER_WITHIN_MS, query)
      const [told] = rows
      // it was read on the way between the question and its answer
      if (told !== undefined) this.#rightAheadMs = told.ms - (sentAt + performance.now()) / 2
    } catch {
      return
    }
    if (this.isRight() === this.#wasRight) return
    this.#wasRight = !this.#wasRight
    const ahead_seconds = Math.round(this.#aheadMs() / 1000)
    if (this.#wasRight) this.#parts.logger.info({ ahead_seconds }, 'the clock is right again')
    else this.#parts.logger.error({ ahead_seconds }, 'the clock is not that of the database: commands are refused')
  }
}
