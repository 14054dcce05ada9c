import type { Day } from '@vigencia/domain/calendar/day.ts'
import { inWords } from '@vigencia/domain/calendar/validity.ts'
import { whyNotOpenToActs } from '@vigencia/domain/agreements/open-to-acts.ts'
import { pricesNoDay, statusSeen } from '@vigencia/domain/agreements/period-status.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { Change } from '@vigencia/database/change-log/change.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { Convenio } from '../../convenios/convenio.ts'
import { findConvenio, openConvenio } from '../../convenios/find-convenio.ts'
import { CurrentPeriod, Period } from './contract-period.ts'

export interface PeriodPath {
  readonly convenio_id: string
  readonly period_id: string
}

/**
 * A period of a convenio, deleted drafts too.
 * @throws Refusal `convenio_not_found` or `period_not_found`
 */
export async function findPeriod(work: UnitOfWork, { convenio_id, period_id }: PeriodPath): Promise<CurrentPeriod> {
  const where = { tenant_id: work.tenant.id, convenio_id, id: period_id }
  const found = await work.em.findOne(CurrentPeriod, where, READ_ANEW)
  if (found !== null) return found
  await findConvenio(work, convenio_id)
  throw new Refusal('period_not_found', `Contract period not found: ${period_id}`)
}

/**
 * Every period of a convenio by its first day, with the changes of this unit of work.
 * A convenio has dozens of periods, and no two that hold days share one.
 */
export async function periodsOf(work: UnitOfWork, convenio_id: string): Promise<CurrentPeriod[]> {
  await work.em.flush()
  return work.em.find(
    CurrentPeriod,
    { tenant_id: work.tenant.id, convenio_id },
    { orderBy: { days: 'asc', id: 'asc' }, ...READ_ANEW },
  )
}

/** The period that is in the place of another: that one itself, or what has corrected it. */
export async function holderOf(work: UnitOfWork, path: PeriodPath): Promise<CurrentPeriod> {
  const periods = await periodsOf(work, path.convenio_id)
  const named = periods.find(({ id }) => id === path.period_id)
  if (named === undefined) throw new Refusal('period_not_found', `Contract period not found: ${path.period_id}`)
  return periods.find((period) => period.place === named.place && !pricesNoDay(period)) ?? named
}

// a view is never changed through the ORM, so entities that were read stay as they were, and a read sees the newest
// rows
const READ_ANEW = { disableIdentityMap: true } as const

/**
 * A draft as it is now. It may no longer be one when it is changed.
 * @throws Refusal `convenio_not_found`, `period_not_found` or `period_not_draft`
 */
export async function findDraft(work: UnitOfWork, path: PeriodPath): Promise<CurrentPeriod> {
  const found = await findPeriod(work, path)
  mustNotBeDeleted(found)
  if (found.status !== 'draft') {
    throw new Refusal(
      'period_not_draft',
      `Contract period ${found.id} is ${statusSeen(found, work.today)}: only drafts can be changed or deleted.`,
    )
  }
  return found
}

export interface OpenDraft {
  readonly convenio: Convenio
  readonly change: Change
  /** The period that a command changes. */
  readonly period: Period
  /** The draft as it was before the change. */
  readonly found: CurrentPeriod
}

/**
 * A draft under its convenio's lock, with the next revision open.
 * @throws Refusal `convenio_not_found`, `period_not_found` or `period_not_draft`
 */
export async function openDraft(work: UnitOfWork, path: PeriodPath): Promise<OpenDraft> {
  const { convenio, change } = await openConvenio(work, path.convenio_id)
  return { convenio, change, ...(await draftOf(work, path)) }
}

/**
 * As `openDraft`, for a deletion. Null where `wasRemoved` finds that it was done before: a second one changes nothing.
 * @throws Refusal `convenio_not_found`, `period_not_found` or `period_not_draft`
 */
export async function openDraftUnless(
  work: UnitOfWork,
  path: PeriodPath,
  wasRemoved: () => Promise<boolean>,
): Promise<OpenDraft | null> {
  const { convenio, change } = await openConvenio(work, path.convenio_id)
  // Asked under the lock, so that the later of two deletions finds what the earlier one did.
  return (await wasRemoved()) ? null : { convenio, change, ...(await draftOf(work, path)) }
}

async function draftOf(work: UnitOfWork, path: PeriodPath): Promise<Pick<OpenDraft, 'period' | 'found'>> {
  const found = await findDraft(work, path)
  return { found, period: await work.em.findOneOrFail(Period, { tenant_id: work.tenant.id, id: found.id }) }
}

export interface OpenForAct {
  readonly convenio: Convenio
  readonly change: Change
  /** The period as it was before the act. */
  readonly found: CurrentPeriod
}

/**
 * A period that an act changes, under its convenio's lock, with the next revision open.
 * @throws Refusal `convenio_not_found`, `period_not_found` or `period_not_active`
 */
export async function openForAct(work: UnitOfWork, path: PeriodPath, retroactive: boolean): Promise<OpenForAct> {
  const { convenio, change } = await openConvenio(work, path.convenio_id)
  const found = await findPeriod(work, path)
  mustBeOpenToActs(found, retroactive, work.today)
  return { convenio, change, found }
}

/** @throws Refusal `period_not_found` or `period_not_active` */
export function mustBeOpenToActs(found: CurrentPeriod, retroactive: boolean, today: Day): void {
  mustNotBeDeleted(found)
  const why = whyNotOpenToActs(found, { retroactive }, today)
  if (why === null) return
  const instead = found.corrected_by === null ? '' : ` Period ${found.corrected_by} is in its place.`
  throw new Refusal('period_not_active', `Contract period ${found.id}, ${inWords(found.days)}, ${why}.${instead}`)
}

/** @throws Refusal `period_not_found` */
export function mustNotBeDeleted(found: CurrentPeriod): void {
  if (found.is_deleted) throw new Refusal('period_not_found', `Contract period ${found.id} was deleted.`)
}
