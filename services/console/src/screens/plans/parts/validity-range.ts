import { parseDate } from '@internationalized/date'

interface Days {
  readonly start: string | null
  readonly end: string | null
}

/** Whether an entry holds on a day: it has not ended, and no validity of its own is over. */
export function holdsOn(entry: Readonly<Record<string, unknown>>, day: string): boolean {
  const end = (entry['window_end'] ?? null) as string | null
  return entry['is_active'] === true && (end === null || end >= day)
}

export function dayBefore(day: string): string {
  return parseDate(day).subtract({ days: 1 }).toString()
}

export function dayAfter(day: string): string {
  return parseDate(day).add({ days: 1 }).toString()
}

/** From the first to the last day that a picture shows: what begins or ends nowhere is shown a year around the day. */
export function rangeOf(all: readonly Days[], day: string): { readonly from: string; readonly to: string } {
  const around = parseDate(day)
  const starts = all.flatMap(({ start }) => (start === null ? [] : [start]))
  const ends = all.flatMap(({ end }) => (end === null ? [] : [end]))
  const from = [around.subtract({ years: 1 }).toString(), ...starts].toSorted()[0] as string
  const to = [around.add({ years: 1 }).toString(), ...ends].toSorted().at(-1) as string
  return { from: `${from.slice(0, 4)}-01-01`, to: `${to.slice(0, 4)}-12-31` }
}
