import type { previewCorrection as card } from '@vigencia/contracts/contract-periods'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { mustFitPaymentType } from '../../convenios/convenio-rules.ts'
import { findConvenio, mustBeActive } from '../../convenios/find-convenio.ts'
import { qualifiersMustExist } from '../period/qualified-children.ts'
import { countOverrides } from '../period/copy-overrides.ts'
import { findPeriod, mustBeOpenToActs } from '../period/find-period.ts'
import { mustBeFreeFor } from '../period/period-validity.ts'
import { priceMoves } from '../reajuste/price-moves.ts'
import { shownMoves, totalsOf } from '../reajuste/shown-moves.ts'
import { digestOfCorrection } from './digest-of-correction.ts'
import { comparedPrices, planCorrection } from './plan-correction.ts'

export const previewCorrection: UseCase<typeof card> = async (work, input) => {
  const { convenio_id, period_id } = input
  const found = await findPeriod(work, { convenio_id, period_id })
  mustBeOpenToActs(found, input.retroactive, work.today)
  const convenio = await findConvenio(work, convenio_id)
  mustBeActive(convenio)
  const plan = planCorrection(found, input, work.today)
  mustFitPaymentType({ payment_type: convenio.payment_type, copay_enabled: plan.terms.copay_enabled })
  await mustBeFreeFor(work, found, plan.days)
  await qualifiersMustExist(work, convenio_id, input.type_rules ?? [])
  await countOverrides(work, { convenio_id, period_id }, plan.overrides)
  const moves = await priceMoves(work, comparedPrices(plan))
  return {
    source_period_id: period_id,
    validity_start: plan.days.start,
    validity_end: plan.days.end,
    retroactive: plan.retroactive,
    cbhpm_table_version: plan.terms.cbhpm_table_version,
    cbhpm_percentage: plan.terms.cbhpm_percentage,
    table_adjustments: [...plan.terms.table_adjustments],
    price_sources: plan.terms.price_sources,
    ...shownMoves(moves, input),
    totals: totalsOf(moves),
    digest: await digestOfCorrection(work, plan, moves),
    revision: found.revision,
  }
}
