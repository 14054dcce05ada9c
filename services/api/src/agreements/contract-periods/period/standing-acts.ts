import type { CurrentPeriod } from './contract-period.ts'
import { validityOfDateRange } from '@vigencia/domain/calendar/date-range.ts'
import { inWords } from '@vigencia/domain/calendar/validity.ts'
import type { ClosedReason, PeriodStatus } from '@vigencia/domain/agreements/period-status.ts'
import { historyOfPlace, standingStates, type StandingState } from '@vigencia/domain/agreements/standing-states.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'

/** What stands of the acts of a period that is no draft, and of those in whose place it is; the first one below. */
export async function standingActs(
  work: UnitOfWork,
  { place }: Pick<CurrentPeriod, 'place'>,
): Promise<readonly StandingState[]> {
  const rows = await work.sql<{
    days: string
    status: PeriodStatus
    closed_reason: ClosedReason | null
    revision: string
  }>(
    `select v.days::text, v.status, v.closed_reason, v.known_from::text as revision
       from contracts.periods p join contracts.period_validities v on v.tenant_id = $1 and v.period_id = p.id
      where p.tenant_id = $1 and p.place = $2 and v.status <> 'draft' order by v.known_from`,
    [work.tenant.id, place],
  )
  const states = rows.map((row) => ({ ...row, days: validityOfDateRange(row.days), revision: Number(row.revision) }))
  return standingStates(historyOfPlace(states))
}

/** What an act puts back of a period. */
export type PutBackState = Pick<StandingState, 'days' | 'status' | 'closed_reason'>

export function stateOf({ days, status, closed_reason }: PutBackState): PutBackState {
  return { days, status, closed_reason }
}

/** The state of a period before the act on top, and what that act was. */
export interface LastAct {
  readonly act: StandingState
  readonly before: StandingState
}

export function lastAct(standing: readonly StandingState[]): LastAct | null {
  const [before, act] = standing.slice(-2)
  return before === undefined || act === undefined ? null : { act, before }
}

/**
 * Refuses to undo what lies below a later act.
 * @throws Refusal `later_act_stands` that names the act, and the period that it made
 */
export async function refuseBelow(
  work: UnitOfWork,
  { id, convenio_id, place }: Pick<CurrentPeriod, 'id' | 'convenio_id' | 'place'>,
  { days, closed_reason, revisions }: StandingState,
): Promise<never> {
  const period = `Contract period ${id}, ${inWords(days)},`
  const last = revisions.at(-1)
  if (closed_reason === 'termination')
    throw new Refusal('later_act_stands', `${period} was terminated at revision ${last}: reinstate it first.`)
  const [made] = await work.sql<{ id: string }>(
    `select p.id from contracts.period_validities v
       join contracts.periods p on p.tenant_id = $1 and p.id = v.period_id
      where v.tenant_id = $1 and v.convenio_id = $2 and v.known_from = $3 and p.place <> $4 limit 1`,
    [work.tenant.id, convenio_id, last, place],
  )
  const by = closed_reason ?? 'correction'
  throw new Refusal(
    'later_act_stands',
    `${period} was changed at revision ${last} by the ${by} that made period ${made?.id ?? id}: revoke that one first.`,
  )
}
