import type { DayNumber } from '../calendar/day.ts'
import type { RefusalCode } from '../refusals.ts'
import type { CodeTable } from './code-table.ts'
import type { ExplanationStep } from './explanation.ts'
import type { Edition } from './editions.ts'
import type { FurtherOverrides } from './further-overrides.ts'
import type { PriceIndex } from './price-index.ts'
import type { PricedContract, PricedPeriod } from './priced-contract.ts'
import type { Qualifiers } from './qualifiers.ts'
import type { SourceParts } from './source-parts.ts'
import type { TablePrices } from './table-prices.ts'

/** An event that is to be priced. */
export interface PricedEvent {
  readonly procedureCode: string
  readonly day: DayNumber
  readonly appointmentTypeId: string | null
  /** Who, where and under which plan, as the question says it. Null: it says none of it. */
  readonly qualifiers: Qualifiers | null
  /** 1 to 10 000. */
  readonly quantity: number
  /** The TISS table of its code; null: any. */
  readonly codeTable: CodeTable | null
}

/** Stands in an index of overrides for a code that is excluded from the contract. No price is below zero. */
export const NOT_CONTRACTED = -1

/** The long lists that price a period: its overrides, and the table of each source. */
export interface PeriodPrices {
  /** In centavos, or `NOT_CONTRACTED`. */
  readonly overrides: PriceIndex<number>
  /** Those that say more than a price for anybody; their prices for anybody are in `overrides` too. Null: there are none. */
  readonly further?: FurtherOverrides | null
  /** In the order of the period's sources; null: the convenio does not know the table. */
  readonly tables: readonly (TablePrices | null)[]
  /**
   * What the prices of each source are made of; null: not known, or not asked for. It is there where a price explains
   * itself, in acts, and for sources with values of their own.
   */
  readonly parts: readonly (SourceParts | null)[]
}

/** One event and all that prices it. */
export interface Pricing {
  readonly contract: PricedContract
  /** The one in force on the event's day. */
  readonly period: PricedPeriod | null
  /** The lists of that period; null without one. */
  readonly prices: PeriodPrices | null
  readonly event: PricedEvent
  /** Whether the answer says by which rules it was found. */
  readonly explained: boolean
}

const UNSAID: Qualifiers = {}

/** What a question says of who, where and under which plan. One that names a plan and no accommodation has the plan's. */
export function questionOf({ contract, event: { qualifiers } }: Pick<Pricing, 'contract' | 'event'>): Qualifiers {
  const { plan_id, accommodation } = qualifiers ?? UNSAID
  const ofPlan = (accommodation ?? null) === null && plan_id ? contract.plans?.get(plan_id) : undefined
  return ofPlan === undefined ? (qualifiers ?? UNSAID) : { ...qualifiers, accommodation: ofPlan }
}

export type PriceSource = 'override' | 'particular' | 'table'

export interface PricedLine {
  readonly unit_price_cents: number
  readonly price_cents: number
  readonly copay_cents: number
  readonly payer_cents: number
  readonly patient_cents: number
  readonly source: PriceSource
  /** Undefined: the price is of no table, or the version that the period names says all. */
  readonly price_table_edition: Edition | undefined
  /** Which source of the period holds the code; null: it is from no table. */
  readonly place: number | null
  readonly period_id: string | null
  readonly requires_card_number: boolean
  readonly requires_authorization: boolean
  readonly explanation: readonly ExplanationStep[] | undefined
}

/** A refusal that is an answer: one line of a list is declined, and the others are priced. */
export interface Declined {
  readonly code: RefusalCode
  readonly detail: string
}

export function isDeclined(outcome: object): outcome is Declined {
  return 'code' in outcome
}

export function declined(code: RefusalCode, detail: string): Declined {
  return { code, detail }
}
