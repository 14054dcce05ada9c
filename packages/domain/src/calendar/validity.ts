import { dayAfter, dayBefore, isBefore, type Day } from './day.ts'

/** Days in a row, both ends included. Null is open: no start means every earlier day too, no end every later one. */
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

/** As PostgreSQL writes it, `[start,end+1)`, or `(,end+1)` without a start: the canonical form of a daterange. */
export function toDateRange({ start, end }: Span): string {
  return `${start === null ? '(' : `[${start.toString()}`},${end === null ? '' : dayAfter(end).toString()})`
}

/** @throws RangeError when the text is no canonical daterange with a start. */
export function fromDateRange(text: string, dayOf: (text: string) => Day): Validity {
  const match = /^\[([^,]+),([^)]*)\)$/.exec(text)
  if (match === null) throw new RangeError(`"${text}" is not a daterange with a first day`)
  const [, start = '', end = ''] = match
  return { start: dayOf(start), end: end === '' ? null : dayBefore(dayOf(end)) }
}

/** "2026-01-01 to 2026-12-31", "2026-01-01 on, open-ended", "up to 2026-12-31" or "on every day": for sentences. */
export function inWords({ start, end }: Span): string {
  if (start === null) return end === null ? 'on every day' : `up to ${end.toString()}`
  return end === null ? `${start.toString()} on, open-ended` : `${start.toString()} to ${end.toString()}`
}
