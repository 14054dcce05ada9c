import { dayAfter, dayBefore, isBefore } from '../calendar/day.ts'
import type { Span, Validity } from '../calendar/validity.ts'

/** The days between two spans that neither holds. Null where the later starts the day after the earlier ends. */
export function gapBetween(earlier: Span, later: Validity): (Validity & Pick<Required<Span>, 'end'>) | null {
  if (earlier.end === null) return null
  const start = dayAfter(earlier.end)
  return isBefore(start, later.start) ? { start, end: dayBefore(later.start) } : null
}

/** The days that no period holds, in order: before the first, between them, and after the last. */
export function gapsAround(periods: readonly Validity[]): Span[] {
  const [first] = periods
  const last = periods.at(-1)
  if (first === undefined || last === undefined) return [{ start: null, end: null }]
  const between = periods.slice(1).flatMap((later, i) => gapBetween(periods[i] as Validity, later) ?? [])
  return [
    { start: null, end: dayBefore(first.start) },
    ...between,
    ...(last.end === null ? [] : [{ start: dayAfter(last.end), end: null }]),
  ]
}
