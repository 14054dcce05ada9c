import type { reinstate } from '@vigencia/contracts/contract-periods'
import { dayAfter, isBefore } from '@vigencia/domain/calendar/day.ts'
import { inWords } from '@vigencia/domain/calendar/validity.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { Change } from '@vigencia/database/change-log/change.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import type { CurrentPeriod } from './period/contract-period.ts'
import { openForAct, periodsOf } from './period/find-period.ts'
import { namedPeriod, toldState } from './period/other-periods.ts'
import { changedAnswer, currentAnswer, periodValues } from './period/period-answer.ts'
import { mustBeFreeFor, setValidity } from './period/period-validity.ts'
import { lastAct, refuseBelow, standingActs, stateOf, type LastAct } from './period/standing-acts.ts'

export const reinstatePeriod: UseCase<typeof reinstate> = async (work, { reason, retroactive: allowed, ...path }) => {
  const { change, found } = await openForAct(work, path, allowed)
  const { act, before } = await terminationOf(work, found)
  const previous_values = periodValues(currentAnswer(found, work.today))
  const successors = await revokedWith(work, path.convenio_id, act.revisions)
  const state = stateOf(before)
  await mustBeFreeFor(work, found, state.days)
  await setValidity(work, change, { ...path, ...state })
  const restored = await putBack(work, change, successors)
  const answer = changedAnswer(found, { ...state, revision: change.revision }, work.today)
  const retroactive = act.days.end !== null && isBefore(dayAfter(act.days.end), work.today)
  await change.record({
    change_type: 'reinstate',
    change_description: `Termination of the period ${inWords(found.days)} undone: it holds ${inWords(state.days)} again`,
    affected_table: 'period_validities',
    affected_record_count: 1 + restored.length,
    period_id: found.id,
    previous_values: { ...previous_values, ...(restored.length > 0 && { other_periods: successors.map(toldState) }) },
    new_values: { ...periodValues(answer), ...(restored.length > 0 && { other_periods: restored.map(toldState) }) },
    reason,
    retroactive,
  })
  return { ...answer, restored_successors: restored.map((one) => namedPeriod(one, work.today)), retroactive }
}

/**
 * The termination of a period and the state before it, where no later act stands on it.
 * @throws Refusal `later_act_stands` or `period_not_terminated`
 */
async function terminationOf(work: UnitOfWork, found: CurrentPeriod): Promise<LastAct> {
  const standing = await standingActs(work, found)
  const last = lastAct(standing)
  if (last?.act.closed_reason === 'termination') return last
  if (last !== null && standing.some(({ closed_reason }) => closed_reason === 'termination'))
    return refuseBelow(work, found, last.act)
  const message = `No termination of contract period ${found.id}, ${inWords(found.days)}, stands: there is nothing to undo.`
  throw new Refusal('period_not_terminated', message)
}

/** The periods that were revoked at one of these revisions and still are. */
async function revokedWith(
  work: UnitOfWork,
  convenioId: string,
  revisions: readonly number[],
): Promise<CurrentPeriod[]> {
  const rows = await work.sql<{ period_id: string }>(
    `select period_id from contracts.period_validities
      where tenant_id = $1 and convenio_id = $2 and known_until is null and closed_reason = 'revocation'
        and known_from = any ($3::bigint[])`,
    [work.tenant.id, convenioId, revisions],
  )
  const ids = new Set(rows.map(({ period_id }) => period_id))
  return (await periodsOf(work, convenioId)).filter(({ id }) => ids.has(id))
}

/** @throws Refusal `period_overlap` that names what took the days of one */
async function putBack(work: UnitOfWork, change: Change, revoked: readonly CurrentPeriod[]): Promise<CurrentPeriod[]> {
  const restored: CurrentPeriod[] = []
  for (const period of revoked) {
    const { id, convenio_id } = period
    const last = lastAct(await standingActs(work, period))
    if (last === null) throw new Error(`period ${id} was never revoked`)
    const state = stateOf(last.before)
    await mustBeFreeFor(work, period, state.days)
    await setValidity(work, change, { convenio_id, period_id: id, ...state })
    restored.push({ ...period, ...state })
  }
  return restored
}
