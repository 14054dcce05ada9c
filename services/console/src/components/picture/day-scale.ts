import { parseDate } from '@internationalized/date'

/** How many days a day is from another one. */
function daysBetween(from: string, to: string): number {
  const [a, b] = [parseDate(from), parseDate(to)]
  return b.calendar.toJulianDay(b) - a.calendar.toJulianDay(a)
}

/** Where a day stands between two others, from 0 to 100; what lies outside stands at the border. */
export function dayScale(from: string, to: string): (day: string) => number {
  const span = Math.max(1, daysBetween(from, to))
  return (day) => Math.min(100, Math.max(0, (daysBetween(from, day) / span) * 100))
}

/** The first of January of each year that lies between two days, thinned out to at most ten. */
export function yearMarks(from: string, to: string): readonly { readonly day: string; readonly year: string }[] {
  const [first, last] = [Number(from.slice(0, 4)) + 1, Number(to.slice(0, 4))]
  const step = Math.max(1, Math.ceil((last - first + 1) / 10))
  const years: { day: string; year: string }[] = []
  for (let year = first; year <= last; year += step) years.push({ day: `${year}-01-01`, year: String(year) })
  return years
}
