import { dayIn, type Instant } from '@vigencia/domain/calendar/instant.ts'
import type { Day } from '@vigencia/domain/calendar/day.ts'
import { REGISTRY_TIME_ZONE } from '@vigencia/domain/case-reports/registry-codes.ts'

/** One request: its id and its time. */
export interface Moment {
  readonly requestId: string
  readonly now: Instant
}

/** `17-06-2021 12:50:04`: day and time in Buenos Aires, of 24 hours. */
export function timestampOf(now: Instant): string {
  const local = now.toZonedDateTimeISO(REGISTRY_TIME_ZONE)
  const two = (part: number) => String(part).padStart(2, '0')
  const day = [two(local.day), two(local.month), String(local.year)].join('-')
  return `${day} ${[local.hour, local.minute, local.second].map(two).join(':')}`
}

/** The day in Buenos Aires. */
export function todayOf(now: Instant): Day {
  return dayIn(now, REGISTRY_TIME_ZONE)
}
