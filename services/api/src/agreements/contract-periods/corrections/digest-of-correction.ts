import { toNumber } from '@vigencia/domain/money/percent.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { digestOfList } from '../../../platform/change-log/digest-of-list.ts'
import { digestRows } from '../../../platform/change-log/digested-rows.ts'
import { TYPE_RULE_ROWS } from '../period/digested-children.ts'
import { shownActRules } from '../period/shown-act-rules.ts'
import { shownPriceSources } from '../period/shown-price-sources.ts'
import { digestOfMoves, type PriceMove } from '../reajuste/price-moves.ts'
import type { CorrectionPlan } from './plan-correction.ts'

/** The digest of everything that it would do: its days, its terms, every price before and after, the type rules. */
export async function digestOfCorrection(
  work: UnitOfWork,
  { source, days, terms, input }: CorrectionPlan,
  moves: readonly PriceMove[],
): Promise<string> {
  const { default_copay_percent, table_adjustments, act_rules, price_sources, ...plain } = terms
  const facts = {
    ...plain,
    corrects: source.id,
    validity_start: days.start.toString(),
    validity_end: days.end?.toString() ?? null,
    default_copay_percent: default_copay_percent && toNumber(default_copay_percent),
    cbhpm_percentage: terms.cbhpm_percentage && toNumber(terms.cbhpm_percentage),
    table_adjustments: table_adjustments.map(toNumber),
    act_rules: act_rules && shownActRules(act_rules),
    ...(price_sources !== null && { price_sources: shownPriceSources(price_sources) }),
    type_rules: await typeRules(work, source.id, input),
  }
  return digestOfMoves(facts, moves)
}

async function typeRules(work: UnitOfWork, period_id: string, input: CorrectionPlan['input']) {
  if (input.type_rules !== undefined) return digestOfList(input.type_rules)
  return input.copy_type_rules ? digestRows(work, TYPE_RULE_ROWS, { period_id }) : null
}
