import { validityOfDateRange } from '@vigencia/domain/calendar/date-range.ts'
import { inWords } from '@vigencia/domain/calendar/validity.ts'
import type { ClosedReason, PeriodStatus } from '@vigencia/domain/agreements/period-status.ts'
import { standingStates, type StandingState } from '@vigencia/domain/agreements/standing-states.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'

/** What stands of the acts of a period that is no draft, the first one below. */
export async function standingActs(work: UnitOfWork, periodId: string): Promise<readonly StandingState[]> {
  const rows = await work.sql<{
    days: string
    status: PeriodStatus
    closed_reason: ClosedReason | null
    revision: string
  }>(
    `select days::text, status, closed_reason, known_from::text as revision from contracts.period_validities
      where tenant_id = $1 and period_id = $2 and status <> 'draft' order by known_from`,
    [work.tenant.id, periodId],
  )
  return standingStates(
    rows.map((row) => ({ ...row, days: validityOfDateRange(row.days), revision: Number(row.revision) })),
  )
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
  periodId: string,
  { days, closed_reason, revisions }: StandingState,
): Promise<never> {
  if (closed_reason === 'termination')
    throw new Refusal(
      'later_act_stands',
      `Contract period ${periodId}, ${inWords(days)}, is terminated since revision ${revisions[0]}: reinstate it first.`,
    )
  const [made] = await work.sql<{ period_id: string }>(
    `select m.period_id from contracts.period_validities m
       join contracts.period_validities c on c.tenant_id = $1 and c.convenio_id = m.convenio_id and c.period_id = $2 and c.known_from = $3
      where m.tenant_id = $1 and m.period_id <> $2 and m.known_from = $3`,
    [work.tenant.id, periodId, revisions[0]],
  )
  throw new Refusal(
    'later_act_stands',
    `Contract period ${periodId}, ${inWords(days)}, was closed at revision ${revisions[0]} by the ${closed_reason} that made period ${made?.period_id}: revoke that one first.`,
  )
}
