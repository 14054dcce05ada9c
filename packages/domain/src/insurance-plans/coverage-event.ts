import type { Day } from '../calendar/day.ts'
import type { Cents } from '../money/cents.ts'
import type { Explanation } from '../pricing/explanation.ts'
import type { Declined } from '../pricing/pricing.ts'
import type { CoverageKind, PlanCurrency } from './coverage-facts.ts'

/** An event that is to be priced. */
export interface EventToCover {
  readonly planId: number
  readonly benefitId: number
  readonly day: Day
  readonly kind: CoverageKind
  readonly currency: PlanCurrency
  readonly tariffCode: string | null
  readonly listPrice: Cents | null
  /** 1 to 10 000. */
  readonly quantity: number
}

export type CoverageRule =
  | 'plan'
  | 'line'
  | 'category'
  | 'explicit_price'
  | 'units'
  | 'list_price'
  | 'pharmacy_discount'
  | 'quantity'
  | 'fixed_copay'
  | 'variable_copay'

export type CoverageExplanation = Explanation<CoverageRule>

/** The amount is too large for an exact number. */
export function tooLarge(what: string): Declined {
  return { code: 'amount_too_large', detail: `${what} is more than this system reckons with.` }
}
