import { dayAfter, dayBefore, dayNumberOfText, dayOf } from './day.ts'
import type { DayNumbers, Span, Validity } from './validity.ts'

/** How PostgreSQL writes a daterange: `[start,end+1)`, `(,end+1)`, `[start,)` or `(,)`. */
const CANONICAL = /^(?:\[(\d{4}-\d{2}-\d{2})|\(),(\d{4}-\d{2}-\d{2})?\)$/

export function toDateRange({ start, end }: Span): string {
  return `${start === null ? '(' : `[${start.toString()}`},${end === null ? '' : dayAfter(end).toString()})`
}

/** @throws RangeError when the text is no daterange in canonical form. */
export function spanOfDateRange(text: string): Span {
  const { start, behind } = boundsOf(text)
  return {
    start: start === undefined ? null : dayOf(start),
    end: behind === undefined ? null : dayBefore(dayOf(behind)),
  }
}

/** @throws RangeError when the text is no canonical daterange, or has no first day. */
export function validityOfDateRange(text: string): Validity {
  const { start, end } = spanOfDateRange(text)
  if (start === null) throw new RangeError(`"${text}" is a daterange without a first day`)
  return { start, end }
}

/**
 * The days as numbers. A catalogue loads tens of thousands of ranges, so this makes no Temporal object.
 * @throws RangeError when the text is no daterange in canonical form
 */
export function dayNumbersOfDateRange(text: string): DayNumbers {
  const { start, behind } = boundsOf(text)
  return {
    from: start === undefined ? -Infinity : dayNumberOfText(start),
    until: behind === undefined ? Infinity : dayNumberOfText(behind),
  }
}

function boundsOf(text: string): { start: string | undefined; behind: string | undefined } {
  const match = CANONICAL.exec(text)
  if (match === null) throw new RangeError(`"${text}" is not a daterange in canonical form`)
  return { start: match[1], behind: match[2] }
}
