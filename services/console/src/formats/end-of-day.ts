import { parseDate, toZoned } from '@internationalized/date'

/** The instant at which a day of a time zone is over. */
export function endOfDay(day: string, zone: string): string {
  return toZoned(parseDate(day).add({ days: 1 }), zone).toAbsoluteString()
}
