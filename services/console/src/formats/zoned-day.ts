import { parseDate, parseDateTime, today, toZoned } from '@internationalized/date'

/** Today where the tenant is: `YYYY-MM-DD`. */
export function todayIn(zone: string): string {
  return today(zone).toString()
}

/** The last instant of a day where the tenant is. */
export function endOfDay(day: string, zone: string): string {
  return toZoned(parseDateTime(`${day}T23:59:59.999`), zone).toAbsoluteString()
}

export function dayAfter(day: string): string {
  return parseDate(day).add({ days: 1 }).toString()
}

export function dayBefore(day: string): string {
  return parseDate(day).subtract({ days: 1 }).toString()
}
