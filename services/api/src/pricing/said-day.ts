import { dayNumberOf, type Day, type DayNumber } from '@vigencia/domain/calendar/day.ts'

/** A day as prices are found by it, and as it is answered. */
export interface SaidDay {
  readonly number: DayNumber
  readonly text: string
}

export function sayDay(day: Day): SaidDay {
  return { number: dayNumberOf(day), text: day.toString() }
}

/** The same for many: a list of ten thousand events names a few hundred days. */
export function sayingEachDayOnce(): (day: Day) => SaidDay {
  const said = new Map<Day, SaidDay>()
  return (day) => {
    const known = said.get(day)
    if (known !== undefined) return known
    const one = sayDay(day)
    said.set(day, one)
    return one
  }
}
