import type { DayNumber } from '../calendar/day.ts'
import type { Cents } from '../money/cents.ts'
import type { Percent } from '../money/percent.ts'
import type { ParticularPrices } from './particular-prices.ts'
import type { PricedSource } from './priced-source.ts'
import type { Accommodation, Qualifiers } from './qualifiers.ts'

export const PAYMENT_TYPES = ['particular', 'convenio', 'sus'] as const
export type PaymentType = (typeof PAYMENT_TYPES)[number]

export const COPAY_CAP_PER = ['line', 'unit', 'act'] as const
export type CopayCapPer = (typeof COPAY_CAP_PER)[number]

/** What one appointment type needs or costs in one period. Null inherits the period's value. */
export interface TypeRule {
  readonly covered: boolean
  readonly requiresAuthorization: boolean | null
  readonly copayPercent: Percent | null
  readonly copayCap: Cents | null
}

/** The same for those alone whom its qualifiers say. */
export type QualifiedTypeRule = TypeRule & Qualifiers

/** What the cap of the copay holds for, under the plan or accommodation that its qualifiers say. */
export interface QualifiedCopayCapPer extends Qualifiers {
  readonly per: CopayCapPer
}

/** A period that prices, as known at one revision. Days are half-open: `from` is priced, `until` is not. */
export interface PricedPeriod {
  readonly periodId: string
  readonly from: DayNumber
  /** Infinity: open-ended. */
  readonly until: DayNumber
  readonly inWords: string
  /** The tables that price it, in their order; none: it names no table. */
  readonly sources: readonly PricedSource[]
  readonly copayEnabled: boolean
  readonly copayPercent: Percent | null
  readonly copayCap: Cents | null
  /** What the cap holds for, by the period's rules of acts. A quote is one line of an act. */
  readonly copayCapPer: CopayCapPer
  /** What it holds for under some plans or accommodations. Left out: the same under all. */
  readonly qualifiedCopayCapPer?: readonly QualifiedCopayCapPer[] | undefined
  readonly requiresCardNumber: boolean
  readonly requiresAuthorization: boolean
  readonly typeRules: ReadonlyMap<string, TypeRule>
  /** Those that have qualifiers, by the type. Left out: there are none. */
  readonly qualifiedTypeRules?: ReadonlyMap<string, readonly QualifiedTypeRule[]> | undefined
}

/** Everything that decides a convenio's prices at one revision, except the long lists of overrides and table prices. */
export interface PricedContract {
  readonly convenioId: string
  readonly revision: number
  readonly paymentType: PaymentType
  /** The accommodation of each plan that was known then. Left out: there are none. */
  readonly plans?: ReadonlyMap<string, Accommodation> | undefined
  /** Latest first; no two share a day. */
  readonly periods: readonly PricedPeriod[]
  /** The self-pay catalogue; that of a convenio that is not self-pay is empty. */
  readonly particularPrices: ParticularPrices
  /** Whether a code is found by its form. Revisions before the one at which that came find it by its writing alone. */
  readonly findsByForm: boolean
}

export function periodOn(contract: PricedContract, day: DayNumber): PricedPeriod | null {
  for (const period of contract.periods) {
    if (day >= period.from) return day < period.until ? period : null
  }
  return null
}
