import { parseDate } from '@internationalized/date'

export interface PastDays {
  readonly count: number
  readonly from: string
  readonly to: string
}

/** The days before today that a period prices; null: none. */
export function pastDaysOf(
  { validity_start, validity_end }: { readonly validity_start: string; readonly validity_end: string | null },
  today: string,
): PastDays | null {
  if (validity_start >= today) return null
  const yesterday = parseDate(today).subtract({ days: 1 })
  const last = validity_end !== null && validity_end < yesterday.toString() ? parseDate(validity_end) : yesterday
  return { count: last.compare(parseDate(validity_start)) + 1, from: validity_start, to: last.toString() }
}
