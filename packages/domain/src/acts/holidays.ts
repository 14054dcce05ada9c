import { dayNumberOf, type Day, type DayNumber } from '../calendar/day.ts'
import { easterSunday } from '../calendar/easter.ts'
import type { Holidays } from './act-rules.ts'

export function isHoliday(day: Day, { fixed, from_easter, dates }: Holidays): boolean {
  if (fixed.includes(day.toString().slice(5)) || dates.some((date) => date.equals(day))) return true
  const sinceEaster: DayNumber = dayNumberOf(day) - dayNumberOf(easterSunday(day.year))
  return from_easter.includes(sinceEaster)
}
