import { VisitCopays } from '@vigencia/domain/insurance-plans/visit-copays.ts'
import type { Day } from '@vigencia/domain/calendar/day.ts'
import type { StoredCoverageFacts } from './read-coverage-facts.ts'

/** The part of an event that says of which visit it is; null: it is a visit of one line. */
export interface VisitInput {
  readonly visit: string | null
  readonly plan_id: number
  readonly event_date: Day
}

/** What the events of one visit share. */
export interface Visit {
  readonly copays: VisitCopays
  lineCount: number
}

/**
 * The visit of each event, in their order: of one `visit`, plan, day and revision, or its own.
 * Null where visits were not known yet.
 */
export function visitsOf(request: readonly VisitInput[], stored: readonly StoredCoverageFacts[]): (Visit | null)[] {
  const visits = new Map<string, Visit>()
  return request.map(({ visit, plan_id, event_date }, i) => {
    const { revision, knowsVisits } = stored[i] as StoredCoverageFacts
    if (!knowsVisits) return null
    if (visit === null) return { copays: new VisitCopays(), lineCount: 1 }
    const name = JSON.stringify([visit, plan_id, event_date.toString(), revision])
    const shared = visits.get(name) ?? { copays: new VisitCopays(), lineCount: 0 }
    shared.lineCount += 1
    visits.set(name, shared)
    return shared
  })
}
