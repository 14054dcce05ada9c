import { validityOfDateRange } from '@vigencia/domain/calendar/date-range.ts'
import type { Neighbour } from '@vigencia/domain/agreements/findings/period-facts.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { CurrentPeriod } from '../period/contract-period.ts'

/** The period that a reajuste closed, with the days that it had until then. */
export async function adjustedPeriod(
  work: UnitOfWork,
  { id, adjusted_from }: Pick<CurrentPeriod, 'id' | 'adjusted_from'>,
): Promise<Neighbour | null> {
  if (adjusted_from === null) return null
  const [before] = await work.sql<{ days: string }>(
    `select days::text from contracts.period_validities
      where tenant_id = $1 and period_id = $2 and known_until = (
        select min(known_from) from contracts.period_validities where tenant_id = $1 and period_id = $3)`,
    [work.tenant.id, adjusted_from, id],
  )
  return before === undefined ? null : { id: adjusted_from, days: validityOfDateRange(before.days) }
}
