import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { Day } from '@vigencia/domain/calendar/day.ts'
import { startOf } from './start-of-day.ts'

/** Which reports are meant, by event and by the days on which they came to us. */
export interface ReportedFilter {
  readonly event_id: number | null
  readonly created_from: Day | null
  readonly created_to: Day | null
}

/** The filter as three values of a statement: the event, and the instants from which and before which they came. */
export function filterValues(work: UnitOfWork, { event_id, created_from, created_to }: ReportedFilter): unknown[] {
  const start = (day: Day | null) => (day === null ? null : startOf(work, day).toString())
  return [event_id, start(created_from), start(created_to?.add({ days: 1 }) ?? null)]
}
