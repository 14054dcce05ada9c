import type { revoke } from '@vigencia/contracts/contract-periods'
import { isBefore } from '@vigencia/domain/calendar/day.ts'
import { inWords } from '@vigencia/domain/calendar/validity.ts'
import type { StandingState } from '@vigencia/domain/agreements/standing-states.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { Change } from '@vigencia/database/change-log/change.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { digestVersions } from '../particular-prices/digested-versions.ts'
import { restoreParticularPrices } from './reajuste/restore-particular-prices.ts'
import type { CurrentPeriod } from './period/contract-period.ts'
import { findPeriod, holderOf, openForAct, type PeriodPath } from './period/find-period.ts'
import { toldState } from './period/other-periods.ts'
import { reopenSuperseded, type ChangedBeside } from './period/superseded-period.ts'
import { changedAnswer, currentAnswer, periodValues } from './period/period-answer.ts'
import { bornAt, mustBeFreeFor, REVOKED, setValidity } from './period/period-validity.ts'
import { lastAct, refuseBelow, standingActs, stateOf } from './period/standing-acts.ts'

export const revokePeriod: UseCase<typeof revoke> = async (work, { reason, retroactive: allowed, ...path }) => {
  const { change, found } = await openForAct(work, path, allowed)
  const previous_values = periodValues(currentAnswer(found, work.today))
  if (!allowed && !isBefore(work.today, found.days.start)) {
    throw new Refusal(
      'period_started',
      `Contract period ${found.id} has priced since ${found.days.start.toString()}: say "retroactive": true to revoke it all the same, or terminate it.`,
    )
  }
  const undone = await birthOf(work, found)
  await setValidity(work, change, { ...path, days: found.days, ...REVOKED })
  const { reopened, freed, particular_prices_restored } =
    found.corrects === null
      ? await undoActivation(work, change, found)
      : await undoCorrection(work, change, found, undone)
  const others = [reopened, freed].filter((one) => one !== null)
  const answer = changedAnswer(found, { ...REVOKED, revision: change.revision }, work.today)
  const restored = { reopened_period_id: reopened?.after.id ?? null, particular_prices_restored }
  const retroactive = isBefore(found.days.start, work.today)
  await change.record({
    change_type: 'revoke',
    change_description: `Period ${inWords(found.days)} revoked${reopened === null ? '' : ', what was closed for it is put back'}`,
    affected_table: 'period_validities',
    affected_record_count: 1 + others.length + particular_prices_restored,
    period_id: found.id,
    previous_values: {
      ...previous_values,
      ...(others.length > 0 && { other_periods: others.map(({ before }) => toldState(before)) }),
    },
    new_values: {
      ...periodValues(answer),
      ...restored,
      ...(others.length > 0 && { other_periods: others.map(({ after }) => toldState(after)) }),
      rows: await digestVersions(work, path.convenio_id, change),
    },
    reason,
    retroactive,
  })
  return { ...answer, ...restored, retroactive }
}

/** What stood at the birth of a period: the state that it was born with, and the one before in its place, if any. */
interface Birth {
  readonly own: StandingState
  /** The state of the place before, where the period was born with another. */
  readonly before: StandingState | null
}

/** @throws Refusal `later_act_stands` where an act stands that is later than its birth */
async function birthOf(work: UnitOfWork, found: CurrentPeriod): Promise<Birth> {
  const born = await bornAt(work, found.id)
  const standing = await standingActs(work, found)
  const own = standing.at(-1)
  if (own === undefined) throw new Error(`period ${found.id} has no history`)
  if (own.revisions.some((revision) => revision > born)) await refuseBelow(work, found, own)
  return { own, before: own.revisions[0] === born ? (standing.at(-2) ?? null) : null }
}

/** What a revocation puts back beside the period itself. */
interface PutBack {
  /** What it had closed. */
  readonly reopened: ChangedBeside | null
  /** What it had renewed. */
  readonly freed: ChangedBeside | null
  readonly particular_prices_restored: number
}

/** Gives the place back to the period that was corrected, as it is now or, where the correction changed it, as it was. */
async function undoCorrection(
  work: UnitOfWork,
  change: Change,
  revoked: CurrentPeriod,
  { own, before }: Birth,
): Promise<PutBack> {
  const path = { convenio_id: revoked.convenio_id, period_id: revoked.corrects as string }
  const corrected = await findPeriod(work, path)
  const state = stateOf(before ?? own)
  await mustBeFreeFor(work, corrected, state.days)
  await setValidity(work, change, { ...path, ...state })
  const reopened = { before: corrected, after: { ...corrected, ...state } }
  return { reopened, freed: null, particular_prices_restored: 0 }
}

/**
 * Puts back what a period closed and moved when it was put in force, whether a reajuste, a renewal or nothing made it.
 * @throws Refusal `later_act_stands`, `period_overlap` or `price_changed_since` that names what stands in the way
 */
async function undoActivation(work: UnitOfWork, change: Change, revoked: CurrentPeriod): Promise<PutBack> {
  const { convenio_id, adjusted_from, adjust_particular_prices } = revoked
  const born = await bornAt(work, revoked.id)
  const reopened =
    adjusted_from === null
      ? await reopenSuperseded(work, change, revoked, born)
      : await reopenAdjusted(work, change, { convenio_id, period_id: adjusted_from }, revoked, born)
  // reajustes may have moved or ended some since before it was written down
  const mayHaveMoved = adjusted_from !== null || adjust_particular_prices === true
  const particular_prices_restored = mayHaveMoved ? await restoreParticularPrices(work, change, convenio_id, born) : 0
  return { reopened, freed: await freeSource(work, change, revoked), particular_prices_restored }
}

/** The period that a reajuste had closed is as it was before. */
async function reopenAdjusted(
  work: UnitOfWork,
  change: Change,
  path: PeriodPath,
  revoked: CurrentPeriod,
  adjustedAt: number,
): Promise<ChangedBeside> {
  const source = await holderOf(work, path)
  const last = lastAct(await standingActs(work, source))
  if (last === null) throw new Error(`period ${source.id} was not closed by the reajuste that made ${revoked.id}`)
  if (last.act.revisions[0] !== adjustedAt) await refuseBelow(work, source, last.act)
  const state = stateOf(last.before)
  await mustBeFreeFor(work, source, state.days)
  await setValidity(work, change, { ...path, period_id: source.id, ...state })
  return { before: source, after: { ...source, ...state } }
}

/** The period of a revoked renewal is expired again. */
async function freeSource(work: UnitOfWork, change: Change, revoked: CurrentPeriod): Promise<ChangedBeside | null> {
  const { convenio_id, renewal_of } = revoked
  if (renewal_of === null) return null
  const source = await holderOf(work, { convenio_id, period_id: renewal_of })
  if (source.status !== 'renewed') return null
  const expired = { status: 'expired', closed_reason: 'expiry' } as const
  await setValidity(work, change, { convenio_id, period_id: source.id, days: source.days, ...expired })
  return { before: source, after: { ...source, ...expired } }
}
