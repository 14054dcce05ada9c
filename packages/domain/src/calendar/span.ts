import { Temporal } from 'temporal-polyfill'
import { dayAfter, dayBefore, isBefore, type Day } from './day.ts'
import { earlierEnd, shareADay, type Span } from './validity.ts'

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

/** The days of a span that none of some others holds, in their order. */
export function daysWithoutAll(span: Span, taken: readonly Span[]): Span[] {
  return taken.reduce<Span[]>((left, one) => left.flatMap((rest) => daysWithout(rest, one)), [span])
}

/** The days that two spans share; null where they share none. */
export function sharedDays(a: Span, b: Span): Span | null {
  if (!shareADay(a, b)) return null
  return { start: laterStart(a, b), end: earlierEnd(a, b) }
}

/** The same days in as few spans as can be, in their order. */
export function joinedSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = []
  for (const span of spans.toSorted(byStart)) {
    const last = joined.at(-1)
    const goesOn =
      last !== undefined && (last.end === null || shareADay({ start: last.start, end: dayAfter(last.end) }, span))
    if (goesOn) joined[joined.length - 1] = { start: last.start, end: laterEnd(last, span) }
    else joined.push(span)
  }
  return joined
}

function byStart(a: Span, b: Span): number {
  if (a.start === null || b.start === null) return Number(a.start !== null) - Number(b.start !== null)
  return Temporal.PlainDate.compare(a.start, b.start)
}

function laterStart({ start: a }: Span, { start: b }: Span): Day | null {
  if (a === null || b === null) return a ?? b
  return isBefore(a, b) ? b : a
}

function laterEnd({ end: a }: Span, { end: b }: Span): Day | null {
  if (a === null || b === null) return null
  return isBefore(a, b) ? b : a
}
