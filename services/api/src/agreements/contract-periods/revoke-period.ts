import type { revoke } from '@vigencia/contracts/contract-periods'
import { isBefore } from '@vigencia/domain/calendar/day.ts'
import { inWords } from '@vigencia/domain/calendar/validity.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { Change } from '@vigencia/database/change-log/change.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { digestVersions } from '../particular-prices/digested-versions.ts'
import { restoreParticularPrices } from './reajuste/restore-particular-prices.ts'
import type { CurrentPeriod } from './period/contract-period.ts'
import { findPeriod, openActive } from './period/find-period.ts'
import { changedAnswer, currentAnswer, periodValues } from './period/period-answer.ts'
import { bornAt, mustBeFree, setValidity, validityClosedAt } from './period/period-validity.ts'

const REVOKED = { status: 'terminated', closed_reason: 'revocation' } as const

export const revokePeriod: UseCase<typeof revoke> = async (work, { reason, retroactive: allowed, ...path }) => {
  const { change, found } = await openActive(work, path)
  const previous_values = periodValues(currentAnswer(found, work.today))
  if (!allowed && !isBefore(work.today, found.days.start)) {
    throw new Refusal(
      'period_started',
      `Contract period ${found.id} has priced since ${found.days.start.toString()}: say "retroactive": true to revoke it all the same, or terminate it.`,
    )
  }
  await setValidity(work, change, { ...path, days: found.days, ...REVOKED })
  const restored = await undoReajuste(work, change, found)
  await freeSource(work, change, found)
  const answer = changedAnswer(found, { ...REVOKED, revision: change.revision }, work.today)
  const retroactive = isBefore(found.days.start, work.today)
  await change.record({
    change_type: 'revoke',
    change_description: `Period ${inWords(found.days)} revoked${restored.reopened_period_id === null ? '' : ', what its reajuste closed is put back'}`,
    affected_table: 'period_validities',
    affected_record_count: 1 + (restored.reopened_period_id === null ? 0 : 1) + restored.particular_prices_restored,
    period_id: found.id,
    previous_values,
    new_values: {
      ...periodValues(answer),
      ...restored,
      rows: await digestVersions(work, path.convenio_id, change),
    },
    reason,
    retroactive,
  })
  return { ...answer, ...restored, retroactive }
}

/**
 * Puts back what a reajuste had closed: its predecessor and the self-pay prices.
 * @throws Refusal `period_overlap` or `price_changed_since` that names what stands in the way
 */
async function undoReajuste(work: UnitOfWork, change: Change, revoked: CurrentPeriod) {
  if (revoked.adjusted_from === null) return { reopened_period_id: null, particular_prices_restored: 0 }
  const { convenio_id, adjusted_from: period_id } = revoked
  const adjustedAt = await bornAt(work, revoked.id)
  const before = await validityClosedAt(work, period_id, adjustedAt)
  await mustBeFree(work, convenio_id, before.days, period_id)
  await setValidity(work, change, { convenio_id, period_id, ...before })
  return {
    reopened_period_id: period_id,
    particular_prices_restored: await restoreParticularPrices(work, change, convenio_id, adjustedAt),
  }
}

/** The period of a revoked renewal is expired again. */
async function freeSource(work: UnitOfWork, change: Change, { convenio_id, renewal_of }: CurrentPeriod): Promise<void> {
  if (renewal_of === null) return
  const source = await findPeriod(work, { convenio_id, period_id: renewal_of })
  if (source.status !== 'renewed') return
  const expired = { status: 'expired', closed_reason: 'expiry' } as const
  await setValidity(work, change, { convenio_id, period_id: source.id, days: source.days, ...expired })
}
