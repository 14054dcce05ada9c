import { Temporal } from 'temporal-polyfill'
import type { Day } from './day.ts'

/** A point in time, UTC, to the microsecond, as PostgreSQL stores it. */
export type Instant = Temporal.Instant

/** @throws RangeError when the text is no instant with an offset or `Z`. */
export function instantOf(text: string): Instant {
  return Temporal.Instant.from(text)
}

/** An instant as tokens and HTTP write it: seconds since 1970. */
export function instantOfSeconds(seconds: number): Instant {
  return Temporal.Instant.fromEpochMilliseconds(seconds * 1000)
}

/** Cuts an instant to the microsecond, so that it stays the same when it has been stored. */
export function toMicrosecond(instant: Instant): Instant {
  return instant.round({ smallestUnit: 'microsecond', roundingMode: 'floor' })
}

/** The calendar day at this instant in an IANA zone. */
export function dayIn(instant: Instant, timeZone: string): Day {
  return instant.toZonedDateTimeISO(timeZone).toPlainDate()
}

/** An instant later than `previous`: `now` where the clock has moved on, or else one microsecond after it. */
export function laterThan(previous: Instant | null, now: Instant): Instant {
  if (previous === null || Temporal.Instant.compare(now, previous) > 0) return now
  return previous.add({ microseconds: 1 })
}
