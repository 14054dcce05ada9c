import type { previewReajuste as card } from '@vigencia/contracts/contract-periods'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { countOverrides } from '../period/copy-overrides.ts'
import { findPeriod, mustBeOpenToActs, periodsOf } from '../period/find-period.ts'
import { namedPeriod } from '../period/other-periods.ts'
import { mustBeFree } from '../period/period-validity.ts'
import { findConvenio, mustBeActive } from '../../convenios/find-convenio.ts'
import { findParticularPrices } from './move-particular-prices.ts'
import { planReajuste } from './plan-reajuste.ts'
import { movesOf, previewDigest } from './reajuste-moves.ts'
import { mustMayReadBilling, weighedMoves, type VolumeOf } from './weighed-moves.ts'
import { shownMoves, totalsOf } from './shown-moves.ts'

/** @param volumeOf what was billed, which another part of the service knows */
export const previewReajuste =
  (volumeOf: VolumeOf): UseCase<typeof card> =>
  async (work, input) => {
    if (input.weigh_by !== null) mustMayReadBilling(work)
    const { convenio_id, period_id } = input
    const found = await findPeriod(work, { convenio_id, period_id })
    mustBeOpenToActs(found, input.retroactive, work.today)
    mustBeActive(await findConvenio(work, convenio_id))
    const plan = planReajuste(found, await periodsOf(work, convenio_id), input, work.today)
    await mustBeFree(work, convenio_id, plan.days, period_id)
    await countOverrides(work, { convenio_id, period_id }, plan.overrides)
    const { scheduled } = await findParticularPrices(work, plan.selfPay)
    const moves = await movesOf(work, plan)
    const weights =
      input.weigh_by === null ? null : weighedMoves(moves, await volumeOf(work, convenio_id, input.weigh_by))
    const shown = shownMoves(moves, input)
    return {
      source_period_id: period_id,
      closed_validity_end: plan.closing.days.end,
      validity_start: plan.days.start,
      validity_end: plan.days.end,
      gap: plan.closing.gap,
      later_periods: plan.later.map((one) => namedPeriod(one, work.today)),
      retroactive: plan.retroactive,
      cbhpm_table_version: plan.successor.cbhpm_table_version,
      cbhpm_percentage: plan.successor.cbhpm_percentage,
      table_adjustments: [...plan.successor.table_adjustments],
      price_sources: plan.successor.price_sources,
      ...shown,
      prices: weights === null ? shown.prices : shown.prices.map((price) => ({ ...price, weight: weights.of(price) })),
      weighed: weights && input.weigh_by && { ...input.weigh_by, ...weights.sum },
      totals: totalsOf(moves),
      scheduled_particular_prices: [...scheduled],
      warnings: plan.warnings,
      digest: await previewDigest(work, plan, moves),
      revision: found.revision,
    }
  }
