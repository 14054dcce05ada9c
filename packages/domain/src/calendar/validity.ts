import { dayAfter, dayBefore, isBefore, type Day } from './day.ts'

/** The days on which something holds, both ends included; an end of null is open. */
export interface Validity {
  readonly start: Day
  readonly end: Day | null
}

export function holds(validity: Validity, day: Day): boolean {
  return !isBefore(day, validity.start) && (validity.end === null || !isBefore(validity.end, day))
}

export function shareADay(a: Validity, b: Validity): boolean {
  const aStartsInTime = b.end === null || !isBefore(b.end, a.start)
  const bStartsInTime = a.end === null || !isBefore(a.end, b.start)
  return aStartsInTime && bStartsInTime
}

/** As PostgreSQL writes it, `[start,end+1)`: the canonical form of a daterange. */
export function toDateRange(validity: Validity): string {
  return `[${validity.start.toString()},${validity.end === null ? '' : dayAfter(validity.end).toString()})`
}

/** @throws RangeError when the text is no canonical daterange with a start. */
export function fromDateRange(text: string, dayOf: (text: string) => Day): Validity {
  const match = /^\[([^,]+),([^)]*)\)$/.exec(text)
  if (match === null) throw new RangeError(`"${text}" is not a daterange with a first day`)
  const [, start = '', end = ''] = match
  return { start: dayOf(start), end: end === '' ? null : dayBefore(dayOf(end)) }
}

/** "2026-01-01 to 2026-12-31" or "2026-01-01 on, open-ended": for sentences. */
export function inWords(validity: Validity): string {
  const { start, end } = validity
  return end === null ? `${start.toString()} on, open-ended` : `${start.toString()} to ${end.toString()}`
}
