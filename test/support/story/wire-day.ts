import { dayOf } from '@vigencia/domain/calendar/day.ts'

/** Where the numbers of days begin. */
const FIRST = dayOf('2026-01-01')

/** A day's number as the wire has it. */
export function wireDay(day: number): string {
  return FIRST.add({ days: day }).toString()
}

/** The same of a last day; null for one without an end. */
export function wireEnd(day: number): string | null {
  return day === Infinity ? null : wireDay(day)
}
