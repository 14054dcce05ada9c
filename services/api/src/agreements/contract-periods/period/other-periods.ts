import type { z } from 'zod'
import type { NamedPeriod } from '@vigencia/contracts/contract-periods/named-period.ts'
import { isBefore, type Day } from '@vigencia/domain/calendar/day.ts'
import { isPricing, statusSeen } from '@vigencia/domain/agreements/period-status.ts'
import type { LoggedValues } from '@vigencia/database/change-log/change.ts'
import type { CurrentPeriod } from './contract-period.ts'

/** Those that price days and begin after a day, by their first day. */
export function pricingAfter(periods: readonly CurrentPeriod[], day: Day): CurrentPeriod[] {
  return periods.filter((period) => isPricing(period) && isBefore(day, period.days.start))
}

/** As an answer names another period. */
export function namedPeriod(period: CurrentPeriod, today: Day): z.output<typeof NamedPeriod> {
  const { id, days } = period
  return { period_id: id, status: statusSeen(period, today), validity_start: days.start, validity_end: days.end }
}

/** As the change log tells the days and status of a period that an act changes beside its own: as they are stored. */
export function toldState(period: Pick<CurrentPeriod, 'id' | 'days' | 'status' | 'closed_reason'>): LoggedValues {
  const { id, days, status, closed_reason } = period
  return {
    id,
    validity_start: days.start.toString(),
    validity_end: days.end?.toString() ?? null,
    status,
    closed_reason,
  }
}
