import { shareOf, smaller, type Cents } from '../money/cents.ts'
import type { Percent } from '../money/percent.ts'

export interface CopayRule {
  readonly percent: Percent
  /** The cap in centavos; null: no cap. */
  readonly cap: Cents | null
}

/**
 * The copay of one line, in centavos: percent of the price, rounded half up, at most the cap.
 * @source DELPHOS Contract Management, "Create a convenio": default_copay_percent (0-100), default_copay_max_cents.
 */
export function copayOf(price: Cents, rule: CopayRule): Cents {
  const share = shareOf(price, rule.percent)
  return rule.cap === null ? share : smaller(share, rule.cap)
}
