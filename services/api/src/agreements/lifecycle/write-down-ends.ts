import { inWords } from '@vigencia/domain/calendar/validity.ts'
import { mayBecome, statusSeen } from '@vigencia/domain/agreements/period-status.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { CurrentPeriod } from '../contract-periods/period/contract-period.ts'
import { setValidity } from '../contract-periods/period/period-validity.ts'
import { openConvenio } from '../convenios/find-convenio.ts'

/** The ids of the periods that a run stored as ended. */
export interface WrittenDown {
  readonly expired: string[]
  readonly renewed: string[]
}

/** How an end is stored. */
const ENDS = {
  expired: { closed_reason: 'expiry', change_type: 'expire', words: 'has ended' },
  renewed: { closed_reason: 'renewal', change_type: 'renew', words: 'has ended and is renewed' },
} as const

interface End {
  readonly period: CurrentPeriod
  readonly status: keyof typeof ENDS
}

/**
 * Stores the status of periods that have ended, each by a revision of its own. Their days and prices stay as they are.
 */
export async function writeDownEnds(work: UnitOfWork): Promise<WrittenDown> {
  const seen = await endsToWriteDown(work)
  const convenios = [...new Set(seen.map(({ period }) => period.convenio_id))]
  if (convenios.length > 0) await lockConvenios(work, convenios)
  // the periods are read again under the locks, because another run may have been here
  const ends = convenios.length === 0 ? [] : await endsToWriteDown(work, convenios)
  for (const end of ends) await writeDown(work, end)
  const idsOf = (status: End['status']) => ends.filter((end) => end.status === status).map(({ period }) => period.id)
  return { expired: idsOf('expired'), renewed: idsOf('renewed') }
}

/** Periods whose stored status differs from the one that answers show. Few stored ones can differ. */
async function endsToWriteDown(work: UnitOfWork, convenios?: readonly string[]): Promise<End[]> {
  const periods = await work.em.find(
    CurrentPeriod,
    {
      tenant_id: work.tenant.id,
      ...(convenios !== undefined && { convenio_id: { $in: convenios } }),
      $or: [
        { status: 'active' },
        { status: 'expired', renewed_by: { $ne: null } },
        { status: 'renewed', renewed_by: null },
      ],
    },
    { orderBy: { convenio_id: 'asc', days: 'asc' }, disableIdentityMap: true },
  )
  return periods.flatMap((period) => {
    const status = statusSeen(period, work.today)
    return (status === 'expired' || status === 'renewed') && mayBecome(period.status, status)
      ? [{ period, status }]
      : []
  })
}

/** The locks are taken in the order of ids, as by everything that takes several. */
async function lockConvenios(work: UnitOfWork, ids: readonly string[]): Promise<void> {
  await work.sql(
    `select from platform.chains where tenant_id = $1 and kind = 'convenio' and chain_id = any ($2::uuid[])
      order by chain_id for update`,
    [work.tenant.id, ids],
  )
}

async function writeDown(work: UnitOfWork, { period, status }: End): Promise<void> {
  const { convenio_id, id: period_id, days } = period
  const { closed_reason, change_type, words } = ENDS[status]
  const { change } = await openConvenio(work, convenio_id)
  await setValidity(work, change, { convenio_id, period_id, days, status, closed_reason })
  await change.record({
    change_type,
    change_description: `Period ${inWords(days)} ${words}`,
    affected_table: 'period_validities',
    period_id,
    previous_values: { status: period.status, closed_reason: period.closed_reason },
    new_values: { status, closed_reason, ...(period.renewed_by !== null && { renewed_by: period.renewed_by }) },
  })
}
