import { toNumber } from '@vigencia/domain/money/percent.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { digestRows } from '../../../platform/change-log/digested-rows.ts'
import type { Convenio } from '../../convenios/convenio.ts'
import { TYPE_RULE_ROWS } from '../period/digested-children.ts'
import { shownActRules } from '../period/shown-act-rules.ts'
import { shownPriceSources } from '../period/shown-price-sources.ts'
import { digestOfMoves, priceMoves, type PriceMove } from '../reajuste/price-moves.ts'
import type { RenewalPlan } from './plan-renewal.ts'

/**
 * Every price on its first day, as its source would price it and as its activation would make it. A draft that names no
 * table gets the convenio's then.
 */
export function movesOf(
  work: UnitOfWork,
  { source, terms, overrides, days, selfPay }: RenewalPlan,
  { cbhpm_table_version }: Pick<Convenio, 'cbhpm_table_version'>,
): Promise<PriceMove[]> {
  const successor = { ...terms, cbhpm_table_version: terms.cbhpm_table_version ?? cbhpm_table_version }
  return priceMoves(work, { source, successor, overrides, day: days.start, selfPay })
}

/** The digest of everything that it would do: its days, its terms, every price before and after, the type rules. */
export async function digestOfRenewal(
  work: UnitOfWork,
  { source, terms, days, percent, selfPay }: RenewalPlan,
  moves: readonly PriceMove[],
): Promise<string> {
  const facts = {
    renewal_of: source.id,
    validity_start: days.start.toString(),
    validity_end: days.end?.toString() ?? null,
    cbhpm_table_version: terms.cbhpm_table_version,
    cbhpm_percentage: terms.cbhpm_percentage && toNumber(terms.cbhpm_percentage),
    table_adjustments: terms.table_adjustments.map(toNumber),
    act_rules: terms.act_rules && shownActRules(terms.act_rules),
    ...(terms.price_sources !== null && { price_sources: shownPriceSources(terms.price_sources) }),
    reajuste_percent: percent.reajuste_percent && toNumber(percent.reajuste_percent),
    moved_until: selfPay.until?.toString() ?? null,
    type_rules: await digestRows(work, TYPE_RULE_ROWS, { period_id: source.id }),
  }
  return digestOfMoves(facts, moves)
}
