import { spanOfDateRange } from '@vigencia/domain/calendar/date-range.ts'
import type { Span } from '@vigencia/domain/calendar/validity.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { versionsTable, type Stored } from './catalogue.ts'

/** The days of which an entry said something before today began in the tenant's zone. */
export async function daysKnownBefore(work: UnitOfWork, stored: Stored, id: number): Promise<Span[]> {
  const midnight = work.today.toZonedDateTime(work.tenant.timeZone).toInstant()
  const rows = await work.sql<{ days: string }>(
    `select v.days::text as days
       from ${versionsTable(stored)} v
      where v.tenant_id = $1 and v.id = $2
        and int8range(v.known_from, v.known_until) @> coalesce(
          (select l.revision from platform.change_log l
            where l.tenant_id = $1 and l.chain_id = plans.chain() and l.at < $3
            order by l.at desc limit 1), 0)`,
    [work.tenant.id, id, midnight.toString()],
  )
  return rows.map(({ days }) => spanOfDateRange(days))
}
