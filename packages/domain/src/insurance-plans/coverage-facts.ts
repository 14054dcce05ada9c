import { inWords, holds, type Span, type Validity } from '../calendar/validity.ts'
import type { Day } from '../calendar/day.ts'
import type { Cents } from '../money/cents.ts'
import type { Decimal4 } from '../money/decimal.ts'
import type { Percent } from '../money/percent.ts'

export type CoverageKind = 'service' | 'procedure' | 'pharmacy'

/** The currencies of plans, which are never mixed. */
export type PlanCurrency = 'PEN' | 'USD'

/** The version that holds a day, or the first one where it starts later. */
export interface VersionThen {
  readonly isActive: boolean
  /** Its first day, where that is after the day in question; else null. */
  readonly startsLater: Day | null
}

export interface PlanThen extends VersionThen {
  readonly code: string
  readonly validity: Validity
  readonly category: CategoryThen
}

export interface LineThen extends VersionThen {
  readonly lineId: number
  readonly currency: PlanCurrency
  readonly fixedCopay: Cents
  readonly variableCopay: Percent
  readonly pharmacyCopay: Percent
}

export interface CategoryThen extends VersionThen {
  readonly categoryId: number
  readonly code: string
  readonly validity: Span
  /** Soles for one unit; null: none. */
  readonly serviceFactor: Decimal4 | null
  readonly procedureFactor: Decimal4 | null
  readonly pharmacyDiscount: Percent
}

export interface ItemThen extends VersionThen {
  readonly code: string
  readonly units: Decimal4 | null
  /** The terms of the category for this item. */
  readonly ownPrice: OwnPriceThen | null
}

export interface OwnPriceThen extends VersionThen {
  readonly cents: Readonly<Record<PlanCurrency, Cents | null>>
}

/** The facts that price one event: those of the plan and its catalogues for the day. Null where nothing is known. */
export interface CoverageFacts {
  readonly plan: PlanThen | null
  readonly line: LineThen | null
  /** Null also where the event names no tariff item. */
  readonly item: ItemThen | null
}

/** Why a version does not hold a day, as the end of a sentence; null where it does. */
export function whyNotOn(day: Day, version: VersionThen & { readonly validity?: Span }): string | null {
  if (version.startsLater !== null) return `starts on ${version.startsLater.toString()}`
  if (!version.isActive) return 'is not active on that day'
  const { validity } = version
  return validity === undefined || holds(validity, day) ? null : `is valid ${inWords(validity)}`
}
