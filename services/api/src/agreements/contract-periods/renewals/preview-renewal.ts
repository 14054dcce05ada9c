import type { previewRenewal as card } from '@vigencia/contracts/contract-periods'
import { isBefore } from '@vigencia/domain/calendar/day.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { findConvenio, mustBeActive } from '../../convenios/find-convenio.ts'
import { countOverrides } from '../period/copy-overrides.ts'
import { findPeriod, mustNotBeDeleted, periodsOf } from '../period/find-period.ts'
import { mustBeFree } from '../period/period-validity.ts'
import { findParticularPrices } from '../reajuste/move-particular-prices.ts'
import { shownMoves, totalsOf } from '../reajuste/shown-moves.ts'
import { alreadyRenewed, renewalOf } from './existing-renewal.ts'
import { planRenewal } from './plan-renewal.ts'
import { digestOfRenewal, movesOf } from './renewal-moves.ts'

export const previewRenewal: UseCase<typeof card> = async (work, input) => {
  const { convenio_id, period_id } = input
  const source = await findPeriod(work, { convenio_id, period_id })
  mustNotBeDeleted(source)
  const periods = await periodsOf(work, convenio_id)
  const existing = renewalOf(source, periods)
  if (existing !== null) throw alreadyRenewed(work, source, existing)
  const convenio = await findConvenio(work, convenio_id)
  mustBeActive(convenio)
  const plan = planRenewal(source, periods, input, convenio, work.today)
  await mustBeFree(work, convenio_id, plan.days)
  await countOverrides(work, { convenio_id, period_id }, plan.overrides)
  const { scheduled } = await findParticularPrices(work, plan.selfPay)
  const moves = await movesOf(work, plan, convenio)
  return {
    source_period_id: period_id,
    validity_start: plan.days.start,
    validity_end: plan.days.end,
    retroactive: isBefore(plan.days.start, work.today),
    cbhpm_table_version: plan.terms.cbhpm_table_version,
    cbhpm_percentage: plan.terms.cbhpm_percentage,
    table_adjustments: [...plan.terms.table_adjustments],
    price_sources: plan.terms.price_sources,
    ...shownMoves(moves, input),
    totals: totalsOf(moves),
    scheduled_particular_prices: [...scheduled],
    warnings: plan.warnings,
    digest: await digestOfRenewal(work, plan, moves),
    revision: source.revision,
  }
}
