import { dayNumberOf, type Day } from '../calendar/day.ts'
import { easterSunday } from '../calendar/easter.ts'
import type { Holidays } from './act-rules.ts'

export function isHoliday(day: Day, { fixed, from_easter, dates }: Holidays): boolean {
  if (fixed.includes(day.toString().slice(5)) || dates.some((date) => date.equals(day))) return true
  // a day of December may be counted back from the next year's Easter
  return [day.year, day.year + 1].some((year) => from_easter.includes(daysSinceEaster(day, year)))
}

const daysSinceEaster = (day: Day, year: number) => dayNumberOf(day) - dayNumberOf(easterSunday(year))
