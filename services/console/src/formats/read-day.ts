import { CalendarDate } from '@internationalized/date'

/** A day as people type it: `1/7/26`, `01-07-2026`, `010726`, or `2026-07-01`. Null where it is no day. */
export function readDay(text: string): string | null {
  const typed = text.trim()
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed)
  if (iso !== null) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const parts =
    /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})$/.exec(typed) ?? /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(typed)
  if (parts === null) return null
  const year = Number(parts[3])
  return dayOf(parts[3]?.length === 2 ? centuryOf(year) + year : year, Number(parts[2]), Number(parts[1]))
}

/** Agreements are of this century, but for those that a register of old ones names. */
function centuryOf(year: number): number {
  return year >= 70 ? 1900 : 2000
}

function dayOf(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || year < 1900) return null
  // a day that the month does not have would be made its last
  const read = new CalendarDate(year, month, Math.min(day, 31))
  return read.day === day && read.month === month ? read.toString() : null
}
