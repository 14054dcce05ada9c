import { Refusal } from '@vigencia/domain/refusals.ts'
import type { Change } from '@vigencia/database/change-log/change.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { Convenio } from '../convenios/convenio.ts'
import { findConvenio, openConvenio } from '../convenios/find-convenio.ts'
import { CurrentPeriod, Period } from './contract-period.ts'

interface PeriodPath {
  readonly convenio_id: string
  readonly period_id: string
}

/**
 * A period of a convenio, deleted drafts too.
 * @throws Refusal `convenio_not_found` or `period_not_found`
 */
export async function findPeriod(work: UnitOfWork, { convenio_id, period_id }: PeriodPath): Promise<CurrentPeriod> {
  const found = await work.em.findOne(CurrentPeriod, { tenant_id: work.tenant.id, convenio_id, id: period_id })
  if (found !== null) return found
  await findConvenio(work, convenio_id)
  throw new Refusal('period_not_found', `Contract period not found: ${period_id}`)
}

/** Every period of a convenio, by its first day. A convenio has dozens, no two with a day in common. */
export function periodsOf(work: UnitOfWork, convenio_id: string): Promise<CurrentPeriod[]> {
  return work.em.find(
    CurrentPeriod,
    { tenant_id: work.tenant.id, convenio_id },
    { orderBy: { days: 'asc', id: 'asc' } },
  )
}

export interface OpenDraft {
  readonly convenio: Convenio
  readonly change: Change
  /** What a command changes. */
  readonly period: Period
  /** The draft as it was found. */
  readonly found: CurrentPeriod
}

/**
 * A draft under its convenio's lock, with the next revision open.
 * @throws Refusal `convenio_not_found`, `period_not_found` or `period_not_draft`
 */
export async function openDraft(work: UnitOfWork, path: PeriodPath): Promise<OpenDraft> {
  const { convenio, change } = await openConvenio(work, path.convenio_id)
  const found = await findPeriod(work, path)
  if (found.is_deleted) throw new Refusal('period_not_found', `Contract period ${found.id} was deleted.`)
  if (found.status !== 'draft') {
    throw new Refusal(
      'period_not_draft',
      `Contract period ${found.id} is ${found.status}: only drafts can be changed or deleted.`,
    )
  }
  const period = await work.em.findOneOrFail(Period, { tenant_id: work.tenant.id, id: found.id })
  return { convenio, change, period, found }
}
