import { Temporal } from 'temporal-polyfill'

/** A calendar day, without time or zone. */
export type Day = Temporal.PlainDate

/** A day counted from 1970-01-01 (day 0). Loops and indexes compare these numbers. */
export type DayNumber = number

const MILLISECONDS_A_DAY = 86_400_000
const DAYS_IN_400_YEARS = 146_097
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/
const notADay = (text: string) => new RangeError(`"${text}" is not a day written YYYY-MM-DD`)

/** The first and the last day the system knows. */
export const FIRST_DAY: Day = Temporal.PlainDate.from('1900-01-01')
export const LAST_DAY: Day = Temporal.PlainDate.from('2200-12-31')

/** @throws RangeError when the text is no `YYYY-MM-DD` of the calendar. */
export function dayOf(text: string): Day {
  const match = ISO_DAY.exec(text)
  if (match === null) throw notADay(text)
  return new Temporal.PlainDate(Number(match[1]), Number(match[2]), Number(match[3]))
}

/**
 * The number of a day written `YYYY-MM-DD`. A Temporal object would be slower by far, so none is made.
 * @throws RangeError when the text is no day of the calendar
 */
export function dayNumberOfText(text: string): DayNumber {
  const match = ISO_DAY.exec(text)
  if (match === null) throw notADay(text)
  const year = Number(match[1])
  const month = Number(match[2])
  const day = Number(match[3])
  const number = numbered(year, month, day)
  // every month has 28 days
  const isCalendar = month >= 1 && month <= 12 && day >= 1 && (day <= 28 || number < numbered(year, month + 1, 1))
  if (!isCalendar) throw notADay(text)
  return number
}

/** The calendar repeats after 400 years, and `Date.UTC` takes a year before 100 for one of the last century. */
function numbered(year: number, month: number, day: number): DayNumber {
  return Date.UTC(year + 400, month - 1, day) / MILLISECONDS_A_DAY - DAYS_IN_400_YEARS
}

export function dayNumberOf(day: Day): DayNumber {
  return Date.UTC(day.year, day.month - 1, day.day) / MILLISECONDS_A_DAY
}

export function isBefore(a: Day, b: Day): boolean {
  return Temporal.PlainDate.compare(a, b) < 0
}

export function dayAfter(day: Day): Day {
  return day.add({ days: 1 })
}

export function dayBefore(day: Day): Day {
  return day.subtract({ days: 1 })
}
