// Written from the cards by `npm run openapi`, never by hand.
import type { CallOptions, Operation } from '../../operation/operation.ts'
import type { QuoteRefused } from './pricing.ts'

export interface CoverageQuoteInput {
  /**
   * The insurance plan.
   * At least 1, at most 2147483647.
   */
  plan_id: number
  /**
   * The day of the event: what was valid then prices it.
   * YYYY-MM-DD.
   */
  event_date: string
  /** The currency, which must be the line's */
  currency: "PEN" | "USD"
  /**
   * The benefit.
   * At least 1, at most 2147483647.
   */
  benefit_id: number
  /** What it is: which factor prices tariff units; pharmacy goes by the list price and has a copay of its own */
  kind: "service" | "procedure" | "pharmacy"
  /**
   * The code in the SEGUS tariff, trimmed and in any case: its own price in the payment category, else its units.
   * @default null
   */
  tariff_code?: string | null | undefined
  /**
   * The list price of one, in cents of the currency: it prices pharmacy, and whatever the tariff does not price.
   * At least 0, at most 1000000000000.
   */
  list_price_cents?: number | null | undefined
  /**
   * How many of it.
   * At least 1, at most 10000.
   * @default 1
   */
  quantity?: number | undefined
  /**
   * As known at this revision of plans and catalogues; without it, the newest.
   * At least 0, at most 2147483647.
   * @default null
   */
  revision?: number | null | undefined
  /**
   * As known at this instant; not together with revision.
   * An instant, with `Z` in answers.
   */
  known_at?: string | null | undefined
}

/** The plan's and the patient's part of one event, and why */
export interface CoverageQuote {
  /**
   * The insurance plan.
   * At least 1, at most 2147483647.
   */
  plan_id: number
  /**
   * The benefit.
   * At least 1, at most 2147483647.
   */
  benefit_id: number
  /**
   * The day of the event.
   * YYYY-MM-DD.
   */
  event_date: string
  /** What it is */
  kind: "service" | "procedure" | "pharmacy"
  /** The code in the SEGUS tariff; null: none */
  tariff_code: string | null
  /**
   * The list price of one, as it was sent; null: none.
   * In whole cents of the currency.
   * At least 0.
   */
  list_price_cents: number | null
  /** The currency of all amounts */
  currency: "PEN" | "USD"
  /**
   * How many of it.
   * At least 1, at most 10000.
   */
  quantity: number
  /**
   * The price of one, rounded once.
   * In whole cents of the currency.
   * At least 0.
   */
  unit_price_cents: number
  /**
   * Unit price times quantity.
   * In whole cents of the currency.
   * At least 0.
   */
  price_cents: number
  /**
   * The fixed copay, once for the visit, never more than the price; none of pharmacy.
   * In whole cents of the currency.
   * At least 0.
   */
  fixed_copay_cents: number
  /**
   * The copay by percentage of what is left.
   * At least 0.
   */
  variable_copay_cents: number
  /**
   * What the patient pays: both copays.
   * In whole cents of the currency.
   * At least 0.
   */
  patient_cents: number
  /**
   * What the plan pays: the rest of the price.
   * In whole cents of the currency.
   * At least 0.
   */
  plan_cents: number
  /** Where the price is from: the own price of the payment category, tariff units, or the list price */
  source: "explicit_price" | "units" | "list_price"
  /**
   * The line of the plan that covers it.
   * At least 1, at most 2147483647.
   */
  plan_line_id: number
  /**
   * The payment category that prices it.
   * At least 1, at most 2147483647.
   */
  payment_category_id: number
  /**
   * How many events of one visit share the fixed copay; 1: a visit of one line. Absent before visits were known.
   * At least 0, at most 2147483647.
   */
  visit_line_count?: number | undefined
  /** Amounts are without IGV. Absent as above */
  igv_included?: false | undefined
  /** What the plan line says beside its copays. Absent as above */
  line_terms?: PlanLineTerms | undefined
  /**
   * Asked again at this revision, the answer is the same for ever.
   * At least 0, at most 2147483647.
   */
  revision: number
  /** Each rule that was tried, in order; in a list only where `explain` is true */
  explanation?: CoverageExplanationStep[] | undefined
}

/** What a plan line says beside its copays. It changes no amount */
export interface PlanLineTerms {
  /** The type of coverage, as SUSALUD codes it; null: not said */
  coverage_type: string | null
  /** The subtype of coverage, as SUSALUD codes it; null: not said */
  coverage_subtype: string | null
  /**
   * The most that the plan pays, in cents of the currency; null: not said.
   * At least 0.
   */
  maximum_cents: number | null
  /**
   * The last day of the waiting period; null: not said.
   * YYYY-MM-DD.
   */
  waiting_until: string | null
  /** Whether a letter of guarantee is needed; null: not said */
  guarantee_letter: boolean | null
}

/** A rule that was tried for the price */
export interface CoverageExplanationStep {
  /** The rule that was tried */
  rule: "plan" | "line" | "category" | "explicit_price" | "units" | "list_price" | "pharmacy_discount" | "quantity" | "fixed_copay" | "variable_copay"
  /** Whether it had a part in the price */
  applied: boolean
  /** Why, in words */
  because: string
  /** The amount before rounding, in the currency's unit */
  exact?: string | undefined
  /**
   * The amount after rounding half up, in cents.
   * At least 0.
   */
  rounded_cents?: number | undefined
}

export interface CoverageQuoteOperation extends Operation<'plan_not_found' | 'not_covered_on_date' | 'currency_mismatch' | 'tariff_item_not_found' | 'no_price' | 'amount_too_large' | 'revision_not_reached'> {
  /**
   * Price an event that an insurance plan covers, on a date
   *
   * By what was valid on the day of the event. A service or procedure: the payment category's own price in that currency; else, in soles, tariff units times the category's factor; else the list price. Pharmacy: the list price less the category's discount.
   *
   * The patient pays the fixed copay, then the percentage of what is left, never more than the price; the plan pays the rest. Each amount is rounded once, half up, to the cent.
   *
   * The event is a visit of one line, and pharmacy alone has no fixed copay. At revisions before visits were known, each event has a fixed copay of its own.
   *
   * `POST /v1/insurance-plans/{plan_id}/coverage-quotes`. Scope: `plans:read`.
   *
   * Refused as
   * - `plan_not_found` (404): Insurance plan not found
   * - `not_covered_on_date` (404): Not covered on this date
   * - `currency_mismatch` (422): Currencies are not mixed
   * - `tariff_item_not_found` (404): Tariff item not found
   * - `no_price` (404): No price
   * - `amount_too_large` (422): The amount is too large
   * - `revision_not_reached` (422): The revision is not reached yet
   */
  query(input: CoverageQuoteInput, options?: CallOptions): Promise<CoverageQuote>
}

export interface CoverageQuotesInput {
  /** The events, 1 to 10,000 */
  items: ({
    /**
     * The insurance plan.
     * At least 1, at most 2147483647.
     */
    plan_id: number
    /**
     * The day of the event: what was valid then prices it.
     * YYYY-MM-DD.
     */
    event_date: string
    /** The currency, which must be the line's */
    currency: "PEN" | "USD"
    /**
     * The benefit.
     * At least 1, at most 2147483647.
     */
    benefit_id: number
    /** What it is: which factor prices tariff units; pharmacy goes by the list price and has a copay of its own */
    kind: "service" | "procedure" | "pharmacy"
    /**
     * The code in the SEGUS tariff, trimmed and in any case: its own price in the payment category, else its units.
     * @default null
     */
    tariff_code?: string | null | undefined
    /**
     * The list price of one, in cents of the currency: it prices pharmacy, and whatever the tariff does not price.
     * At least 0, at most 1000000000000.
     */
    list_price_cents?: number | null | undefined
    /**
     * How many of it.
     * At least 1, at most 10000.
     * @default 1
     */
    quantity?: number | undefined
    /**
     * As known at this revision of plans and catalogues; without it, the newest.
     * At least 0, at most 2147483647.
     * @default null
     */
    revision?: number | null | undefined
    /**
     * As known at this instant; not together with revision.
     * An instant, with `Z` in answers.
     */
    known_at?: string | null | undefined
    /**
     * What items of one visit have in common, such as its number; null: each is a visit of its own.
     * @default null
     */
    visit?: string | null | undefined
  })[]
  /**
   * Whether each quote tells the rules that were tried.
   * @default false
   */
  explain?: boolean | undefined
}

/** The plans' and the patients' parts of many events */
export interface CoverageQuoteList {
  /** In the order of the events */
  items: CoverageQuoteOrRefusal[]
}

/** The quote of one event, or why there is none */
export interface CoverageQuoteOrRefusal {
  /** The quote; null: it is refused */
  quote: CoverageQuote | null
  /** Why there is no quote; null: there is one */
  refusal: QuoteRefused | null
}

export interface CoverageQuotesOperation extends Operation<never> {
  /**
   * Price up to 10,000 events that insurance plans cover
   *
   * Each item answers in order, with its quote or with its refusal. All that name no revision of their own are priced at one, the newest. Items with one `visit`, plan, day and revision are one visit: the fixed copay of a benefit is taken once, from its items in their order, and never from pharmacy.
   *
   * `POST /v1/insurance-plans/coverage-quotes`. Scope: `plans:read`.
   */
  query(input: CoverageQuotesInput, options?: CallOptions): Promise<CoverageQuoteList>
}

export interface CoverageVisitInput {
  /**
   * The insurance plan.
   * At least 1, at most 2147483647.
   */
  plan_id: number
  /**
   * The day of the event: what was valid then prices it.
   * YYYY-MM-DD.
   */
  event_date: string
  /** The currency, which must be the line's */
  currency: "PEN" | "USD"
  /** The events of the visit, in order, 1 to 200 */
  lines: ({
    /**
     * The benefit.
     * At least 1, at most 2147483647.
     */
    benefit_id: number
    /** What it is: which factor prices tariff units; pharmacy goes by the list price and has a copay of its own */
    kind: "service" | "procedure" | "pharmacy"
    /**
     * The code in the SEGUS tariff, trimmed and in any case: its own price in the payment category, else its units.
     * @default null
     */
    tariff_code?: string | null | undefined
    /**
     * The list price of one, in cents of the currency: it prices pharmacy, and whatever the tariff does not price.
     * At least 0, at most 1000000000000.
     */
    list_price_cents?: number | null | undefined
    /**
     * How many of it.
     * At least 1, at most 10000.
     * @default 1
     */
    quantity?: number | undefined
  })[]
  /**
   * As known at this revision of plans and catalogues; without it, the newest.
   * At least 0, at most 2147483647.
   * @default null
   */
  revision?: number | null | undefined
  /**
   * As known at this instant; not together with revision.
   * An instant, with `Z` in answers.
   */
  known_at?: string | null | undefined
}

/** The plan's and the patient's part of a visit, and of each of its lines */
export interface VisitQuote {
  /**
   * The insurance plan.
   * At least 1, at most 2147483647.
   */
  plan_id: number
  /**
   * The day of the visit.
   * YYYY-MM-DD.
   */
  event_date: string
  /** The currency of all amounts */
  currency: "PEN" | "USD"
  /** Whether every line has a quote */
  complete: boolean
  /**
   * The sum of the prices.
   * In whole cents of the currency.
   * At least 0.
   */
  price_cents: number
  /**
   * The sum of the fixed copays.
   * In whole cents of the currency.
   * At least 0.
   */
  fixed_copay_cents: number
  /**
   * The sum of the copays by percentage.
   * At least 0.
   */
  variable_copay_cents: number
  /**
   * What the patient pays.
   * In whole cents of the currency.
   * At least 0.
   */
  patient_cents: number
  /**
   * What the plan pays.
   * In whole cents of the currency.
   * At least 0.
   */
  plan_cents: number
  /** Amounts are without IGV */
  igv_included: false
  /**
   * Asked again at this revision, the answer is the same for ever.
   * At least 0, at most 2147483647.
   */
  revision: number
  /** In the order of the lines that were sent */
  lines: CoverageQuoteOrRefusal[]
}

export interface CoverageVisitOperation extends Operation<'plan_not_found' | 'amount_too_large' | 'revision_not_reached'> {
  /**
   * Price a visit that an insurance plan covers, on a date
   *
   * Each line is priced as an event of its own, but for the fixed copay: that of a benefit is taken once, from its lines in the order sent until it is used up, and never from pharmacy. The percentage is of what is left of each line. The sums are those of the lines that have a quote; a line that cannot be priced carries its refusal. At revisions before visits were known, each line has a fixed copay of its own.
   *
   * `POST /v1/insurance-plans/{plan_id}/visit-quotes`. Scope: `plans:read`.
   *
   * Refused as
   * - `plan_not_found` (404): Insurance plan not found
   * - `amount_too_large` (422): The amount is too large
   * - `revision_not_reached` (422): The revision is not reached yet
   */
  query(input: CoverageVisitInput, options?: CallOptions): Promise<VisitQuote>
}
