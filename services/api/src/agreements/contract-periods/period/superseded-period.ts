import { dayBefore, isBefore } from '@vigencia/domain/calendar/day.ts'
import { holds, inWords, shareADay, type Validity } from '@vigencia/domain/calendar/validity.ts'
import { isPricing } from '@vigencia/domain/agreements/period-status.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { Change } from '@vigencia/database/change-log/change.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { CurrentPeriod } from './contract-period.ts'
import { findPeriod, holderOf, mustBeOpenToActs, type PeriodPath } from './find-period.ts'
import { mustBeFreeFor, setValidity } from './period-validity.ts'
import { lastAct, refuseBelow, standingActs, stateOf } from './standing-acts.ts'

/** A period that an act changed beside its own: as it was, and as it is from then on. */
export interface ChangedBeside {
  readonly before: CurrentPeriod
  readonly after: CurrentPeriod
}

/**
 * The period that a draft is meant to supersede, or what has corrected it. The draft starts on one of its days, after
 * the first.
 * @throws Refusal `period_not_found`, `period_not_active` or `outside_validity`
 */
export async function supersededBy(work: UnitOfWork, path: PeriodPath, days: Validity): Promise<CurrentPeriod> {
  await findPeriod(work, path)
  const found = await holderOf(work, path)
  mustBeOpenToActs(found, true, work.today)
  if (holds(found.days, days.start) && isBefore(found.days.start, days.start)) return found
  throw new Refusal(
    'outside_validity',
    `${days.start.toString()} is outside the validity, ${inWords(found.days)}: what supersedes a period starts on one of its days, after the first.`,
  )
}

/**
 * Ends the period that a draft supersedes, the day before that starts. One that has ended before, or was taken back, is
 * left as it is. The draft has held its other days since its creation, so nothing else can be in the way.
 */
export async function endSuperseded(
  work: UnitOfWork,
  change: Change,
  draft: CurrentPeriod,
): Promise<ChangedBeside | null> {
  const { convenio_id, days, supersedes } = draft
  if (supersedes === null) return null
  const before = await holderOf(work, { convenio_id, period_id: supersedes })
  if (!isPricing(before) || !shareADay(before.days, days)) return null
  const end = dayBefore(days.start)
  const state = { days: { ...before.days, end }, status: 'terminated', closed_reason: 'superseded' } as const
  await setValidity(work, change, { convenio_id, period_id: before.id, ...state })
  return { before, after: { ...before, ...state } }
}

/**
 * Puts back what the activation of a period had ended.
 * @throws Refusal `later_act_stands` or `period_overlap`
 */
export async function reopenSuperseded(
  work: UnitOfWork,
  change: Change,
  revoked: CurrentPeriod,
  bornAt: number,
): Promise<ChangedBeside | null> {
  const { convenio_id, supersedes } = revoked
  if (supersedes === null) return null
  const before = await holderOf(work, { convenio_id, period_id: supersedes })
  const standing = await standingActs(work, before)
  if (!standing.some((act) => act.closed_reason === 'superseded' && act.revisions[0] === bornAt)) return null
  const last = lastAct(standing)
  if (last === null) throw new Error(`period ${before.id} was not ended by ${revoked.id}`)
  if (last.act.revisions[0] !== bornAt) await refuseBelow(work, before, last.act)
  const state = stateOf(last.before)
  await mustBeFreeFor(work, before, state.days)
  await setValidity(work, change, { convenio_id, period_id: before.id, ...state })
  return { before, after: { ...before, ...state } }
}
