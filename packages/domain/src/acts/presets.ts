import { isBefore, dayOf, type Day } from '../calendar/day.ts'
import { percentOf } from '../money/percent.ts'
import type { ActRules, AgeRule, AnaesthesiaRule, Holidays } from './act-rules.ts'

/** Rules that contracts take over from an edition of the CBHPM; each is the period's own from then on. */
export const ACT_PRESETS = ['cbhpm_to_2016', 'cbhpm_2018_on'] as const
export type ActPreset = (typeof ACT_PRESETS)[number]

const percents = (...values: readonly number[]) => values.map(percentOf)

/** @source CBHPM, "Portes anestésicos": alike in all editions. */
const ANAESTHESIA: AnaesthesiaRule = {
  map: { 1: '3A', 2: '3C', 3: '4C', 4: '6B', 5: '7C', 6: '9B', 7: '10C', 8: '12A' },
  same: percentOf(50),
  other: percentOf(70),
  bilateral: percentOf(70),
  missing: 3,
  assistant: percentOf(60),
  only_highest: false,
}

/** @source CBHPM, notes on age and weight: below 2,500 g; to 28 days, to 24 months, and below 12 years. */
const AGES: AgeRule[] = [
  { below_grams: 2_500, percent: percentOf(100) },
  { from_days: 0, to_days: 730, percent: percentOf(50) },
  { from_days: 731, to_days: 4_382, percent: percentOf(30) },
]

/** Brazil's national holidays; 20 November is one since 2024. @source Lei 662/1949, Lei 6.802/1980, Lei 14.759/2023 */
const FIXED_HOLIDAYS = ['01-01', '04-21', '05-01', '09-07', '10-12', '11-02', '11-15', '12-25']
const SINCE_2024 = '11-20'
const FIRST_OF_2024 = dayOf('2024-01-01')

/** A preset as it stands for a period that begins on a day. */
export function actPreset(preset: ActPreset, start: Day): ActRules {
  return {
    main_by: 'porte',
    further: { same_access: percentOf(50), other_access: percentOf(70), chapters: ['3'] },
    bilateral: { same_incision: percentOf(50), other_incision: percentOf(70) },
    assistants: {
      percents: preset === 'cbhpm_to_2016' ? percents(30, 20, 20, 20) : percents(60, 40, 30, 30),
      count_from: 'main',
    },
    anaesthesia: ANAESTHESIA,
    urgency: {
      percent: percentOf(30),
      from: '19:00',
      to: '07:00',
      saturdays: true,
      sundays: true,
      holidays: true,
      more_than_half: true,
      only_urgent: true,
    },
    holidays: nationalHolidays(start),
    accommodation: { apartment: percentOf(200), except_chapters: ['4'] },
    ages: AGES,
    rounding: 'line',
  }
}

function nationalHolidays(start: Day): Holidays {
  const fixed = isBefore(start, FIRST_OF_2024) ? FIXED_HOLIDAYS : [...FIXED_HOLIDAYS, SINCE_2024]
  return { fixed, from_easter: [], dates: [] }
}
