import { dayNumberOf, isBefore, type Day, type DayNumber } from './day.ts'

/** Days in a row, both ends included. A null start means every earlier day too, a null end every later one. */
export interface Span {
  readonly start: Day | null
  readonly end: Day | null
}

/** The days on which something holds: a span with a first day. */
export interface Validity extends Span {
  readonly start: Day
}

export function holds({ start, end }: Span, day: Day): boolean {
  return (start === null || !isBefore(day, start)) && (end === null || !isBefore(end, day))
}

export function shareADay(a: Span, b: Span): boolean {
  const aStartsInTime = a.start === null || b.end === null || !isBefore(b.end, a.start)
  const bStartsInTime = b.start === null || a.end === null || !isBefore(a.end, b.start)
  return aStartsInTime && bStartsInTime
}

/** The earlier of two last days; null where both are open. */
export function earlierEnd({ end: a }: Span, { end: b }: Span): Day | null {
  if (a === null || b === null) return a ?? b
  return isBefore(a, b) ? a : b
}

/** Days as numbers, half-open: `from` is one of them, `until` is not. Infinite where the span is open. */
export interface DayNumbers {
  readonly from: DayNumber
  readonly until: DayNumber
}

export function dayNumbersOf({ start, end }: Span): DayNumbers {
  return {
    from: start === null ? -Infinity : dayNumberOf(start),
    until: end === null ? Infinity : dayNumberOf(end) + 1,
  }
}

/**
 * A span as words for sentences: "2026-01-01 to 2026-12-31", "2026-01-01 on, open-ended", "up to 2026-12-31" or "on
 * every day".
 */
export function inWords({ start, end }: Span): string {
  if (start === null) return end === null ? 'on every day' : `up to ${end.toString()}`
  return end === null ? `${start.toString()} on, open-ended` : `${start.toString()} to ${end.toString()}`
}
