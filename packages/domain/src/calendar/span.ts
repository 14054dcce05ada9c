import { dayAfter, dayBefore, isBefore } from './day.ts'
import { shareADay, type Span } from './validity.ts'

/** The days of a span that another does not hold: none, or the rest before it, after it, or on both sides. */
export function daysWithout(span: Span, taken: Span): Span[] {
  if (!shareADay(span, taken)) return [span]
  const left: Span[] = []
  if (taken.start !== null && (span.start === null || isBefore(span.start, taken.start)))
    left.push({ start: span.start, end: dayBefore(taken.start) })
  if (taken.end !== null && (span.end === null || isBefore(taken.end, span.end)))
    left.push({ start: dayAfter(taken.end), end: span.end })
  return left
}
