import { z } from 'zod'
import { dayOf, FIRST_DAY, LAST_DAY } from '@vigencia/domain/calendar/day.ts'

const WRITTEN = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d$/

/** A moment by the clinic's clock, without a zone: `YYYY-MM-DDTHH:MM`. Texts of this form sort as their moments do. */
export const LocalTime = z
  .string()
  .refine(isLocalTime, "must be a day and an hour by the clinic's clock, written YYYY-MM-DDTHH:MM")
  .meta({ pattern: WRITTEN.source, examples: ['2026-03-04T19:30'] })

function isLocalTime(text: string): boolean {
  const day = WRITTEN.exec(text)?.[1]
  if (day === undefined || day < FIRST_DAY.toString() || day > LAST_DAY.toString()) return false
  try {
    dayOf(day)
    return true
  } catch {
    return false
  }
}
