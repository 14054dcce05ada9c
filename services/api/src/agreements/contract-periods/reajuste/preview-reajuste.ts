import type { previewReajuste as card } from '@vigencia/contracts/contract-periods'
import { centsOf, type Cents } from '@vigencia/domain/money/cents.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { countOverrides } from '../period/copy-children.ts'
import { findPeriod, mustBeOpenToActs, periodsOf } from '../period/find-period.ts'
import { namedPeriod } from '../period/other-periods.ts'
import { mustBeFree } from '../period/period-validity.ts'
import { findConvenio, mustBeActive } from '../../convenios/find-convenio.ts'
import { findParticularPrices } from './move-particular-prices.ts'
import { planReajuste } from './plan-reajuste.ts'
import { previewDigest, priceMoves, type PriceMove } from './price-moves.ts'

export const previewReajuste: UseCase<typeof card> = async (work, input) => {
  const { convenio_id, period_id } = input
  const found = await findPeriod(work, { convenio_id, period_id })
  mustBeOpenToActs(found, input.retroactive, work.today)
  mustBeActive(await findConvenio(work, convenio_id))
  const plan = planReajuste(found, await periodsOf(work, convenio_id), input, work.today)
  await mustBeFree(work, convenio_id, plan.days, period_id)
  await countOverrides(work, period_id, plan.overrides)
  const { scheduled } = await findParticularPrices(work, plan)
  const moves = await priceMoves(work, plan)
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
    prices: moves.map(({ old_cents, new_cents, ...move }) => ({
      ...move,
      old_cents: centsOrNull(old_cents),
      new_cents: centsOrNull(new_cents),
      difference_cents: old_cents === null || new_cents === null ? null : new_cents - old_cents,
    })),
    totals: totalsOf(moves),
    scheduled_particular_prices: [...scheduled],
    digest: await previewDigest(work, plan, moves),
    revision: found.revision,
  }
}

function centsOrNull(value: number | null): Cents | null {
  return value === null ? null : centsOf(value)
}

function totalsOf(moves: readonly PriceMove[]) {
  const both = moves.filter((move) => move.old_cents !== null && move.new_cents !== null)
  const differences = both.map((move) => (move.new_cents as number) - (move.old_cents as number))
  const count = (rule: (difference: number) => boolean) => differences.filter(rule).length
  const old_cents = sum(moves.map((move) => move.old_cents ?? 0))
  const new_cents = sum(moves.map((move) => move.new_cents ?? 0))
  return {
    count: moves.length,
    raised: count((difference) => difference > 0),
    lowered: count((difference) => difference < 0),
    unchanged: count((difference) => difference === 0),
    added: moves.filter((move) => move.old_cents === null && move.new_cents !== null).length,
    removed: moves.filter((move) => move.old_cents !== null && move.new_cents === null).length,
    old_cents,
    new_cents,
    difference_cents: old_cents === null || new_cents === null ? null : new_cents - old_cents,
  }
}

/** Null once it is beyond what a number holds exactly. */
function sum(values: readonly number[]): number | null {
  const total = values.reduce((all, value) => all + value, 0)
  return Number.isSafeInteger(total) ? total : null
}
