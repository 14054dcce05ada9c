import { dayNumberOf, type Day, type DayNumber } from '@vigencia/domain/calendar/day.ts'

/** A day as a number, by which prices are found, and as the text of answers. */
export interface DayText {
  readonly number: DayNumber
  readonly text: string
}

// parsing may give one day many times, so its text is made once, for as long as somebody holds the day
const texts = new WeakMap<Day, DayText>()

export function dayText(day: Day): DayText {
  const known = texts.get(day)
  if (known !== undefined) return known
  const one = { number: dayNumberOf(day), text: day.toString() }
  texts.set(day, one)
  return one
}
