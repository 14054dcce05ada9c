import type { DayNumber } from '../../calendar/day.ts'
import type { ActRules, Holidays, UrgencyRule } from '../act-rules.ts'
import type { Act, ActProcedure, LocalMinute } from '../act.ts'
import { found, isFound, lacksData, lacksRule, type Reckoned } from './reckoned.ts'

const MINUTES = 1_440
const MILLISECONDS = 86_400_000
/** Easter Sundays as calendars print them, so that no formula is trusted. */
const EASTERS = ['2023-4-9', '2024-3-31', '2025-4-20', '2026-4-5', '2027-3-28', '2028-4-16']
const YEARS = [2023, 2024, 2025, 2026, 2027, 2028]

const numbered = (year: number, month: number, day: number) => Date.UTC(year, month - 1, day) / MILLISECONDS
const DAYS_OF_MONTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const isLeap = (year: number) => year % 4 === 0

/** Every holiday of the years that random acts are done in. */
function holidaysOf({ fixed, from_easter, dates }: Holidays): ReadonlySet<DayNumber> {
  const yearly = fixed.flatMap((text) => {
    const [month = 0, day = 0] = text.split('-').map(Number)
    const inYear = (year: number) => day <= (DAYS_OF_MONTHS[month - 1] ?? 0) && (text !== '02-29' || isLeap(year))
    return YEARS.filter(inYear).map((year) => numbered(year, month, day))
  })
  const easters = EASTERS.map((text) => numbered(...(text.split('-').map(Number) as [number, number, number])))
  const moved = easters.flatMap((easter) => from_easter.map((days) => easter + days))
  return new Set([...yearly, ...moved, ...dates.map(({ year, month, day }) => numbered(year, month, day))])
}

const minutesOf = (hour: string) => Number(hour.slice(0, 2)) * 60 + Number(hour.slice(3))

function isInWindow({ from, to }: UrgencyRule, minute: LocalMinute): boolean {
  const [at, begin, end] = [minute % MINUTES, minutesOf(from), minutesOf(to)]
  return begin < end ? begin <= at && at < end : begin <= at || at < end
}

/** 1970-01-01 was a Thursday. */
const isWeekend = ({ saturdays, sundays }: UrgencyRule, day: DayNumber) =>
  (saturdays && (day + 4) % 7 === 6) || (sundays && (day + 4) % 7 === 0)

/** Whether a line is urgent by its day and hours. */
export function isUrgent(line: ActProcedure, act: Act, rules: ActRules): Reckoned<boolean> {
  const rule = rules.urgency
  if (rule === undefined) return act.character === 'urgent' ? lacksRule('urgency') : found(false)
  if (rule.only_urgent && act.character === 'elective') return found(false)
  // a quote knows no hours, and an elective act equals it
  if (act.character === 'elective' && line.startedAt === null) return found(false)
  const { holidays } = rules
  // whoever counts holidays has to name them, whatever day it is
  if (rule.holidays && holidays === undefined) return lacksRule('holidays')
  const days = rule.holidays && holidays !== undefined ? holidaysOf(holidays) : new Set<DayNumber>()
  const isUrgentDay = (day: DayNumber) => isWeekend(rule, day) || days.has(day)
  const byHours = isUrgentDay(line.day) ? found(true) : isUrgentByHours(line, rule, isUrgentDay)
  return isFound(byHours) || act.character === 'urgent' ? byHours : found(false)
}

function isUrgentByHours(
  { startedAt, endedAt }: ActProcedure,
  rule: UrgencyRule,
  isUrgentDay: (day: DayNumber) => boolean,
): Reckoned<boolean> {
  if (startedAt === null) return lacksData('started_at')
  if (isInWindow(rule, startedAt)) return found(true)
  if (!rule.more_than_half) return found(false)
  if (endedAt === null) return lacksData('ended_at')
  let urgent = 0
  for (let minute = startedAt; minute < endedAt; minute++)
    if (isInWindow(rule, minute) || isUrgentDay(Math.floor(minute / MINUTES))) urgent += 1
  return found(urgent * 2 > endedAt - startedAt)
}
