import type { Day } from '@vigencia/domain/calendar/day.ts'
import type { Instant } from '@vigencia/domain/calendar/instant.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'

/** The instant at which a day begins in the tenant's zone. */
export function startOf({ tenant }: UnitOfWork, day: Day): Instant {
  return day.toZonedDateTime(tenant.timeZone).toInstant()
}
