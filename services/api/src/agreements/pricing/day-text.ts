import { dayNumberOf, type Day, type DayNumber } from '@vigencia/domain/calendar/day.ts'

/** A day as prices are found by it, and as it is answered. */
export interface DayText {
  readonly number: DayNumber
  readonly text: string
}

// whoever read a day's text before may give the same day again: it is said once, as long as somebody has it
const texts = new WeakMap<Day, DayText>()

export function dayText(day: Day): DayText {
  const known = texts.get(day)
  if (known !== undefined) return known
  const one = { number: dayNumberOf(day), text: day.toString() }
  texts.set(day, one)
  return one
}
