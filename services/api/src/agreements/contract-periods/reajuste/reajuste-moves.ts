import { toNumber } from '@vigencia/domain/money/percent.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { digestRows } from '../../../platform/change-log/digested-rows.ts'
import { TYPE_RULE_ROWS } from '../period/digested-children.ts'
import { shownActRules } from '../period/shown-act-rules.ts'
import { shownPriceSources } from '../period/shown-price-sources.ts'
import type { ReajustePlan } from './plan-reajuste.ts'
import { digestOfMoves, priceMoves, type PriceMove } from './price-moves.ts'

/** Every price on the new start, as it is now and as the reajuste would make it. */
export function movesOf(
  work: UnitOfWork,
  { source, successor, overrides, days, selfPay }: ReajustePlan,
): Promise<PriceMove[]> {
  return priceMoves(work, { source, successor, overrides, day: days.start, selfPay })
}

/** The digest of everything that it would do: its days, its terms, every price before and after, the type rules. */
export async function previewDigest(
  work: UnitOfWork,
  plan: ReajustePlan,
  moves: readonly PriceMove[],
): Promise<string> {
  const { source, closing, days, successor, input, selfPay } = plan
  const facts = {
    source_period_id: source.id,
    closed_validity_end: closing.days.end.toString(),
    validity_start: days.start.toString(),
    validity_end: days.end?.toString() ?? null,
    cbhpm_table_version: successor.cbhpm_table_version,
    cbhpm_percentage: successor.cbhpm_percentage,
    table_adjustments: successor.table_adjustments.map(toNumber),
    act_rules: successor.act_rules && shownActRules(successor.act_rules),
    ...(successor.price_sources !== null && { price_sources: shownPriceSources(successor.price_sources) }),
    moved_until: selfPay.until?.toString() ?? null,
    type_rules: input.copy_type_rules ? await digestRows(work, TYPE_RULE_ROWS, { period_id: source.id }) : null,
  }
  return digestOfMoves(facts, moves)
}
