import { Temporal } from 'temporal-polyfill'
import type { Day } from './day.ts'

/**
 * Easter Sunday of a year in the Gregorian calendar.
 * @source the anonymous Gregorian algorithm, Meeus, Jones and Butcher; Meeus, "Astronomical Algorithms", chapter 8
 */
export function easterSunday(year: number): Day {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const yearOfCentury = year % 100
  const leapCenturies = Math.floor(century / 4)
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - leapCenturies - moonCorrection + 15) % 30
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451)
  const counted = epact + toSunday - 7 * late + 114
  return new Temporal.PlainDate(year, Math.floor(counted / 31), (counted % 31) + 1)
}
