import type { AgreedActRules } from '../acts/act-rules.ts'
import type { Cents } from '../money/cents.ts'
import type { Percent } from '../money/percent.ts'
import { adjustedTableTerms, type Adjustment } from './reajuste.ts'
import type { TableTerms } from './table-terms.ts'

/** What a period takes over from the one before it. Days, notes and metadata are its own. */
export interface InheritedTerms extends TableTerms {
  readonly convenio_id: string
  readonly copay_enabled: boolean | null
  readonly default_copay_percent: Percent | null
  readonly default_copay_max_cents: Cents | null
  readonly requires_card_number: boolean | null
  readonly requires_authorization: boolean | null
  readonly act_rules: AgreedActRules | null
}

/** The rules of acts that a successor is given. Undefined: as they were. */
interface ActRulesChange {
  readonly act_rules?: AgreedActRules | undefined
}

/** What the successor of a period starts with, whether it renews the period or adjusts its prices. */
export function successorOf(period: InheritedTerms, adjustment: Adjustment & ActRulesChange): InheritedTerms {
  return {
    convenio_id: period.convenio_id,
    ...adjustedTableTerms(period, adjustment),
    copay_enabled: period.copay_enabled,
    default_copay_percent: period.default_copay_percent,
    default_copay_max_cents: period.default_copay_max_cents,
    requires_card_number: period.requires_card_number,
    requires_authorization: period.requires_authorization,
    act_rules: adjustment.act_rules ?? period.act_rules,
  }
}
