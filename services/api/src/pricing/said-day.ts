import { dayNumberOf, type Day, type DayNumber } from '@vigencia/domain/calendar/day.ts'

/** A day as prices are found by it, and as it is answered. */
export interface SaidDay {
  readonly number: DayNumber
  readonly text: string
}

// whoever read a day's text before may give the same day again: it is said once, as long as somebody has it
const said = new WeakMap<Day, SaidDay>()

export function sayDay(day: Day): SaidDay {
  const known = said.get(day)
  if (known !== undefined) return known
  const one = { number: dayNumberOf(day), text: day.toString() }
  said.set(day, one)
  return one
}
