// Written from the cards by `npm run openapi`, never by hand.
import type { CallOptions, DownloadedFile, FileToUpload, Operation } from '../../operation/operation.ts'

/** One event, and at which revision it is priced */
export interface QuoteInput {
  /** The convenio */
  convenio_id: string
  /** TUSS, CBHPM, SIGTAP or a house code */
  procedure_code: string
  /**
   * The day of the event: what was valid then prices it.
   * YYYY-MM-DD.
   */
  event_date: string
  /**
   * The appointment type, for its rule in the period; null: none.
   * @default null
   */
  appointment_type_id?: string | null | undefined
  /**
   * How many of it.
   * At least 1, at most 10000.
   * @default 1
   */
  quantity?: number | undefined
  /** The patient's plan of the convenio; null or left out: not said */
  plan_id?: string | null | undefined
  /** The accommodation; null or left out: that of the plan, or not said */
  accommodation?: "ward" | "apartment" | null | undefined
  /** Who does it; null or left out: not said */
  provider_id?: string | null | undefined
  /** The specialty, by its CBO code; null or left out: not said */
  specialty?: string | null | undefined
  /**
   * The TISS table of the code, such as 22: only sources of prices for it, or for any, price it; null: any.
   * @default null
   */
  code_table?: "18" | "19" | "20" | "22" | "98" | "00" | null | undefined
  /**
   * As known at this revision of the convenio; without it, the newest.
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

/** One event, and at which revision it is priced */
export interface PricingQuoteInput {
  /** The convenio */
  convenio_id: string
  /** TUSS, CBHPM, SIGTAP or a house code */
  procedure_code: string
  /**
   * The day of the event: what was valid then prices it.
   * YYYY-MM-DD.
   */
  event_date: string
  /**
   * The appointment type, for its rule in the period; null: none.
   * @default null
   */
  appointment_type_id?: string | null | undefined
  /**
   * How many of it.
   * At least 1, at most 10000.
   * @default 1
   */
  quantity?: number | undefined
  /** The patient's plan of the convenio; null or left out: not said */
  plan_id?: string | null | undefined
  /** The accommodation; null or left out: that of the plan, or not said */
  accommodation?: "ward" | "apartment" | null | undefined
  /** Who does it; null or left out: not said */
  provider_id?: string | null | undefined
  /** The specialty, by its CBO code; null or left out: not said */
  specialty?: string | null | undefined
  /**
   * The TISS table of the code, such as 22: only sources of prices for it, or for any, price it; null: any.
   * @default null
   */
  code_table?: "18" | "19" | "20" | "22" | "98" | "00" | null | undefined
  /**
   * As known at this revision of the convenio; without it, the newest.
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

/** The price of one event on its day, and why */
export interface Quote {
  /** The convenio */
  convenio_id: string
  /** The code of the procedure, as it was asked for */
  procedure_code: string
  /**
   * The day of the event.
   * YYYY-MM-DD.
   */
  event_date: string
  /** The appointment type, by its id; null: none */
  appointment_type_id: string | null
  /**
   * How many of it.
   * At least 1, at most 10000.
   */
  quantity: number
  /** The plan, as it was asked for; left out: not said */
  plan_id?: string | undefined
  /** The accommodation, as it was asked for; left out: not said */
  accommodation?: "ward" | "apartment" | undefined
  /** The provider, as it was asked for; left out: not said */
  provider_id?: string | undefined
  /** The specialty, as it was asked for; left out: not said */
  specialty?: string | undefined
  /** The TISS table that was asked for; only where one was */
  code_table?: "18" | "19" | "20" | "22" | "98" | "00" | undefined
  /**
   * The price of one, in centavos, rounded once.
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
   * The copay (coparticipação) of the line, in centavos.
   * At least 0.
   */
  copay_cents: number
  /**
   * What the payer pays of the price, in centavos.
   * At least 0.
   */
  payer_cents: number
  /**
   * What the patient pays of the price, in centavos; self-pay: all of it.
   * At least 0.
   */
  patient_cents: number
  /** Where the price is from: the own price of the period, the self-pay catalogue, or the price table */
  source: "override" | "particular" | "table"
  price_table_edition?: PriceTableEdition | undefined
  /** The contract period in force, by its id; null: self-pay without one */
  period_id: string | null
  /** Whether the patient must present the insurance card */
  requires_card_number: boolean
  /** Whether prior authorization is required */
  requires_authorization: boolean
  /**
   * Asked again at this revision, the answer is the same for ever.
   * At least 0, at most 2147483647.
   */
  revision: number
  /** Each rule that was tried, in order; in a list only where `explain` is true */
  explanation?: ExplanationStep[] | undefined
}

/** The edition and errata that priced; there only where the price is of an edition of a family, or of an errata */
export interface PriceTableEdition {
  /** The version of the table */
  version: string
  /**
   * Its errata; 0: the first publication.
   * At least 0, at most 2147483647.
   */
  errata: number
  /**
   * The first day that it prices; null: it prices all days.
   * YYYY-MM-DD.
   */
  valid_from: string | null
}

/** A rule that was tried for the price */
export interface ExplanationStep {
  /** The rule that was tried */
  rule: "period" | "coverage" | "override" | "particular" | "part" | "table" | "quantity" | "copay"
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

export interface PricingQuoteOperation extends Operation<'convenio_not_found' | 'no_period_in_force' | 'no_price' | 'price_table_unavailable' | 'not_covered' | 'not_contracted' | 'qualifier_needed' | 'amount_too_large' | 'revision_not_reached'> {
  /**
   * Price a procedure on a date
   *
   * By what was in force on the day of the event: the own price of the period, else the self-pay price, else the price table. A code that the period excludes has no price: `not_contracted`. Of own prices that are narrowed to a plan, an accommodation, a provider or a specialty, the one with most of these that all equal those of the question comes first; what it lacks to decide is named by `qualifier_needed`.
   *
   * `GET /v1/scheduling/convenios/{convenio_id}/quote`. Scope: `prices:read`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   * - `no_period_in_force` (404): No contract period in force
   * - `no_price` (404): No price
   * - `price_table_unavailable` (404): Price table unavailable
   * - `not_covered` (422): Not covered
   * - `not_contracted` (422): Not contracted
   * - `qualifier_needed` (422): The question lacks a qualifier
   * - `amount_too_large` (422): The amount is too large
   * - `revision_not_reached` (422): The revision is not reached yet
   */
  query(input: PricingQuoteInput, options?: CallOptions): Promise<Quote>
}

export interface PricingQuotesInput {
  /** The events, 1 to 10,000 */
  items: QuoteInput[]
  /**
   * Whether each quote tells the rules that were tried.
   * @default false
   */
  explain?: boolean | undefined
}

/** The prices of many events */
export interface QuoteList {
  /** In the order of the events */
  items: QuoteOrRefusal[]
}

/** The quote of one event, or why there is none */
export interface QuoteOrRefusal {
  /** The quote; null: it is refused */
  quote: Quote | null
  /** Why there is no quote; null: there is one */
  refusal: QuoteRefused | null
}

/** Why a quote cannot be given */
export interface QuoteRefused {
  /** The code of the refusal, as a single quote answers it */
  code: string
  /**
   * The HTTP status that a single quote answers.
   * At least 400, at most 499.
   */
  status: number
  /** What is wrong, in a sentence */
  detail: string
}

export interface PricingQuotesOperation extends Operation<never> {
  /**
   * Price up to 10,000 events, of several convenios
   *
   * Each item answers in order, with its quote or with its refusal. Every convenio is priced at one revision within a call.
   *
   * `POST /v1/scheduling/quotes`. Scope: `prices:read`.
   */
  query(input: PricingQuotesInput, options?: CallOptions): Promise<QuoteList>
}

export interface PricingPricesInput {
  /** The convenio */
  convenio_id: string
  /**
   * The day of the event: what was valid then prices it.
   * YYYY-MM-DD.
   */
  event_date: string
  /**
   * The TISS table of the code, such as 22: only sources of prices for it, or for any, price it; null: any.
   * @default null
   */
  code_table?: "18" | "19" | "20" | "22" | "98" | "00" | null | undefined
  /**
   * As known at this revision of the convenio; without it, the newest.
   * At least 0, at most 2147483647.
   * @default null
   */
  revision?: number | null | undefined
  /**
   * As known at this instant; not together with revision.
   * An instant, with `Z` in answers.
   */
  known_at?: string | null | undefined
  /** The patient's plan of the convenio; null or left out: not said */
  plan_id?: string | null | undefined
  /** The accommodation; null or left out: that of the plan, or not said */
  accommodation?: "ward" | "apartment" | null | undefined
  /** Who does it; null or left out: not said */
  provider_id?: string | null | undefined
  /** The specialty, by its CBO code; null or left out: not said */
  specialty?: string | null | undefined
  /**
   * The form of the answer: csv and xlsx are files, over REST alone; tRPC answers JSON.
   * @default "json"
   */
  format?: "json" | "csv" | "xlsx" | undefined
}

/** Every price of a convenio on one day */
export interface EffectivePrices {
  /** The convenio */
  convenio_id: string
  /**
   * The day that was asked for.
   * YYYY-MM-DD.
   */
  event_date: string
  /**
   * Asked again at this revision, the answer is the same for ever.
   * At least 0, at most 2147483647.
   */
  revision: number
  /** The price table that the period names */
  price_table_version: string | null
  /** False: its rows are not here, because the convenio does not know it */
  price_table_available: boolean
  /** In code-point order of the codes */
  items: EffectivePrice[]
}

/** The price of one procedure on the day */
export interface EffectivePrice {
  /** The code of the procedure */
  procedure_code: string
  /** What the procedure is called; null: no name */
  procedure_name: string | null
  /**
   * The price of one, in centavos; null: it is refused.
   * At least 0.
   */
  unit_price_cents: number | null
  /** Where the price is from; null: it is refused */
  source: "override" | "particular" | "table" | null
  /** The contract period in force, by its id; null: self-pay without one */
  period_id: string | null
  /** Of what a price by formula is made, exact; only of such a price */
  parts?: ActPart[] | undefined
  /** Why a quote of this code is refused that day */
  refusal: QuoteRefused | null
}

/** One part of the price of one unit */
export interface ActPart {
  /** Which part of the price: porte, anaesthesia, UCO, film, or a price without parts */
  part: "porte" | "uco" | "film" | "anaesthesia" | "price"
  /** The part of one unit before any percentage, exact, in the currency's unit */
  base: string
  /** The percentages that move it, in order; the amount is the base times each */
  factors: ActFactor[]
  /** The part of one unit, exact, in the currency's unit */
  amount: string
}

/** A percentage that moves a part of a price */
export interface ActFactor {
  /** The rule that moves it */
  rule: string
  /**
   * What is paid of it, in percent.
   * At least 0, at most 100000.
   */
  percent: number
  /** Why, in words */
  why: string
}

export interface PricingPricesOperation extends Operation<'convenio_not_found' | 'no_period_in_force' | 'revision_not_reached'> {
  /**
   * List every price of a day
   *
   * Each code that the own prices of the period, the self-pay catalogue or the price table know that day, with the price that a quote of one has. In code-point order of the codes, not paged, and sent while it is read.
   *
   * `GET /v1/scheduling/convenios/{convenio_id}/prices`. Scope: `prices:read`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   * - `no_period_in_force` (404): No contract period in force
   * - `revision_not_reached` (422): The revision is not reached yet
   */
  query(input: PricingPricesInput, options?: CallOptions): Promise<EffectivePrices>
}

export interface PricingSearchProceduresInput {
  /** The convenio */
  convenio_id: string
  /**
   * The day of the event: what was valid then prices it.
   * YYYY-MM-DD.
   */
  event_date: string
  /**
   * As known at this revision of the convenio; without it, the newest.
   * At least 0, at most 2147483647.
   * @default null
   */
  revision?: number | null | undefined
  /**
   * As known at this instant; not together with revision.
   * An instant, with `Z` in answers.
   */
  known_at?: string | null | undefined
  /** Part of the code or the name, in any case and with any accents */
  search: string
  /**
   * How many of the list are passed over before this page begins.
   * At least 0, at most 10000000.
   * @default 0
   */
  offset?: number | undefined
  /**
   * The most that this page holds.
   * At least 1, at most 200.
   * @default 50
   */
  limit?: number | undefined
}

/** One page of a list, in a stable order */
export interface PricedProcedurePage {
  /** What this page holds, in the order of the list */
  items: PricedProcedure[]
  /**
   * How many the whole list has.
   * At least 0, at most 2147483647.
   */
  total: number
  /**
   * How many of the list come before this page.
   * At least 0, at most 10000000.
   */
  offset: number
  /**
   * The most that this page could hold.
   * At least 1, at most 200.
   */
  limit: number
}

/** A procedure that something prices that day */
export interface PricedProcedure {
  /** The code of the procedure */
  procedure_code: string
  /** What the procedure is called; null: no name */
  procedure_name: string | null
}

export interface PricingSearchProceduresOperation extends Operation<'convenio_not_found' | 'no_period_in_force' | 'revision_not_reached'> {
  /**
   * Search the procedures of a day
   *
   * Among the codes that the own prices of the period, the self-pay catalogue or the price table know that day. Those whose code begins with the text come first, then all others, in code-point order. A code that is found may be refused by a quote, such as one that the period excludes.
   *
   * `GET /v1/scheduling/convenios/{convenio_id}/procedures`. Scope: `prices:read`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   * - `no_period_in_force` (404): No contract period in force
   * - `revision_not_reached` (422): The revision is not reached yet
   */
  query(input: PricingSearchProceduresInput, options?: CallOptions): Promise<PricedProcedurePage>
  /** Every page from `offset` on, each asked for when it is wanted. */
  pages(input: PricingSearchProceduresInput, options?: CallOptions): AsyncGenerator<PricedProcedurePage>
  /** Every item of every page. What changes meanwhile may be missed or come twice. */
  all(input: PricingSearchProceduresInput, options?: CallOptions): AsyncGenerator<PricedProcedure>
}

export interface PricingPricesFileInput {
  /** The convenio */
  convenio_id: string
  /**
   * The day of the event: what was valid then prices it.
   * YYYY-MM-DD.
   */
  event_date: string
  /**
   * The TISS table of the code, such as 22: only sources of prices for it, or for any, price it; null: any.
   * @default null
   */
  code_table?: "18" | "19" | "20" | "22" | "98" | "00" | null | undefined
  /**
   * As known at this revision of the convenio; without it, the newest.
   * At least 0, at most 2147483647.
   * @default null
   */
  revision?: number | null | undefined
  /**
   * As known at this instant; not together with revision.
   * An instant, with `Z` in answers.
   */
  known_at?: string | null | undefined
  /** The patient's plan of the convenio; null or left out: not said */
  plan_id?: string | null | undefined
  /** The accommodation; null or left out: that of the plan, or not said */
  accommodation?: "ward" | "apartment" | null | undefined
  /** Who does it; null or left out: not said */
  provider_id?: string | null | undefined
  /** The specialty, by its CBO code; null or left out: not said */
  specialty?: string | null | undefined
  /**
   * The form of the answer: csv and xlsx are files, over REST alone; tRPC answers JSON.
   * @default "json"
   */
  format?: "json" | "csv" | "xlsx" | undefined
}

export interface PricingPricesFileOperation extends Operation<'convenio_not_found' | 'no_period_in_force' | 'revision_not_reached'> {
  /**
   * List every price of a day
   *
   * As a file where `format` asks for one: a header, and a line for each code, its price with a point. A code that is refused has no price, and the code of its refusal. Of a price by formula each part has its base, its percentages and its amount, exact.
   *
   * `GET /v1/scheduling/convenios/{convenio_id}/prices`. Scope: `prices:read`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   * - `no_period_in_force` (404): No contract period in force
   * - `revision_not_reached` (422): The revision is not reached yet
   */
  download(input: PricingPricesFileInput, options?: CallOptions): Promise<DownloadedFile>
}

export type PricingQuoteStreamInput = Record<string, never>

export interface PricingQuoteStreamOperation extends Operation<never> {
  /**
   * Price a file of events, line by line
   *
   * The file is CSV or NDJSON (`application/x-ndjson`). Its fields are those of one quote: `convenio_id`, `procedure_code` and `event_date`, and if there the others. A CSV file has them as the columns of its header, in any order; its separator and encoding are found as imports find them.
   *
   * The answer is of the same kind: each line as it came, in order, then `unit_price_cents`, `price_cents`, `copay_cents`, `payer_cents`, `patient_cents`, `source`, `period_id`, `revision` and `refusal`. A line that is not priced has the code of its refusal there and no amounts; one that cannot be read has `malformed`, or `invalid_input` with the fields.
   *
   * Every convenio is priced at one revision within a call. The file comes whole before the answer begins, and neither is ever whole in memory. An answer that breaks off is cut, so that nobody takes it for the whole.
   *
   * `POST /v1/scheduling/quotes/stream`. Scope: `prices:read`.
   */
  exchange(input: PricingQuoteStreamInput, file: FileToUpload, options?: CallOptions): Promise<DownloadedFile>
}
