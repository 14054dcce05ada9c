import { Temporal } from 'temporal-polyfill'
import type { Day, DayNumber } from '../calendar/day.ts'
import { MINUTES_A_DAY, type ActProcedure, type LocalMinute } from './act.ts'
import type { ActRules, UrgencyRule } from './act-rules.ts'
import { isHoliday } from './holidays.ts'
import { dataNeeded, ruleMissing } from './unpriced.ts'

const EPOCH: Day = new Temporal.PlainDate(1970, 1, 1)
const SATURDAY = 6
const SUNDAY = 7

/**
 * Why the hours of a procedure are urgent, in words; null: they are not.
 * An act on a day that is urgent as a whole needs no hours.
 * @source CBHPM, Instruções Gerais 2.1: from 19h to 7h, any hour of Saturdays, Sundays and holidays; begun before, when
 * more than half of it fell into such time.
 */
export function urgentHours(when: Pick<ActProcedure, 'day' | 'startedAt' | 'endedAt'>, rules: ActRules) {
  const rule = rules.urgency as UrgencyRule
  if (rule.holidays && rules.holidays === undefined) return ruleMissing('holidays', 'urgency counts holidays')
  const wholeDay = urgentDay(when.day, rules)
  if (wholeDay !== null) return wholeDay
  if (when.startedAt === null) return dataNeeded('started_at', 'an urgent act on a working day is priced by its hours')
  if (isUrgentMinute(when.startedAt, rules)) return `it began between ${rule.from} and ${rule.to}`
  if (!rule.more_than_half) return null
  if (when.endedAt === null)
    return dataNeeded(
      'ended_at',
      'an act that began before the urgent hours is priced by how much of it fell into them',
    )
  const urgent = urgentMinutes(when.startedAt, when.endedAt, rules)
  return 2 * urgent > when.endedAt - when.startedAt ? 'more than half of it fell into the urgent hours' : null
}

/** Why the whole day is urgent; null: it is a working day. */
function urgentDay(number: DayNumber, rules: ActRules): string | null {
  const rule = rules.urgency as UrgencyRule
  const day = EPOCH.add({ days: number })
  if (rule.holidays && rules.holidays !== undefined && isHoliday(day, rules.holidays)) return 'it is a holiday'
  if (rule.saturdays && day.dayOfWeek === SATURDAY) return 'it is a Saturday'
  return rule.sundays && day.dayOfWeek === SUNDAY ? 'it is a Sunday' : null
}

function isUrgentMinute(minute: LocalMinute, rules: ActRules): boolean {
  const [from, to] = hoursOf(rules.urgency as UrgencyRule)
  const ofDay = minute % MINUTES_A_DAY
  const atNight = from < to ? ofDay >= from && ofDay < to : ofDay >= from || ofDay < to
  return atNight || urgentDay(Math.floor(minute / MINUTES_A_DAY), rules) !== null
}

/** Minutes of [start, end) that are urgent: counted from one change of the hours to the next. */
function urgentMinutes(start: LocalMinute, end: LocalMinute, rules: ActRules): number {
  const [from, to] = hoursOf(rules.urgency as UrgencyRule)
  let urgent = 0
  let at = start
  while (at < end) {
    const midnight = Math.floor(at / MINUTES_A_DAY) * MINUTES_A_DAY
    const changes = [midnight + from, midnight + to, midnight + MINUTES_A_DAY].filter((change) => change > at)
    const next = Math.min(end, ...changes)
    if (isUrgentMinute(at, rules)) urgent += next - at
    at = next
  }
  return urgent
}

/** Minutes of the day. */
function hoursOf({ from, to }: UrgencyRule): [from: number, to: number] {
  const minuteOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))
  return [minuteOf(from), minuteOf(to)]
}
