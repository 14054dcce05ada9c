// Written from the cards by `npm run openapi`, never by hand.
import type { CallOptions, CommandOptions, DownloadedFile, FileToUpload, Operation, UnkeyedCommandOptions } from '../operation/operation.ts'

/** Any JSON value. */
export type Json = string | number | boolean | null | Json[] | { [name: string]: Json }

export interface ConveniosCreateInput {
  /** Display name */
  name: string
  /**
   * ANS registration code, unique among active convenios.
   * @default null
   */
  ans_code?: string | null | undefined
  /** How visits are paid: by a payer (`convenio`), by the patient (`particular`) or by the public system (`sus`) */
  payment_type: "particular" | "convenio" | "sus"
  /**
   * The price table that prices what has no price of its own, by its version.
   * @default null
   */
  cbhpm_table_version?: string | null | undefined
  /**
   * Whether the patient must present the insurance card.
   * @default false
   */
  requires_card_number?: boolean | undefined
  /**
   * Whether prior authorization is required.
   * @default false
   */
  requires_authorization?: boolean | undefined
  /**
   * Whether copay (coparticipação) applies.
   * @default false
   */
  copay_enabled?: boolean | undefined
  /**
   * Default copay percentage (0-100).
   * At least 0, at most 100.
   */
  default_copay_percent?: number | null | undefined
  /**
   * Maximum copay in centavos.
   * At least 0, at most 1000000000000.
   */
  default_copay_max_cents?: number | null | undefined
  /**
   * Structured contact details.
   * @default null
   */
  contact_info?: Record<string, Json> | null | undefined
  /**
   * External billing system code.
   * @default null
   */
  integration_code?: string | null | undefined
  /**
   * Administrative notes.
   * @default null
   */
  notes?: string | null | undefined
}

/** A convenio as it was written, with what is worth a look */
export interface WrittenConvenio {
  /** The convenio */
  id: string
  /** Display name */
  name: string
  /** ANS registration code, unique among active convenios; null: none */
  ans_code: string | null
  /** How visits are paid: by a payer (`convenio`), by the patient (`particular`) or by the public system (`sus`) */
  payment_type: "particular" | "convenio" | "sus"
  /** The price table of its new periods, by its version; null: none */
  cbhpm_table_version: string | null
  /** Whether the patient must present the insurance card */
  requires_card_number: boolean
  /** Whether prior authorization is required */
  requires_authorization: boolean
  /** Whether copay (coparticipação) applies */
  copay_enabled: boolean
  /**
   * The percentage that the patient pays (0-100); null: none.
   * At least 0, at most 100.
   */
  default_copay_percent: number | null
  /**
   * The most that the patient pays, in centavos; null: no limit.
   * At least 0, at most 1000000000000.
   */
  default_copay_max_cents: number | null
  /** Structured contact details; null: none */
  contact_info: Record<string, Json> | null
  /** The code of an external billing system; null: none */
  integration_code: string | null
  /** Administrative notes; null: none */
  notes: string | null
  /** Whether it is in use; false: deactivated */
  is_active: boolean
  /**
   * The number of its newest change: raised by one by every committed change.
   * At least 0, at most 2147483647.
   */
  revision: number
  /**
   * When it was made.
   * An instant, with `Z` in answers.
   */
  created_at: string
  /**
   * When it was last changed; when it was made, where it never was.
   * An instant, with `Z` in answers.
   */
  updated_at: string
  /** Active convenios whose name or ANS code differs only in case, accents, blanks or punctuation */
  warnings: ConvenioWarning[]
}

/** What is worth a look after a convenio was written */
export interface ConvenioWarning {
  /** What is worth a look, for programs */
  code: "similar_convenio"
  /** The other convenio */
  convenio_id: string
  /** What is worth a look, in words */
  detail: string
}

export interface ConveniosCreateOperation extends Operation<'convenio_name_taken' | 'ans_code_taken' | 'sus_takes_no_copay'> {
  /**
   * Create a convenio
   *
   * `POST /v1/scheduling/convenios`, with the scope `contracts:write`.
   *
   * Refused as
   * - `convenio_name_taken` (409): Another active convenio has this name
   * - `ans_code_taken` (409): Another active convenio has this ANS code
   * - `sus_takes_no_copay` (422): SUS takes no copay
   */
  mutate(input: ConveniosCreateInput, options?: CommandOptions): Promise<WrittenConvenio>
}

export interface ConveniosListInput {
  /**
   * Filter by active status.
   * @default null
   */
  is_active?: boolean | null | undefined
  /**
   * Part of the name or the ANS code, in any case and with any accents.
   * @default null
   */
  search?: string | null | undefined
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
export interface ConvenioPage {
  /** What this page holds, in the order of the list */
  items: Convenio[]
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

/** A payer's master plan, one for each payer and tenant */
export interface Convenio {
  /** The convenio */
  id: string
  /** Display name */
  name: string
  /** ANS registration code, unique among active convenios; null: none */
  ans_code: string | null
  /** How visits are paid: by a payer (`convenio`), by the patient (`particular`) or by the public system (`sus`) */
  payment_type: "particular" | "convenio" | "sus"
  /** The price table of its new periods, by its version; null: none */
  cbhpm_table_version: string | null
  /** Whether the patient must present the insurance card */
  requires_card_number: boolean
  /** Whether prior authorization is required */
  requires_authorization: boolean
  /** Whether copay (coparticipação) applies */
  copay_enabled: boolean
  /**
   * The percentage that the patient pays (0-100); null: none.
   * At least 0, at most 100.
   */
  default_copay_percent: number | null
  /**
   * The most that the patient pays, in centavos; null: no limit.
   * At least 0, at most 1000000000000.
   */
  default_copay_max_cents: number | null
  /** Structured contact details; null: none */
  contact_info: Record<string, Json> | null
  /** The code of an external billing system; null: none */
  integration_code: string | null
  /** Administrative notes; null: none */
  notes: string | null
  /** Whether it is in use; false: deactivated */
  is_active: boolean
  /**
   * The number of its newest change: raised by one by every committed change.
   * At least 0, at most 2147483647.
   */
  revision: number
  /**
   * When it was made.
   * An instant, with `Z` in answers.
   */
  created_at: string
  /**
   * When it was last changed; when it was made, where it never was.
   * An instant, with `Z` in answers.
   */
  updated_at: string
}

export interface ConveniosListOperation extends Operation<never> {
  /**
   * List convenios
   *
   * `GET /v1/scheduling/convenios`, with the scope `contracts:read`.
   */
  query(input: ConveniosListInput, options?: CallOptions): Promise<ConvenioPage>
  /** Every page from `offset` on, each asked for when it is wanted. */
  pages(input: ConveniosListInput, options?: CallOptions): AsyncGenerator<ConvenioPage>
  /** Every item of every page. What changes meanwhile may be missed or come twice. */
  all(input: ConveniosListInput, options?: CallOptions): AsyncGenerator<Convenio>
}

export interface ConveniosGetInput {
  /** The convenio */
  convenio_id: string
}

export interface ConveniosGetOperation extends Operation<'convenio_not_found'> {
  /**
   * Get a convenio
   *
   * `GET /v1/scheduling/convenios/{convenio_id}`, with the scope `contracts:read`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   */
  query(input: ConveniosGetInput, options?: CallOptions): Promise<Convenio>
}

export interface ConveniosUpdateInput {
  /** The convenio */
  convenio_id: string
  /** Display name */
  name: string
  /**
   * ANS registration code, unique among active convenios.
   * @default null
   */
  ans_code?: string | null | undefined
  /** How visits are paid: by a payer (`convenio`), by the patient (`particular`) or by the public system (`sus`) */
  payment_type: "particular" | "convenio" | "sus"
  /**
   * The price table that prices what has no price of its own, by its version.
   * @default null
   */
  cbhpm_table_version?: string | null | undefined
  /**
   * Whether the patient must present the insurance card.
   * @default false
   */
  requires_card_number?: boolean | undefined
  /**
   * Whether prior authorization is required.
   * @default false
   */
  requires_authorization?: boolean | undefined
  /**
   * Whether copay (coparticipação) applies.
   * @default false
   */
  copay_enabled?: boolean | undefined
  /**
   * Default copay percentage (0-100).
   * At least 0, at most 100.
   */
  default_copay_percent?: number | null | undefined
  /**
   * Maximum copay in centavos.
   * At least 0, at most 1000000000000.
   */
  default_copay_max_cents?: number | null | undefined
  /**
   * Structured contact details.
   * @default null
   */
  contact_info?: Record<string, Json> | null | undefined
  /**
   * External billing system code.
   * @default null
   */
  integration_code?: string | null | undefined
  /**
   * Administrative notes.
   * @default null
   */
  notes?: string | null | undefined
}

export interface ConveniosUpdateOperation extends Operation<'convenio_not_found' | 'convenio_name_taken' | 'ans_code_taken' | 'sus_takes_no_copay' | 'payment_type_fixed'> {
  /**
   * Replace a convenio
   *
   * Full replacement: a field that is left out goes back to its default. Periods already activated keep what they were frozen with.
   *
   * `PUT /v1/scheduling/convenios/{convenio_id}`, with the scope `contracts:write`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   * - `convenio_name_taken` (409): Another active convenio has this name
   * - `ans_code_taken` (409): Another active convenio has this ANS code
   * - `sus_takes_no_copay` (422): SUS takes no copay
   * - `payment_type_fixed` (422): The payment type is fixed
   */
  mutate(input: ConveniosUpdateInput, options?: CommandOptions): Promise<WrittenConvenio>
}

export interface ConveniosDeactivateInput {
  /** The convenio */
  convenio_id: string
}

export type ConveniosDeactivateOutput = null

export interface ConveniosDeactivateOperation extends Operation<'convenio_not_found'> {
  /**
   * Deactivate a convenio
   *
   * It takes no new periods or links, and still answers for what it priced. Deactivating twice changes nothing.
   *
   * `DELETE /v1/scheduling/convenios/{convenio_id}`, with the scope `contracts:write`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   */
  mutate(input: ConveniosDeactivateInput, options?: UnkeyedCommandOptions): Promise<ConveniosDeactivateOutput>
}

export interface ConveniosRestoreInput {
  /** The convenio */
  convenio_id: string
}

export interface ConveniosRestoreOperation extends Operation<'convenio_not_found' | 'convenio_name_taken' | 'ans_code_taken'> {
  /**
   * Restore a deactivated convenio
   *
   * `POST /v1/scheduling/convenios/{convenio_id}/restore`, with the scope `contracts:write`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   * - `convenio_name_taken` (409): Another active convenio has this name
   * - `ans_code_taken` (409): Another active convenio has this ANS code
   */
  mutate(input: ConveniosRestoreInput, options?: CommandOptions): Promise<WrittenConvenio>
}

export interface ContractsCreateInput {
  /** The convenio */
  convenio_id: string
  /**
   * The first day that it prices.
   * YYYY-MM-DD.
   */
  start_date: string
  /**
   * The last day it prices, strictly after the start; null: open-ended.
   * YYYY-MM-DD.
   */
  end_date?: string | null | undefined
  /**
   * The price table that it names, by its version. Left out: null, or with `copy_from` that of the other period.
   * @default null
   */
  cbhpm_table_version?: string | null | undefined
  /**
   * The percentage of the table that is paid (0-100); null: 100. Left out: null, or with `copy_from` that of the other period.
   * At least 0, at most 100.
   */
  cbhpm_percentage?: number | null | undefined
  /**
   * Whether copay (coparticipação) applies; null: copied from the convenio at activation. Left out: null, or with `copy_from` that of the other period.
   * @default null
   */
  copay_enabled?: boolean | null | undefined
  /**
   * The percentage that the patient pays (0-100); null: copied from the convenio at activation. Left out: null, or with `copy_from` that of the other period.
   * At least 0, at most 100.
   */
  default_copay_percent?: number | null | undefined
  /**
   * The most that the patient pays, in centavos; null: copied from the convenio at activation. Left out: null, or with `copy_from` that of the other period.
   * At least 0, at most 1000000000000.
   */
  default_copay_max_cents?: number | null | undefined
  /**
   * Whether the patient must present the insurance card; null: copied from the convenio at activation. Left out: null, or with `copy_from` that of the other period.
   * @default null
   */
  requires_card_number?: boolean | null | undefined
  /**
   * Whether prior authorization is required; null: copied from the convenio at activation. Left out: null, or with `copy_from` that of the other period.
   * @default null
   */
  requires_authorization?: boolean | null | undefined
  /**
   * Administrative notes.
   * @default null
   */
  notes?: string | null | undefined
  /**
   * Structured metadata.
   * @default null
   */
  metadata?: Record<string, Json> | null | undefined
  /** Percentages that move the table prices, in order. Left out: none, or with `copy_from` those of the other period */
  table_adjustments?: number[] | undefined
  /**
   * The period that its activation ends the day before; it may share days with that one alone.
   * @default null
   */
  supersedes?: string | null | undefined
  /**
   * The period whose overrides, type rules and left out terms are copied, of whatever status.
   * @default null
   */
  copy_from?: string | null | undefined
}

/** A draft as its creation and its replacement answer it */
export interface DraftPeriod {
  /** The contract period */
  id: string
  /** The convenio */
  convenio_id: string
  /** As seen today: an active period whose end has passed is expired */
  status: "draft" | "active" | "terminated" | "expired" | "renewed"
  /** Whether it prices today */
  in_force: boolean
  /** Why it was closed; null: it is not closed */
  closed_reason: "reajuste" | "termination" | "renewal" | "expiry" | "revocation" | "correction" | "superseded" | null
  /**
   * The first day that it prices.
   * YYYY-MM-DD.
   */
  validity_start: string
  /**
   * The last day that it prices; null: open-ended.
   * YYYY-MM-DD.
   */
  validity_end: string | null
  /** The price table that it names, by its version; null: none */
  cbhpm_table_version: string | null
  /**
   * The percentage of the table that is paid (0-100); null: 100.
   * At least 0, at most 100.
   */
  cbhpm_percentage: number | null
  /** Percentages that move the table prices, in order */
  table_adjustments: number[]
  /** Whether copay (coparticipação) applies; null: as the convenio says at activation */
  copay_enabled: boolean | null
  /**
   * The percentage that the patient pays (0-100); null: none, or of a draft as the convenio says at activation.
   * At least 0, at most 100.
   */
  default_copay_percent: number | null
  /**
   * The most that the patient pays, in centavos; null: no limit, or of a draft as the convenio says at activation.
   * At least 0, at most 1000000000000.
   */
  default_copay_max_cents: number | null
  /** Whether the patient must present the insurance card; null: as the convenio says at activation */
  requires_card_number: boolean | null
  /** Whether prior authorization is required; null: as the convenio says at activation */
  requires_authorization: boolean | null
  /** The period that this one renews */
  renewal_of: string | null
  /** The period that renews this one, once that is activated */
  renewed_by: string | null
  /** The period in whose place this one is */
  corrects: string | null
  /** The period that is in the place of this one */
  corrected_by: string | null
  /** The period that it ends, or will end, at its activation */
  supersedes: string | null
  /** The period that the reajuste closed which made this one */
  adjusted_from: string | null
  /** The period of which `copy_from` made this one */
  copied_from: string | null
  /**
   * The price adjustment that made this period.
   * At least -100, at most 1000.
   */
  reajuste_percent: number | null
  /** What was said of the price adjustment; null: nothing */
  reajuste_description: string | null
  /** Whether that percent moves overrides; null: no percent, or not written down */
  adjust_overrides: boolean | null
  /** Whether that percent moves self-pay prices, of a renewal at its activation; null: no percent, none to move, or not written down */
  adjust_particular_prices: boolean | null
  /** Administrative notes; null: none */
  notes: string | null
  /** Structured metadata; null: none */
  metadata: Record<string, Json> | null
  /** Whether it is a draft that was deleted */
  is_deleted: boolean
  /**
   * The convenio's revision.
   * At least 0, at most 2147483647.
   */
  revision: number
  /**
   * When it was made.
   * An instant, with `Z` in answers.
   */
  created_at: string
  /**
   * When it was last changed; when it was made, where it never was.
   * An instant, with `Z` in answers.
   */
  updated_at: string
  /**
   * When it was activated; null: it is a draft.
   * An instant, with `Z` in answers.
   */
  activated_at: string | null
  /** Where adjustments were agreed for other table terms, or the period that it takes over from has an end and it has none */
  warnings: Finding[]
}

/** One kind of finding, however often it occurs */
export interface Finding {
  /** What was found, for programs */
  code: "gap_before" | "gap_after" | "end_date_lost" | "no_successor" | "no_reajuste_for_a_year" | "table_missing" | "table_unpublished" | "no_table" | "adjustments_of_other_terms" | "zero_price_override" | "zero_price_particular" | "override_equals_table" | "cheaper_than_source" | "price_fell" | "price_lost" | "no_longer_contracted" | "source_changed" | "override_not_adjusted" | "override_not_carried"
  /** A warning may cost money or a refusal; an info is often meant so */
  severity: "warning" | "info"
  /** What was found, in words */
  message: string
  /**
   * How many procedures it is about; 1 where it is about the period.
   * At least 0, at most 2147483647.
   */
  count: number
  /** The other period it is about: the neighbour, or the one that it took over from */
  period_id: string | null
  /**
   * The first day it is about.
   * YYYY-MM-DD.
   */
  from: string | null
  /**
   * The last day; null with a from: open.
   * YYYY-MM-DD.
   */
  to: string | null
  /** The first 20 procedures by code */
  examples: ({
    /** The code of the procedure */
    procedure_code: string
    /**
     * Its price, in centavos; null: excluded, not contracted.
     * At least 0.
     */
    price_cents: number | null
    /**
     * What the reajuste would have made of the price, or the price in the period that this one renews.
     * In whole cents of the currency.
     * At least 0.
     */
    expected_cents: number | null
  })[]
}

export interface ContractsCreateOperation extends Operation<'convenio_not_found' | 'convenio_inactive' | 'period_not_found' | 'period_not_active' | 'outside_validity' | 'period_overlap' | 'sus_takes_no_copay'> {
  /**
   * Create a contract period
   *
   * A draft. It holds its days against every other period of the convenio at once; it prices from its activation on.
   *
   * `POST /v1/scheduling/convenios/{convenio_id}/contracts`, with the scope `contracts:write`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   * - `convenio_inactive` (422): The convenio is deactivated
   * - `period_not_found` (404): Contract period not found
   * - `period_not_active` (422): The contract period is not active
   * - `outside_validity` (422): The day is outside the validity
   * - `period_overlap` (409): Overlapping period dates
   * - `sus_takes_no_copay` (422): SUS takes no copay
   */
  mutate(input: ContractsCreateInput, options?: CommandOptions): Promise<DraftPeriod>
}

export interface ContractsListInput {
  /** The convenio */
  convenio_id: string
  /**
   * Filter by status, as seen today.
   * @default null
   */
  status?: "draft" | "active" | "terminated" | "expired" | "renewed" | null | undefined
  /**
   * Include deleted drafts.
   * @default false
   */
  include_inactive?: boolean | undefined
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
export interface ContractPeriodPage {
  /** What this page holds, in the order of the list */
  items: ContractPeriod[]
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

/** A dated pricing configuration of a convenio */
export interface ContractPeriod {
  /** The contract period */
  id: string
  /** The convenio */
  convenio_id: string
  /** As seen today: an active period whose end has passed is expired */
  status: "draft" | "active" | "terminated" | "expired" | "renewed"
  /** Whether it prices today */
  in_force: boolean
  /** Why it was closed; null: it is not closed */
  closed_reason: "reajuste" | "termination" | "renewal" | "expiry" | "revocation" | "correction" | "superseded" | null
  /**
   * The first day that it prices.
   * YYYY-MM-DD.
   */
  validity_start: string
  /**
   * The last day that it prices; null: open-ended.
   * YYYY-MM-DD.
   */
  validity_end: string | null
  /** The price table that it names, by its version; null: none */
  cbhpm_table_version: string | null
  /**
   * The percentage of the table that is paid (0-100); null: 100.
   * At least 0, at most 100.
   */
  cbhpm_percentage: number | null
  /** Percentages that move the table prices, in order */
  table_adjustments: number[]
  /** Whether copay (coparticipação) applies; null: as the convenio says at activation */
  copay_enabled: boolean | null
  /**
   * The percentage that the patient pays (0-100); null: none, or of a draft as the convenio says at activation.
   * At least 0, at most 100.
   */
  default_copay_percent: number | null
  /**
   * The most that the patient pays, in centavos; null: no limit, or of a draft as the convenio says at activation.
   * At least 0, at most 1000000000000.
   */
  default_copay_max_cents: number | null
  /** Whether the patient must present the insurance card; null: as the convenio says at activation */
  requires_card_number: boolean | null
  /** Whether prior authorization is required; null: as the convenio says at activation */
  requires_authorization: boolean | null
  /** The period that this one renews */
  renewal_of: string | null
  /** The period that renews this one, once that is activated */
  renewed_by: string | null
  /** The period in whose place this one is */
  corrects: string | null
  /** The period that is in the place of this one */
  corrected_by: string | null
  /** The period that it ends, or will end, at its activation */
  supersedes: string | null
  /** The period that the reajuste closed which made this one */
  adjusted_from: string | null
  /** The period of which `copy_from` made this one */
  copied_from: string | null
  /**
   * The price adjustment that made this period.
   * At least -100, at most 1000.
   */
  reajuste_percent: number | null
  /** What was said of the price adjustment; null: nothing */
  reajuste_description: string | null
  /** Whether that percent moves overrides; null: no percent, or not written down */
  adjust_overrides: boolean | null
  /** Whether that percent moves self-pay prices, of a renewal at its activation; null: no percent, none to move, or not written down */
  adjust_particular_prices: boolean | null
  /** Administrative notes; null: none */
  notes: string | null
  /** Structured metadata; null: none */
  metadata: Record<string, Json> | null
  /** Whether it is a draft that was deleted */
  is_deleted: boolean
  /**
   * The convenio's revision.
   * At least 0, at most 2147483647.
   */
  revision: number
  /**
   * When it was made.
   * An instant, with `Z` in answers.
   */
  created_at: string
  /**
   * When it was last changed; when it was made, where it never was.
   * An instant, with `Z` in answers.
   */
  updated_at: string
  /**
   * When it was activated; null: it is a draft.
   * An instant, with `Z` in answers.
   */
  activated_at: string | null
}

export interface ContractsListOperation extends Operation<'convenio_not_found'> {
  /**
   * List contract periods
   *
   * `GET /v1/scheduling/convenios/{convenio_id}/contracts`, with the scope `contracts:read`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   */
  query(input: ContractsListInput, options?: CallOptions): Promise<ContractPeriodPage>
  /** Every page from `offset` on, each asked for when it is wanted. */
  pages(input: ContractsListInput, options?: CallOptions): AsyncGenerator<ContractPeriodPage>
  /** Every item of every page. What changes meanwhile may be missed or come twice. */
  all(input: ContractsListInput, options?: CallOptions): AsyncGenerator<ContractPeriod>
}

export interface ContractsAtDateInput {
  /** The convenio */
  convenio_id: string
  /**
   * The day in question.
   * YYYY-MM-DD.
   */
  date: string
}

export interface ContractsAtDateOperation extends Operation<'convenio_not_found' | 'no_period_at_date'> {
  /**
   * Get the period in force on a date
   *
   * The period whose validity holds the date, closed ones too; drafts never.
   *
   * `GET /v1/scheduling/convenios/{convenio_id}/contracts/at-date`, with the scope `contracts:read`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   * - `no_period_at_date` (404): No contract period at this date
   */
  query(input: ContractsAtDateInput, options?: CallOptions): Promise<ContractPeriod>
}

export interface ContractsTimelineInput {
  /** The convenio */
  convenio_id: string
  /**
   * The first day shown.
   * YYYY-MM-DD.
   */
  from?: string | null | undefined
  /**
   * The last day shown.
   * YYYY-MM-DD.
   */
  to?: string | null | undefined
}

/** The contracts of a convenio in time */
export interface Timeline {
  /** The convenio */
  convenio_id: string
  /** Display name of the convenio */
  name: string
  /** How visits are paid: by a payer (`convenio`), by the patient (`particular`) or by the public system (`sus`) */
  payment_type: "particular" | "convenio" | "sus"
  /** Whether the convenio is in use; false: deactivated */
  is_active: boolean
  /**
   * The convenio's revision.
   * At least 0, at most 2147483647.
   */
  revision: number
  /**
   * Today, in the tenant's zone.
   * YYYY-MM-DD.
   */
  today: string
  /** Periods, gaps and tables, in order of their first day */
  items: (TimelineGap | TimelinePeriod | TimelineTable)[]
  /** Periods that were revoked: they price no day */
  revoked: ({
    /**
     * Its first day.
     * YYYY-MM-DD.
     */
    from: string
    /**
     * Its last day; null: open-ended.
     * YYYY-MM-DD.
     */
    to: string | null
    /** The contract period */
    period_id: string
    /** As seen today */
    status: "draft" | "active" | "terminated" | "expired" | "renewed"
    /** Whether it prices today */
    in_force: boolean
    /** Why it was closed; null: it is not closed */
    closed_reason: "reajuste" | "termination" | "renewal" | "expiry" | "revocation" | "correction" | "superseded" | null
    /** The price table, by its version; null: none */
    cbhpm_table_version: string | null
    /**
     * The percentage of the table that is paid (0-100); null: 100.
     * At least 0, at most 100.
     */
    cbhpm_percentage: number | null
    /** Percentages that move the table prices, in order */
    table_adjustments: number[]
    /**
     * The price adjustment that made it; null: none.
     * At least -100, at most 1000.
     */
    reajuste_percent: number | null
    /** What was said of the price adjustment; null: nothing */
    reajuste_description: string | null
    /** The period that this one renews; null: none */
    renewal_of: string | null
    /** The period that renews this one; null: none */
    renewed_by: string | null
    /** The period that the reajuste closed which made this one; null: none */
    adjusted_from: string | null
    /** The period that it ends at its activation; null: none */
    supersedes: string | null
    /** The period in whose place this one is; null: none */
    corrects: string | null
    /** The period that is in the place of this one; null: none */
    corrected_by: string | null
    /**
     * How many overrides it has.
     * At least 0, at most 2147483647.
     */
    override_count: number
  })[]
}

/** Days that no period prices */
export interface TimelineGap {
  /** Days that no period prices */
  kind: "gap"
  /**
   * The first of these days; null: every day before the first period.
   * YYYY-MM-DD.
   */
  from: string | null
  /**
   * The last of these days; null: every day after the last period.
   * YYYY-MM-DD.
   */
  to: string | null
  /**
   * How many days they are; null where it is open.
   * At least 0, at most 2147483647.
   */
  days: number | null
}

/** A contract period in its place in time */
export interface TimelinePeriod {
  /** A contract period */
  kind: "period"
  /**
   * Its first day.
   * YYYY-MM-DD.
   */
  from: string
  /**
   * Its last day; null: open-ended.
   * YYYY-MM-DD.
   */
  to: string | null
  /** The contract period */
  period_id: string
  /** As seen today */
  status: "draft" | "active" | "terminated" | "expired" | "renewed"
  /** Whether it prices today */
  in_force: boolean
  /** Why it was closed; null: it is not closed */
  closed_reason: "reajuste" | "termination" | "renewal" | "expiry" | "revocation" | "correction" | "superseded" | null
  /** The price table, by its version; null: none */
  cbhpm_table_version: string | null
  /**
   * The percentage of the table that is paid (0-100); null: 100.
   * At least 0, at most 100.
   */
  cbhpm_percentage: number | null
  /** Percentages that move the table prices, in order */
  table_adjustments: number[]
  /**
   * The price adjustment that made it; null: none.
   * At least -100, at most 1000.
   */
  reajuste_percent: number | null
  /** What was said of the price adjustment; null: nothing */
  reajuste_description: string | null
  /** The period that this one renews; null: none */
  renewal_of: string | null
  /** The period that renews this one; null: none */
  renewed_by: string | null
  /** The period that the reajuste closed which made this one; null: none */
  adjusted_from: string | null
  /** The period that it ends at its activation; null: none */
  supersedes: string | null
  /** The period in whose place this one is; null: none */
  corrects: string | null
  /** The period that is in the place of this one; null: none */
  corrected_by: string | null
  /**
   * How many overrides it has.
   * At least 0, at most 2147483647.
   */
  override_count: number
}

/** Days in which a table prices alike */
export interface TimelineTable {
  /** Days in which a table prices alike */
  kind: "table"
  /**
   * From this day on a table prices like this; without a version, none does.
   * YYYY-MM-DD.
   */
  from: string
  /**
   * The last day of the last period in a row in which it does; null: open-ended.
   * YYYY-MM-DD.
   */
  to: string | null
  /** The first of these periods */
  period_id: string
  /** The price table, by its version; null: none */
  cbhpm_table_version: string | null
  /**
   * The percentage of the table that is paid (0-100); null: 100.
   * At least 0, at most 100.
   */
  cbhpm_percentage: number | null
  /** Percentages that move the table prices, in order */
  table_adjustments: number[]
  /** When the convenio came to know the published table; null: no table is named, or none is published */
  known: {
    /**
     * The revision of the convenio from which on the table is known.
     * At least 0, at most 2147483647.
     */
    revision: number
    /**
     * When that was.
     * An instant, with `Z` in answers.
     */
    at: string
  } | null
}

export interface ContractsTimelineOperation extends Operation<'convenio_not_found'> {
  /**
   * Show the contracts of a convenio in time
   *
   * Its periods, the days that none of them prices, and from which day on which table prices, in order of their first day. Drafts price nothing yet, so their days lie in a gap. With from and to, what has a day in them, whole.
   *
   * `GET /v1/scheduling/convenios/{convenio_id}/contracts/timeline`, with the scope `contracts:read`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   */
  query(input: ContractsTimelineInput, options?: CallOptions): Promise<Timeline>
}

export interface ContractsFindingsInput {
  /** The convenio */
  convenio_id: string
  /** The contract period */
  period_id: string
}

/** What is worth a look at in a contract period */
export interface Findings {
  /** What is worth a look, one item for each code */
  items: Finding[]
  /**
   * How many items there are.
   * At least 0, at most 2147483647.
   */
  total: number
  /**
   * How many of the items are warnings.
   * At least 0, at most 2147483647.
   */
  warning_count: number
  /**
   * How many of the items are infos.
   * At least 0, at most 2147483647.
   */
  info_count: number
  /**
   * The convenio's revision that was looked at.
   * At least 0, at most 2147483647.
   */
  revision: number
}

export interface ContractsFindingsOperation extends Operation<'convenio_not_found' | 'period_not_found'> {
  /**
   * Look a contract period over
   *
   * What is worth a look at: gaps to its neighbours, an end without a successor, prices that were not adjusted for a year, a table that is not there, prices of zero, overrides that change nothing or that the last reajuste left behind. One item a code, with its count and the first examples. Nothing is refused because of a finding.
   *
   * `GET /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/findings`, with the scope `contracts:read`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   * - `period_not_found` (404): Contract period not found
   */
  query(input: ContractsFindingsInput, options?: CallOptions): Promise<Findings>
}

export interface ContractsGetInput {
  /** The convenio */
  convenio_id: string
  /** The contract period */
  period_id: string
}

export interface ContractsGetOperation extends Operation<'convenio_not_found' | 'period_not_found'> {
  /**
   * Get a contract period
   *
   * `GET /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}`, with the scope `contracts:read`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   * - `period_not_found` (404): Contract period not found
   */
  query(input: ContractsGetInput, options?: CallOptions): Promise<ContractPeriod>
}

export interface ContractsUpdateInput {
  /** The convenio */
  convenio_id: string
  /** The contract period */
  period_id: string
  /**
   * The first day that it prices.
   * YYYY-MM-DD.
   */
  start_date: string
  /**
   * The last day it prices, strictly after the start; null: open-ended.
   * YYYY-MM-DD.
   */
  end_date?: string | null | undefined
  /**
   * The price table that prices what has no price of its own, by its version.
   * @default null
   */
  cbhpm_table_version?: string | null | undefined
  /**
   * The percentage of the table that is paid (0-100); null: 100.
   * At least 0, at most 100.
   */
  cbhpm_percentage?: number | null | undefined
  /**
   * Whether copay (coparticipação) applies; null: copied from the convenio at activation.
   * @default null
   */
  copay_enabled?: boolean | null | undefined
  /**
   * The percentage that the patient pays (0-100); null: copied from the convenio at activation.
   * At least 0, at most 100.
   */
  default_copay_percent?: number | null | undefined
  /**
   * The most that the patient pays, in centavos; null: copied from the convenio at activation.
   * At least 0, at most 1000000000000.
   */
  default_copay_max_cents?: number | null | undefined
  /**
   * Whether the patient must present the insurance card; null: copied from the convenio at activation.
   * @default null
   */
  requires_card_number?: boolean | null | undefined
  /**
   * Whether prior authorization is required; null: copied from the convenio at activation.
   * @default null
   */
  requires_authorization?: boolean | null | undefined
  /**
   * Administrative notes.
   * @default null
   */
  notes?: string | null | undefined
  /**
   * Structured metadata.
   * @default null
   */
  metadata?: Record<string, Json> | null | undefined
  /** Percentages that move the table prices, in order. Left out: as they were; an empty list takes them away */
  table_adjustments?: number[] | undefined
  /** As at the creation. Left out: as it was */
  supersedes?: string | null | undefined
}

export interface ContractsUpdateOperation extends Operation<'convenio_not_found' | 'period_not_found' | 'period_not_draft' | 'period_not_active' | 'outside_validity' | 'period_overlap' | 'sus_takes_no_copay'> {
  /**
   * Replace a draft period
   *
   * Full replacement. Only drafts can be changed.
   *
   * `PUT /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}`, with the scope `contracts:write`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   * - `period_not_found` (404): Contract period not found
   * - `period_not_draft` (422): The contract period is not a draft
   * - `period_not_active` (422): The contract period is not active
   * - `outside_validity` (422): The day is outside the validity
   * - `period_overlap` (409): Overlapping period dates
   * - `sus_takes_no_copay` (422): SUS takes no copay
   */
  mutate(input: ContractsUpdateInput, options?: CommandOptions): Promise<DraftPeriod>
}

export interface ContractsRemoveInput {
  /** The convenio */
  convenio_id: string
  /** The contract period */
  period_id: string
}

export type ContractsRemoveOutput = null

export interface ContractsRemoveOperation extends Operation<'convenio_not_found' | 'period_not_found' | 'period_not_draft'> {
  /**
   * Delete a draft period
   *
   * Only drafts can be deleted; the deletion is soft and frees the days. Deleting what is deleted changes nothing.
   *
   * `DELETE /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}`, with the scope `contracts:write`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   * - `period_not_found` (404): Contract period not found
   * - `period_not_draft` (422): The contract period is not a draft
   */
  mutate(input: ContractsRemoveInput, options?: UnkeyedCommandOptions): Promise<ContractsRemoveOutput>
}

export interface ContractsActivateInput {
  /** The convenio */
  convenio_id: string
  /** The contract period */
  period_id: string
}

/** A contract period that was put in force, and what came with it */
export interface ActivatedPeriod {
  /** The contract period */
  id: string
  /** The convenio */
  convenio_id: string
  /** As seen today: an active period whose end has passed is expired */
  status: "draft" | "active" | "terminated" | "expired" | "renewed"
  /** Whether it prices today */
  in_force: boolean
  /** Why it was closed; null: it is not closed */
  closed_reason: "reajuste" | "termination" | "renewal" | "expiry" | "revocation" | "correction" | "superseded" | null
  /**
   * The first day that it prices.
   * YYYY-MM-DD.
   */
  validity_start: string
  /**
   * The last day that it prices; null: open-ended.
   * YYYY-MM-DD.
   */
  validity_end: string | null
  /** The price table that it names, by its version; null: none */
  cbhpm_table_version: string | null
  /**
   * The percentage of the table that is paid (0-100); null: 100.
   * At least 0, at most 100.
   */
  cbhpm_percentage: number | null
  /** Percentages that move the table prices, in order */
  table_adjustments: number[]
  /** Whether copay (coparticipação) applies; null: as the convenio says at activation */
  copay_enabled: boolean | null
  /**
   * The percentage that the patient pays (0-100); null: none, or of a draft as the convenio says at activation.
   * At least 0, at most 100.
   */
  default_copay_percent: number | null
  /**
   * The most that the patient pays, in centavos; null: no limit, or of a draft as the convenio says at activation.
   * At least 0, at most 1000000000000.
   */
  default_copay_max_cents: number | null
  /** Whether the patient must present the insurance card; null: as the convenio says at activation */
  requires_card_number: boolean | null
  /** Whether prior authorization is required; null: as the convenio says at activation */
  requires_authorization: boolean | null
  /** The period that this one renews */
  renewal_of: string | null
  /** The period that renews this one, once that is activated */
  renewed_by: string | null
  /** The period in whose place this one is */
  corrects: string | null
  /** The period that is in the place of this one */
  corrected_by: string | null
  /** The period that it ends, or will end, at its activation */
  supersedes: string | null
  /** The period that the reajuste closed which made this one */
  adjusted_from: string | null
  /** The period of which `copy_from` made this one */
  copied_from: string | null
  /**
   * The price adjustment that made this period.
   * At least -100, at most 1000.
   */
  reajuste_percent: number | null
  /** What was said of the price adjustment; null: nothing */
  reajuste_description: string | null
  /** Whether that percent moves overrides; null: no percent, or not written down */
  adjust_overrides: boolean | null
  /** Whether that percent moves self-pay prices, of a renewal at its activation; null: no percent, none to move, or not written down */
  adjust_particular_prices: boolean | null
  /** Administrative notes; null: none */
  notes: string | null
  /** Structured metadata; null: none */
  metadata: Record<string, Json> | null
  /** Whether it is a draft that was deleted */
  is_deleted: boolean
  /**
   * The convenio's revision.
   * At least 0, at most 2147483647.
   */
  revision: number
  /**
   * When it was made.
   * An instant, with `Z` in answers.
   */
  created_at: string
  /**
   * When it was last changed; when it was made, where it never was.
   * An instant, with `Z` in answers.
   */
  updated_at: string
  /**
   * When it was activated; null: it is a draft.
   * An instant, with `Z` in answers.
   */
  activated_at: string | null
  /** The period that it ended the day before */
  superseded_period_id: string | null
  /**
   * How many self-pay prices the percent of a renewal moved.
   * At least 0, at most 2147483647.
   */
  particular_prices_adjusted: number
  /** Of such a renewal: procedures whose self-pay price begins on its first day or later, which stays */
  scheduled_particular_prices: string[]
  /** Whether it prices days before today */
  retroactive: boolean
  /** What is worth a look at, as its findings answer from now on */
  warnings: Finding[]
}

export interface ContractsActivateOperation extends Operation<'convenio_not_found' | 'convenio_inactive' | 'period_not_found' | 'period_not_draft' | 'amount_too_large'> {
  /**
   * Put a draft contract period in force
   *
   * Freezes the period, its overrides and its type rules. What it left out is copied from the convenio as it is now.
   *
   * `PATCH /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/activate`, with the scope `contracts:write`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   * - `convenio_inactive` (422): The convenio is deactivated
   * - `period_not_found` (404): Contract period not found
   * - `period_not_draft` (422): The contract period is not a draft
   * - `amount_too_large` (422): The amount is too large
   */
  mutate(input: ContractsActivateInput, options?: CommandOptions): Promise<ActivatedPeriod>
}

export interface ContractsTerminateInput {
  /** The convenio */
  convenio_id: string
  /** The contract period */
  period_id: string
  /**
   * The last day covered, within the validity; null: today in the tenant's zone.
   * YYYY-MM-DD.
   */
  effective_date?: string | null | undefined
  /**
   * Why, for the change log.
   * @default null
   */
  reason?: string | null | undefined
  /**
   * Must be true where the last day of the period is before today.
   * @default false
   */
  retroactive?: boolean | undefined
  /**
   * Revokes every later period in the same change.
   * @default false
   */
  end_successors?: boolean | undefined
}

/** A contract period with its new end, and what still prices later days */
export interface TerminatedPeriod {
  /** The contract period */
  id: string
  /** The convenio */
  convenio_id: string
  /** As seen today: an active period whose end has passed is expired */
  status: "draft" | "active" | "terminated" | "expired" | "renewed"
  /** Whether it prices today */
  in_force: boolean
  /** Why it was closed; null: it is not closed */
  closed_reason: "reajuste" | "termination" | "renewal" | "expiry" | "revocation" | "correction" | "superseded" | null
  /**
   * The first day that it prices.
   * YYYY-MM-DD.
   */
  validity_start: string
  /**
   * The last day that it prices; null: open-ended.
   * YYYY-MM-DD.
   */
  validity_end: string | null
  /** The price table that it names, by its version; null: none */
  cbhpm_table_version: string | null
  /**
   * The percentage of the table that is paid (0-100); null: 100.
   * At least 0, at most 100.
   */
  cbhpm_percentage: number | null
  /** Percentages that move the table prices, in order */
  table_adjustments: number[]
  /** Whether copay (coparticipação) applies; null: as the convenio says at activation */
  copay_enabled: boolean | null
  /**
   * The percentage that the patient pays (0-100); null: none, or of a draft as the convenio says at activation.
   * At least 0, at most 100.
   */
  default_copay_percent: number | null
  /**
   * The most that the patient pays, in centavos; null: no limit, or of a draft as the convenio says at activation.
   * At least 0, at most 1000000000000.
   */
  default_copay_max_cents: number | null
  /** Whether the patient must present the insurance card; null: as the convenio says at activation */
  requires_card_number: boolean | null
  /** Whether prior authorization is required; null: as the convenio says at activation */
  requires_authorization: boolean | null
  /** The period that this one renews */
  renewal_of: string | null
  /** The period that renews this one, once that is activated */
  renewed_by: string | null
  /** The period in whose place this one is */
  corrects: string | null
  /** The period that is in the place of this one */
  corrected_by: string | null
  /** The period that it ends, or will end, at its activation */
  supersedes: string | null
  /** The period that the reajuste closed which made this one */
  adjusted_from: string | null
  /** The period of which `copy_from` made this one */
  copied_from: string | null
  /**
   * The price adjustment that made this period.
   * At least -100, at most 1000.
   */
  reajuste_percent: number | null
  /** What was said of the price adjustment; null: nothing */
  reajuste_description: string | null
  /** Whether that percent moves overrides; null: no percent, or not written down */
  adjust_overrides: boolean | null
  /** Whether that percent moves self-pay prices, of a renewal at its activation; null: no percent, none to move, or not written down */
  adjust_particular_prices: boolean | null
  /** Administrative notes; null: none */
  notes: string | null
  /** Structured metadata; null: none */
  metadata: Record<string, Json> | null
  /** Whether it is a draft that was deleted */
  is_deleted: boolean
  /**
   * The convenio's revision.
   * At least 0, at most 2147483647.
   */
  revision: number
  /**
   * When it was made.
   * An instant, with `Z` in answers.
   */
  created_at: string
  /**
   * When it was last changed; when it was made, where it never was.
   * An instant, with `Z` in answers.
   */
  updated_at: string
  /**
   * When it was activated; null: it is a draft.
   * An instant, with `Z` in answers.
   */
  activated_at: string | null
  /** The later periods that were revoked with it */
  ended_successors: NamedPeriod[]
  /** What still prices days after the last one */
  still_pricing: {
    /** Later periods of the convenio */
    periods: NamedPeriod[]
    /** Self-pay prices of the convenio */
    particular_prices: {
      /**
       * How many there are.
       * At least 0, at most 2147483647.
       */
      count: number
      /** The codes of the first ten */
      codes: string[]
    }
  }
  /** Whether days before today are priced otherwise now */
  retroactive: boolean
}

/** Another period of the convenio, as an act names it */
export interface NamedPeriod {
  /** The contract period */
  period_id: string
  /** As seen today */
  status: "draft" | "active" | "terminated" | "expired" | "renewed"
  /**
   * The first day that it prices.
   * YYYY-MM-DD.
   */
  validity_start: string
  /**
   * The last day that it prices; null: open-ended.
   * YYYY-MM-DD.
   */
  validity_end: string | null
}

export interface ContractsTerminateOperation extends Operation<'convenio_not_found' | 'period_not_found' | 'period_not_active' | 'outside_validity' | 'period_overlap'> {
  /**
   * Terminate a contract period
   *
   * Ends a period with its last day covered: earlier days stay priced as they were, later ones are priced no more. Asked again it moves that day, up to the end that the period had before the first time; `reinstate` undoes it.
   *
   * `PATCH /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/terminate`, with the scope `contracts:write`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   * - `period_not_found` (404): Contract period not found
   * - `period_not_active` (422): The contract period is not active
   * - `outside_validity` (422): The day is outside the validity
   * - `period_overlap` (409): Overlapping period dates
   */
  mutate(input: ContractsTerminateInput, options?: CommandOptions): Promise<TerminatedPeriod>
}

export interface ContractsReinstateInput {
  /** The convenio */
  convenio_id: string
  /** The contract period */
  period_id: string
  /** Why, for the change log */
  reason: string
  /**
   * Must be true where the last day of the period is before today.
   * @default false
   */
  retroactive?: boolean | undefined
}

/** A contract period whose termination was undone */
export interface ReinstatedPeriod {
  /** The contract period */
  id: string
  /** The convenio */
  convenio_id: string
  /** As seen today: an active period whose end has passed is expired */
  status: "draft" | "active" | "terminated" | "expired" | "renewed"
  /** Whether it prices today */
  in_force: boolean
  /** Why it was closed; null: it is not closed */
  closed_reason: "reajuste" | "termination" | "renewal" | "expiry" | "revocation" | "correction" | "superseded" | null
  /**
   * The first day that it prices.
   * YYYY-MM-DD.
   */
  validity_start: string
  /**
   * The last day that it prices; null: open-ended.
   * YYYY-MM-DD.
   */
  validity_end: string | null
  /** The price table that it names, by its version; null: none */
  cbhpm_table_version: string | null
  /**
   * The percentage of the table that is paid (0-100); null: 100.
   * At least 0, at most 100.
   */
  cbhpm_percentage: number | null
  /** Percentages that move the table prices, in order */
  table_adjustments: number[]
  /** Whether copay (coparticipação) applies; null: as the convenio says at activation */
  copay_enabled: boolean | null
  /**
   * The percentage that the patient pays (0-100); null: none, or of a draft as the convenio says at activation.
   * At least 0, at most 100.
   */
  default_copay_percent: number | null
  /**
   * The most that the patient pays, in centavos; null: no limit, or of a draft as the convenio says at activation.
   * At least 0, at most 1000000000000.
   */
  default_copay_max_cents: number | null
  /** Whether the patient must present the insurance card; null: as the convenio says at activation */
  requires_card_number: boolean | null
  /** Whether prior authorization is required; null: as the convenio says at activation */
  requires_authorization: boolean | null
  /** The period that this one renews */
  renewal_of: string | null
  /** The period that renews this one, once that is activated */
  renewed_by: string | null
  /** The period in whose place this one is */
  corrects: string | null
  /** The period that is in the place of this one */
  corrected_by: string | null
  /** The period that it ends, or will end, at its activation */
  supersedes: string | null
  /** The period that the reajuste closed which made this one */
  adjusted_from: string | null
  /** The period of which `copy_from` made this one */
  copied_from: string | null
  /**
   * The price adjustment that made this period.
   * At least -100, at most 1000.
   */
  reajuste_percent: number | null
  /** What was said of the price adjustment; null: nothing */
  reajuste_description: string | null
  /** Whether that percent moves overrides; null: no percent, or not written down */
  adjust_overrides: boolean | null
  /** Whether that percent moves self-pay prices, of a renewal at its activation; null: no percent, none to move, or not written down */
  adjust_particular_prices: boolean | null
  /** Administrative notes; null: none */
  notes: string | null
  /** Structured metadata; null: none */
  metadata: Record<string, Json> | null
  /** Whether it is a draft that was deleted */
  is_deleted: boolean
  /**
   * The convenio's revision.
   * At least 0, at most 2147483647.
   */
  revision: number
  /**
   * When it was made.
   * An instant, with `Z` in answers.
   */
  created_at: string
  /**
   * When it was last changed; when it was made, where it never was.
   * An instant, with `Z` in answers.
   */
  updated_at: string
  /**
   * When it was activated; null: it is a draft.
   * An instant, with `Z` in answers.
   */
  activated_at: string | null
  /** The later periods that its termination had revoked */
  restored_successors: NamedPeriod[]
  /** Whether days before today are priced otherwise now */
  retroactive: boolean
}

export interface ContractsReinstateOperation extends Operation<'convenio_not_found' | 'period_not_found' | 'period_not_active' | 'period_not_terminated' | 'later_act_stands' | 'period_overlap'> {
  /**
   * Reinstate a terminated contract period
   *
   * Undoes a termination: the period has the end and the status again that it had before, and the later periods that the termination revoked are put back.
   *
   * `POST /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/reinstate`, with the scope `contracts:write`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   * - `period_not_found` (404): Contract period not found
   * - `period_not_active` (422): The contract period is not active
   * - `period_not_terminated` (422): The contract period is not terminated
   * - `later_act_stands` (409): A later act stands on what would be undone
   * - `period_overlap` (409): Overlapping period dates
   */
  mutate(input: ContractsReinstateInput, options?: CommandOptions): Promise<ReinstatedPeriod>
}

export interface ContractsRevokeInput {
  /** The convenio */
  convenio_id: string
  /** The contract period */
  period_id: string
  /** Why, for the change log */
  reason: string
  /**
   * Must be true for a period that has started.
   * @default false
   */
  retroactive?: boolean | undefined
}

/** A contract period that prices no day any more */
export interface RevokedPeriod {
  /** The contract period */
  id: string
  /** The convenio */
  convenio_id: string
  /** As seen today: an active period whose end has passed is expired */
  status: "draft" | "active" | "terminated" | "expired" | "renewed"
  /** Whether it prices today */
  in_force: boolean
  /** Why it was closed; null: it is not closed */
  closed_reason: "reajuste" | "termination" | "renewal" | "expiry" | "revocation" | "correction" | "superseded" | null
  /**
   * The first day that it prices.
   * YYYY-MM-DD.
   */
  validity_start: string
  /**
   * The last day that it prices; null: open-ended.
   * YYYY-MM-DD.
   */
  validity_end: string | null
  /** The price table that it names, by its version; null: none */
  cbhpm_table_version: string | null
  /**
   * The percentage of the table that is paid (0-100); null: 100.
   * At least 0, at most 100.
   */
  cbhpm_percentage: number | null
  /** Percentages that move the table prices, in order */
  table_adjustments: number[]
  /** Whether copay (coparticipação) applies; null: as the convenio says at activation */
  copay_enabled: boolean | null
  /**
   * The percentage that the patient pays (0-100); null: none, or of a draft as the convenio says at activation.
   * At least 0, at most 100.
   */
  default_copay_percent: number | null
  /**
   * The most that the patient pays, in centavos; null: no limit, or of a draft as the convenio says at activation.
   * At least 0, at most 1000000000000.
   */
  default_copay_max_cents: number | null
  /** Whether the patient must present the insurance card; null: as the convenio says at activation */
  requires_card_number: boolean | null
  /** Whether prior authorization is required; null: as the convenio says at activation */
  requires_authorization: boolean | null
  /** The period that this one renews */
  renewal_of: string | null
  /** The period that renews this one, once that is activated */
  renewed_by: string | null
  /** The period in whose place this one is */
  corrects: string | null
  /** The period that is in the place of this one */
  corrected_by: string | null
  /** The period that it ends, or will end, at its activation */
  supersedes: string | null
  /** The period that the reajuste closed which made this one */
  adjusted_from: string | null
  /** The period of which `copy_from` made this one */
  copied_from: string | null
  /**
   * The price adjustment that made this period.
   * At least -100, at most 1000.
   */
  reajuste_percent: number | null
  /** What was said of the price adjustment; null: nothing */
  reajuste_description: string | null
  /** Whether that percent moves overrides; null: no percent, or not written down */
  adjust_overrides: boolean | null
  /** Whether that percent moves self-pay prices, of a renewal at its activation; null: no percent, none to move, or not written down */
  adjust_particular_prices: boolean | null
  /** Administrative notes; null: none */
  notes: string | null
  /** Structured metadata; null: none */
  metadata: Record<string, Json> | null
  /** Whether it is a draft that was deleted */
  is_deleted: boolean
  /**
   * The convenio's revision.
   * At least 0, at most 2147483647.
   */
  revision: number
  /**
   * When it was made.
   * An instant, with `Z` in answers.
   */
  created_at: string
  /**
   * When it was last changed; when it was made, where it never was.
   * An instant, with `Z` in answers.
   */
  updated_at: string
  /**
   * When it was activated; null: it is a draft.
   * An instant, with `Z` in answers.
   */
  activated_at: string | null
  /** The period that its reajuste had closed */
  reopened_period_id: string | null
  /**
   * Self-pay prices that its reajuste or its activation had moved or ended.
   * At least 0, at most 2147483647.
   */
  particular_prices_restored: number
  /** Whether days before today are priced otherwise now */
  retroactive: boolean
}

export interface ContractsRevokeOperation extends Operation<'convenio_not_found' | 'period_not_found' | 'period_not_active' | 'period_started' | 'later_act_stands' | 'period_overlap' | 'price_changed_since'> {
  /**
   * Revoke a contract period
   *
   * For what should never have been: the period prices no day any more, and what its reajuste closed or made is put back, the predecessor and the self-pay prices. The change log keeps both. Acts are undone in reverse order: while a later one stands on the period or on what would be put back, that is named.
   *
   * `POST /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/revoke`, with the scope `contracts:write`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   * - `period_not_found` (404): Contract period not found
   * - `period_not_active` (422): The contract period is not active
   * - `period_started` (422): The contract period has started
   * - `later_act_stands` (409): A later act stands on what would be undone
   * - `period_overlap` (409): Overlapping period dates
   * - `price_changed_since` (409): A price was changed since
   */
  mutate(input: ContractsRevokeInput, options?: CommandOptions): Promise<RevokedPeriod>
}

export interface ContractsRenewInput {
  /** The convenio */
  convenio_id: string
  /** The contract period */
  period_id: string
  /**
   * The last day of the renewal; null: open-ended.
   * YYYY-MM-DD.
   */
  new_end_date?: string | null | undefined
  /**
   * The price table, by its version; null: the source's.
   * @default null
   */
  cbhpm_table_version?: string | null | undefined
  /**
   * The percentage of the table that is paid (0-100); null: the source's.
   * At least 0, at most 100.
   */
  cbhpm_percentage?: number | null | undefined
  /**
   * Moves every copied override, table price and self-pay price from its first day, each rounded half up.
   * At least -100, at most 1000.
   */
  reajuste_percent?: number | null | undefined
  /**
   * What is said of the price adjustment.
   * @default null
   */
  reajuste_description?: string | null | undefined
  /**
   * Whether the percent moves table prices too; null: if neither a new version nor percentage is given.
   * @default null
   */
  adjust_table_prices?: boolean | null | undefined
  /**
   * Whether the percent moves overrides; null: it does.
   * @default null
   */
  adjust_overrides?: boolean | null | undefined
  /**
   * Whether the percent moves self-pay prices, at the activation; null: it does.
   * @default null
   */
  adjust_particular_prices?: boolean | null | undefined
  /** Single overrides, replaced, added, excluded or removed after the percent */
  changes?: ({
    /** TUSS, CBHPM, SIGTAP or a house code */
    procedure_code: string
    /** What the procedure is called. Left out: as it was */
    procedure_name?: string | undefined
    /**
     * The price of one, in centavos.
     * At least 0, at most 1000000000000.
     */
    price_cents: number
  } | {
    /** TUSS, CBHPM, SIGTAP or a house code */
    procedure_code: string
    /** What the procedure is called. Left out: as it was */
    procedure_name?: string | undefined
    /** Excluded: a quote is refused as `not_contracted` */
    is_covered: false
  } | {
    /** TUSS, CBHPM, SIGTAP or a house code */
    procedure_code: string
    /** Takes the override away */
    remove: true
  })[] | undefined
  /**
   * Administrative notes.
   * @default null
   */
  notes?: string | null | undefined
  /**
   * Structured metadata.
   * @default null
   */
  metadata?: Record<string, Json> | null | undefined
  /**
   * The digest of a preview: refused when this would do anything else.
   * @default null
   */
  preview_digest?: string | null | undefined
}

/** The draft that a renewal made */
export interface Renewal {
  /** The draft that renews */
  new_period_id: string
  /** The period that is renewed */
  source_period_id: string
  /** The convenio */
  convenio_id: string
  /**
   * The first day that the renewal will price.
   * YYYY-MM-DD.
   */
  validity_start: string
  /**
   * The last day that the renewal will price; null: open-ended.
   * YYYY-MM-DD.
   */
  validity_end: string | null
  /** The price table that the renewal names, by its version; null: none */
  cbhpm_table_version: string | null
  /**
   * The percentage of the table that is paid (0-100); null: 100.
   * At least 0, at most 100.
   */
  cbhpm_percentage: number | null
  /**
   * How many overrides went over.
   * At least 0, at most 2147483647.
   */
  overrides_copied: number
  /**
   * Self-pay prices in force at its start; they belong to the convenio, and a percent moves them at the activation.
   * At least 0, at most 2147483647.
   */
  particular_prices_copied: number
  /**
   * How many type rules went over.
   * At least 0, at most 2147483647.
   */
  type_rules_copied: number
  /** The renewal is a draft until it is activated */
  status: "draft"
  /**
   * When the renewal was made.
   * An instant, with `Z` in answers.
   */
  created_at: string
  /** Whether the same renewal had been asked for before */
  already_existed: boolean
  /** Where the source has an end, and the renewal has none */
  warnings: Finding[]
  /**
   * The convenio's revision.
   * At least 0, at most 2147483647.
   */
  revision: number
}

export interface ContractsRenewOperation extends Operation<'convenio_not_found' | 'convenio_inactive' | 'period_not_found' | 'period_not_renewable' | 'already_renewed' | 'period_overlap' | 'override_to_remove_missing' | 'amount_too_large' | 'preview_stale'> {
  /**
   * Renew an expiring contract
   *
   * A draft from the day after the end of the source, with all its configuration; a percent moves its prices from its first day, overrides at once and self-pay prices at its activation. Asked again with the same body, the draft that is there answers with 200.
   *
   * `POST /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/renew`, with the scope `contracts:write`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   * - `convenio_inactive` (422): The convenio is deactivated
   * - `period_not_found` (404): Contract period not found
   * - `period_not_renewable` (422): The contract period cannot be renewed
   * - `already_renewed` (409): The contract period has another renewal
   * - `period_overlap` (409): Overlapping period dates
   * - `override_to_remove_missing` (422): There is no override to remove
   * - `amount_too_large` (422): The amount is too large
   * - `preview_stale` (409): The reajuste would do something else than the preview
   */
  mutate(input: ContractsRenewInput, options?: CommandOptions): Promise<Renewal>
}

export interface ContractsPreviewRenewalInput {
  /** The convenio */
  convenio_id: string
  /** The contract period */
  period_id: string
  /**
   * The last day of the renewal; null: open-ended.
   * YYYY-MM-DD.
   */
  new_end_date?: string | null | undefined
  /**
   * The price table, by its version; null: the source's.
   * @default null
   */
  cbhpm_table_version?: string | null | undefined
  /**
   * The percentage of the table that is paid (0-100); null: the source's.
   * At least 0, at most 100.
   */
  cbhpm_percentage?: number | null | undefined
  /**
   * Moves every copied override, table price and self-pay price from its first day, each rounded half up.
   * At least -100, at most 1000.
   */
  reajuste_percent?: number | null | undefined
  /**
   * What is said of the price adjustment.
   * @default null
   */
  reajuste_description?: string | null | undefined
  /**
   * Whether the percent moves table prices too; null: if neither a new version nor percentage is given.
   * @default null
   */
  adjust_table_prices?: boolean | null | undefined
  /**
   * Whether the percent moves overrides; null: it does.
   * @default null
   */
  adjust_overrides?: boolean | null | undefined
  /**
   * Whether the percent moves self-pay prices, at the activation; null: it does.
   * @default null
   */
  adjust_particular_prices?: boolean | null | undefined
  /** Single overrides, replaced, added, excluded or removed after the percent */
  changes?: ({
    /** TUSS, CBHPM, SIGTAP or a house code */
    procedure_code: string
    /** What the procedure is called. Left out: as it was */
    procedure_name?: string | undefined
    /**
     * The price of one, in centavos.
     * At least 0, at most 1000000000000.
     */
    price_cents: number
  } | {
    /** TUSS, CBHPM, SIGTAP or a house code */
    procedure_code: string
    /** What the procedure is called. Left out: as it was */
    procedure_name?: string | undefined
    /** Excluded: a quote is refused as `not_contracted` */
    is_covered: false
  } | {
    /** TUSS, CBHPM, SIGTAP or a house code */
    procedure_code: string
    /** Takes the override away */
    remove: true
  })[] | undefined
  /**
   * Administrative notes.
   * @default null
   */
  notes?: string | null | undefined
  /**
   * Structured metadata.
   * @default null
   */
  metadata?: Record<string, Json> | null | undefined
}

/** What a renewal would do */
export interface RenewalPreview {
  /** The period that would be renewed */
  source_period_id: string
  /**
   * The first day that the renewal would price.
   * YYYY-MM-DD.
   */
  validity_start: string
  /**
   * The last day that the renewal would price; null: open-ended.
   * YYYY-MM-DD.
   */
  validity_end: string | null
  /** Whether its activation would price days before today */
  retroactive: boolean
  /** The price table that the renewal would name, by its version; null: none */
  cbhpm_table_version: string | null
  /**
   * The percentage of the table that would be paid (0-100); null: 100.
   * At least 0, at most 100.
   */
  cbhpm_percentage: number | null
  /** Percentages that would move the table prices, in order */
  table_adjustments: number[]
  /** Every price before and after, by procedure code */
  prices: PriceMove[]
  /** Sums over all these prices */
  totals: PriceTotals
  /** Procedures with a self-pay price that begins on its first day or later: those stay as they are */
  scheduled_particular_prices: string[]
  /** Where the source has an end, and the renewal would have none */
  warnings: Finding[]
  /** SHA-256 of what the renewal would do, for `preview_digest` */
  digest: string
  /**
   * The convenio's revision that it was worked out at.
   * At least 0, at most 2147483647.
   */
  revision: number
}

/** A price before and after an act */
export interface PriceMove {
  /** The code of the procedure */
  procedure_code: string
  /** What the procedure is called; null: no name */
  procedure_name: string | null
  /** Where the price before is from; null: there was none */
  old_source: "override" | "particular" | "table" | null
  /**
   * The price before, in centavos; null: none; with the source `override`, excluded.
   * At least 0, at most 1000000000000.
   */
  old_cents: number | null
  /** Where the price after is from; null: there is none */
  new_source: "override" | "particular" | "table" | null
  /**
   * The price after, in centavos; null: none any more; with the source `override`, excluded.
   * At least 0, at most 1000000000000.
   */
  new_cents: number | null
  /**
   * The price after less the price before; null: one of them is not there.
   * In whole cents of the currency.
   * At least -1000000000000, at most 1000000000000.
   */
  difference_cents: number | null
  /**
   * The new price before it is rounded, a decimal.
   * In whole cents of the currency.
   */
  exact_cents: string | null
  /**
   * What rounding added or took, a decimal.
   * In whole cents of the currency.
   */
  rounding_cents: string | null
}

/** Sums over prices before and after an act */
export interface PriceTotals {
  /**
   * How many prices there are.
   * At least 0, at most 2147483647.
   */
  count: number
  /**
   * How many are raised.
   * At least 0, at most 2147483647.
   */
  raised: number
  /**
   * How many are lowered.
   * At least 0, at most 2147483647.
   */
  lowered: number
  /**
   * How many stay as they are.
   * At least 0, at most 2147483647.
   */
  unchanged: number
  /**
   * How many are new.
   * At least 0, at most 2147483647.
   */
  added: number
  /**
   * How many are gone.
   * At least 0, at most 2147483647.
   */
  removed: number
  /** The sum of the prices before, in centavos; null: more than can be said exactly */
  old_cents: number | null
  /** The sum of the prices after, in centavos; null: more than can be said exactly */
  new_cents: number | null
  /**
   * The second sum less the first; null: more than can be said exactly.
   * In whole cents of the currency.
   */
  difference_cents: number | null
}

export interface ContractsPreviewRenewalOperation extends Operation<'convenio_not_found' | 'convenio_inactive' | 'period_not_found' | 'period_not_renewable' | 'already_renewed' | 'period_overlap' | 'override_to_remove_missing' | 'amount_too_large'> {
  /**
   * Preview a renewal
   *
   * Every price on the first day of the renewal, as it would be without a percent and as its activation would make it, and changes nothing. Its digest, sent with the renewal, holds it to exactly this.
   *
   * `POST /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/renew/preview`, with the scope `contracts:read`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   * - `convenio_inactive` (422): The convenio is deactivated
   * - `period_not_found` (404): Contract period not found
   * - `period_not_renewable` (422): The contract period cannot be renewed
   * - `already_renewed` (409): The contract period has another renewal
   * - `period_overlap` (409): Overlapping period dates
   * - `override_to_remove_missing` (422): There is no override to remove
   * - `amount_too_large` (422): The amount is too large
   */
  query(input: ContractsPreviewRenewalInput, options?: CallOptions): Promise<RenewalPreview>
}

export interface ContractsReajusteInput {
  /** The convenio */
  convenio_id: string
  /** The contract period */
  period_id: string
  /**
   * The first day of the new period, after the start of the one it closes.
   * YYYY-MM-DD.
   */
  new_start_date: string
  /**
   * The last day of the new period; null: open-ended. Left out: open-ended, or the old end if that is before today.
   * YYYY-MM-DD.
   */
  new_end_date?: string | null | undefined
  /**
   * The price table, by its version; null: as it was.
   * @default null
   */
  cbhpm_table_version?: string | null | undefined
  /**
   * The percentage of the table that is paid (0-100); null: as it was.
   * At least 0, at most 100.
   */
  cbhpm_percentage?: number | null | undefined
  /**
   * Moves every copied override and self-pay price, each rounded half up.
   * At least -100, at most 1000.
   */
  reajuste_percent?: number | null | undefined
  /**
   * What is said of the price adjustment.
   * @default null
   */
  reajuste_description?: string | null | undefined
  /**
   * Whether the percent moves table prices too; null: if neither a new version nor percentage is given.
   * @default null
   */
  adjust_table_prices?: boolean | null | undefined
  /**
   * Whether the percent moves overrides; null: it does.
   * @default null
   */
  adjust_overrides?: boolean | null | undefined
  /**
   * Whether the overrides go over to the new period.
   * @default true
   */
  copy_overrides?: boolean | undefined
  /**
   * Whether the type rules go over to the new period.
   * @default true
   */
  copy_type_rules?: boolean | undefined
  /** Single overrides, replaced, added, excluded or removed after the percent */
  changes?: ({
    /** TUSS, CBHPM, SIGTAP or a house code */
    procedure_code: string
    /** What the procedure is called. Left out: as it was */
    procedure_name?: string | undefined
    /**
     * The price of one, in centavos.
     * At least 0, at most 1000000000000.
     */
    price_cents: number
  } | {
    /** TUSS, CBHPM, SIGTAP or a house code */
    procedure_code: string
    /** What the procedure is called. Left out: as it was */
    procedure_name?: string | undefined
    /** Excluded: a quote is refused as `not_contracted` */
    is_covered: false
  } | {
    /** TUSS, CBHPM, SIGTAP or a house code */
    procedure_code: string
    /** Takes the override away */
    remove: true
  })[] | undefined
  /**
   * Notes for the new period.
   * @default null
   */
  notes?: string | null | undefined
  /**
   * Structured metadata for the new period.
   * @default null
   */
  metadata?: Record<string, Json> | null | undefined
  /**
   * Must be true where the last day of the period is before today.
   * @default false
   */
  retroactive?: boolean | undefined
  /**
   * Whether the percent moves self-pay prices; null: it does.
   * @default null
   */
  adjust_particular_prices?: boolean | null | undefined
  /**
   * false: they end the day before the new start.
   * @default true
   */
  copy_particular_prices?: boolean | undefined
  /**
   * The digest of a preview: refused when this would do anything else.
   * @default null
   */
  preview_digest?: string | null | undefined
}

/** What a price adjustment did */
export interface Reajuste {
  /** The period that was opened */
  new_period: ContractPeriod
  /** The period that was closed */
  closed_period_id: string
  /**
   * The last day that the closed period prices.
   * YYYY-MM-DD.
   */
  closed_validity_end: string
  /**
   * How many overrides went over.
   * At least 0, at most 2147483647.
   */
  overrides_copied: number
  /**
   * How many overrides `changes` added, of procedures that had none.
   * At least 0, at most 2147483647.
   */
  overrides_added: number
  /**
   * How many overrides `changes` took away.
   * At least 0, at most 2147483647.
   */
  overrides_removed: number
  /**
   * How many self-pay prices are in force at the new start, adjusted or as they were.
   * At least 0, at most 2147483647.
   */
  particular_prices_copied: number
  /**
   * How many self-pay prices end the day before the new start.
   * At least 0, at most 2147483647.
   */
  particular_prices_ended: number
  /** Procedures with a self-pay price that begins at the new start or later: those stay as they are */
  scheduled_particular_prices: string[]
  /**
   * How many type rules went over.
   * At least 0, at most 2147483647.
   */
  type_rules_copied: number
  /** Days between the two periods that no period prices */
  gap: Gap | null
  /** Periods after the new start: they keep their prices, self-pay ones too */
  later_periods: NamedPeriod[]
  /** Whether days before today are priced otherwise now */
  retroactive: boolean
  /** Where the period that it closed had an end, and the new one has none */
  warnings: Finding[]
  /**
   * The convenio's revision.
   * At least 0, at most 2147483647.
   */
  revision: number
}

/** Days that no period prices */
export interface Gap {
  /**
   * The first of these days.
   * YYYY-MM-DD.
   */
  from: string
  /**
   * The last of these days.
   * YYYY-MM-DD.
   */
  to: string
}

export interface ContractsReajusteOperation extends Operation<'convenio_not_found' | 'convenio_inactive' | 'period_not_found' | 'period_not_active' | 'reajuste_starts_too_early' | 'outside_validity' | 'period_overlap' | 'override_to_remove_missing' | 'amount_too_large' | 'preview_stale'> {
  /**
   * Adjust the prices of a contract
   *
   * Closes a period and opens its successor, which is active at once, even for a future start: overrides, self-pay prices and type rules go over, moved by the percent.
   *
   * `POST /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/reajuste`, with the scope `contracts:write`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   * - `convenio_inactive` (422): The convenio is deactivated
   * - `period_not_found` (404): Contract period not found
   * - `period_not_active` (422): The contract period is not active
   * - `reajuste_starts_too_early` (422): The new period must start after the one it closes
   * - `outside_validity` (422): The day is outside the validity
   * - `period_overlap` (409): Overlapping period dates
   * - `override_to_remove_missing` (422): There is no override to remove
   * - `amount_too_large` (422): The amount is too large
   * - `preview_stale` (409): The reajuste would do something else than the preview
   */
  mutate(input: ContractsReajusteInput, options?: CommandOptions): Promise<Reajuste>
}

export interface ContractsCorrectInput {
  /** The convenio */
  convenio_id: string
  /** The contract period */
  period_id: string
  /** Why, for the change log */
  reason: string
  /**
   * The last day; null: open-ended. Left out: the end that it has.
   * YYYY-MM-DD.
   */
  new_end_date?: string | null | undefined
  /**
   * The price table, by its version; null: as it was.
   * @default null
   */
  cbhpm_table_version?: string | null | undefined
  /**
   * The percentage of the table that is paid (0-100); null: as it was.
   * At least 0, at most 100.
   */
  cbhpm_percentage?: number | null | undefined
  /**
   * Moves every copied override, rounded half up, from the prices that the period has.
   * At least -100, at most 1000.
   */
  reajuste_percent?: number | null | undefined
  /**
   * What is said of the price adjustment.
   * @default null
   */
  reajuste_description?: string | null | undefined
  /**
   * Whether the percent moves table prices too; null: if neither a new version nor percentage is given.
   * @default null
   */
  adjust_table_prices?: boolean | null | undefined
  /**
   * Whether the percent moves overrides; null: it does.
   * @default null
   */
  adjust_overrides?: boolean | null | undefined
  /**
   * Whether the overrides go over to the new period.
   * @default true
   */
  copy_overrides?: boolean | undefined
  /**
   * Whether the type rules go over to the new period.
   * @default true
   */
  copy_type_rules?: boolean | undefined
  /** Single overrides, replaced, added, excluded or removed after the percent */
  changes?: ({
    /** TUSS, CBHPM, SIGTAP or a house code */
    procedure_code: string
    /** What the procedure is called. Left out: as it was */
    procedure_name?: string | undefined
    /**
     * The price of one, in centavos.
     * At least 0, at most 1000000000000.
     */
    price_cents: number
  } | {
    /** TUSS, CBHPM, SIGTAP or a house code */
    procedure_code: string
    /** What the procedure is called. Left out: as it was */
    procedure_name?: string | undefined
    /** Excluded: a quote is refused as `not_contracted` */
    is_covered: false
  } | {
    /** TUSS, CBHPM, SIGTAP or a house code */
    procedure_code: string
    /** Takes the override away */
    remove: true
  })[] | undefined
  /**
   * Notes for the new period.
   * @default null
   */
  notes?: string | null | undefined
  /**
   * Structured metadata for the new period.
   * @default null
   */
  metadata?: Record<string, Json> | null | undefined
  /**
   * Must be true where the last day of the period is before today.
   * @default false
   */
  retroactive?: boolean | undefined
  /** Whether copay (coparticipação) applies. Left out: as it was */
  copay_enabled?: boolean | undefined
  /**
   * The percentage that the patient pays (0-100). Left out: as it was.
   * At least 0, at most 100.
   */
  default_copay_percent?: number | null | undefined
  /**
   * The most that the patient pays, in centavos. Left out: as it was.
   * At least 0, at most 1000000000000.
   */
  default_copay_max_cents?: number | null | undefined
  /** Whether the patient must present the insurance card. Left out: as it was */
  requires_card_number?: boolean | undefined
  /** Whether prior authorization is required. Left out: as it was */
  requires_authorization?: boolean | undefined
  /** All type rules of the period. Left out: as they were */
  type_rules?: ({
    /** The appointment type that the rule is for; a period has one rule for it */
    appointment_type_id: string
    /**
     * Whether the period covers this appointment type.
     * @default true
     */
    is_covered?: boolean | undefined
    /**
     * Whether prior authorization is required; null: as the period says.
     * @default null
     */
    requires_authorization?: boolean | null | undefined
    /**
     * The percentage that the patient pays (0-100); null: as the period says.
     * At least 0, at most 100.
     */
    copay_percent?: number | null | undefined
    /**
     * The most that the patient pays, in centavos; null: as the period says.
     * At least 0, at most 1000000000000.
     */
    copay_max_cents?: number | null | undefined
    /**
     * Administrative notes.
     * @default null
     */
    notes?: string | null | undefined
  })[] | undefined
  /**
   * The digest of a preview: refused when this would do anything else.
   * @default null
   */
  preview_digest?: string | null | undefined
}

/** What a correction did */
export interface Correction {
  /** The period that took the place of the wrong one */
  new_period: ContractPeriod
  /** The period that prices no day any more */
  corrected_period_id: string
  /**
   * How many overrides went over.
   * At least 0, at most 2147483647.
   */
  overrides_copied: number
  /**
   * How many overrides `changes` added, of procedures that had none.
   * At least 0, at most 2147483647.
   */
  overrides_added: number
  /**
   * How many overrides `changes` took away.
   * At least 0, at most 2147483647.
   */
  overrides_removed: number
  /**
   * How many type rules went over.
   * At least 0, at most 2147483647.
   */
  type_rules_copied: number
  /** Whether days before today are priced otherwise now */
  retroactive: boolean
  /**
   * The convenio's revision.
   * At least 0, at most 2147483647.
   */
  revision: number
}

export interface ContractsCorrectOperation extends Operation<'convenio_not_found' | 'convenio_inactive' | 'period_not_found' | 'period_not_active' | 'period_overlap' | 'sus_takes_no_copay' | 'override_to_remove_missing' | 'amount_too_large' | 'preview_stale'> {
  /**
   * Correct a contract period
   *
   * For a period that is wrong from its own first day. A new one takes its days, its status and its place in every chain; the old one prices no day any more, and earlier revisions keep it. Revoking the new one undoes it.
   *
   * `POST /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/correct`, with the scope `contracts:write`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   * - `convenio_inactive` (422): The convenio is deactivated
   * - `period_not_found` (404): Contract period not found
   * - `period_not_active` (422): The contract period is not active
   * - `period_overlap` (409): Overlapping period dates
   * - `sus_takes_no_copay` (422): SUS takes no copay
   * - `override_to_remove_missing` (422): There is no override to remove
   * - `amount_too_large` (422): The amount is too large
   * - `preview_stale` (409): The reajuste would do something else than the preview
   */
  mutate(input: ContractsCorrectInput, options?: CommandOptions): Promise<Correction>
}

export interface ContractsPreviewCorrectionInput {
  /** The convenio */
  convenio_id: string
  /** The contract period */
  period_id: string
  /** Why, for the change log */
  reason: string
  /**
   * The last day; null: open-ended. Left out: the end that it has.
   * YYYY-MM-DD.
   */
  new_end_date?: string | null | undefined
  /**
   * The price table, by its version; null: as it was.
   * @default null
   */
  cbhpm_table_version?: string | null | undefined
  /**
   * The percentage of the table that is paid (0-100); null: as it was.
   * At least 0, at most 100.
   */
  cbhpm_percentage?: number | null | undefined
  /**
   * Moves every copied override, rounded half up, from the prices that the period has.
   * At least -100, at most 1000.
   */
  reajuste_percent?: number | null | undefined
  /**
   * What is said of the price adjustment.
   * @default null
   */
  reajuste_description?: string | null | undefined
  /**
   * Whether the percent moves table prices too; null: if neither a new version nor percentage is given.
   * @default null
   */
  adjust_table_prices?: boolean | null | undefined
  /**
   * Whether the percent moves overrides; null: it does.
   * @default null
   */
  adjust_overrides?: boolean | null | undefined
  /**
   * Whether the overrides go over to the new period.
   * @default true
   */
  copy_overrides?: boolean | undefined
  /**
   * Whether the type rules go over to the new period.
   * @default true
   */
  copy_type_rules?: boolean | undefined
  /** Single overrides, replaced, added, excluded or removed after the percent */
  changes?: ({
    /** TUSS, CBHPM, SIGTAP or a house code */
    procedure_code: string
    /** What the procedure is called. Left out: as it was */
    procedure_name?: string | undefined
    /**
     * The price of one, in centavos.
     * At least 0, at most 1000000000000.
     */
    price_cents: number
  } | {
    /** TUSS, CBHPM, SIGTAP or a house code */
    procedure_code: string
    /** What the procedure is called. Left out: as it was */
    procedure_name?: string | undefined
    /** Excluded: a quote is refused as `not_contracted` */
    is_covered: false
  } | {
    /** TUSS, CBHPM, SIGTAP or a house code */
    procedure_code: string
    /** Takes the override away */
    remove: true
  })[] | undefined
  /**
   * Notes for the new period.
   * @default null
   */
  notes?: string | null | undefined
  /**
   * Structured metadata for the new period.
   * @default null
   */
  metadata?: Record<string, Json> | null | undefined
  /**
   * Must be true where the last day of the period is before today.
   * @default false
   */
  retroactive?: boolean | undefined
  /** Whether copay (coparticipação) applies. Left out: as it was */
  copay_enabled?: boolean | undefined
  /**
   * The percentage that the patient pays (0-100). Left out: as it was.
   * At least 0, at most 100.
   */
  default_copay_percent?: number | null | undefined
  /**
   * The most that the patient pays, in centavos. Left out: as it was.
   * At least 0, at most 1000000000000.
   */
  default_copay_max_cents?: number | null | undefined
  /** Whether the patient must present the insurance card. Left out: as it was */
  requires_card_number?: boolean | undefined
  /** Whether prior authorization is required. Left out: as it was */
  requires_authorization?: boolean | undefined
  /** All type rules of the period. Left out: as they were */
  type_rules?: ({
    /** The appointment type that the rule is for; a period has one rule for it */
    appointment_type_id: string
    /**
     * Whether the period covers this appointment type.
     * @default true
     */
    is_covered?: boolean | undefined
    /**
     * Whether prior authorization is required; null: as the period says.
     * @default null
     */
    requires_authorization?: boolean | null | undefined
    /**
     * The percentage that the patient pays (0-100); null: as the period says.
     * At least 0, at most 100.
     */
    copay_percent?: number | null | undefined
    /**
     * The most that the patient pays, in centavos; null: as the period says.
     * At least 0, at most 1000000000000.
     */
    copay_max_cents?: number | null | undefined
    /**
     * Administrative notes.
     * @default null
     */
    notes?: string | null | undefined
  })[] | undefined
}

/** What a correction would do */
export interface CorrectionPreview {
  /** The period that would be corrected */
  source_period_id: string
  /**
   * The first day that the corrected period would price.
   * YYYY-MM-DD.
   */
  validity_start: string
  /**
   * The last day that the corrected period would price; null: open-ended.
   * YYYY-MM-DD.
   */
  validity_end: string | null
  /** Whether days before today would be priced otherwise */
  retroactive: boolean
  /** The price table that the corrected period would name, by its version; null: none */
  cbhpm_table_version: string | null
  /**
   * The percentage of the table that would be paid (0-100); null: 100.
   * At least 0, at most 100.
   */
  cbhpm_percentage: number | null
  /** Percentages that would move the table prices, in order */
  table_adjustments: number[]
  /** Every price before and after, by procedure code */
  prices: PriceMove[]
  /** Sums over all these prices */
  totals: PriceTotals
  /** SHA-256 of what the correction would do, for `preview_digest` */
  digest: string
  /**
   * The convenio's revision that it was worked out at.
   * At least 0, at most 2147483647.
   */
  revision: number
}

export interface ContractsPreviewCorrectionOperation extends Operation<'convenio_not_found' | 'convenio_inactive' | 'period_not_found' | 'period_not_active' | 'period_overlap' | 'sus_takes_no_copay' | 'override_to_remove_missing' | 'amount_too_large'> {
  /**
   * Preview a correction
   *
   * Every price on the first day of the period, as it is now and as the correction would make it, and changes nothing. Its digest, sent with the correction, holds it to exactly this.
   *
   * `POST /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/correct/preview`, with the scope `contracts:read`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   * - `convenio_inactive` (422): The convenio is deactivated
   * - `period_not_found` (404): Contract period not found
   * - `period_not_active` (422): The contract period is not active
   * - `period_overlap` (409): Overlapping period dates
   * - `sus_takes_no_copay` (422): SUS takes no copay
   * - `override_to_remove_missing` (422): There is no override to remove
   * - `amount_too_large` (422): The amount is too large
   */
  query(input: ContractsPreviewCorrectionInput, options?: CallOptions): Promise<CorrectionPreview>
}

export interface ContractsPreviewReajusteInput {
  /** The convenio */
  convenio_id: string
  /** The contract period */
  period_id: string
  /**
   * The first day of the new period, after the start of the one it closes.
   * YYYY-MM-DD.
   */
  new_start_date: string
  /**
   * The last day of the new period; null: open-ended. Left out: open-ended, or the old end if that is before today.
   * YYYY-MM-DD.
   */
  new_end_date?: string | null | undefined
  /**
   * The price table, by its version; null: as it was.
   * @default null
   */
  cbhpm_table_version?: string | null | undefined
  /**
   * The percentage of the table that is paid (0-100); null: as it was.
   * At least 0, at most 100.
   */
  cbhpm_percentage?: number | null | undefined
  /**
   * Moves every copied override and self-pay price, each rounded half up.
   * At least -100, at most 1000.
   */
  reajuste_percent?: number | null | undefined
  /**
   * What is said of the price adjustment.
   * @default null
   */
  reajuste_description?: string | null | undefined
  /**
   * Whether the percent moves table prices too; null: if neither a new version nor percentage is given.
   * @default null
   */
  adjust_table_prices?: boolean | null | undefined
  /**
   * Whether the percent moves overrides; null: it does.
   * @default null
   */
  adjust_overrides?: boolean | null | undefined
  /**
   * Whether the overrides go over to the new period.
   * @default true
   */
  copy_overrides?: boolean | undefined
  /**
   * Whether the type rules go over to the new period.
   * @default true
   */
  copy_type_rules?: boolean | undefined
  /** Single overrides, replaced, added, excluded or removed after the percent */
  changes?: ({
    /** TUSS, CBHPM, SIGTAP or a house code */
    procedure_code: string
    /** What the procedure is called. Left out: as it was */
    procedure_name?: string | undefined
    /**
     * The price of one, in centavos.
     * At least 0, at most 1000000000000.
     */
    price_cents: number
  } | {
    /** TUSS, CBHPM, SIGTAP or a house code */
    procedure_code: string
    /** What the procedure is called. Left out: as it was */
    procedure_name?: string | undefined
    /** Excluded: a quote is refused as `not_contracted` */
    is_covered: false
  } | {
    /** TUSS, CBHPM, SIGTAP or a house code */
    procedure_code: string
    /** Takes the override away */
    remove: true
  })[] | undefined
  /**
   * Notes for the new period.
   * @default null
   */
  notes?: string | null | undefined
  /**
   * Structured metadata for the new period.
   * @default null
   */
  metadata?: Record<string, Json> | null | undefined
  /**
   * Must be true where the last day of the period is before today.
   * @default false
   */
  retroactive?: boolean | undefined
  /**
   * Whether the percent moves self-pay prices; null: it does.
   * @default null
   */
  adjust_particular_prices?: boolean | null | undefined
  /**
   * false: they end the day before the new start.
   * @default true
   */
  copy_particular_prices?: boolean | undefined
}

/** What a price adjustment would do */
export interface ReajustePreview {
  /** The period that would be closed */
  source_period_id: string
  /**
   * The last day that the closed period would price.
   * YYYY-MM-DD.
   */
  closed_validity_end: string
  /**
   * The first day that the new period would price.
   * YYYY-MM-DD.
   */
  validity_start: string
  /**
   * The last day that the new period would price; null: open-ended.
   * YYYY-MM-DD.
   */
  validity_end: string | null
  /** Days between the two periods that no period would price; null: none */
  gap: Gap | null
  /** Periods after the new start: they keep their prices, self-pay ones too */
  later_periods: NamedPeriod[]
  /** Whether days before today would be priced otherwise */
  retroactive: boolean
  /** The price table that the new period would name, by its version; null: none */
  cbhpm_table_version: string | null
  /**
   * The percentage of the table that would be paid (0-100); null: 100.
   * At least 0, at most 100.
   */
  cbhpm_percentage: number | null
  /** Percentages that would move the table prices, in order */
  table_adjustments: number[]
  /** Every price before and after, by procedure code */
  prices: PriceMove[]
  /** Sums over all these prices */
  totals: PriceTotals
  /** Procedures with a self-pay price that begins at the new start or later: those stay as they are */
  scheduled_particular_prices: string[]
  /** Where the period that it closes has an end, and the new one would have none */
  warnings: Finding[]
  /** SHA-256 of what the reajuste would do, for `preview_digest` */
  digest: string
  /**
   * The convenio's revision that it was worked out at.
   * At least 0, at most 2147483647.
   */
  revision: number
}

export interface ContractsPreviewReajusteOperation extends Operation<'convenio_not_found' | 'convenio_inactive' | 'period_not_found' | 'period_not_active' | 'reajuste_starts_too_early' | 'outside_validity' | 'period_overlap' | 'override_to_remove_missing' | 'amount_too_large'> {
  /**
   * Preview a price adjustment
   *
   * Every price on the new start, as it is now and as the reajuste would make it, and changes nothing. Its digest, sent with the reajuste, holds it to exactly this.
   *
   * `POST /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/reajuste/preview`, with the scope `contracts:read`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   * - `convenio_inactive` (422): The convenio is deactivated
   * - `period_not_found` (404): Contract period not found
   * - `period_not_active` (422): The contract period is not active
   * - `reajuste_starts_too_early` (422): The new period must start after the one it closes
   * - `outside_validity` (422): The day is outside the validity
   * - `period_overlap` (409): Overlapping period dates
   * - `override_to_remove_missing` (422): There is no override to remove
   * - `amount_too_large` (422): The amount is too large
   */
  query(input: ContractsPreviewReajusteInput, options?: CallOptions): Promise<ReajustePreview>
}

export interface OverridesCreateInput {
  /** The convenio */
  convenio_id: string
  /** The contract period */
  period_id: string
  /** The code of the procedure: TUSS, CBHPM, SIGTAP or a house code */
  procedure_code: string
  /**
   * What the procedure is called; null: no name.
   * @default null
   */
  procedure_name?: string | null | undefined
  /**
   * The price of one, in centavos; null where `is_covered` is false, and only there.
   * At least 0, at most 1000000000000.
   */
  price_cents?: number | null | undefined
  /**
   * false: the code is excluded from the contract, and no other price is looked for.
   * @default true
   */
  is_covered?: boolean | undefined
  /**
   * Administrative notes.
   * @default null
   */
  notes?: string | null | undefined
  /**
   * Structured metadata.
   * @default null
   */
  metadata?: Record<string, Json> | null | undefined
}

/** A procedure's own price in one contract period: it stands before that of the price table */
export interface Override {
  /** The override */
  id: string
  /** The contract period */
  period_id: string
  /** The code of the procedure: TUSS, CBHPM, SIGTAP or a house code */
  procedure_code: string
  /** What the procedure is called; null: no name */
  procedure_name: string | null
  /**
   * The price of one, in centavos; null: excluded from the contract.
   * At least 0, at most 1000000000000.
   */
  price_cents: number | null
  /** Whether the contract covers the procedure; false: it is excluded, and no other price is looked for */
  is_covered: boolean
  /** Administrative notes; null: none */
  notes: string | null
  /** Structured metadata; null: none */
  metadata: Record<string, Json> | null
  /**
   * When it was made.
   * An instant, with `Z` in answers.
   */
  created_at: string
  /**
   * When it was last changed; when it was made, where it never was.
   * An instant, with `Z` in answers.
   */
  updated_at: string
}

export interface OverridesCreateOperation extends Operation<'convenio_not_found' | 'period_not_found' | 'period_not_draft' | 'override_code_taken'> {
  /**
   * Add an override to a draft period
   *
   * `POST /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/overrides`, with the scope `contracts:write`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   * - `period_not_found` (404): Contract period not found
   * - `period_not_draft` (422): The contract period is not a draft
   * - `override_code_taken` (409): The period has an override for this procedure
   */
  mutate(input: OverridesCreateInput, options?: CommandOptions): Promise<Override>
}

export interface OverridesBulkInput {
  /** The convenio */
  convenio_id: string
  /** The contract period */
  period_id: string
  /** The overrides to add, 1 to 1,000 */
  items: ({
    /** The code of the procedure: TUSS, CBHPM, SIGTAP or a house code */
    procedure_code: string
    /**
     * What the procedure is called; null: no name.
     * @default null
     */
    procedure_name?: string | null | undefined
    /**
     * The price of one, in centavos; null where `is_covered` is false, and only there.
     * At least 0, at most 1000000000000.
     */
    price_cents?: number | null | undefined
    /**
     * false: the code is excluded from the contract, and no other price is looked for.
     * @default true
     */
    is_covered?: boolean | undefined
    /**
     * Administrative notes.
     * @default null
     */
    notes?: string | null | undefined
    /**
     * Structured metadata.
     * @default null
     */
    metadata?: Record<string, Json> | null | undefined
  })[]
}

/** What a batch of overrides added */
export interface OverrideBatch {
  /** The overrides that were added, in the order of the batch */
  created: Override[]
  /**
   * How many were added.
   * At least 0, at most 2147483647.
   */
  created_count: number
}

export interface OverridesBulkOperation extends Operation<'convenio_not_found' | 'period_not_found' | 'period_not_draft' | 'override_code_taken'> {
  /**
   * Add up to 1,000 overrides to a draft period
   *
   * All of them or, where one cannot be, none: codes that come twice or exist are named.
   *
   * `POST /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/overrides/bulk`, with the scope `contracts:write`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   * - `period_not_found` (404): Contract period not found
   * - `period_not_draft` (422): The contract period is not a draft
   * - `override_code_taken` (409): The period has an override for this procedure
   */
  mutate(input: OverridesBulkInput, options?: CommandOptions): Promise<OverrideBatch>
}

/** How the files of one source are to be read */
export interface ImportMapping {
  /** Our columns -> the file's, by name or by number from 1 */
  columns?: Record<string, string | number> | undefined
  /** The file's columns that are left out */
  ignore?: string[] | undefined
  /** The sheet of a workbook: its name, or its place from 1 */
  sheet?: string | number | undefined
  /**
   * The line of the header, counted from 1, where it is not found by itself; 0: the file has none.
   * At least 0, at most 1048576.
   */
  header_row?: number | undefined
  /** `utf-8`, `iso-8859-1`, `windows-1252`, `iso-8859-15` or `utf-16` */
  encoding?: string | undefined
  /** What separates the values of a CSV file */
  delimiter?: ";" | "," | "|" | "\t" | "tab" | undefined
  /** The decimal sign of amounts, so that `1.234` is no question */
  decimal?: "," | "." | undefined
  /** Ignore columns that nobody knows, in place of refusing them by name */
  ignore_unknown?: boolean | undefined
  /** The fields of lines of fixed width */
  layout?: ({
    /** The column of ours that it fills */
    field: string
    /**
     * The first letter of the field in its line, counted from 1.
     * At least 1, at most 100000.
     */
    from: number
    /**
     * How many letters the field has.
     * At least 1, at most 10000.
     */
    length: number
    /**
     * Digits behind a point that is not written.
     * At least 0, at most 4.
     */
    decimals?: number | undefined
  })[] | undefined
}

export interface OverridesImportFileInput {
  /** The convenio */
  convenio_id: string
  /** The contract period */
  period_id: string
  /**
   * A code that has an override: `refuse` the row, `update` the override, or `skip` the row.
   * @default "refuse"
   */
  existing?: "refuse" | "update" | "skip" | undefined
  /**
   * Read and check everything, answer the report, change nothing.
   * @default false
   */
  dry_run?: boolean | undefined
  /** How the file is to be read: the name of a kept mapping, or the JSON of an `ImportMapping`. It may be the field `mapping` of the form, before the file */
  mapping?: string | ImportMapping | undefined
  /** The sheet of a workbook: its name, or its place from 1 */
  sheet?: string | undefined
  /**
   * The line of the header, counted from 1, where it is not found by itself; 0: the file has none.
   * At least 0, at most 1048576.
   */
  header_row?: number | undefined
  /** `utf-8`, `iso-8859-1`, `windows-1252`, `iso-8859-15` or `utf-16` */
  encoding?: string | undefined
  /** What separates the values of a CSV file */
  delimiter?: ";" | "," | "|" | "\t" | "tab" | undefined
  /** The decimal sign of amounts, so that `1.234` is no question */
  decimal?: "," | "." | undefined
  /** Ignore columns that nobody knows, in place of refusing them by name */
  ignore_unknown?: boolean | undefined
  /** The text of a CSV file */
  file: string
}

/** What an import of overrides did, or would do */
export interface OverrideImport {
  /** Whether the file was only checked, so that nothing was changed */
  dry_run: boolean
  /** Whether the rows are in force now: all of them or none */
  committed: boolean
  /**
   * How many rows fit.
   * At least 0, at most 2147483647.
   */
  row_count: number
  /**
   * How many rows do not fit.
   * At least 0, at most 2147483647.
   */
  rejected_count: number
  /** Lines that are no rows: a title above the header, a total behind the last code */
  passed_over: PassedOverLine[]
  /** What fits and is worth a look */
  warnings: string[]
  /** null: the header does not fit */
  read_as: ImportReadAs | null
  /** What does not fit, by line: the first 1000 */
  errors: RowFault[]
  /**
   * How many overrides were added.
   * At least 0, at most 2147483647.
   */
  created_count: number
  /**
   * How many overrides were replaced by the row of their code.
   * At least 0, at most 2147483647.
   */
  updated_count: number
  /**
   * How many rows were left out: their code has an override, with `update` one that is equal.
   * At least 0, at most 2147483647.
   */
  skipped_count: number
}

/** A line that is neither a row nor a fault, such as a title or a total */
export interface PassedOverLine {
  /**
   * The line of the file, counted from 1.
   * At least 0, at most 2147483647.
   */
  line: number
  /** Why it is no row, in words */
  reason: string
}

/** What of a file was taken for what */
export interface ImportReadAs {
  /** The encoding of a text; null: a workbook */
  encoding: string | null
  /** What separates the values of a text; null: a workbook, or fixed width */
  delimiter: string | null
  /** The decimal sign, as it was told; null: it is found for each amount */
  decimal: string | null
  /** The sheet of a workbook; null: a text */
  sheet: string | null
  /**
   * The line of the header, counted from 1; 0: the columns come from the mapping.
   * At least 0, at most 2147483647.
   */
  header_line: number
  /** Our columns -> the file's */
  columns: Record<string, string>
  /** The file's columns that were left out */
  ignored: string[]
  /** The first three rows, as they were read */
  rows: ({
    /**
     * The line of the file, counted from 1.
     * At least 0, at most 2147483647.
     */
    line: number
    /** Our columns -> the values that were read */
    values: Record<string, string>
  })[]
}

/** One fault of a file, with its place */
export interface RowFault {
  /**
   * The line of the file, counted from 1.
   * At least 0, at most 2147483647.
   */
  line: number
  /** The column that does not fit; null: the line as a whole */
  column: string | null
  /** Why it does not fit, in words */
  reason: string
}

export interface OverridesImportFileFileInput {
  /** The convenio */
  convenio_id: string
  /** The contract period */
  period_id: string
  /**
   * A code that has an override: `refuse` the row, `update` the override, or `skip` the row.
   * @default "refuse"
   */
  existing?: "refuse" | "update" | "skip" | undefined
  /**
   * Read and check everything, answer the report, change nothing.
   * @default false
   */
  dry_run?: boolean | undefined
  /** How the file is to be read: the name of a kept mapping, or the JSON of an `ImportMapping`. It may be the field `mapping` of the form, before the file */
  mapping?: string | ImportMapping | undefined
  /** The sheet of a workbook: its name, or its place from 1 */
  sheet?: string | undefined
  /**
   * The line of the header, counted from 1, where it is not found by itself; 0: the file has none.
   * At least 0, at most 1048576.
   */
  header_row?: number | undefined
  /** `utf-8`, `iso-8859-1`, `windows-1252`, `iso-8859-15` or `utf-16` */
  encoding?: string | undefined
  /** What separates the values of a CSV file */
  delimiter?: ";" | "," | "|" | "\t" | "tab" | undefined
  /** The decimal sign of amounts, so that `1.234` is no question */
  decimal?: "," | "." | undefined
  /** Ignore columns that nobody knows, in place of refusing them by name */
  ignore_unknown?: boolean | undefined
}

export interface OverridesImportFileOperation extends Operation<'convenio_not_found' | 'period_not_found' | 'period_not_draft' | 'import_rejected'> {
  /**
   * Add overrides to a draft period from a file
   *
   * All rows or none: a file with a row that does not fit changes nothing, and `import_rejected` lists line, column and reason of the first 1,000. A code that comes twice in the file does not fit. What a code that has an override becomes is said by `existing`: an update is a new override in its place, with an id of its own, the notes of the file or none, and no metadata. Overrides that the file lacks stay.
   *
   * The file has a header, in any order: `procedure_code`, `price`, and where wanted `procedure_name`, `notes` and `is_covered`.
   *
   * A row whose `is_covered` says no (`no`, `não`, `false`) has no price: its code is excluded from the contract. An empty `is_covered` is yes.
   *
   * Prices are read as `1.234,56`, as `1234.56` and with `R$`; what could be either, as `1.234`, is refused unless `decimal` is told, and so are more than two places.
   *
   * CSV is separated by `;`, `,`, a tab or `|`, as its first lines tell; values that hold the separator are quoted. It is UTF-8 unless its mark, `encoding` or the `charset` of its media type tell otherwise, in this order. XLSX: numbers by their value and not as they are shown, but for the leading zeros of a format such as `00000000`; formulas by their last value; days where a day is asked for; truth values and errors are refused. Lines are the rows of the sheet. Where several sheets have rows, `sheet` says which. Usual Portuguese and Spanish headers are known, in any case and with any accents; a mapping names others. A title above the header and a total behind the last code are passed over and listed. A column that nobody knows is refused by name, and ignored with `ignore_unknown=true`. Over tRPC the file travels as the text of a CSV file; XLSX comes over REST alone.
   *
   * `POST /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/overrides/import`, with the scope `contracts:write`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   * - `period_not_found` (404): Contract period not found
   * - `period_not_draft` (422): The contract period is not a draft
   * - `import_rejected` (422): The import was rejected
   */
  mutate(input: OverridesImportFileInput, options?: UnkeyedCommandOptions): Promise<OverrideImport>
  /**
   * Add overrides to a draft period from a file
   *
   * All rows or none: a file with a row that does not fit changes nothing, and `import_rejected` lists line, column and reason of the first 1,000. A code that comes twice in the file does not fit. What a code that has an override becomes is said by `existing`: an update is a new override in its place, with an id of its own, the notes of the file or none, and no metadata. Overrides that the file lacks stay.
   *
   * The file has a header, in any order: `procedure_code`, `price`, and where wanted `procedure_name`, `notes` and `is_covered`.
   *
   * A row whose `is_covered` says no (`no`, `não`, `false`) has no price: its code is excluded from the contract. An empty `is_covered` is yes.
   *
   * Prices are read as `1.234,56`, as `1234.56` and with `R$`; what could be either, as `1.234`, is refused unless `decimal` is told, and so are more than two places.
   *
   * CSV is separated by `;`, `,`, a tab or `|`, as its first lines tell; values that hold the separator are quoted. It is UTF-8 unless its mark, `encoding` or the `charset` of its media type tell otherwise, in this order. XLSX: numbers by their value and not as they are shown, but for the leading zeros of a format such as `00000000`; formulas by their last value; days where a day is asked for; truth values and errors are refused. Lines are the rows of the sheet. Where several sheets have rows, `sheet` says which. Usual Portuguese and Spanish headers are known, in any case and with any accents; a mapping names others. A title above the header and a total behind the last code are passed over and listed. A column that nobody knows is refused by name, and ignored with `ignore_unknown=true`. Over tRPC the file travels as the text of a CSV file; XLSX comes over REST alone.
   *
   * `POST /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/overrides/import`, with the scope `contracts:write`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   * - `period_not_found` (404): Contract period not found
   * - `period_not_draft` (422): The contract period is not a draft
   * - `import_rejected` (422): The import was rejected
   */
  upload(input: OverridesImportFileFileInput, file: FileToUpload, options?: UnkeyedCommandOptions): Promise<OverrideImport>
}

export interface OverridesListInput {
  /** The convenio */
  convenio_id: string
  /** The contract period */
  period_id: string
  /**
   * Part of the code or the name.
   * @default null
   */
  search?: string | null | undefined
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
export interface OverridePage {
  /** What this page holds, in the order of the list */
  items: Override[]
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

export interface OverridesListOperation extends Operation<'convenio_not_found' | 'period_not_found'> {
  /**
   * List the overrides of a period
   *
   * `GET /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/overrides`, with the scope `contracts:read`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   * - `period_not_found` (404): Contract period not found
   */
  query(input: OverridesListInput, options?: CallOptions): Promise<OverridePage>
  /** Every page from `offset` on, each asked for when it is wanted. */
  pages(input: OverridesListInput, options?: CallOptions): AsyncGenerator<OverridePage>
  /** Every item of every page. What changes meanwhile may be missed or come twice. */
  all(input: OverridesListInput, options?: CallOptions): AsyncGenerator<Override>
}

export interface OverridesGetInput {
  /** The convenio */
  convenio_id: string
  /** The contract period */
  period_id: string
  /** The override */
  override_id: string
}

export interface OverridesGetOperation extends Operation<'convenio_not_found' | 'period_not_found' | 'override_not_found'> {
  /**
   * Get an override
   *
   * `GET /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/overrides/{override_id}`, with the scope `contracts:read`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   * - `period_not_found` (404): Contract period not found
   * - `override_not_found` (404): Override not found
   */
  query(input: OverridesGetInput, options?: CallOptions): Promise<Override>
}

export interface OverridesUpdateInput {
  /** The convenio */
  convenio_id: string
  /** The contract period */
  period_id: string
  /** The override */
  override_id: string
  /** The code of the procedure: TUSS, CBHPM, SIGTAP or a house code */
  procedure_code: string
  /**
   * What the procedure is called; null: no name.
   * @default null
   */
  procedure_name?: string | null | undefined
  /**
   * The price of one, in centavos; null where `is_covered` is false, and only there.
   * At least 0, at most 1000000000000.
   */
  price_cents?: number | null | undefined
  /**
   * false: the code is excluded from the contract, and no other price is looked for.
   * @default true
   */
  is_covered?: boolean | undefined
  /**
   * Administrative notes.
   * @default null
   */
  notes?: string | null | undefined
  /**
   * Structured metadata.
   * @default null
   */
  metadata?: Record<string, Json> | null | undefined
}

export interface OverridesUpdateOperation extends Operation<'convenio_not_found' | 'period_not_found' | 'period_not_draft' | 'override_not_found' | 'override_code_taken'> {
  /**
   * Replace an override of a draft period
   *
   * `PUT /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/overrides/{override_id}`, with the scope `contracts:write`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   * - `period_not_found` (404): Contract period not found
   * - `period_not_draft` (422): The contract period is not a draft
   * - `override_not_found` (404): Override not found
   * - `override_code_taken` (409): The period has an override for this procedure
   */
  mutate(input: OverridesUpdateInput, options?: CommandOptions): Promise<Override>
}

export interface OverridesRemoveInput {
  /** The convenio */
  convenio_id: string
  /** The contract period */
  period_id: string
  /** The override */
  override_id: string
}

export type OverridesRemoveOutput = null

export interface OverridesRemoveOperation extends Operation<'convenio_not_found' | 'period_not_found' | 'period_not_draft' | 'override_not_found'> {
  /**
   * Delete an override of a draft period
   *
   * Deleting what is deleted changes nothing.
   *
   * `DELETE /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/overrides/{override_id}`, with the scope `contracts:write`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   * - `period_not_found` (404): Contract period not found
   * - `period_not_draft` (422): The contract period is not a draft
   * - `override_not_found` (404): Override not found
   */
  mutate(input: OverridesRemoveInput, options?: UnkeyedCommandOptions): Promise<OverridesRemoveOutput>
}

export interface TypeRulesCreateInput {
  /** The convenio */
  convenio_id: string
  /** The contract period */
  period_id: string
  /** The appointment type that the rule is for; a period has one rule for it */
  appointment_type_id: string
  /**
   * Whether the period covers this appointment type.
   * @default true
   */
  is_covered?: boolean | undefined
  /**
   * Whether prior authorization is required; null: as the period says.
   * @default null
   */
  requires_authorization?: boolean | null | undefined
  /**
   * The percentage that the patient pays (0-100); null: as the period says.
   * At least 0, at most 100.
   */
  copay_percent?: number | null | undefined
  /**
   * The most that the patient pays, in centavos; null: as the period says.
   * At least 0, at most 1000000000000.
   */
  copay_max_cents?: number | null | undefined
  /**
   * Administrative notes.
   * @default null
   */
  notes?: string | null | undefined
}

/** What one appointment type needs or costs in one contract period */
export interface TypeRule {
  /** The type rule */
  id: string
  /** The contract period */
  period_id: string
  /** The appointment type that the rule is for */
  appointment_type_id: string
  /** Whether the period covers this appointment type */
  is_covered: boolean
  /** Whether prior authorization is required; null: as the period says */
  requires_authorization: boolean | null
  /**
   * The percentage that the patient pays (0-100); null: as the period says.
   * At least 0, at most 100.
   */
  copay_percent: number | null
  /**
   * The most that the patient pays, in centavos; null: as the period says.
   * At least 0, at most 1000000000000.
   */
  copay_max_cents: number | null
  /** Administrative notes; null: none */
  notes: string | null
  /**
   * When it was made.
   * An instant, with `Z` in answers.
   */
  created_at: string
  /**
   * When it was last changed; when it was made, where it never was.
   * An instant, with `Z` in answers.
   */
  updated_at: string
}

export interface TypeRulesCreateOperation extends Operation<'convenio_not_found' | 'period_not_found' | 'period_not_draft' | 'type_rule_taken'> {
  /**
   * Add a type rule to a draft period
   *
   * `POST /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/type-rules`, with the scope `contracts:write`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   * - `period_not_found` (404): Contract period not found
   * - `period_not_draft` (422): The contract period is not a draft
   * - `type_rule_taken` (409): The period has a rule for this appointment type
   */
  mutate(input: TypeRulesCreateInput, options?: CommandOptions): Promise<TypeRule>
}

export interface TypeRulesListInput {
  /** The convenio */
  convenio_id: string
  /** The contract period */
  period_id: string
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
export interface TypeRulePage {
  /** What this page holds, in the order of the list */
  items: TypeRule[]
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

export interface TypeRulesListOperation extends Operation<'convenio_not_found' | 'period_not_found'> {
  /**
   * List the type rules of a period
   *
   * `GET /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/type-rules`, with the scope `contracts:read`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   * - `period_not_found` (404): Contract period not found
   */
  query(input: TypeRulesListInput, options?: CallOptions): Promise<TypeRulePage>
  /** Every page from `offset` on, each asked for when it is wanted. */
  pages(input: TypeRulesListInput, options?: CallOptions): AsyncGenerator<TypeRulePage>
  /** Every item of every page. What changes meanwhile may be missed or come twice. */
  all(input: TypeRulesListInput, options?: CallOptions): AsyncGenerator<TypeRule>
}

export interface TypeRulesGetInput {
  /** The convenio */
  convenio_id: string
  /** The contract period */
  period_id: string
  /** The type rule */
  rule_id: string
}

export interface TypeRulesGetOperation extends Operation<'convenio_not_found' | 'period_not_found' | 'type_rule_not_found'> {
  /**
   * Get a type rule
   *
   * `GET /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/type-rules/{rule_id}`, with the scope `contracts:read`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   * - `period_not_found` (404): Contract period not found
   * - `type_rule_not_found` (404): Type rule not found
   */
  query(input: TypeRulesGetInput, options?: CallOptions): Promise<TypeRule>
}

export interface TypeRulesUpdateInput {
  /** The convenio */
  convenio_id: string
  /** The contract period */
  period_id: string
  /** The type rule */
  rule_id: string
  /** The appointment type that the rule is for; a period has one rule for it */
  appointment_type_id: string
  /**
   * Whether the period covers this appointment type.
   * @default true
   */
  is_covered?: boolean | undefined
  /**
   * Whether prior authorization is required; null: as the period says.
   * @default null
   */
  requires_authorization?: boolean | null | undefined
  /**
   * The percentage that the patient pays (0-100); null: as the period says.
   * At least 0, at most 100.
   */
  copay_percent?: number | null | undefined
  /**
   * The most that the patient pays, in centavos; null: as the period says.
   * At least 0, at most 1000000000000.
   */
  copay_max_cents?: number | null | undefined
  /**
   * Administrative notes.
   * @default null
   */
  notes?: string | null | undefined
}

export interface TypeRulesUpdateOperation extends Operation<'convenio_not_found' | 'period_not_found' | 'period_not_draft' | 'type_rule_not_found' | 'type_rule_taken'> {
  /**
   * Replace a type rule of a draft period
   *
   * `PUT /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/type-rules/{rule_id}`, with the scope `contracts:write`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   * - `period_not_found` (404): Contract period not found
   * - `period_not_draft` (422): The contract period is not a draft
   * - `type_rule_not_found` (404): Type rule not found
   * - `type_rule_taken` (409): The period has a rule for this appointment type
   */
  mutate(input: TypeRulesUpdateInput, options?: CommandOptions): Promise<TypeRule>
}

export interface TypeRulesRemoveInput {
  /** The convenio */
  convenio_id: string
  /** The contract period */
  period_id: string
  /** The type rule */
  rule_id: string
}

export type TypeRulesRemoveOutput = null

export interface TypeRulesRemoveOperation extends Operation<'convenio_not_found' | 'period_not_found' | 'period_not_draft' | 'type_rule_not_found'> {
  /**
   * Delete a type rule of a draft period
   *
   * Deleting what is deleted changes nothing.
   *
   * `DELETE /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/type-rules/{rule_id}`, with the scope `contracts:write`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   * - `period_not_found` (404): Contract period not found
   * - `period_not_draft` (422): The contract period is not a draft
   * - `type_rule_not_found` (404): Type rule not found
   */
  mutate(input: TypeRulesRemoveInput, options?: UnkeyedCommandOptions): Promise<TypeRulesRemoveOutput>
}

export interface PriceTablesCreateInput {
  /** The price table that prices what has no price of its own, by its version */
  version: string
  /**
   * Display name.
   * @default null
   */
  name?: string | null | undefined
  /** The value of one UCO */
  uco_value?: number | string | null | undefined
  /** The value of one square metre of film */
  film_value?: number | string | null | undefined
  /** The value of each porte */
  portes?: Record<string, number | string> | undefined
}

/** An imported, versioned fee table: CBHPM, SIGTAP, or a clinic's own */
export interface PriceTable {
  /** The id under which its change log is found */
  id: string
  /** The version, by which contracts name the table */
  version: string
  /** Display name; null: none */
  name: string | null
  /** A draft can be imported again; a published table is frozen */
  status: "draft" | "published"
  /**
   * How many rows it has.
   * At least 0, at most 2147483647.
   */
  row_count: number
  /** How its rows say their price; null: nothing is imported yet */
  priced_by: "price" | "porte" | null
  /**
   * The value of one UCO (unidade de custo operacional); null: none.
   * At least 0, at most 9999999999.9999.
   */
  uco_value: number | null
  /**
   * The value of one square metre of film; null: none.
   * At least 0, at most 9999999999.9999.
   */
  film_value: number | null
  /** The value of each porte */
  portes: Record<string, number>
  /** SHA-256 of its export, in hex; null while it is a draft */
  digest: string | null
  /**
   * Raised by one by every committed change.
   * At least 0, at most 2147483647.
   */
  revision: number
  /**
   * When it was published; null: it is a draft.
   * An instant, with `Z` in answers.
   */
  published_at: string | null
  /**
   * When it was made.
   * An instant, with `Z` in answers.
   */
  created_at: string
  /**
   * When it was last changed; when it was made, where it never was.
   * An instant, with `Z` in answers.
   */
  updated_at: string
}

export interface PriceTablesCreateOperation extends Operation<'price_table_version_taken'> {
  /**
   * Create a price table
   *
   * A draft without rows. Only a table whose file says porte, UCO and film needs this: an import makes a table that is not there.
   *
   * `POST /v1/scheduling/price-tables`, with the scope `contracts:write`.
   *
   * Refused as
   * - `price_table_version_taken` (409): A price table with this version exists
   */
  mutate(input: PriceTablesCreateInput, options?: CommandOptions): Promise<PriceTable>
}

export interface PriceTablesListInput {
  /**
   * Filter by status.
   * @default null
   */
  status?: "draft" | "published" | null | undefined
  /**
   * Part of the version or the name, in any case and with any accents.
   * @default null
   */
  search?: string | null | undefined
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
export interface PriceTablePage {
  /** What this page holds, in the order of the list */
  items: PriceTable[]
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

export interface PriceTablesListOperation extends Operation<never> {
  /**
   * List price tables
   *
   * `GET /v1/scheduling/price-tables`, with the scope `contracts:read`.
   */
  query(input: PriceTablesListInput, options?: CallOptions): Promise<PriceTablePage>
  /** Every page from `offset` on, each asked for when it is wanted. */
  pages(input: PriceTablesListInput, options?: CallOptions): AsyncGenerator<PriceTablePage>
  /** Every item of every page. What changes meanwhile may be missed or come twice. */
  all(input: PriceTablesListInput, options?: CallOptions): AsyncGenerator<PriceTable>
}

export interface PriceTablesGetInput {
  /** The price table that prices what has no price of its own, by its version */
  version: string
}

export interface PriceTablesGetOperation extends Operation<'price_table_not_found'> {
  /**
   * Get a price table
   *
   * `GET /v1/scheduling/price-tables/{version}`, with the scope `contracts:read`.
   *
   * Refused as
   * - `price_table_not_found` (404): Price table not found
   */
  query(input: PriceTablesGetInput, options?: CallOptions): Promise<PriceTable>
}

export interface PriceTablesRowsInput {
  /** The price table that prices what has no price of its own, by its version */
  version: string
  /**
   * Part of the code or of the name, in any case.
   * @default null
   */
  search?: string | null | undefined
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
export interface PriceTableRowPage {
  /** What this page holds, in the order of the list */
  items: PriceTableRow[]
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

/** The price of one procedure in one table */
export interface PriceTableRow {
  /** The code of the procedure */
  procedure_code: string
  /** What the procedure is called */
  procedure_name: string
  /** The price, in the currency's unit, exact to eight places */
  price: string
  /** The porte, a class of size; null: none */
  porte: string | null
  /**
   * The share of the porte; null: all of it.
   * At least 0, at most 9999999999.9999.
   */
  porte_fraction: number | null
  /**
   * How many UCO; null: none.
   * At least 0, at most 9999999999.9999.
   */
  uco_quantity: number | null
  /**
   * How many square metres of film; null: none.
   * At least 0, at most 9999999999.9999.
   */
  film_m2: number | null
  /**
   * How many assistants it foresees; null: none are named.
   * At least 0, at most 2147483647.
   */
  auxiliaries: number | null
  /**
   * The porte of the anaesthesia; null: none is named.
   * At least 0, at most 8.
   */
  anaesthesia_porte: number | null
}

export interface PriceTablesRowsOperation extends Operation<'price_table_not_found'> {
  /**
   * List a price table's rows
   *
   * In order of their code.
   *
   * `GET /v1/scheduling/price-tables/{version}/rows`, with the scope `contracts:read`.
   *
   * Refused as
   * - `price_table_not_found` (404): Price table not found
   */
  query(input: PriceTablesRowsInput, options?: CallOptions): Promise<PriceTableRowPage>
  /** Every page from `offset` on, each asked for when it is wanted. */
  pages(input: PriceTablesRowsInput, options?: CallOptions): AsyncGenerator<PriceTableRowPage>
  /** Every item of every page. What changes meanwhile may be missed or come twice. */
  all(input: PriceTablesRowsInput, options?: CallOptions): AsyncGenerator<PriceTableRow>
}

export interface PriceTablesRowInput {
  /** The price table that prices what has no price of its own, by its version */
  version: string
  /** TUSS, CBHPM, SIGTAP or a house code */
  procedure_code: string
}

export interface PriceTablesRowOperation extends Operation<'price_table_not_found' | 'price_table_code_not_found'> {
  /**
   * Get one procedure's row of a price table
   *
   * `GET /v1/scheduling/price-tables/{version}/rows/{procedure_code}`, with the scope `contracts:read`.
   *
   * Refused as
   * - `price_table_not_found` (404): Price table not found
   * - `price_table_code_not_found` (404): The price table has no such procedure
   */
  query(input: PriceTablesRowInput, options?: CallOptions): Promise<PriceTableRow>
}

export interface PriceTablesImportRowsInput {
  /** The price table that prices what has no price of its own, by its version */
  version: string
  /**
   * Read and check everything, answer the report, change nothing.
   * @default false
   */
  dry_run?: boolean | undefined
  /** How the file is to be read: the name of a kept mapping, or the JSON of an `ImportMapping`. It may be the field `mapping` of the form, before the file */
  mapping?: string | ImportMapping | undefined
  /** The sheet of a workbook: its name, or its place from 1 */
  sheet?: string | undefined
  /**
   * The line of the header, counted from 1, where it is not found by itself; 0: the file has none.
   * At least 0, at most 1048576.
   */
  header_row?: number | undefined
  /** `utf-8`, `iso-8859-1`, `windows-1252`, `iso-8859-15` or `utf-16` */
  encoding?: string | undefined
  /** What separates the values of a CSV file */
  delimiter?: ";" | "," | "|" | "\t" | "tab" | undefined
  /** The decimal sign of amounts, so that `1.234` is no question */
  decimal?: "," | "." | undefined
  /** Ignore columns that nobody knows, in place of refusing them by name */
  ignore_unknown?: boolean | undefined
  /** The text of a CSV file */
  file: string
}

/** What an import of rows did, or would do */
export interface PriceTableImport {
  /** The version of the table */
  version: string
  /** Whether the file was only checked, so that nothing was changed */
  dry_run: boolean
  /** Whether the rows are in force now: all of them or none */
  committed: boolean
  /**
   * How many rows fit.
   * At least 0, at most 2147483647.
   */
  row_count: number
  /**
   * How many rows do not fit.
   * At least 0, at most 2147483647.
   */
  rejected_count: number
  /** Lines that are no rows: a title above the header, a total behind the last code */
  passed_over: PassedOverLine[]
  /** What fits and is worth a look */
  warnings: string[]
  /** null: the header does not fit */
  read_as: ImportReadAs | null
  /** What does not fit, by line: the first 1000 */
  errors: RowFault[]
}

export interface PriceTablesImportRowsFileInput {
  /** The price table that prices what has no price of its own, by its version */
  version: string
  /**
   * Read and check everything, answer the report, change nothing.
   * @default false
   */
  dry_run?: boolean | undefined
  /** How the file is to be read: the name of a kept mapping, or the JSON of an `ImportMapping`. It may be the field `mapping` of the form, before the file */
  mapping?: string | ImportMapping | undefined
  /** The sheet of a workbook: its name, or its place from 1 */
  sheet?: string | undefined
  /**
   * The line of the header, counted from 1, where it is not found by itself; 0: the file has none.
   * At least 0, at most 1048576.
   */
  header_row?: number | undefined
  /** `utf-8`, `iso-8859-1`, `windows-1252`, `iso-8859-15` or `utf-16` */
  encoding?: string | undefined
  /** What separates the values of a CSV file */
  delimiter?: ";" | "," | "|" | "\t" | "tab" | undefined
  /** The decimal sign of amounts, so that `1.234` is no question */
  decimal?: "," | "." | undefined
  /** Ignore columns that nobody knows, in place of refusing them by name */
  ignore_unknown?: boolean | undefined
}

export interface PriceTablesImportRowsOperation extends Operation<'import_rejected' | 'price_table_published' | 'price_table_version_taken' | 'conflict'> {
  /**
   * Replace a draft price table's rows by those of a file
   *
   * Makes the table if it is not there. All rows or none: a file with a row that does not fit changes nothing, and `import_rejected` lists line, column and reason of the first 1,000.
   *
   * The file has a header, in any order: `procedure_code`, `procedure_name` and either `price`, or `porte`, `porte_fraction`, `uco_quantity` and `film_m2`. A porte may be written with its fraction (`0,01 de 1A`), and `-` is none. `price` may stand beside the parts, as in an export, and is compared. `auxiliaries` and `anaesthesia_porte` are kept.
   *
   * CSV is separated by `;`, `,`, a tab or `|`, as its first lines tell; values that hold the separator are quoted. It is UTF-8 unless its mark, `encoding` or the `charset` of its media type tell otherwise, in this order. XLSX: numbers by their value and not as they are shown, but for the leading zeros of a format such as `00000000`; formulas by their last value; days where a day is asked for; truth values and errors are refused. Lines are the rows of the sheet. Where several sheets have rows, `sheet` says which. Usual Portuguese and Spanish headers are known, in any case and with any accents; a mapping names others. A title above the header and a total behind the last code are passed over and listed. A column that nobody knows is refused by name, and ignored with `ignore_unknown=true`. Over tRPC the file travels as the text of a CSV file; XLSX comes over REST alone.
   *
   * Prices are read as `1.234,56` and as `1234.56`; what could be either, as `1.234`, is refused unless `decimal` is told. In the quantities one separator is the decimal one.
   *
   * `POST /v1/scheduling/price-tables/{version}/import`, with the scope `contracts:write`.
   *
   * Refused as
   * - `import_rejected` (422): The import was rejected
   * - `price_table_published` (422): The price table is published
   * - `price_table_version_taken` (409): A price table with this version exists
   * - `conflict` (409): Somebody else changed this at the same time
   */
  mutate(input: PriceTablesImportRowsInput, options?: UnkeyedCommandOptions): Promise<PriceTableImport>
  /**
   * Replace a draft price table's rows by those of a file
   *
   * Makes the table if it is not there. All rows or none: a file with a row that does not fit changes nothing, and `import_rejected` lists line, column and reason of the first 1,000.
   *
   * The file has a header, in any order: `procedure_code`, `procedure_name` and either `price`, or `porte`, `porte_fraction`, `uco_quantity` and `film_m2`. A porte may be written with its fraction (`0,01 de 1A`), and `-` is none. `price` may stand beside the parts, as in an export, and is compared. `auxiliaries` and `anaesthesia_porte` are kept.
   *
   * CSV is separated by `;`, `,`, a tab or `|`, as its first lines tell; values that hold the separator are quoted. It is UTF-8 unless its mark, `encoding` or the `charset` of its media type tell otherwise, in this order. XLSX: numbers by their value and not as they are shown, but for the leading zeros of a format such as `00000000`; formulas by their last value; days where a day is asked for; truth values and errors are refused. Lines are the rows of the sheet. Where several sheets have rows, `sheet` says which. Usual Portuguese and Spanish headers are known, in any case and with any accents; a mapping names others. A title above the header and a total behind the last code are passed over and listed. A column that nobody knows is refused by name, and ignored with `ignore_unknown=true`. Over tRPC the file travels as the text of a CSV file; XLSX comes over REST alone.
   *
   * Prices are read as `1.234,56` and as `1234.56`; what could be either, as `1.234`, is refused unless `decimal` is told. In the quantities one separator is the decimal one.
   *
   * `POST /v1/scheduling/price-tables/{version}/import`, with the scope `contracts:write`.
   *
   * Refused as
   * - `import_rejected` (422): The import was rejected
   * - `price_table_published` (422): The price table is published
   * - `price_table_version_taken` (409): A price table with this version exists
   * - `conflict` (409): Somebody else changed this at the same time
   */
  upload(input: PriceTablesImportRowsFileInput, file: FileToUpload, options?: UnkeyedCommandOptions): Promise<PriceTableImport>
}

export interface PriceTablesPublishInput {
  /** The price table that prices what has no price of its own, by its version */
  version: string
}

export interface PriceTablesPublishOperation extends Operation<'price_table_not_found' | 'price_table_empty' | 'price_table_twins' | 'conflict'> {
  /**
   * Publish a price table
   *
   * Freezes it, and makes it known to every convenio with a period in force or past that names it, at their next revision. Publishing twice changes nothing.
   *
   * `POST /v1/scheduling/price-tables/{version}/publish`, with the scope `contracts:write`.
   *
   * Refused as
   * - `price_table_not_found` (404): Price table not found
   * - `price_table_empty` (422): The price table has no rows
   * - `price_table_twins` (409): Two codes of the price table differ in their writing alone
   * - `conflict` (409): Somebody else changed this at the same time
   */
  mutate(input: PriceTablesPublishInput, options?: CommandOptions): Promise<PriceTable>
}

export interface ImportMappingsPutInput {
  /** The name under which a mapping is kept */
  name: string
  /** Our columns -> the file's, by name or by number from 1 */
  columns?: Record<string, string | number> | undefined
  /** The file's columns that are left out */
  ignore?: string[] | undefined
  /** The sheet of a workbook: its name, or its place from 1 */
  sheet?: string | number | undefined
  /**
   * The line of the header, counted from 1, where it is not found by itself; 0: the file has none.
   * At least 0, at most 1048576.
   */
  header_row?: number | undefined
  /** `utf-8`, `iso-8859-1`, `windows-1252`, `iso-8859-15` or `utf-16` */
  encoding?: string | undefined
  /** What separates the values of a CSV file */
  delimiter?: ";" | "," | "|" | "\t" | "tab" | undefined
  /** The decimal sign of amounts, so that `1.234` is no question */
  decimal?: "," | "." | undefined
  /** Ignore columns that nobody knows, in place of refusing them by name */
  ignore_unknown?: boolean | undefined
  /** The fields of lines of fixed width */
  layout?: ({
    /** The column of ours that it fills */
    field: string
    /**
     * The first letter of the field in its line, counted from 1.
     * At least 1, at most 100000.
     */
    from: number
    /**
     * How many letters the field has.
     * At least 1, at most 10000.
     */
    length: number
    /**
     * Digits behind a point that is not written.
     * At least 0, at most 4.
     */
    decimals?: number | undefined
  })[] | undefined
}

/** A mapping that is kept by name */
export interface NamedImportMapping {
  /** The name under which it is kept */
  name: string
  /** How the files are to be read */
  mapping: ImportMapping
  /**
   * When it was made.
   * An instant, with `Z` in answers.
   */
  created_at: string
  /**
   * When it was last changed; when it was made, where it never was.
   * An instant, with `Z` in answers.
   */
  updated_at: string
}

export interface ImportMappingsPutOperation extends Operation<never> {
  /**
   * Keep by name how files of one source are read
   *
   * Makes the mapping or replaces it whole. Imports take it by its name: `mapping=<name>`.
   *
   * `PUT /v1/scheduling/import-mappings/{name}`, with the scope `contracts:write`.
   */
  mutate(input: ImportMappingsPutInput, options?: CommandOptions): Promise<NamedImportMapping>
}

export interface ImportMappingsGetInput {
  /** The name under which a mapping is kept */
  name: string
}

export interface ImportMappingsGetOperation extends Operation<'import_mapping_not_found'> {
  /**
   * Get a mapping of imports by its name
   *
   * `GET /v1/scheduling/import-mappings/{name}`, with the scope `contracts:read`.
   *
   * Refused as
   * - `import_mapping_not_found` (404): Import mapping not found
   */
  query(input: ImportMappingsGetInput, options?: CallOptions): Promise<NamedImportMapping>
}

export interface ImportMappingsRemoveInput {
  /** The name under which a mapping is kept */
  name: string
}

export type ImportMappingsRemoveOutput = null

export interface ImportMappingsRemoveOperation extends Operation<'import_mapping_not_found'> {
  /**
   * Delete a mapping of imports
   *
   * Deleting what is deleted changes nothing.
   *
   * `DELETE /v1/scheduling/import-mappings/{name}`, with the scope `contracts:write`.
   *
   * Refused as
   * - `import_mapping_not_found` (404): Import mapping not found
   */
  mutate(input: ImportMappingsRemoveInput, options?: UnkeyedCommandOptions): Promise<ImportMappingsRemoveOutput>
}

export interface ParticularPricesCreateInput {
  /** The convenio */
  convenio_id: string
  /** TUSS, CBHPM, SIGTAP or a house code */
  procedure_code: string
  /** What the procedure is called */
  procedure_name: string
  /**
   * The price of one, in centavos.
   * At least 0, at most 1000000000000.
   */
  price_cents: number
  /**
   * Administrative notes.
   * @default null
   */
  notes?: string | null | undefined
  /**
   * Structured metadata.
   * @default null
   */
  metadata?: Record<string, Json> | null | undefined
  /**
   * The first day it prices; null: every earlier day too where the code was never used before, else today.
   * YYYY-MM-DD.
   */
  valid_from?: string | null | undefined
}

/** A self-pay price as it was written */
export interface WrittenParticularPrice {
  /** The entry: it keeps its id and its code */
  id: string
  /** The code of the procedure */
  procedure_code: string
  /** What the procedure is called */
  procedure_name: string
  /**
   * The price of one, in centavos.
   * At least 0, at most 1000000000000.
   */
  price_cents: number
  /** Administrative notes; null: none */
  notes: string | null
  /** Structured metadata; null: none */
  metadata: Record<string, Json> | null
  /**
   * The first day it prices; null: every earlier day too.
   * YYYY-MM-DD.
   */
  valid_from: string | null
  /**
   * The last day it prices; null: open-ended.
   * YYYY-MM-DD.
   */
  valid_until: string | null
  /** Whether it prices; false: it was deleted, and shows the last version it had */
  is_active: boolean
  /**
   * The convenio's revision.
   * At least 0, at most 2147483647.
   */
  revision: number
  /**
   * When the entry was made.
   * An instant, with `Z` in answers.
   */
  created_at: string
  /**
   * When the entry was last created, replaced or deleted.
   * An instant, with `Z` in answers.
   */
  updated_at: string
  /** Whether it prices days before today */
  retroactive: boolean
}

export interface ParticularPricesCreateOperation extends Operation<'convenio_not_found' | 'convenio_inactive' | 'not_particular' | 'particular_price_taken'> {
  /**
   * Create a particular price
   *
   * An entry of the self-pay catalogue of a convenio of type `particular`. It prices from its first day on, open-ended, also days that a deleted entry of the same code priced. A code has one active entry.
   *
   * `POST /v1/scheduling/convenios/{convenio_id}/particular-prices`, with the scope `contracts:write`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   * - `convenio_inactive` (422): The convenio is deactivated
   * - `not_particular` (422): The convenio is not of type particular
   * - `particular_price_taken` (409): The convenio has a price for this procedure
   */
  mutate(input: ParticularPricesCreateInput, options?: CommandOptions): Promise<WrittenParticularPrice>
}

export interface ParticularPricesBulkInput {
  /** The convenio */
  convenio_id: string
  /** The entries to create, 1 to 100 */
  items: ({
    /** TUSS, CBHPM, SIGTAP or a house code */
    procedure_code: string
    /** What the procedure is called */
    procedure_name: string
    /**
     * The price of one, in centavos.
     * At least 0, at most 1000000000000.
     */
    price_cents: number
    /**
     * Administrative notes.
     * @default null
     */
    notes?: string | null | undefined
    /**
     * Structured metadata.
     * @default null
     */
    metadata?: Record<string, Json> | null | undefined
    /**
     * The first day it prices; null: every earlier day too where the code was never used before, else today.
     * YYYY-MM-DD.
     */
    valid_from?: string | null | undefined
  })[]
}

/** What a batch of self-pay prices created and skipped */
export interface ParticularPriceBatch {
  /** The entries that were created, in the order of the batch */
  created: WrittenParticularPrice[]
  /**
   * How many were created.
   * At least 0, at most 2147483647.
   */
  created_count: number
  /**
   * How many were skipped.
   * At least 0, at most 2147483647.
   */
  skipped_count: number
  /** The code of each item skipped, in the order of the batch */
  skipped_codes: string[]
}

export interface ParticularPricesBulkOperation extends Operation<'convenio_not_found' | 'convenio_inactive' | 'not_particular'> {
  /**
   * Create up to 100 particular prices
   *
   * In one transaction. A code that has an active entry is skipped, and so is a code that came earlier in the batch: the first of them counts.
   *
   * `POST /v1/scheduling/convenios/{convenio_id}/particular-prices/bulk`, with the scope `contracts:write`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   * - `convenio_inactive` (422): The convenio is deactivated
   * - `not_particular` (422): The convenio is not of type particular
   */
  mutate(input: ParticularPricesBulkInput, options?: CommandOptions): Promise<ParticularPriceBatch>
}

export interface ParticularPricesImportFileInput {
  /** The convenio */
  convenio_id: string
  /**
   * A code with an active entry: `refuse` the row, `update` the entry by a new version, or `skip` the row.
   * @default "refuse"
   */
  existing?: "refuse" | "update" | "skip" | undefined
  /**
   * Read and check everything, answer the report, change nothing.
   * @default false
   */
  dry_run?: boolean | undefined
  /** How the file is to be read: the name of a kept mapping, or the JSON of an `ImportMapping`. It may be the field `mapping` of the form, before the file */
  mapping?: string | ImportMapping | undefined
  /** The sheet of a workbook: its name, or its place from 1 */
  sheet?: string | undefined
  /**
   * The line of the header, counted from 1, where it is not found by itself; 0: the file has none.
   * At least 0, at most 1048576.
   */
  header_row?: number | undefined
  /** `utf-8`, `iso-8859-1`, `windows-1252`, `iso-8859-15` or `utf-16` */
  encoding?: string | undefined
  /** What separates the values of a CSV file */
  delimiter?: ";" | "," | "|" | "\t" | "tab" | undefined
  /** The decimal sign of amounts, so that `1.234` is no question */
  decimal?: "," | "." | undefined
  /** Ignore columns that nobody knows, in place of refusing them by name */
  ignore_unknown?: boolean | undefined
  /** The text of a CSV file */
  file: string
}

/** What an import of self-pay prices did, or would do */
export interface ParticularPriceImport {
  /** Whether the file was only checked, so that nothing was changed */
  dry_run: boolean
  /** Whether the rows are in force now: all of them or none */
  committed: boolean
  /**
   * How many rows fit.
   * At least 0, at most 2147483647.
   */
  row_count: number
  /**
   * How many rows do not fit.
   * At least 0, at most 2147483647.
   */
  rejected_count: number
  /** Lines that are no rows: a title above the header, a total behind the last code */
  passed_over: PassedOverLine[]
  /** What fits and is worth a look */
  warnings: string[]
  /** null: the header does not fit */
  read_as: ImportReadAs | null
  /** What does not fit, by line: the first 1000 */
  errors: RowFault[]
  /**
   * How many entries were added.
   * At least 0, at most 2147483647.
   */
  created_count: number
  /**
   * How many entries have a new version.
   * At least 0, at most 2147483647.
   */
  updated_count: number
  /**
   * How many rows were left out: their code has an active entry.
   * At least 0, at most 2147483647.
   */
  skipped_count: number
  /** Whether any of them prices days before today */
  retroactive: boolean
}

export interface ParticularPricesImportFileFileInput {
  /** The convenio */
  convenio_id: string
  /**
   * A code with an active entry: `refuse` the row, `update` the entry by a new version, or `skip` the row.
   * @default "refuse"
   */
  existing?: "refuse" | "update" | "skip" | undefined
  /**
   * Read and check everything, answer the report, change nothing.
   * @default false
   */
  dry_run?: boolean | undefined
  /** How the file is to be read: the name of a kept mapping, or the JSON of an `ImportMapping`. It may be the field `mapping` of the form, before the file */
  mapping?: string | ImportMapping | undefined
  /** The sheet of a workbook: its name, or its place from 1 */
  sheet?: string | undefined
  /**
   * The line of the header, counted from 1, where it is not found by itself; 0: the file has none.
   * At least 0, at most 1048576.
   */
  header_row?: number | undefined
  /** `utf-8`, `iso-8859-1`, `windows-1252`, `iso-8859-15` or `utf-16` */
  encoding?: string | undefined
  /** What separates the values of a CSV file */
  delimiter?: ";" | "," | "|" | "\t" | "tab" | undefined
  /** The decimal sign of amounts, so that `1.234` is no question */
  decimal?: "," | "." | undefined
  /** Ignore columns that nobody knows, in place of refusing them by name */
  ignore_unknown?: boolean | undefined
}

export interface ParticularPricesImportFileOperation extends Operation<'convenio_not_found' | 'convenio_inactive' | 'not_particular' | 'import_rejected'> {
  /**
   * Import particular prices from a file
   *
   * All rows or none: a file with a row that does not fit changes nothing, and `import_rejected` lists line, column and reason of the first 1,000. A code that comes twice in the file does not fit.
   *
   * The file has a header, in any order: `procedure_code`, `procedure_name`, `price`, and where wanted `valid_from` (`YYYY-MM-DD`) and `notes`. A code without an active entry becomes one, as by Create; what a code that has one becomes is said by `existing`. An update is a full replacement, as by PUT: it has the notes of the file, or none, and no metadata.
   *
   * Prices are read as `1.234,56`, as `1234.56` and with `R$`; what could be either, as `1.234`, is refused unless `decimal` is told, and so are more than two places.
   *
   * CSV is separated by `;`, `,`, a tab or `|`, as its first lines tell; values that hold the separator are quoted. It is UTF-8 unless its mark, `encoding` or the `charset` of its media type tell otherwise, in this order. XLSX: numbers by their value and not as they are shown, but for the leading zeros of a format such as `00000000`; formulas by their last value; days where a day is asked for; truth values and errors are refused. Lines are the rows of the sheet. Where several sheets have rows, `sheet` says which. Usual Portuguese and Spanish headers are known, in any case and with any accents; a mapping names others. A title above the header and a total behind the last code are passed over and listed. A column that nobody knows is refused by name, and ignored with `ignore_unknown=true`. Over tRPC the file travels as the text of a CSV file; XLSX comes over REST alone.
   *
   * `POST /v1/scheduling/convenios/{convenio_id}/particular-prices/import`, with the scope `contracts:write`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   * - `convenio_inactive` (422): The convenio is deactivated
   * - `not_particular` (422): The convenio is not of type particular
   * - `import_rejected` (422): The import was rejected
   */
  mutate(input: ParticularPricesImportFileInput, options?: UnkeyedCommandOptions): Promise<ParticularPriceImport>
  /**
   * Import particular prices from a file
   *
   * All rows or none: a file with a row that does not fit changes nothing, and `import_rejected` lists line, column and reason of the first 1,000. A code that comes twice in the file does not fit.
   *
   * The file has a header, in any order: `procedure_code`, `procedure_name`, `price`, and where wanted `valid_from` (`YYYY-MM-DD`) and `notes`. A code without an active entry becomes one, as by Create; what a code that has one becomes is said by `existing`. An update is a full replacement, as by PUT: it has the notes of the file, or none, and no metadata.
   *
   * Prices are read as `1.234,56`, as `1234.56` and with `R$`; what could be either, as `1.234`, is refused unless `decimal` is told, and so are more than two places.
   *
   * CSV is separated by `;`, `,`, a tab or `|`, as its first lines tell; values that hold the separator are quoted. It is UTF-8 unless its mark, `encoding` or the `charset` of its media type tell otherwise, in this order. XLSX: numbers by their value and not as they are shown, but for the leading zeros of a format such as `00000000`; formulas by their last value; days where a day is asked for; truth values and errors are refused. Lines are the rows of the sheet. Where several sheets have rows, `sheet` says which. Usual Portuguese and Spanish headers are known, in any case and with any accents; a mapping names others. A title above the header and a total behind the last code are passed over and listed. A column that nobody knows is refused by name, and ignored with `ignore_unknown=true`. Over tRPC the file travels as the text of a CSV file; XLSX comes over REST alone.
   *
   * `POST /v1/scheduling/convenios/{convenio_id}/particular-prices/import`, with the scope `contracts:write`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   * - `convenio_inactive` (422): The convenio is deactivated
   * - `not_particular` (422): The convenio is not of type particular
   * - `import_rejected` (422): The import was rejected
   */
  upload(input: ParticularPricesImportFileFileInput, file: FileToUpload, options?: UnkeyedCommandOptions): Promise<ParticularPriceImport>
}

export interface ParticularPricesListInput {
  /** The convenio */
  convenio_id: string
  /**
   * Include deleted entries.
   * @default false
   */
  include_inactive?: boolean | undefined
  /**
   * Part of the code or the name, in any case.
   * @default null
   */
  search?: string | null | undefined
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
export interface ParticularPricePage {
  /** What this page holds, in the order of the list */
  items: ParticularPrice[]
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

/** A self-pay price as seen today: the version in force today, else the next one, else the last one */
export interface ParticularPrice {
  /** The entry: it keeps its id and its code */
  id: string
  /** The code of the procedure */
  procedure_code: string
  /** What the procedure is called */
  procedure_name: string
  /**
   * The price of one, in centavos.
   * At least 0, at most 1000000000000.
   */
  price_cents: number
  /** Administrative notes; null: none */
  notes: string | null
  /** Structured metadata; null: none */
  metadata: Record<string, Json> | null
  /**
   * The first day it prices; null: every earlier day too.
   * YYYY-MM-DD.
   */
  valid_from: string | null
  /**
   * The last day it prices; null: open-ended.
   * YYYY-MM-DD.
   */
  valid_until: string | null
  /** Whether it prices; false: it was deleted, and shows the last version it had */
  is_active: boolean
  /**
   * The convenio's revision.
   * At least 0, at most 2147483647.
   */
  revision: number
  /**
   * When the entry was made.
   * An instant, with `Z` in answers.
   */
  created_at: string
  /**
   * When the entry was last created, replaced or deleted.
   * An instant, with `Z` in answers.
   */
  updated_at: string
}

export interface ParticularPricesListOperation extends Operation<'convenio_not_found'> {
  /**
   * List particular prices
   *
   * In order of their code.
   *
   * `GET /v1/scheduling/convenios/{convenio_id}/particular-prices`, with the scope `contracts:read`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   */
  query(input: ParticularPricesListInput, options?: CallOptions): Promise<ParticularPricePage>
  /** Every page from `offset` on, each asked for when it is wanted. */
  pages(input: ParticularPricesListInput, options?: CallOptions): AsyncGenerator<ParticularPricePage>
  /** Every item of every page. What changes meanwhile may be missed or come twice. */
  all(input: ParticularPricesListInput, options?: CallOptions): AsyncGenerator<ParticularPrice>
}

export interface ParticularPricesGetInput {
  /** The convenio */
  convenio_id: string
  /** The entry: it keeps its id and its code */
  price_id: string
}

export interface ParticularPricesGetOperation extends Operation<'convenio_not_found' | 'particular_price_not_found'> {
  /**
   * Get a particular price
   *
   * Deleted ones too.
   *
   * `GET /v1/scheduling/convenios/{convenio_id}/particular-prices/{price_id}`, with the scope `contracts:read`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   * - `particular_price_not_found` (404): Particular price not found
   */
  query(input: ParticularPricesGetInput, options?: CallOptions): Promise<ParticularPrice>
}

export interface ParticularPricesUpdateInput {
  /** The convenio */
  convenio_id: string
  /** The entry: it keeps its id and its code */
  price_id: string
  /** TUSS, CBHPM, SIGTAP or a house code */
  procedure_code: string
  /** What the procedure is called */
  procedure_name: string
  /**
   * The price of one, in centavos.
   * At least 0, at most 1000000000000.
   */
  price_cents: number
  /** Administrative notes */
  notes: string | null
  /** Structured metadata */
  metadata: Record<string, Json> | null
  /**
   * The first day it prices; null: today.
   * YYYY-MM-DD.
   */
  valid_from?: string | null | undefined
}

export interface ParticularPricesUpdateOperation extends Operation<'convenio_not_found' | 'particular_price_not_found' | 'particular_price_taken' | 'particular_price_code_fixed'> {
  /**
   * Replace a particular price from a day on
   *
   * Full replacement: every field but `valid_from` is required, and `procedure_code` stays as it is. It opens a new version with its own name, notes and metadata, which prices from `valid_from` until the next scheduled version starts; no earlier day changes.
   *
   * Answers the entry as it is today: one that was scheduled for later shows when its day has come.
   *
   * `PUT /v1/scheduling/convenios/{convenio_id}/particular-prices/{price_id}`, with the scope `contracts:write`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   * - `particular_price_not_found` (404): Particular price not found
   * - `particular_price_taken` (409): The convenio has a price for this procedure
   * - `particular_price_code_fixed` (422): The code of a particular price is fixed
   */
  mutate(input: ParticularPricesUpdateInput, options?: CommandOptions): Promise<WrittenParticularPrice>
}

export interface ParticularPricesRemoveInput {
  /** The convenio */
  convenio_id: string
  /** The entry: it keeps its id and its code */
  price_id: string
}

export type ParticularPricesRemoveOutput = null

export interface ParticularPricesRemoveOperation extends Operation<'convenio_not_found' | 'particular_price_not_found'> {
  /**
   * Delete a particular price
   *
   * Soft: the entry is deactivated and prices no day from today on; what was scheduled is dropped. Days before today keep their price. Deleting what is deleted changes nothing.
   *
   * `DELETE /v1/scheduling/convenios/{convenio_id}/particular-prices/{price_id}`, with the scope `contracts:write`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   * - `particular_price_not_found` (404): Particular price not found
   */
  mutate(input: ParticularPricesRemoveInput, options?: UnkeyedCommandOptions): Promise<ParticularPricesRemoveOutput>
}

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

/** A rule that was tried for the price */
export interface ExplanationStep {
  /** The rule that was tried */
  rule: "period" | "coverage" | "override" | "particular" | "table" | "quantity" | "copay"
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

export interface PricingQuoteOperation extends Operation<'convenio_not_found' | 'no_period_in_force' | 'no_price' | 'price_table_unavailable' | 'not_covered' | 'not_contracted' | 'amount_too_large' | 'revision_not_reached'> {
  /**
   * Price a procedure on a date
   *
   * By what was in force on the day of the event: the own price of the period, else the self-pay price, else the price table. A code that the period excludes has no price: `not_contracted`.
   *
   * `GET /v1/scheduling/convenios/{convenio_id}/quote`, with the scope `prices:read`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   * - `no_period_in_force` (404): No contract period in force
   * - `no_price` (404): No price
   * - `price_table_unavailable` (404): Price table unavailable
   * - `not_covered` (422): Not covered
   * - `not_contracted` (422): Not contracted
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
   * `POST /v1/scheduling/quotes`, with the scope `prices:read`.
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
  /** Why a quote of this code is refused that day */
  refusal: QuoteRefused | null
}

export interface PricingPricesOperation extends Operation<'convenio_not_found' | 'no_period_in_force' | 'revision_not_reached'> {
  /**
   * List every price of a day
   *
   * Each code that the own prices of the period, the self-pay catalogue or the price table know that day, with the price that a quote of one has. In code-point order of the codes, not paged, and sent while it is read.
   *
   * `GET /v1/scheduling/convenios/{convenio_id}/prices`, with the scope `prices:read`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   * - `no_period_in_force` (404): No contract period in force
   * - `revision_not_reached` (422): The revision is not reached yet
   */
  query(input: PricingPricesInput, options?: CallOptions): Promise<EffectivePrices>
}

export interface SnapshotsGetInput {
  /** The convenio */
  convenio_id: string
  /** The contract period */
  period_id: string
  /**
   * A day of its validity; without it today, or the day of the validity that is next to today.
   * YYYY-MM-DD.
   */
  event_date?: string | null | undefined
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
  /**
   * period: every version of a particular price that touches the period, not only those in force on the day.
   * @default "event_date"
   */
  scope?: "event_date" | "period" | undefined
}

/** All that prices a contract period, as it was known at one revision of its convenio */
export interface Snapshot {
  /** The contract period */
  period_id: string
  /** The convenio */
  convenio_id: string
  /** How visits are paid: by a payer (`convenio`), by the patient (`particular`) or by the public system (`sus`) */
  payment_type: "particular" | "convenio" | "sus"
  /**
   * As known at this revision of the convenio.
   * At least 0, at most 2147483647.
   */
  revision: number
  /**
   * The day for which it holds.
   * YYYY-MM-DD.
   */
  event_date: string
  /** Which versions of particular prices are here */
  scope: "event_date" | "period"
  /** As stored at that revision, not as seen today: an active period stays active here when its end has passed */
  status: "draft" | "active" | "terminated" | "expired" | "renewed"
  /**
   * The first day that it prices.
   * YYYY-MM-DD.
   */
  validity_start: string
  /**
   * The last day that it prices; null: open-ended.
   * YYYY-MM-DD.
   */
  validity_end: string | null
  /** The price table that it names, by its version; null: none */
  cbhpm_table_version: string | null
  /**
   * The percentage of the table that is paid (0-100); null: 100.
   * At least 0, at most 100.
   */
  cbhpm_percentage: number | null
  /** Percentages that move the table prices, in order */
  table_adjustments: number[]
  /**
   * The price adjustment that made this period.
   * At least -100, at most 1000.
   */
  reajuste_percent: number | null
  /** Whether copay (coparticipação) applies; null: as the convenio says at activation */
  copay_enabled: boolean | null
  /**
   * The percentage that the patient pays (0-100); null: none, or of a draft as the convenio says at activation.
   * At least 0, at most 100.
   */
  default_copay_percent: number | null
  /**
   * The most that the patient pays, in centavos; null: no limit, or of a draft as the convenio says at activation.
   * At least 0, at most 1000000000000.
   */
  default_copay_max_cents: number | null
  /** Whether the patient must present the insurance card; null: as the convenio says at activation */
  requires_card_number: boolean | null
  /** Whether prior authorization is required; null: as the convenio says at activation */
  requires_authorization: boolean | null
  /** There where a code is written in another way than its form, by which it is found at this revision */
  codes_by_form?: true | undefined
  /** The table of that version; null: not known to the convenio at that revision */
  price_table_id: string | null
  /** SHA-256 of that table's export, in hex */
  price_table_digest: string | null
  /** By procedure code, in code-point order */
  overrides: SnapshotOverride[]
  /** By procedure code, then by first day */
  particular_prices: ParticularPriceVersion[]
  /** By appointment type */
  type_rules: SnapshotTypeRule[]
  /**
   * When it was written; it has no part in the digest.
   * An instant, with `Z` in answers.
   */
  snapshot_generated_at: string
  /** SHA-256, in hex, of the canonical JSON (RFC 8785) of all the rest but snapshot_generated_at; null for a draft */
  digest: string | null
}

/** An override as a snapshot holds it */
export interface SnapshotOverride {
  /** The override */
  id: string
  /** The code of the procedure: TUSS, CBHPM, SIGTAP or a house code */
  procedure_code: string
  /** What the procedure is called; null: no name */
  procedure_name: string | null
  /**
   * The price of one, in centavos; null: excluded from the contract.
   * At least 0, at most 1000000000000.
   */
  price_cents: number | null
  /** Only where the code is excluded */
  is_covered?: false | undefined
  /** Administrative notes; null: none */
  notes: string | null
  /** Structured metadata; null: none */
  metadata: Record<string, Json> | null
}

/** One dated version of a self-pay price */
export interface ParticularPriceVersion {
  /** The entry: it keeps its id and its code */
  price_id: string
  /** The code of the procedure */
  procedure_code: string
  /** What the procedure is called */
  procedure_name: string
  /**
   * The price of one, in centavos.
   * At least 0, at most 1000000000000.
   */
  price_cents: number
  /** Administrative notes; null: none */
  notes: string | null
  /** Structured metadata; null: none */
  metadata: Record<string, Json> | null
  /**
   * The first day it prices; null: every earlier day too.
   * YYYY-MM-DD.
   */
  valid_from: string | null
  /**
   * The last day it prices; null: open-ended.
   * YYYY-MM-DD.
   */
  valid_until: string | null
}

/** A type rule as a snapshot holds it */
export interface SnapshotTypeRule {
  /** The type rule */
  id: string
  /** The appointment type that the rule is for */
  appointment_type_id: string
  /** Whether the period covers this appointment type */
  is_covered: boolean
  /** Whether prior authorization is required; null: as the period says */
  requires_authorization: boolean | null
  /**
   * The percentage that the patient pays (0-100); null: as the period says.
   * At least 0, at most 100.
   */
  copay_percent: number | null
  /**
   * The most that the patient pays, in centavos; null: as the period says.
   * At least 0, at most 1000000000000.
   */
  copay_max_cents: number | null
  /** Administrative notes; null: none */
  notes: string | null
}

export interface SnapshotsGetOperation extends Operation<'convenio_not_found' | 'period_not_found' | 'revision_not_reached' | 'outside_validity' | 'snapshot_unavailable'> {
  /**
   * Show the whole pricing configuration of a period
   *
   * Everything that prices a contract period on a day, as known at a revision: with it, and with the export of the price table it names, any quote of the period at that revision can be reckoned again by anybody.
   *
   * At one revision, event date and scope it is the same for ever, and so is its `digest`. `status` is the one stored at that revision, not the one seen today, which changes without a revision.
   *
   * To check the digest: take `snapshot_generated_at` and `digest` out, write the rest as canonical JSON (RFC 8785), and take its SHA-256 in hex. Over REST that text is what is sent: these two stand at the end, so it is enough to cut from `,"snapshot_generated_at"` on and put `}` there.
   *
   * A draft is shown as it is now, without a digest, and at the newest revision alone: drafts keep no history. A revoked period prices no day and is shown at earlier revisions only.
   *
   * `GET /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/snapshot`, with the scope `prices:read`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   * - `period_not_found` (404): Contract period not found
   * - `revision_not_reached` (422): The revision is not reached yet
   * - `outside_validity` (422): The day is outside the validity
   * - `snapshot_unavailable` (422): The contract period cannot be shown as it was then
   */
  query(input: SnapshotsGetInput, options?: CallOptions): Promise<Snapshot>
}

export type LifecycleProcessInput = Record<string, never>

/** What a run of the contract lifecycle did */
export interface LifecycleRun {
  /** What has ended */
  expiration: {
    /**
     * How many periods were written down as expired.
     * At least 0, at most 2147483647.
     */
    expired_count: number
    /** Those periods */
    expired_period_ids: string[]
    /**
     * How many periods were written down as renewed.
     * At least 0, at most 2147483647.
     */
    renewed_count: number
    /** Those periods */
    renewed_period_ids: string[]
    /**
     * When this was done.
     * An instant, with `Z` in answers.
     */
    processed_at: string
  }
  /** What ends soon */
  notification: {
    /**
     * How many warnings were made.
     * At least 0, at most 2147483647.
     */
    notifications_created: number
    /** How many warnings of each kind were made */
    notifications_by_type: {
      /**
       * How many say that 30 to 8 days are left.
       * At least 0, at most 2147483647.
       */
      expiry_30d: number
      /**
       * How many say that 7 or fewer days are left.
       * At least 0, at most 2147483647.
       */
      expiry_7d: number
    }
    /**
     * When this was done.
     * An instant, with `Z` in answers.
     */
    processed_at: string
  }
  /**
   * When the run was done.
   * An instant, with `Z` in answers.
   */
  processed_at: string
}

export interface LifecycleProcessOperation extends Operation<never> {
  /**
   * Run the contract lifecycle for today
   *
   * Writes down which periods have ended (expired, or renewed) and warns of those that end soon, today in the tenant's zone. It also runs daily by itself. Any number of runs, at once or late, end in the same states; no price and no permission waits for one.
   *
   * `POST /v1/scheduling/contracts/lifecycle/process`, with the scope `lifecycle`.
   */
  mutate(input: LifecycleProcessInput, options?: CommandOptions): Promise<LifecycleRun>
}

export interface LifecycleListNotificationsInput {
  /**
   * Filter by convenio.
   * @default null
   */
  convenio_id?: string | null | undefined
  /**
   * Only those that nobody has marked as read.
   * @default false
   */
  unread?: boolean | undefined
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
export interface LifecycleNotificationPage {
  /** What this page holds, in the order of the list */
  items: LifecycleNotification[]
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

/** A warning about a contract period that ends soon */
export interface LifecycleNotification {
  /** The notification */
  id: string
  /** The convenio */
  convenio_id: string
  /** Display name of the convenio */
  convenio_name: string
  /** The contract period */
  period_id: string
  /** expiry_30d: 30 to 8 days left; expiry_7d: 7 or fewer */
  type: "expiry_30d" | "expiry_7d"
  /**
   * The last day of the period when it was said.
   * YYYY-MM-DD.
   */
  validity_end: string
  /**
   * From the day it was said to that last day.
   * At least 0, at most 2147483647.
   */
  days_left: number
  /** The warning in words */
  message: string
  /** Whether it would be said today too: no longer once the period has ended, moved or got a successor */
  is_current: boolean
  /**
   * When it was said.
   * An instant, with `Z` in answers.
   */
  created_at: string
  /**
   * When it was marked as read; null: nobody has.
   * An instant, with `Z` in answers.
   */
  read_at: string | null
  /** The user who marked it as read; the key where it stands for nobody */
  read_by: string | null
}

export interface LifecycleListNotificationsOperation extends Operation<never> {
  /**
   * List the lifecycle notifications, newest first; of one run, the earliest end first
   *
   * `GET /v1/scheduling/contracts/notifications`, with the scope `contracts:read`.
   */
  query(input: LifecycleListNotificationsInput, options?: CallOptions): Promise<LifecycleNotificationPage>
  /** Every page from `offset` on, each asked for when it is wanted. */
  pages(input: LifecycleListNotificationsInput, options?: CallOptions): AsyncGenerator<LifecycleNotificationPage>
  /** Every item of every page. What changes meanwhile may be missed or come twice. */
  all(input: LifecycleListNotificationsInput, options?: CallOptions): AsyncGenerator<LifecycleNotification>
}

export interface LifecycleMarkNotificationReadInput {
  /** The notification */
  notification_id: string
}

export interface LifecycleMarkNotificationReadOperation extends Operation<'notification_not_found'> {
  /**
   * Mark a lifecycle notification as read
   *
   * Once: who reads it later changes nothing of when it was read, and by whom.
   *
   * `PATCH /v1/scheduling/contracts/notifications/{notification_id}/read`, with the scope `contracts:write`.
   *
   * Refused as
   * - `notification_not_found` (404): Notification not found
   */
  mutate(input: LifecycleMarkNotificationReadInput, options?: CommandOptions): Promise<LifecycleNotification>
}

export interface ProvidersCreateInput {
  /** Display name; two providers may share one */
  name: string
  /**
   * Professional registration as it is written, such as CRM-RJ 12345; unique among active providers.
   * @default null
   */
  registry?: string | null | undefined
  /**
   * Administrative notes.
   * @default null
   */
  notes?: string | null | undefined
}

/** Someone or something that sees the patient: a physician, a clinic's room, a laboratory */
export interface Provider {
  /** The provider */
  id: string
  /** Display name */
  name: string
  /** Professional registration as it is written; null: none */
  registry: string | null
  /** Administrative notes; null: none */
  notes: string | null
  /** Whether it is in use; false: deactivated */
  is_active: boolean
  /**
   * The revision of the tenant's catalogues: raised by one by every change of any of them.
   * At least 0, at most 2147483647.
   */
  revision: number
  /**
   * When it was made.
   * An instant, with `Z` in answers.
   */
  created_at: string
  /**
   * When it was last changed; when it was made, where it never was.
   * An instant, with `Z` in answers.
   */
  updated_at: string
}

export interface ProvidersCreateOperation extends Operation<'provider_registry_taken'> {
  /**
   * Create a provider
   *
   * `POST /v1/scheduling/providers`, with the scope `contracts:write`.
   *
   * Refused as
   * - `provider_registry_taken` (409): Another active provider has this registry
   */
  mutate(input: ProvidersCreateInput, options?: CommandOptions): Promise<Provider>
}

export interface ProvidersListInput {
  /**
   * Include deactivated providers.
   * @default false
   */
  include_inactive?: boolean | undefined
  /**
   * Part of the name or the registry, in any case.
   * @default null
   */
  search?: string | null | undefined
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
export interface ProviderPage {
  /** What this page holds, in the order of the list */
  items: Provider[]
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

export interface ProvidersListOperation extends Operation<never> {
  /**
   * List providers
   *
   * In order of their name.
   *
   * `GET /v1/scheduling/providers`, with the scope `contracts:read`.
   */
  query(input: ProvidersListInput, options?: CallOptions): Promise<ProviderPage>
  /** Every page from `offset` on, each asked for when it is wanted. */
  pages(input: ProvidersListInput, options?: CallOptions): AsyncGenerator<ProviderPage>
  /** Every item of every page. What changes meanwhile may be missed or come twice. */
  all(input: ProvidersListInput, options?: CallOptions): AsyncGenerator<Provider>
}

export interface ProvidersGetInput {
  /** The provider */
  provider_id: string
}

export interface ProvidersGetOperation extends Operation<'provider_not_found'> {
  /**
   * Get a provider
   *
   * `GET /v1/scheduling/providers/{provider_id}`, with the scope `contracts:read`.
   *
   * Refused as
   * - `provider_not_found` (404): Provider not found
   */
  query(input: ProvidersGetInput, options?: CallOptions): Promise<Provider>
}

export interface ProvidersUpdateInput {
  /** The provider */
  provider_id: string
  /** Display name; two providers may share one */
  name: string
  /**
   * Professional registration as it is written, such as CRM-RJ 12345; unique among active providers.
   * @default null
   */
  registry?: string | null | undefined
  /**
   * Administrative notes.
   * @default null
   */
  notes?: string | null | undefined
}

export interface ProvidersUpdateOperation extends Operation<'provider_not_found' | 'provider_registry_taken'> {
  /**
   * Replace a provider
   *
   * Full replacement: a field that is left out goes back to its default.
   *
   * `PUT /v1/scheduling/providers/{provider_id}`, with the scope `contracts:write`.
   *
   * Refused as
   * - `provider_not_found` (404): Provider not found
   * - `provider_registry_taken` (409): Another active provider has this registry
   */
  mutate(input: ProvidersUpdateInput, options?: CommandOptions): Promise<Provider>
}

export interface ProvidersDeactivateInput {
  /** The provider */
  provider_id: string
}

export type ProvidersDeactivateOutput = null

export interface ProvidersDeactivateOperation extends Operation<'provider_not_found'> {
  /**
   * Deactivate a provider
   *
   * It takes no new convenios and is eligible for nothing; the convenios it accepts stay linked. Deactivating twice changes nothing.
   *
   * `DELETE /v1/scheduling/providers/{provider_id}`, with the scope `contracts:write`.
   *
   * Refused as
   * - `provider_not_found` (404): Provider not found
   */
  mutate(input: ProvidersDeactivateInput, options?: UnkeyedCommandOptions): Promise<ProvidersDeactivateOutput>
}

export interface ProvidersRestoreInput {
  /** The provider */
  provider_id: string
}

export interface ProvidersRestoreOperation extends Operation<'provider_not_found' | 'provider_registry_taken'> {
  /**
   * Restore a deactivated provider
   *
   * `POST /v1/scheduling/providers/{provider_id}/restore`, with the scope `contracts:write`.
   *
   * Refused as
   * - `provider_not_found` (404): Provider not found
   * - `provider_registry_taken` (409): Another active provider has this registry
   */
  mutate(input: ProvidersRestoreInput, options?: CommandOptions): Promise<Provider>
}

export interface ProvidersLinkConvenioInput {
  /** The provider */
  provider_id: string
  /** The convenio */
  convenio_id: string
}

/** A spell in which a provider accepts a convenio */
export interface ProviderConvenio {
  /** The spell */
  id: string
  /** The provider */
  provider_id: string
  /** The convenio */
  convenio_id: string
  /** Display name of the convenio */
  convenio_name: string
  /** Whether the spell has not ended */
  is_active: boolean
  /**
   * When the spell began.
   * An instant, with `Z` in answers.
   */
  linked_at: string
  /**
   * The first day of the spell, in the tenant's zone.
   * YYYY-MM-DD.
   */
  linked_on: string
  /**
   * When the spell ended; null: it has not ended.
   * An instant, with `Z` in answers.
   */
  unlinked_at: string | null
  /**
   * The first day that is not of the spell any more, in the tenant's zone.
   * YYYY-MM-DD.
   */
  unlinked_on: string | null
  /**
   * The revision of the tenant's catalogues.
   * At least 0, at most 2147483647.
   */
  revision: number
}

export interface ProvidersLinkConvenioOperation extends Operation<'provider_not_found' | 'provider_inactive' | 'convenio_not_found' | 'convenio_inactive' | 'convenio_already_linked'> {
  /**
   * Link a convenio to a provider that accepts it
   *
   * From today on. Linking after an unlink begins a new spell; the earlier one stays as it was.
   *
   * `POST /v1/scheduling/providers/{provider_id}/convenios`, with the scope `contracts:write`.
   *
   * Refused as
   * - `provider_not_found` (404): Provider not found
   * - `provider_inactive` (422): The provider is deactivated
   * - `convenio_not_found` (404): Convenio not found
   * - `convenio_inactive` (422): The convenio is deactivated
   * - `convenio_already_linked` (409): The provider accepts this convenio already
   */
  mutate(input: ProvidersLinkConvenioInput, options?: CommandOptions): Promise<ProviderConvenio>
}

export interface ProvidersListConveniosInput {
  /** The provider */
  provider_id: string
  /**
   * Include spells that have ended.
   * @default false
   */
  include_inactive?: boolean | undefined
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
export interface ProviderConvenioPage {
  /** What this page holds, in the order of the list */
  items: ProviderConvenio[]
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

export interface ProvidersListConveniosOperation extends Operation<'provider_not_found'> {
  /**
   * List the convenios of a provider
   *
   * In order of the convenio's name, the spells of each from the first to the last.
   *
   * `GET /v1/scheduling/providers/{provider_id}/convenios`, with the scope `contracts:read`.
   *
   * Refused as
   * - `provider_not_found` (404): Provider not found
   */
  query(input: ProvidersListConveniosInput, options?: CallOptions): Promise<ProviderConvenioPage>
  /** Every page from `offset` on, each asked for when it is wanted. */
  pages(input: ProvidersListConveniosInput, options?: CallOptions): AsyncGenerator<ProviderConvenioPage>
  /** Every item of every page. What changes meanwhile may be missed or come twice. */
  all(input: ProvidersListConveniosInput, options?: CallOptions): AsyncGenerator<ProviderConvenio>
}

export interface ProvidersUnlinkConvenioInput {
  /** The provider */
  provider_id: string
  /** The convenio */
  convenio_id: string
}

export type ProvidersUnlinkConvenioOutput = null

export interface ProvidersUnlinkConvenioOperation extends Operation<'provider_not_found' | 'convenio_not_found' | 'convenio_not_linked'> {
  /**
   * Remove a convenio from a provider
   *
   * Soft: the spell ends today, and days before today stay as they were. Unlinking what has been unlinked changes nothing.
   *
   * `DELETE /v1/scheduling/providers/{provider_id}/convenios/{convenio_id}`, with the scope `contracts:write`.
   *
   * Refused as
   * - `provider_not_found` (404): Provider not found
   * - `convenio_not_found` (404): Convenio not found
   * - `convenio_not_linked` (404): The provider has never accepted this convenio
   */
  mutate(input: ProvidersUnlinkConvenioInput, options?: UnkeyedCommandOptions): Promise<ProvidersUnlinkConvenioOutput>
}

export interface AppointmentTypesCreateInput {
  /** Display name, unique among active appointment types */
  name: string
  /**
   * Administrative notes.
   * @default null
   */
  notes?: string | null | undefined
}

/** The purpose of an appointment, such as a first visit or a return */
export interface AppointmentType {
  /** The appointment type */
  id: string
  /** Display name */
  name: string
  /** Administrative notes; null: none */
  notes: string | null
  /** Whether it is in use; false: deactivated */
  is_active: boolean
  /**
   * The revision of the tenant's catalogues: raised by one by every change of any of them.
   * At least 0, at most 2147483647.
   */
  revision: number
  /**
   * When it was made.
   * An instant, with `Z` in answers.
   */
  created_at: string
  /**
   * When it was last changed; when it was made, where it never was.
   * An instant, with `Z` in answers.
   */
  updated_at: string
}

export interface AppointmentTypesCreateOperation extends Operation<'appointment_type_name_taken'> {
  /**
   * Create an appointment type
   *
   * `POST /v1/scheduling/appointment-types`, with the scope `contracts:write`.
   *
   * Refused as
   * - `appointment_type_name_taken` (409): Another active appointment type has this name
   */
  mutate(input: AppointmentTypesCreateInput, options?: CommandOptions): Promise<AppointmentType>
}

export interface AppointmentTypesListInput {
  /**
   * Include deactivated appointment types.
   * @default false
   */
  include_inactive?: boolean | undefined
  /**
   * Part of the name, in any case.
   * @default null
   */
  search?: string | null | undefined
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
export interface AppointmentTypePage {
  /** What this page holds, in the order of the list */
  items: AppointmentType[]
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

export interface AppointmentTypesListOperation extends Operation<never> {
  /**
   * List appointment types
   *
   * In order of their name.
   *
   * `GET /v1/scheduling/appointment-types`, with the scope `contracts:read`.
   */
  query(input: AppointmentTypesListInput, options?: CallOptions): Promise<AppointmentTypePage>
  /** Every page from `offset` on, each asked for when it is wanted. */
  pages(input: AppointmentTypesListInput, options?: CallOptions): AsyncGenerator<AppointmentTypePage>
  /** Every item of every page. What changes meanwhile may be missed or come twice. */
  all(input: AppointmentTypesListInput, options?: CallOptions): AsyncGenerator<AppointmentType>
}

export interface AppointmentTypesGetInput {
  /** The appointment type */
  appointment_type_id: string
}

export interface AppointmentTypesGetOperation extends Operation<'appointment_type_not_found'> {
  /**
   * Get an appointment type
   *
   * `GET /v1/scheduling/appointment-types/{appointment_type_id}`, with the scope `contracts:read`.
   *
   * Refused as
   * - `appointment_type_not_found` (404): Appointment type not found
   */
  query(input: AppointmentTypesGetInput, options?: CallOptions): Promise<AppointmentType>
}

export interface AppointmentTypesUpdateInput {
  /** The appointment type */
  appointment_type_id: string
  /** Display name, unique among active appointment types */
  name: string
  /**
   * Administrative notes.
   * @default null
   */
  notes?: string | null | undefined
}

export interface AppointmentTypesUpdateOperation extends Operation<'appointment_type_not_found' | 'appointment_type_name_taken'> {
  /**
   * Replace an appointment type
   *
   * Full replacement: a field that is left out goes back to its default.
   *
   * `PUT /v1/scheduling/appointment-types/{appointment_type_id}`, with the scope `contracts:write`.
   *
   * Refused as
   * - `appointment_type_not_found` (404): Appointment type not found
   * - `appointment_type_name_taken` (409): Another active appointment type has this name
   */
  mutate(input: AppointmentTypesUpdateInput, options?: CommandOptions): Promise<AppointmentType>
}

export interface AppointmentTypesDeactivateInput {
  /** The appointment type */
  appointment_type_id: string
}

export type AppointmentTypesDeactivateOutput = null

export interface AppointmentTypesDeactivateOperation extends Operation<'appointment_type_not_found'> {
  /**
   * Deactivate an appointment type
   *
   * Nothing is eligible with it any more; the type rules that name it stay. Deactivating twice changes nothing.
   *
   * `DELETE /v1/scheduling/appointment-types/{appointment_type_id}`, with the scope `contracts:write`.
   *
   * Refused as
   * - `appointment_type_not_found` (404): Appointment type not found
   */
  mutate(input: AppointmentTypesDeactivateInput, options?: UnkeyedCommandOptions): Promise<AppointmentTypesDeactivateOutput>
}

export interface AppointmentTypesRestoreInput {
  /** The appointment type */
  appointment_type_id: string
}

export interface AppointmentTypesRestoreOperation extends Operation<'appointment_type_not_found' | 'appointment_type_name_taken'> {
  /**
   * Restore a deactivated appointment type
   *
   * `POST /v1/scheduling/appointment-types/{appointment_type_id}/restore`, with the scope `contracts:write`.
   *
   * Refused as
   * - `appointment_type_not_found` (404): Appointment type not found
   * - `appointment_type_name_taken` (409): Another active appointment type has this name
   */
  mutate(input: AppointmentTypesRestoreInput, options?: CommandOptions): Promise<AppointmentType>
}

export interface EligibilityValidateInput {
  /** The provider to check */
  provider_profile_id: string
  /** The convenio to validate */
  convenio_id: string
  /** The appointment type to verify */
  appointment_type_id: string
  /**
   * The day of the appointment; null: today in the tenant's zone.
   * YYYY-MM-DD.
   */
  date?: string | null | undefined
}

/** That a booking is possible, and what it needs */
export interface Eligibility {
  /** A booking is possible; where it is not, the answer is a refusal */
  eligible: true
  /** The provider */
  provider_profile_id: string
  /** The convenio */
  convenio_id: string
  /** The appointment type */
  appointment_type_id: string
  /**
   * The day that was checked.
   * YYYY-MM-DD.
   */
  date: string
  /** The contract period in force on that day; null: self-pay without one */
  period: {
    /** The contract period */
    id: string
    /**
     * The first day that it prices.
     * YYYY-MM-DD.
     */
    validity_start: string
    /**
     * The last day that it prices; null: open-ended.
     * YYYY-MM-DD.
     */
    validity_end: string | null
  } | null
  /** Whether the patient must present the insurance card */
  requires_card_number: boolean
  /** As the period's type rule says, else as the period does */
  requires_authorization: boolean
  /**
   * The convenio's revision.
   * At least 0, at most 2147483647.
   */
  revision: number
}

export interface EligibilityValidateOperation extends Operation<'provider_not_found' | 'convenio_not_found' | 'appointment_type_not_found' | 'not_eligible'> {
  /**
   * Validate convenio eligibility
   *
   * Whether a provider accepts a convenio for an appointment type on a day, and what the patient needs for it. `not_eligible` names every reason at once, each under `errors` with a `code`: `provider_inactive`, `convenio_inactive`, `appointment_type_inactive`, `provider_not_linked`, `no_period_in_force`, `type_not_covered`.
   *
   * `POST /v1/scheduling/convenio/validate`, with the scope `contracts:read`.
   *
   * Refused as
   * - `provider_not_found` (404): Provider not found
   * - `convenio_not_found` (404): Convenio not found
   * - `appointment_type_not_found` (404): Appointment type not found
   * - `not_eligible` (422): Not eligible
   */
  query(input: EligibilityValidateInput, options?: CallOptions): Promise<Eligibility>
}

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
   * `POST /v1/insurance-plans/{plan_id}/coverage-quotes`, with the scope `plans:read`.
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
   * `POST /v1/insurance-plans/coverage-quotes`, with the scope `plans:read`.
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
   * `POST /v1/insurance-plans/{plan_id}/visit-quotes`, with the scope `plans:read`.
   *
   * Refused as
   * - `plan_not_found` (404): Insurance plan not found
   * - `amount_too_large` (422): The amount is too large
   * - `revision_not_reached` (422): The revision is not reached yet
   */
  query(input: CoverageVisitInput, options?: CallOptions): Promise<VisitQuote>
}

export interface IafaReportGetInput {
  /**
   * The day of the report; null: today.
   * YYYY-MM-DD.
   */
  on?: string | null | undefined
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

/** The insurance plans of a day, as the regulator lists them */
export interface IafaReport {
  /**
   * The day of the report.
   * YYYY-MM-DD.
   */
  on: string
  /**
   * The revision of plans and catalogues that it was made at.
   * At least 0, at most 2147483647.
   */
  revision: number
  /**
   * How many plans have a finding.
   * At least 0, at most 2147483647.
   */
  finding_count: number
  /** By IAFA code, then by the code of the plan */
  items: PlanOfAnIafa[]
  /** Ids of the tariff that no list holds */
  list_findings: PlanFinding[]
}

/** An insurance plan in the list of the regulator */
export interface PlanOfAnIafa {
  /** The code of the insurer; empty: none, which is a finding */
  iafa_code: string
  /**
   * The insurance plan.
   * At least 1, at most 2147483647.
   */
  plan_id: number
  /** The code of the plan */
  code: string
  /** What the plan is called */
  description: string
  /**
   * The first day that it covers.
   * YYYY-MM-DD.
   */
  validity_start: string
  /**
   * The last day that it covers; null: open-ended.
   * YYYY-MM-DD.
   */
  validity_end: string | null
  /**
   * The contact that pays.
   * At least 1, at most 2147483647.
   */
  guarantor_id: number
  /** The business name of the guarantor */
  guarantor_name: string
  /**
   * The product that it is of; null: none.
   * At least 1, at most 2147483647.
   */
  product_id: number | null
  /** The code of the product; null: none */
  product_code: string | null
  /** What the product is called; null: none */
  product_description: string | null
  /**
   * How many lines hold that day.
   * At least 0, at most 2147483647.
   */
  benefit_count: number
  /** What must be put right before it is reported; null: nothing */
  finding: string | null
  /** The same, one by one */
  findings: PlanFinding[]
}

/** What a plan lacks before TEDEF's files take it */
export interface PlanFinding {
  /** What is lacking, for programs */
  code: "iafa_code_missing" | "iafa_code_malformed" | "insurers_differ" | "ruc_invalid" | "ruc_repeated" | "product_code_too_long" | "coverage_type_missing" | "guarantor_inactive" | "window_ends_before_lines" | "id_in_no_list"
  /** What is lacking, in words */
  detail: string
}

export interface IafaReportGetOperation extends Operation<'revision_not_reached'> {
  /**
   * List insurance plans by IAFA code, for the regulator
   *
   * The plans that are valid on a day, by IAFA code and then by their own; those without an IAFA code come first. Findings say whether the files of TEDEF would take a plan, as far as public sources tell: readiness for TEDEF.
   *
   * `GET /v1/insurance-plans/reports/iafas`, with the scope `plans:read`.
   *
   * Refused as
   * - `revision_not_reached` (422): The revision is not reached yet
   */
  query(input: IafaReportGetInput, options?: CallOptions): Promise<IafaReport>
}

export interface InsurancePlansCreateInput {
  /** The code of the plan */
  code: string
  /**
   * What the plan is called.
   * @default ""
   */
  description?: string | undefined
  /**
   * Administrative notes.
   * @default ""
   */
  notes?: string | undefined
  /**
   * The code of the insurer, as SUSALUD knows it (IAFA); empty: none yet, which is a finding.
   * @default ""
   */
  iafa_code?: string | undefined
  /**
   * The contact that pays.
   * At least 1, at most 2147483647.
   */
  guarantor_id: number
  /**
   * The contact that contracted it.
   * At least 1, at most 2147483647.
   */
  contracting_party_id: number
  /**
   * The payment category that prices it.
   * At least 1, at most 2147483647.
   */
  payment_category_id: number
  /**
   * The product that it is of; null: none.
   * At least 1, at most 2147483647.
   * @default null
   */
  product_id?: number | null | undefined
  /**
   * The first day it covers.
   * YYYY-MM-DD.
   */
  validity_start: string
  /**
   * The last day it covers; null: open-ended.
   * YYYY-MM-DD.
   */
  validity_end?: string | null | undefined
  /**
   * The number of the contract; empty: none.
   * @default ""
   */
  contract_number?: string | undefined
  /**
   * The number of the certificate; empty: none.
   * @default ""
   */
  certificate_number?: string | undefined
  /**
   * Whether it holds from then on.
   * @default true
   */
  is_active?: boolean | undefined
  /**
   * The first day on which it holds; null: every earlier day too, or today where an ended entry like it holds on earlier days.
   * YYYY-MM-DD.
   */
  valid_from?: string | null | undefined
}

/** An insurance plan, as it was written */
export interface WrittenInsurancePlan {
  /**
   * The insurance plan.
   * At least 1, at most 2147483647.
   */
  id: number
  /** The code of the plan */
  code: string
  /** What the plan is called */
  description: string
  /** Administrative notes */
  notes: string
  /** The code of the insurer, as SUSALUD knows it (IAFA); empty: none yet, which is a finding */
  iafa_code: string
  /**
   * The contact that pays.
   * At least 1, at most 2147483647.
   */
  guarantor_id: number
  /**
   * The contact that contracted it.
   * At least 1, at most 2147483647.
   */
  contracting_party_id: number
  /**
   * The payment category that prices it.
   * At least 1, at most 2147483647.
   */
  payment_category_id: number
  /**
   * The product that it is of; null: none.
   * At least 1, at most 2147483647.
   */
  product_id: number | null
  /**
   * The first day it covers.
   * YYYY-MM-DD.
   */
  validity_start: string
  /**
   * The last day it covers; null: open-ended.
   * YYYY-MM-DD.
   */
  validity_end: string | null
  /** The number of the contract; empty: none */
  contract_number: string
  /** The number of the certificate; empty: none */
  certificate_number: string
  /** Whether it holds on the day */
  is_active: boolean
  /** The business name of the guarantor */
  guarantor_name: string
  /** The business name of the contracting party */
  contracting_party_name: string
  /** The code of the payment category */
  payment_category_code: string
  /** What the product is called; null: none */
  product_description: string | null
  /**
   * The first day of its validity over all its versions, each on its own days; null: every earlier day too.
   * YYYY-MM-DD.
   */
  window_start: string | null
  /**
   * The last day of its validity over all its versions; null: open-ended.
   * YYYY-MM-DD.
   */
  window_end: string | null
  /**
   * The first day of the version that is shown; null: every earlier day too.
   * YYYY-MM-DD.
   */
  valid_from: string | null
  /**
   * The last day of the version that is shown; null: open-ended.
   * YYYY-MM-DD.
   */
  valid_until: string | null
  /**
   * The number of the newest change; plans and catalogues of a tenant share one.
   * At least 0, at most 2147483647.
   */
  revision: number
  /**
   * When the entry was made.
   * An instant, with `Z` in answers.
   */
  created_at: string
  /** Who made it: the user of the key; where a client needs no key, whom it named; null: nobody */
  created_by: string | null
  /**
   * The number of its maker that such a client named; else 0.
   * At least -2147483648, at most 2147483647.
   */
  created_by_number: number
  /**
   * When the entry was last changed; when it was made, where it never was.
   * An instant, with `Z` in answers.
   */
  updated_at: string
  /** Who changed it last, as created_by; null: it was never changed */
  updated_by: string | null
  /**
   * The number of who changed it last, as created_by_number.
   * At least -2147483648, at most 2147483647.
   */
  updated_by_number: number
  /** What is worth a look; it was written all the same */
  warnings: PlanWarning[]
}

/** What is worth a look after a change, which was written all the same */
export interface PlanWarning {
  /** What is worth a look, for programs */
  code: "earlier_days_unchanged" | "iafa_code_missing" | "iafa_code_malformed" | "insurers_differ" | "ruc_invalid" | "ruc_repeated" | "product_code_too_long" | "coverage_type_missing" | "guarantor_inactive" | "window_ends_before_lines" | "id_in_no_list"
  /** What is worth a look, in words */
  detail: string
}

export interface InsurancePlansCreateOperation extends Operation<'plan_taken' | 'reference_not_found'> {
  /**
   * Create an insurance plan
   *
   * What an insurer agreed for those it covers. The code, trimmed and in any case, is that of one plan for ever.
   *
   * `POST /v1/insurance-plans`, with the scope `plans:write`.
   *
   * Refused as
   * - `plan_taken` (409): Another insurance plan has this code
   * - `reference_not_found` (422): What is referred to is not there
   */
  mutate(input: InsurancePlansCreateInput, options?: CommandOptions): Promise<WrittenInsurancePlan>
}

export interface InsurancePlansListInput {
  /**
   * Whether those that hold are listed, those that do not, or all.
   * @default "active"
   */
  status?: "active" | "inactive" | "all" | undefined
  /**
   * Part of the code, the description, the guarantor, the contracting party, the contract number or the product; accents and case do not matter.
   * @default null
   */
  search?: string | null | undefined
  /**
   * Those with this `code`; null: any.
   * @default null
   */
  code?: string | null | undefined
  /**
   * Those with this `description`; null: any.
   * @default null
   */
  description?: string | null | undefined
  /**
   * Those with this `notes`; null: any.
   * @default null
   */
  notes?: string | null | undefined
  /**
   * Those with this `iafa_code`; null: any.
   * @default null
   */
  iafa_code?: string | null | undefined
  /**
   * Those with this `guarantor_id`; null: any.
   * At least 1, at most 2147483647.
   * @default null
   */
  guarantor_id?: number | null | undefined
  /**
   * Those with this `contracting_party_id`; null: any.
   * At least 1, at most 2147483647.
   * @default null
   */
  contracting_party_id?: number | null | undefined
  /**
   * Those with this `payment_category_id`; null: any.
   * At least 1, at most 2147483647.
   * @default null
   */
  payment_category_id?: number | null | undefined
  /**
   * Those with this `product_id`; null: any.
   * At least 1, at most 2147483647.
   * @default null
   */
  product_id?: number | null | undefined
  /**
   * Those with this `validity_start`; null: any.
   * YYYY-MM-DD.
   */
  validity_start?: string | null | undefined
  /**
   * Those with this `validity_end`; null: any.
   * YYYY-MM-DD.
   */
  validity_end?: string | null | undefined
  /**
   * Those with this `contract_number`; null: any.
   * @default null
   */
  contract_number?: string | null | undefined
  /**
   * Those with this `certificate_number`; null: any.
   * @default null
   */
  certificate_number?: string | null | undefined
  /**
   * As it holds on this day; null: today.
   * YYYY-MM-DD.
   */
  on?: string | null | undefined
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
export interface InsurancePlanPage {
  /** What this page holds, in the order of the list */
  items: InsurancePlan[]
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

/** An insurance plan, in the version of a day */
export interface InsurancePlan {
  /**
   * The insurance plan.
   * At least 1, at most 2147483647.
   */
  id: number
  /** The code of the plan */
  code: string
  /** What the plan is called */
  description: string
  /** Administrative notes */
  notes: string
  /** The code of the insurer, as SUSALUD knows it (IAFA); empty: none yet, which is a finding */
  iafa_code: string
  /**
   * The contact that pays.
   * At least 1, at most 2147483647.
   */
  guarantor_id: number
  /**
   * The contact that contracted it.
   * At least 1, at most 2147483647.
   */
  contracting_party_id: number
  /**
   * The payment category that prices it.
   * At least 1, at most 2147483647.
   */
  payment_category_id: number
  /**
   * The product that it is of; null: none.
   * At least 1, at most 2147483647.
   */
  product_id: number | null
  /**
   * The first day it covers.
   * YYYY-MM-DD.
   */
  validity_start: string
  /**
   * The last day it covers; null: open-ended.
   * YYYY-MM-DD.
   */
  validity_end: string | null
  /** The number of the contract; empty: none */
  contract_number: string
  /** The number of the certificate; empty: none */
  certificate_number: string
  /** Whether it holds on the day */
  is_active: boolean
  /** The business name of the guarantor */
  guarantor_name: string
  /** The business name of the contracting party */
  contracting_party_name: string
  /** The code of the payment category */
  payment_category_code: string
  /** What the product is called; null: none */
  product_description: string | null
  /**
   * The first day of its validity over all its versions, each on its own days; null: every earlier day too.
   * YYYY-MM-DD.
   */
  window_start: string | null
  /**
   * The last day of its validity over all its versions; null: open-ended.
   * YYYY-MM-DD.
   */
  window_end: string | null
  /**
   * The first day of the version that is shown; null: every earlier day too.
   * YYYY-MM-DD.
   */
  valid_from: string | null
  /**
   * The last day of the version that is shown; null: open-ended.
   * YYYY-MM-DD.
   */
  valid_until: string | null
  /**
   * The number of the newest change; plans and catalogues of a tenant share one.
   * At least 0, at most 2147483647.
   */
  revision: number
  /**
   * When the entry was made.
   * An instant, with `Z` in answers.
   */
  created_at: string
  /** Who made it: the user of the key; where a client needs no key, whom it named; null: nobody */
  created_by: string | null
  /**
   * The number of its maker that such a client named; else 0.
   * At least -2147483648, at most 2147483647.
   */
  created_by_number: number
  /**
   * When the entry was last changed; when it was made, where it never was.
   * An instant, with `Z` in answers.
   */
  updated_at: string
  /** Who changed it last, as created_by; null: it was never changed */
  updated_by: string | null
  /**
   * The number of who changed it last, as created_by_number.
   * At least -2147483648, at most 2147483647.
   */
  updated_by_number: number
}

export interface InsurancePlansListOperation extends Operation<never> {
  /**
   * List insurance plans
   *
   * In order of their ids, each by its version on the day; else by its next one, else by its last.
   *
   * `GET /v1/insurance-plans`, with the scope `plans:read`.
   */
  query(input: InsurancePlansListInput, options?: CallOptions): Promise<InsurancePlanPage>
  /** Every page from `offset` on, each asked for when it is wanted. */
  pages(input: InsurancePlansListInput, options?: CallOptions): AsyncGenerator<InsurancePlanPage>
  /** Every item of every page. What changes meanwhile may be missed or come twice. */
  all(input: InsurancePlansListInput, options?: CallOptions): AsyncGenerator<InsurancePlan>
}

export interface InsurancePlansGetInput {
  /**
   * The insurance plan.
   * At least 1, at most 2147483647.
   */
  plan_id: number
  /**
   * As it holds on this day; null: today.
   * YYYY-MM-DD.
   */
  on?: string | null | undefined
}

export interface InsurancePlansGetOperation extends Operation<'plan_not_found'> {
  /**
   * Get an insurance plan
   *
   * `GET /v1/insurance-plans/{plan_id}`, with the scope `plans:read`.
   *
   * Refused as
   * - `plan_not_found` (404): Insurance plan not found
   */
  query(input: InsurancePlansGetInput, options?: CallOptions): Promise<InsurancePlan>
}

export interface InsurancePlansUpdateInput {
  /**
   * The insurance plan.
   * At least 1, at most 2147483647.
   */
  plan_id: number
  /** The code of the plan */
  code: string
  /** What the plan is called */
  description: string
  /** Administrative notes */
  notes: string
  /** The code of the insurer, as SUSALUD knows it (IAFA); empty: none yet, which is a finding */
  iafa_code: string
  /**
   * The contact that pays.
   * At least 1, at most 2147483647.
   */
  guarantor_id: number
  /**
   * The contact that contracted it.
   * At least 1, at most 2147483647.
   */
  contracting_party_id: number
  /**
   * The payment category that prices it.
   * At least 1, at most 2147483647.
   */
  payment_category_id: number
  /**
   * The product that it is of; null: none.
   * At least 1, at most 2147483647.
   */
  product_id: number | null
  /**
   * The first day it covers.
   * YYYY-MM-DD.
   */
  validity_start: string
  /**
   * The last day it covers; null: open-ended.
   * YYYY-MM-DD.
   */
  validity_end: string | null
  /** The number of the contract; empty: none */
  contract_number: string
  /** The number of the certificate; empty: none */
  certificate_number: string
  /** Whether it holds from then on */
  is_active: boolean
  /** The first day on which it holds; null: today. Days before it stay as they were. `window`: the earlier of the old and the new `validity_start`, past every version that has started */
  valid_from?: string | "window" | null | undefined
}

export interface InsurancePlansUpdateOperation extends Operation<'plan_not_found' | 'plan_taken' | 'reference_not_found'> {
  /**
   * Change an insurance plan from a day on
   *
   * Full replacement: every field but `valid_from` is required. It opens a new version, which holds from `valid_from` until the next scheduled one starts; `is_active: false` ends it, `true` brings it back. No earlier day changes.
   *
   * `PUT /v1/insurance-plans/{plan_id}`, with the scope `plans:write`.
   *
   * Refused as
   * - `plan_not_found` (404): Insurance plan not found
   * - `plan_taken` (409): Another insurance plan has this code
   * - `reference_not_found` (422): What is referred to is not there
   */
  mutate(input: InsurancePlansUpdateInput, options?: CommandOptions): Promise<WrittenInsurancePlan>
}

export interface InsurancePlansRemoveInput {
  /**
   * The insurance plan.
   * At least 1, at most 2147483647.
   */
  plan_id: number
}

export type InsurancePlansRemoveOutput = null

export interface InsurancePlansRemoveOperation extends Operation<'plan_not_found'> {
  /**
   * End an insurance plan from today on
   *
   * What was scheduled is dropped; days before today stay as they were. Ending what has ended changes nothing.
   *
   * `DELETE /v1/insurance-plans/{plan_id}`, with the scope `plans:write`.
   *
   * Refused as
   * - `plan_not_found` (404): Insurance plan not found
   */
  mutate(input: InsurancePlansRemoveInput, options?: UnkeyedCommandOptions): Promise<InsurancePlansRemoveOutput>
}

export interface InsurancePlansImportFileInput {
  /**
   * What is there already: `refuse` the row, `update` it by a new version, or `skip` the row.
   * @default "refuse"
   */
  existing?: "refuse" | "update" | "skip" | undefined
  /**
   * Read and check everything, answer the report, change nothing.
   * @default false
   */
  dry_run?: boolean | undefined
  /** How the file is to be read: the name of a kept mapping, or the JSON of an `ImportMapping`. It may be the field `mapping` of the form, before the file */
  mapping?: string | ImportMapping | undefined
  /** The sheet of a workbook: its name, or its place from 1 */
  sheet?: string | undefined
  /**
   * The line of the header, counted from 1, where it is not found by itself; 0: the file has none.
   * At least 0, at most 1048576.
   */
  header_row?: number | undefined
  /** `utf-8`, `iso-8859-1`, `windows-1252`, `iso-8859-15` or `utf-16` */
  encoding?: string | undefined
  /** What separates the values of a CSV file */
  delimiter?: ";" | "," | "|" | "\t" | "tab" | undefined
  /** The decimal sign of amounts, so that `1.234` is no question */
  decimal?: "," | "." | undefined
  /** Ignore columns that nobody knows, in place of refusing them by name */
  ignore_unknown?: boolean | undefined
  /** The text of a CSV file */
  file: string
}

/** What an import of insurance plans did, or would do */
export interface InsurancePlanImport {
  /** Whether the file was only checked, so that nothing was changed */
  dry_run: boolean
  /** Whether the rows are in force now: all of them or none */
  committed: boolean
  /**
   * How many rows fit.
   * At least 0, at most 2147483647.
   */
  row_count: number
  /**
   * How many rows do not fit.
   * At least 0, at most 2147483647.
   */
  rejected_count: number
  /** Lines that are no rows: a title above the header, a total behind the last code */
  passed_over: PassedOverLine[]
  /** What fits and is worth a look */
  warnings: string[]
  /** null: the header does not fit */
  read_as: ImportReadAs | null
  /** What does not fit, by line: the first 1000 */
  errors: RowFault[]
  /**
   * How many were made.
   * At least 0, at most 2147483647.
   */
  created_count: number
  /**
   * How many were given a new version.
   * At least 0, at most 2147483647.
   */
  updated_count: number
  /**
   * How many rows were left out, because there is such an entry already.
   * At least 0, at most 2147483647.
   */
  skipped_count: number
}

export interface InsurancePlansImportFileFileInput {
  /**
   * What is there already: `refuse` the row, `update` it by a new version, or `skip` the row.
   * @default "refuse"
   */
  existing?: "refuse" | "update" | "skip" | undefined
  /**
   * Read and check everything, answer the report, change nothing.
   * @default false
   */
  dry_run?: boolean | undefined
  /** How the file is to be read: the name of a kept mapping, or the JSON of an `ImportMapping`. It may be the field `mapping` of the form, before the file */
  mapping?: string | ImportMapping | undefined
  /** The sheet of a workbook: its name, or its place from 1 */
  sheet?: string | undefined
  /**
   * The line of the header, counted from 1, where it is not found by itself; 0: the file has none.
   * At least 0, at most 1048576.
   */
  header_row?: number | undefined
  /** `utf-8`, `iso-8859-1`, `windows-1252`, `iso-8859-15` or `utf-16` */
  encoding?: string | undefined
  /** What separates the values of a CSV file */
  delimiter?: ";" | "," | "|" | "\t" | "tab" | undefined
  /** The decimal sign of amounts, so that `1.234` is no question */
  decimal?: "," | "." | undefined
  /** Ignore columns that nobody knows, in place of refusing them by name */
  ignore_unknown?: boolean | undefined
}

export interface InsurancePlansImportFileOperation extends Operation<'import_rejected'> {
  /**
   * Import insurance plans from a file
   *
   * All rows or none: a file with a row that does not fit changes nothing, and `import_rejected` lists line, column and reason of the first 1,000. What comes twice in the file does not fit.
   *
   * The header has, in any order, the fields of Create: `code`, `description`, `notes`, `iafa_code`, `guarantor_id`, `contracting_party_id`, `payment_category_id`, `product_id`, `validity_start`, `validity_end`, `contract_number`, `certificate_number`, `is_active` and `valid_from`. A column that is missing, or a value that is empty, is the default, where what is there is updated too; yes and no are written `true` and `false`, or `si` and `no`.
   *
   * What a row refers to is named by its id or, in the column of that name, by its code: `guarantor_code`, `contracting_party_code`, `payment_category_code`, `product_code`. A code that several have is refused.
   *
   * CSV is separated by `;`, `,`, a tab or `|`, as its first lines tell; values that hold the separator are quoted. It is UTF-8 unless its mark, `encoding` or the `charset` of its media type tell otherwise, in this order. XLSX: numbers by their value and not as they are shown, but for the leading zeros of a format such as `00000000`; formulas by their last value; days where a day is asked for; truth values and errors are refused. Lines are the rows of the sheet. Where several sheets have rows, `sheet` says which. Usual Portuguese and Spanish headers are known, in any case and with any accents; a mapping names others. A title above the header and a total behind the last code are passed over and listed. A column that nobody knows is refused by name, and ignored with `ignore_unknown=true`. Over tRPC the file travels as the text of a CSV file; XLSX comes over REST alone.
   *
   * `POST /v1/insurance-plans/import`, with the scope `plans:write`.
   *
   * Refused as
   * - `import_rejected` (422): The import was rejected
   */
  mutate(input: InsurancePlansImportFileInput, options?: UnkeyedCommandOptions): Promise<InsurancePlanImport>
  /**
   * Import insurance plans from a file
   *
   * All rows or none: a file with a row that does not fit changes nothing, and `import_rejected` lists line, column and reason of the first 1,000. What comes twice in the file does not fit.
   *
   * The header has, in any order, the fields of Create: `code`, `description`, `notes`, `iafa_code`, `guarantor_id`, `contracting_party_id`, `payment_category_id`, `product_id`, `validity_start`, `validity_end`, `contract_number`, `certificate_number`, `is_active` and `valid_from`. A column that is missing, or a value that is empty, is the default, where what is there is updated too; yes and no are written `true` and `false`, or `si` and `no`.
   *
   * What a row refers to is named by its id or, in the column of that name, by its code: `guarantor_code`, `contracting_party_code`, `payment_category_code`, `product_code`. A code that several have is refused.
   *
   * CSV is separated by `;`, `,`, a tab or `|`, as its first lines tell; values that hold the separator are quoted. It is UTF-8 unless its mark, `encoding` or the `charset` of its media type tell otherwise, in this order. XLSX: numbers by their value and not as they are shown, but for the leading zeros of a format such as `00000000`; formulas by their last value; days where a day is asked for; truth values and errors are refused. Lines are the rows of the sheet. Where several sheets have rows, `sheet` says which. Usual Portuguese and Spanish headers are known, in any case and with any accents; a mapping names others. A title above the header and a total behind the last code are passed over and listed. A column that nobody knows is refused by name, and ignored with `ignore_unknown=true`. Over tRPC the file travels as the text of a CSV file; XLSX comes over REST alone.
   *
   * `POST /v1/insurance-plans/import`, with the scope `plans:write`.
   *
   * Refused as
   * - `import_rejected` (422): The import was rejected
   */
  upload(input: InsurancePlansImportFileFileInput, file: FileToUpload, options?: UnkeyedCommandOptions): Promise<InsurancePlanImport>
}

export interface PlanLinesCreateInput {
  /**
   * The insurance plan.
   * At least 1, at most 2147483647.
   */
  plan_id: number
  /**
   * The benefit that it covers.
   * At least 1, at most 2147483647.
   */
  benefit_id: number
  /**
   * The currency of its copay and its prices.
   * At least 1, at most 2147483647.
   */
  currency_id: number
  /**
   * What the patient pays first, in cents of the currency.
   * At least 0, at most 1000000000000.
   * @default 0
   */
  fixed_copay_cents?: number | undefined
  /**
   * The percentage that the patient pays of what is left (0-100).
   * At least 0, at most 100.
   * @default 0
   */
  variable_copay_percent?: number | undefined
  /**
   * The percentage that the patient pays of pharmacy (0-100).
   * At least 0, at most 100.
   * @default 0
   */
  pharmacy_copay_percent?: number | undefined
  /**
   * The type of coverage, as SUSALUD codes it; null: not said.
   * @default null
   */
  coverage_type?: string | null | undefined
  /**
   * The subtype of coverage, as SUSALUD codes it; null: not said.
   * @default null
   */
  coverage_subtype?: string | null | undefined
  /**
   * The most that the plan pays, in cents of the currency; null: not said.
   * At least 0, at most 1000000000000.
   */
  maximum_cents?: number | null | undefined
  /**
   * The last day of the waiting period; null: not said.
   * YYYY-MM-DD.
   */
  waiting_until?: string | null | undefined
  /**
   * Whether a letter of guarantee is needed; null: not said.
   * @default null
   */
  guarantee_letter?: boolean | null | undefined
  /**
   * Whether it holds from then on.
   * @default true
   */
  is_active?: boolean | undefined
  /**
   * The first day on which it holds; null: every earlier day too, or today where an ended entry like it holds on earlier days.
   * YYYY-MM-DD.
   */
  valid_from?: string | null | undefined
}

/** A line of an insurance plan, as it was written */
export interface WrittenPlanLine {
  /**
   * The line of an insurance plan.
   * At least 1, at most 2147483647.
   */
  id: number
  /**
   * The insurance plan.
   * At least 1, at most 2147483647.
   */
  plan_id: number
  /**
   * The benefit that it covers.
   * At least 1, at most 2147483647.
   */
  benefit_id: number
  /**
   * The currency of its copay and its prices.
   * At least 1, at most 2147483647.
   */
  currency_id: number
  /**
   * What the patient pays first, in cents of the currency.
   * At least 0, at most 1000000000000.
   */
  fixed_copay_cents: number
  /**
   * The percentage that the patient pays of what is left (0-100).
   * At least 0, at most 100.
   */
  variable_copay_percent: number
  /**
   * The percentage that the patient pays of pharmacy (0-100).
   * At least 0, at most 100.
   */
  pharmacy_copay_percent: number
  /**
   * The type of coverage, as SUSALUD codes it; null: not said.
   * @default null
   */
  coverage_type?: string | null | undefined
  /**
   * The subtype of coverage, as SUSALUD codes it; null: not said.
   * @default null
   */
  coverage_subtype?: string | null | undefined
  /**
   * The most that the plan pays, in cents of the currency; null: not said.
   * At least 0, at most 1000000000000.
   */
  maximum_cents?: number | null | undefined
  /**
   * The last day of the waiting period; null: not said.
   * YYYY-MM-DD.
   */
  waiting_until?: string | null | undefined
  /**
   * Whether a letter of guarantee is needed; null: not said.
   * @default null
   */
  guarantee_letter?: boolean | null | undefined
  /** Whether it holds on the day */
  is_active: boolean
  /** The code of the plan */
  plan_code: string
  /** The code of the benefit */
  benefit_code: string
  /** What the benefit is */
  benefit_description: string
  /** The code of the currency */
  currency_code: string
  /** What the currency is called */
  currency_description: string
  /** The currency by ISO 4217 */
  currency_iso_code: "PEN" | "USD"
  /**
   * The first day of the version that is shown; null: every earlier day too.
   * YYYY-MM-DD.
   */
  valid_from: string | null
  /**
   * The last day of the version that is shown; null: open-ended.
   * YYYY-MM-DD.
   */
  valid_until: string | null
  /**
   * The number of the newest change; plans and catalogues of a tenant share one.
   * At least 0, at most 2147483647.
   */
  revision: number
  /**
   * When the entry was made.
   * An instant, with `Z` in answers.
   */
  created_at: string
  /** Who made it: the user of the key; where a client needs no key, whom it named; null: nobody */
  created_by: string | null
  /**
   * The number of its maker that such a client named; else 0.
   * At least -2147483648, at most 2147483647.
   */
  created_by_number: number
  /**
   * When the entry was last changed; when it was made, where it never was.
   * An instant, with `Z` in answers.
   */
  updated_at: string
  /** Who changed it last, as created_by; null: it was never changed */
  updated_by: string | null
  /**
   * The number of who changed it last, as created_by_number.
   * At least -2147483648, at most 2147483647.
   */
  updated_by_number: number
  /** What is worth a look; it was written all the same */
  warnings: PlanWarning[]
}

export interface PlanLinesCreateOperation extends Operation<'plan_line_taken' | 'reference_not_found'> {
  /**
   * Create a line of an insurance plan
   *
   * A benefit that a plan covers, with its copay. A plan has one line for a benefit at a time.
   *
   * `POST /v1/insurance-plans/plan-lines`, with the scope `plans:write`.
   *
   * Refused as
   * - `plan_line_taken` (409): The plan has a line for this benefit
   * - `reference_not_found` (422): What is referred to is not there
   */
  mutate(input: PlanLinesCreateInput, options?: CommandOptions): Promise<WrittenPlanLine>
}

export interface PlanLinesListInput {
  /**
   * Whether those that hold are listed, those that do not, or all.
   * @default "active"
   */
  status?: "active" | "inactive" | "all" | undefined
  /**
   * Part of the code or the description of the benefit; accents and case do not matter.
   * @default null
   */
  search?: string | null | undefined
  /**
   * Those with this `plan_id`; null: any.
   * At least 1, at most 2147483647.
   * @default null
   */
  plan_id?: number | null | undefined
  /**
   * Those with this `benefit_id`; null: any.
   * At least 1, at most 2147483647.
   * @default null
   */
  benefit_id?: number | null | undefined
  /**
   * Those with this `currency_id`; null: any.
   * At least 1, at most 2147483647.
   * @default null
   */
  currency_id?: number | null | undefined
  /**
   * As it holds on this day; null: today.
   * YYYY-MM-DD.
   */
  on?: string | null | undefined
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
export interface PlanLinePage {
  /** What this page holds, in the order of the list */
  items: PlanLine[]
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

/** A line of an insurance plan, in the version of a day */
export interface PlanLine {
  /**
   * The line of an insurance plan.
   * At least 1, at most 2147483647.
   */
  id: number
  /**
   * The insurance plan.
   * At least 1, at most 2147483647.
   */
  plan_id: number
  /**
   * The benefit that it covers.
   * At least 1, at most 2147483647.
   */
  benefit_id: number
  /**
   * The currency of its copay and its prices.
   * At least 1, at most 2147483647.
   */
  currency_id: number
  /**
   * What the patient pays first, in cents of the currency.
   * At least 0, at most 1000000000000.
   */
  fixed_copay_cents: number
  /**
   * The percentage that the patient pays of what is left (0-100).
   * At least 0, at most 100.
   */
  variable_copay_percent: number
  /**
   * The percentage that the patient pays of pharmacy (0-100).
   * At least 0, at most 100.
   */
  pharmacy_copay_percent: number
  /**
   * The type of coverage, as SUSALUD codes it; null: not said.
   * @default null
   */
  coverage_type?: string | null | undefined
  /**
   * The subtype of coverage, as SUSALUD codes it; null: not said.
   * @default null
   */
  coverage_subtype?: string | null | undefined
  /**
   * The most that the plan pays, in cents of the currency; null: not said.
   * At least 0, at most 1000000000000.
   */
  maximum_cents?: number | null | undefined
  /**
   * The last day of the waiting period; null: not said.
   * YYYY-MM-DD.
   */
  waiting_until?: string | null | undefined
  /**
   * Whether a letter of guarantee is needed; null: not said.
   * @default null
   */
  guarantee_letter?: boolean | null | undefined
  /** Whether it holds on the day */
  is_active: boolean
  /** The code of the plan */
  plan_code: string
  /** The code of the benefit */
  benefit_code: string
  /** What the benefit is */
  benefit_description: string
  /** The code of the currency */
  currency_code: string
  /** What the currency is called */
  currency_description: string
  /** The currency by ISO 4217 */
  currency_iso_code: "PEN" | "USD"
  /**
   * The first day of the version that is shown; null: every earlier day too.
   * YYYY-MM-DD.
   */
  valid_from: string | null
  /**
   * The last day of the version that is shown; null: open-ended.
   * YYYY-MM-DD.
   */
  valid_until: string | null
  /**
   * The number of the newest change; plans and catalogues of a tenant share one.
   * At least 0, at most 2147483647.
   */
  revision: number
  /**
   * When the entry was made.
   * An instant, with `Z` in answers.
   */
  created_at: string
  /** Who made it: the user of the key; where a client needs no key, whom it named; null: nobody */
  created_by: string | null
  /**
   * The number of its maker that such a client named; else 0.
   * At least -2147483648, at most 2147483647.
   */
  created_by_number: number
  /**
   * When the entry was last changed; when it was made, where it never was.
   * An instant, with `Z` in answers.
   */
  updated_at: string
  /** Who changed it last, as created_by; null: it was never changed */
  updated_by: string | null
  /**
   * The number of who changed it last, as created_by_number.
   * At least -2147483648, at most 2147483647.
   */
  updated_by_number: number
}

export interface PlanLinesListOperation extends Operation<never> {
  /**
   * List lines of insurance plans
   *
   * In order of their ids, each by its version on the day; else by its next one, else by its last.
   *
   * `GET /v1/insurance-plans/plan-lines`, with the scope `plans:read`.
   */
  query(input: PlanLinesListInput, options?: CallOptions): Promise<PlanLinePage>
  /** Every page from `offset` on, each asked for when it is wanted. */
  pages(input: PlanLinesListInput, options?: CallOptions): AsyncGenerator<PlanLinePage>
  /** Every item of every page. What changes meanwhile may be missed or come twice. */
  all(input: PlanLinesListInput, options?: CallOptions): AsyncGenerator<PlanLine>
}

export interface PlanLinesGetInput {
  /**
   * The line of an insurance plan.
   * At least 1, at most 2147483647.
   */
  plan_line_id: number
  /**
   * As it holds on this day; null: today.
   * YYYY-MM-DD.
   */
  on?: string | null | undefined
}

export interface PlanLinesGetOperation extends Operation<'plan_line_not_found'> {
  /**
   * Get a line of an insurance plan
   *
   * `GET /v1/insurance-plans/plan-lines/{plan_line_id}`, with the scope `plans:read`.
   *
   * Refused as
   * - `plan_line_not_found` (404): Plan line not found
   */
  query(input: PlanLinesGetInput, options?: CallOptions): Promise<PlanLine>
}

export interface PlanLinesUpdateInput {
  /**
   * The line of an insurance plan.
   * At least 1, at most 2147483647.
   */
  plan_line_id: number
  /**
   * The currency of its copay and its prices.
   * At least 1, at most 2147483647.
   */
  currency_id: number
  /**
   * What the patient pays first, in cents of the currency.
   * At least 0, at most 1000000000000.
   */
  fixed_copay_cents: number
  /**
   * The percentage that the patient pays of what is left (0-100).
   * At least 0, at most 100.
   */
  variable_copay_percent: number
  /**
   * The percentage that the patient pays of pharmacy (0-100).
   * At least 0, at most 100.
   */
  pharmacy_copay_percent: number
  /**
   * The type of coverage, as SUSALUD codes it; null: not said.
   * @default null
   */
  coverage_type?: string | null | undefined
  /**
   * The subtype of coverage, as SUSALUD codes it; null: not said.
   * @default null
   */
  coverage_subtype?: string | null | undefined
  /**
   * The most that the plan pays, in cents of the currency; null: not said.
   * At least 0, at most 1000000000000.
   */
  maximum_cents?: number | null | undefined
  /**
   * The last day of the waiting period; null: not said.
   * YYYY-MM-DD.
   */
  waiting_until?: string | null | undefined
  /**
   * Whether a letter of guarantee is needed; null: not said.
   * @default null
   */
  guarantee_letter?: boolean | null | undefined
  /** Whether it holds from then on */
  is_active: boolean
  /**
   * The first day on which it holds; null: today. Days before it stay as they were.
   * YYYY-MM-DD.
   */
  valid_from?: string | null | undefined
}

export interface PlanLinesUpdateOperation extends Operation<'plan_line_not_found' | 'plan_line_taken' | 'reference_not_found'> {
  /**
   * Change a line of an insurance plan from a day on
   *
   * Full replacement: every field but `valid_from` is required. It opens a new version, which holds from `valid_from` until the next scheduled one starts; `is_active: false` ends it, `true` brings it back. No earlier day changes.
   *
   * `PUT /v1/insurance-plans/plan-lines/{plan_line_id}`, with the scope `plans:write`.
   *
   * Refused as
   * - `plan_line_not_found` (404): Plan line not found
   * - `plan_line_taken` (409): The plan has a line for this benefit
   * - `reference_not_found` (422): What is referred to is not there
   */
  mutate(input: PlanLinesUpdateInput, options?: CommandOptions): Promise<WrittenPlanLine>
}

export interface PlanLinesRemoveInput {
  /**
   * The line of an insurance plan.
   * At least 1, at most 2147483647.
   */
  plan_line_id: number
}

export type PlanLinesRemoveOutput = null

export interface PlanLinesRemoveOperation extends Operation<'plan_line_not_found'> {
  /**
   * End a line of an insurance plan from today on
   *
   * What was scheduled is dropped; days before today stay as they were. Ending what has ended changes nothing.
   *
   * `DELETE /v1/insurance-plans/plan-lines/{plan_line_id}`, with the scope `plans:write`.
   *
   * Refused as
   * - `plan_line_not_found` (404): Plan line not found
   */
  mutate(input: PlanLinesRemoveInput, options?: UnkeyedCommandOptions): Promise<PlanLinesRemoveOutput>
}

export interface PlanLinesImportFileInput {
  /**
   * What is there already: `refuse` the row, `update` it by a new version, or `skip` the row.
   * @default "refuse"
   */
  existing?: "refuse" | "update" | "skip" | undefined
  /**
   * Read and check everything, answer the report, change nothing.
   * @default false
   */
  dry_run?: boolean | undefined
  /** How the file is to be read: the name of a kept mapping, or the JSON of an `ImportMapping`. It may be the field `mapping` of the form, before the file */
  mapping?: string | ImportMapping | undefined
  /** The sheet of a workbook: its name, or its place from 1 */
  sheet?: string | undefined
  /**
   * The line of the header, counted from 1, where it is not found by itself; 0: the file has none.
   * At least 0, at most 1048576.
   */
  header_row?: number | undefined
  /** `utf-8`, `iso-8859-1`, `windows-1252`, `iso-8859-15` or `utf-16` */
  encoding?: string | undefined
  /** What separates the values of a CSV file */
  delimiter?: ";" | "," | "|" | "\t" | "tab" | undefined
  /** The decimal sign of amounts, so that `1.234` is no question */
  decimal?: "," | "." | undefined
  /** Ignore columns that nobody knows, in place of refusing them by name */
  ignore_unknown?: boolean | undefined
  /** The text of a CSV file */
  file: string
}

/** What an import of lines of insurance plans did, or would do */
export interface PlanLineImport {
  /** Whether the file was only checked, so that nothing was changed */
  dry_run: boolean
  /** Whether the rows are in force now: all of them or none */
  committed: boolean
  /**
   * How many rows fit.
   * At least 0, at most 2147483647.
   */
  row_count: number
  /**
   * How many rows do not fit.
   * At least 0, at most 2147483647.
   */
  rejected_count: number
  /** Lines that are no rows: a title above the header, a total behind the last code */
  passed_over: PassedOverLine[]
  /** What fits and is worth a look */
  warnings: string[]
  /** null: the header does not fit */
  read_as: ImportReadAs | null
  /** What does not fit, by line: the first 1000 */
  errors: RowFault[]
  /**
   * How many were made.
   * At least 0, at most 2147483647.
   */
  created_count: number
  /**
   * How many were given a new version.
   * At least 0, at most 2147483647.
   */
  updated_count: number
  /**
   * How many rows were left out, because there is such an entry already.
   * At least 0, at most 2147483647.
   */
  skipped_count: number
}

export interface PlanLinesImportFileFileInput {
  /**
   * What is there already: `refuse` the row, `update` it by a new version, or `skip` the row.
   * @default "refuse"
   */
  existing?: "refuse" | "update" | "skip" | undefined
  /**
   * Read and check everything, answer the report, change nothing.
   * @default false
   */
  dry_run?: boolean | undefined
  /** How the file is to be read: the name of a kept mapping, or the JSON of an `ImportMapping`. It may be the field `mapping` of the form, before the file */
  mapping?: string | ImportMapping | undefined
  /** The sheet of a workbook: its name, or its place from 1 */
  sheet?: string | undefined
  /**
   * The line of the header, counted from 1, where it is not found by itself; 0: the file has none.
   * At least 0, at most 1048576.
   */
  header_row?: number | undefined
  /** `utf-8`, `iso-8859-1`, `windows-1252`, `iso-8859-15` or `utf-16` */
  encoding?: string | undefined
  /** What separates the values of a CSV file */
  delimiter?: ";" | "," | "|" | "\t" | "tab" | undefined
  /** The decimal sign of amounts, so that `1.234` is no question */
  decimal?: "," | "." | undefined
  /** Ignore columns that nobody knows, in place of refusing them by name */
  ignore_unknown?: boolean | undefined
}

export interface PlanLinesImportFileOperation extends Operation<'import_rejected'> {
  /**
   * Import lines of insurance plans from a file
   *
   * All rows or none: a file with a row that does not fit changes nothing, and `import_rejected` lists line, column and reason of the first 1,000. What comes twice in the file does not fit.
   *
   * The header has, in any order, the fields of Create: `plan_id`, `benefit_id`, `currency_id`, `fixed_copay`, `variable_copay_percent`, `pharmacy_copay_percent`, `coverage_type`, `coverage_subtype`, `maximum`, `waiting_until`, `guarantee_letter`, `is_active` and `valid_from`. A column that is missing, or a value that is empty, is the default, where what is there is updated too; yes and no are written `true` and `false`, or `si` and `no`.
   *
   * `fixed_copay`, `maximum`: an amount such as `12.50` or `12,50`, not cents; one that could be read in two ways, such as `1.234`, is refused.
   *
   * What a row refers to is named by its id or, in the column of that name, by its code: `plan_code`, `benefit_code`, `currency_code`. A code that several have is refused.
   *
   * CSV is separated by `;`, `,`, a tab or `|`, as its first lines tell; values that hold the separator are quoted. It is UTF-8 unless its mark, `encoding` or the `charset` of its media type tell otherwise, in this order. XLSX: numbers by their value and not as they are shown, but for the leading zeros of a format such as `00000000`; formulas by their last value; days where a day is asked for; truth values and errors are refused. Lines are the rows of the sheet. Where several sheets have rows, `sheet` says which. Usual Portuguese and Spanish headers are known, in any case and with any accents; a mapping names others. A title above the header and a total behind the last code are passed over and listed. A column that nobody knows is refused by name, and ignored with `ignore_unknown=true`. Over tRPC the file travels as the text of a CSV file; XLSX comes over REST alone.
   *
   * `POST /v1/insurance-plans/plan-lines/import`, with the scope `plans:write`.
   *
   * Refused as
   * - `import_rejected` (422): The import was rejected
   */
  mutate(input: PlanLinesImportFileInput, options?: UnkeyedCommandOptions): Promise<PlanLineImport>
  /**
   * Import lines of insurance plans from a file
   *
   * All rows or none: a file with a row that does not fit changes nothing, and `import_rejected` lists line, column and reason of the first 1,000. What comes twice in the file does not fit.
   *
   * The header has, in any order, the fields of Create: `plan_id`, `benefit_id`, `currency_id`, `fixed_copay`, `variable_copay_percent`, `pharmacy_copay_percent`, `coverage_type`, `coverage_subtype`, `maximum`, `waiting_until`, `guarantee_letter`, `is_active` and `valid_from`. A column that is missing, or a value that is empty, is the default, where what is there is updated too; yes and no are written `true` and `false`, or `si` and `no`.
   *
   * `fixed_copay`, `maximum`: an amount such as `12.50` or `12,50`, not cents; one that could be read in two ways, such as `1.234`, is refused.
   *
   * What a row refers to is named by its id or, in the column of that name, by its code: `plan_code`, `benefit_code`, `currency_code`. A code that several have is refused.
   *
   * CSV is separated by `;`, `,`, a tab or `|`, as its first lines tell; values that hold the separator are quoted. It is UTF-8 unless its mark, `encoding` or the `charset` of its media type tell otherwise, in this order. XLSX: numbers by their value and not as they are shown, but for the leading zeros of a format such as `00000000`; formulas by their last value; days where a day is asked for; truth values and errors are refused. Lines are the rows of the sheet. Where several sheets have rows, `sheet` says which. Usual Portuguese and Spanish headers are known, in any case and with any accents; a mapping names others. A title above the header and a total behind the last code are passed over and listed. A column that nobody knows is refused by name, and ignored with `ignore_unknown=true`. Over tRPC the file travels as the text of a CSV file; XLSX comes over REST alone.
   *
   * `POST /v1/insurance-plans/plan-lines/import`, with the scope `plans:write`.
   *
   * Refused as
   * - `import_rejected` (422): The import was rejected
   */
  upload(input: PlanLinesImportFileFileInput, file: FileToUpload, options?: UnkeyedCommandOptions): Promise<PlanLineImport>
}

export interface BenefitsCreateInput {
  /** The code of the benefit */
  code: string
  /**
   * What the benefit is.
   * @default ""
   */
  description?: string | undefined
  /**
   * Whether it holds from then on.
   * @default true
   */
  is_active?: boolean | undefined
  /**
   * The first day on which it holds; null: every earlier day too, or today where an ended entry like it holds on earlier days.
   * YYYY-MM-DD.
   */
  valid_from?: string | null | undefined
}

/** A benefit, as it was written */
export interface WrittenBenefit {
  /**
   * The benefit.
   * At least 1, at most 2147483647.
   */
  id: number
  /** The code of the benefit */
  code: string
  /** What the benefit is */
  description: string
  /** Whether it holds on the day */
  is_active: boolean
  /**
   * The first day of the version that is shown; null: every earlier day too.
   * YYYY-MM-DD.
   */
  valid_from: string | null
  /**
   * The last day of the version that is shown; null: open-ended.
   * YYYY-MM-DD.
   */
  valid_until: string | null
  /**
   * The number of the newest change; plans and catalogues of a tenant share one.
   * At least 0, at most 2147483647.
   */
  revision: number
  /**
   * When the entry was made.
   * An instant, with `Z` in answers.
   */
  created_at: string
  /** Who made it: the user of the key; where a client needs no key, whom it named; null: nobody */
  created_by: string | null
  /**
   * The number of its maker that such a client named; else 0.
   * At least -2147483648, at most 2147483647.
   */
  created_by_number: number
  /**
   * When the entry was last changed; when it was made, where it never was.
   * An instant, with `Z` in answers.
   */
  updated_at: string
  /** Who changed it last, as created_by; null: it was never changed */
  updated_by: string | null
  /**
   * The number of who changed it last, as created_by_number.
   * At least -2147483648, at most 2147483647.
   */
  updated_by_number: number
  /** What is worth a look; it was written all the same */
  warnings: PlanWarning[]
}

export interface BenefitsCreateOperation extends Operation<'benefit_taken'> {
  /**
   * Create a benefit
   *
   * A service or cover that a plan may include. The code, trimmed and in any case, is that of one benefit.
   *
   * `POST /v1/insurance-plans/benefits`, with the scope `plans:write`.
   *
   * Refused as
   * - `benefit_taken` (409): Another benefit has this code
   */
  mutate(input: BenefitsCreateInput, options?: CommandOptions): Promise<WrittenBenefit>
}

export interface BenefitsListInput {
  /**
   * Whether those that hold are listed, those that do not, or all.
   * @default "active"
   */
  status?: "active" | "inactive" | "all" | undefined
  /**
   * Part of the code or the description; accents and case do not matter.
   * @default null
   */
  search?: string | null | undefined
  /**
   * Those with this `code`; null: any.
   * @default null
   */
  code?: string | null | undefined
  /**
   * As it holds on this day; null: today.
   * YYYY-MM-DD.
   */
  on?: string | null | undefined
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
export interface BenefitPage {
  /** What this page holds, in the order of the list */
  items: Benefit[]
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

/** A benefit, in the version of a day */
export interface Benefit {
  /**
   * The benefit.
   * At least 1, at most 2147483647.
   */
  id: number
  /** The code of the benefit */
  code: string
  /** What the benefit is */
  description: string
  /** Whether it holds on the day */
  is_active: boolean
  /**
   * The first day of the version that is shown; null: every earlier day too.
   * YYYY-MM-DD.
   */
  valid_from: string | null
  /**
   * The last day of the version that is shown; null: open-ended.
   * YYYY-MM-DD.
   */
  valid_until: string | null
  /**
   * The number of the newest change; plans and catalogues of a tenant share one.
   * At least 0, at most 2147483647.
   */
  revision: number
  /**
   * When the entry was made.
   * An instant, with `Z` in answers.
   */
  created_at: string
  /** Who made it: the user of the key; where a client needs no key, whom it named; null: nobody */
  created_by: string | null
  /**
   * The number of its maker that such a client named; else 0.
   * At least -2147483648, at most 2147483647.
   */
  created_by_number: number
  /**
   * When the entry was last changed; when it was made, where it never was.
   * An instant, with `Z` in answers.
   */
  updated_at: string
  /** Who changed it last, as created_by; null: it was never changed */
  updated_by: string | null
  /**
   * The number of who changed it last, as created_by_number.
   * At least -2147483648, at most 2147483647.
   */
  updated_by_number: number
}

export interface BenefitsListOperation extends Operation<never> {
  /**
   * List benefits
   *
   * In order of their ids, each by its version on the day; else by its next one, else by its last.
   *
   * `GET /v1/insurance-plans/benefits`, with the scope `plans:read`.
   */
  query(input: BenefitsListInput, options?: CallOptions): Promise<BenefitPage>
  /** Every page from `offset` on, each asked for when it is wanted. */
  pages(input: BenefitsListInput, options?: CallOptions): AsyncGenerator<BenefitPage>
  /** Every item of every page. What changes meanwhile may be missed or come twice. */
  all(input: BenefitsListInput, options?: CallOptions): AsyncGenerator<Benefit>
}

export interface BenefitsGetInput {
  /**
   * The benefit.
   * At least 1, at most 2147483647.
   */
  benefit_id: number
  /**
   * As it holds on this day; null: today.
   * YYYY-MM-DD.
   */
  on?: string | null | undefined
}

export interface BenefitsGetOperation extends Operation<'benefit_not_found'> {
  /**
   * Get a benefit
   *
   * `GET /v1/insurance-plans/benefits/{benefit_id}`, with the scope `plans:read`.
   *
   * Refused as
   * - `benefit_not_found` (404): Benefit not found
   */
  query(input: BenefitsGetInput, options?: CallOptions): Promise<Benefit>
}

export interface BenefitsUpdateInput {
  /**
   * The benefit.
   * At least 1, at most 2147483647.
   */
  benefit_id: number
  /** The code of the benefit */
  code: string
  /** What the benefit is */
  description: string
  /** Whether it holds from then on */
  is_active: boolean
  /**
   * The first day on which it holds; null: today. Days before it stay as they were.
   * YYYY-MM-DD.
   */
  valid_from?: string | null | undefined
}

export interface BenefitsUpdateOperation extends Operation<'benefit_not_found' | 'benefit_taken'> {
  /**
   * Change a benefit from a day on
   *
   * Full replacement: every field but `valid_from` is required. It opens a new version, which holds from `valid_from` until the next scheduled one starts; `is_active: false` ends it, `true` brings it back. No earlier day changes.
   *
   * `PUT /v1/insurance-plans/benefits/{benefit_id}`, with the scope `plans:write`.
   *
   * Refused as
   * - `benefit_not_found` (404): Benefit not found
   * - `benefit_taken` (409): Another benefit has this code
   */
  mutate(input: BenefitsUpdateInput, options?: CommandOptions): Promise<WrittenBenefit>
}

export interface BenefitsRemoveInput {
  /**
   * The benefit.
   * At least 1, at most 2147483647.
   */
  benefit_id: number
}

export type BenefitsRemoveOutput = null

export interface BenefitsRemoveOperation extends Operation<'benefit_not_found'> {
  /**
   * End a benefit from today on
   *
   * What was scheduled is dropped; days before today stay as they were. Ending what has ended changes nothing.
   *
   * `DELETE /v1/insurance-plans/benefits/{benefit_id}`, with the scope `plans:write`.
   *
   * Refused as
   * - `benefit_not_found` (404): Benefit not found
   */
  mutate(input: BenefitsRemoveInput, options?: UnkeyedCommandOptions): Promise<BenefitsRemoveOutput>
}

export interface BenefitsImportFileInput {
  /**
   * What is there already: `refuse` the row, `update` it by a new version, or `skip` the row.
   * @default "refuse"
   */
  existing?: "refuse" | "update" | "skip" | undefined
  /**
   * Read and check everything, answer the report, change nothing.
   * @default false
   */
  dry_run?: boolean | undefined
  /** How the file is to be read: the name of a kept mapping, or the JSON of an `ImportMapping`. It may be the field `mapping` of the form, before the file */
  mapping?: string | ImportMapping | undefined
  /** The sheet of a workbook: its name, or its place from 1 */
  sheet?: string | undefined
  /**
   * The line of the header, counted from 1, where it is not found by itself; 0: the file has none.
   * At least 0, at most 1048576.
   */
  header_row?: number | undefined
  /** `utf-8`, `iso-8859-1`, `windows-1252`, `iso-8859-15` or `utf-16` */
  encoding?: string | undefined
  /** What separates the values of a CSV file */
  delimiter?: ";" | "," | "|" | "\t" | "tab" | undefined
  /** The decimal sign of amounts, so that `1.234` is no question */
  decimal?: "," | "." | undefined
  /** Ignore columns that nobody knows, in place of refusing them by name */
  ignore_unknown?: boolean | undefined
  /** The text of a CSV file */
  file: string
}

/** What an import of benefits did, or would do */
export interface BenefitImport {
  /** Whether the file was only checked, so that nothing was changed */
  dry_run: boolean
  /** Whether the rows are in force now: all of them or none */
  committed: boolean
  /**
   * How many rows fit.
   * At least 0, at most 2147483647.
   */
  row_count: number
  /**
   * How many rows do not fit.
   * At least 0, at most 2147483647.
   */
  rejected_count: number
  /** Lines that are no rows: a title above the header, a total behind the last code */
  passed_over: PassedOverLine[]
  /** What fits and is worth a look */
  warnings: string[]
  /** null: the header does not fit */
  read_as: ImportReadAs | null
  /** What does not fit, by line: the first 1000 */
  errors: RowFault[]
  /**
   * How many were made.
   * At least 0, at most 2147483647.
   */
  created_count: number
  /**
   * How many were given a new version.
   * At least 0, at most 2147483647.
   */
  updated_count: number
  /**
   * How many rows were left out, because there is such an entry already.
   * At least 0, at most 2147483647.
   */
  skipped_count: number
}

export interface BenefitsImportFileFileInput {
  /**
   * What is there already: `refuse` the row, `update` it by a new version, or `skip` the row.
   * @default "refuse"
   */
  existing?: "refuse" | "update" | "skip" | undefined
  /**
   * Read and check everything, answer the report, change nothing.
   * @default false
   */
  dry_run?: boolean | undefined
  /** How the file is to be read: the name of a kept mapping, or the JSON of an `ImportMapping`. It may be the field `mapping` of the form, before the file */
  mapping?: string | ImportMapping | undefined
  /** The sheet of a workbook: its name, or its place from 1 */
  sheet?: string | undefined
  /**
   * The line of the header, counted from 1, where it is not found by itself; 0: the file has none.
   * At least 0, at most 1048576.
   */
  header_row?: number | undefined
  /** `utf-8`, `iso-8859-1`, `windows-1252`, `iso-8859-15` or `utf-16` */
  encoding?: string | undefined
  /** What separates the values of a CSV file */
  delimiter?: ";" | "," | "|" | "\t" | "tab" | undefined
  /** The decimal sign of amounts, so that `1.234` is no question */
  decimal?: "," | "." | undefined
  /** Ignore columns that nobody knows, in place of refusing them by name */
  ignore_unknown?: boolean | undefined
}

export interface BenefitsImportFileOperation extends Operation<'import_rejected'> {
  /**
   * Import benefits from a file
   *
   * All rows or none: a file with a row that does not fit changes nothing, and `import_rejected` lists line, column and reason of the first 1,000. What comes twice in the file does not fit.
   *
   * The header has, in any order, the fields of Create: `code`, `description`, `is_active` and `valid_from`. A column that is missing, or a value that is empty, is the default, where what is there is updated too; yes and no are written `true` and `false`, or `si` and `no`.
   *
   * CSV is separated by `;`, `,`, a tab or `|`, as its first lines tell; values that hold the separator are quoted. It is UTF-8 unless its mark, `encoding` or the `charset` of its media type tell otherwise, in this order. XLSX: numbers by their value and not as they are shown, but for the leading zeros of a format such as `00000000`; formulas by their last value; days where a day is asked for; truth values and errors are refused. Lines are the rows of the sheet. Where several sheets have rows, `sheet` says which. Usual Portuguese and Spanish headers are known, in any case and with any accents; a mapping names others. A title above the header and a total behind the last code are passed over and listed. A column that nobody knows is refused by name, and ignored with `ignore_unknown=true`. Over tRPC the file travels as the text of a CSV file; XLSX comes over REST alone.
   *
   * `POST /v1/insurance-plans/benefits/import`, with the scope `plans:write`.
   *
   * Refused as
   * - `import_rejected` (422): The import was rejected
   */
  mutate(input: BenefitsImportFileInput, options?: UnkeyedCommandOptions): Promise<BenefitImport>
  /**
   * Import benefits from a file
   *
   * All rows or none: a file with a row that does not fit changes nothing, and `import_rejected` lists line, column and reason of the first 1,000. What comes twice in the file does not fit.
   *
   * The header has, in any order, the fields of Create: `code`, `description`, `is_active` and `valid_from`. A column that is missing, or a value that is empty, is the default, where what is there is updated too; yes and no are written `true` and `false`, or `si` and `no`.
   *
   * CSV is separated by `;`, `,`, a tab or `|`, as its first lines tell; values that hold the separator are quoted. It is UTF-8 unless its mark, `encoding` or the `charset` of its media type tell otherwise, in this order. XLSX: numbers by their value and not as they are shown, but for the leading zeros of a format such as `00000000`; formulas by their last value; days where a day is asked for; truth values and errors are refused. Lines are the rows of the sheet. Where several sheets have rows, `sheet` says which. Usual Portuguese and Spanish headers are known, in any case and with any accents; a mapping names others. A title above the header and a total behind the last code are passed over and listed. A column that nobody knows is refused by name, and ignored with `ignore_unknown=true`. Over tRPC the file travels as the text of a CSV file; XLSX comes over REST alone.
   *
   * `POST /v1/insurance-plans/benefits/import`, with the scope `plans:write`.
   *
   * Refused as
   * - `import_rejected` (422): The import was rejected
   */
  upload(input: BenefitsImportFileFileInput, file: FileToUpload, options?: UnkeyedCommandOptions): Promise<BenefitImport>
}

export interface CurrenciesCreateInput {
  /** The code of the currency, as the clinic writes it */
  code: string
  /**
   * What the currency is called.
   * @default ""
   */
  description?: string | undefined
  /** The currency by ISO 4217 */
  iso_code: "PEN" | "USD"
  /**
   * Whether it holds from then on.
   * @default true
   */
  is_active?: boolean | undefined
  /**
   * The first day on which it holds; null: every earlier day too, or today where an ended entry like it holds on earlier days.
   * YYYY-MM-DD.
   */
  valid_from?: string | null | undefined
}

/** A currency, as it was written */
export interface WrittenPlanCurrency {
  /**
   * The currency.
   * At least 1, at most 2147483647.
   */
  id: number
  /** The code of the currency, as the clinic writes it */
  code: string
  /** What the currency is called */
  description: string
  /** The currency by ISO 4217 */
  iso_code: "PEN" | "USD"
  /** Whether it holds on the day */
  is_active: boolean
  /**
   * The first day of the version that is shown; null: every earlier day too.
   * YYYY-MM-DD.
   */
  valid_from: string | null
  /**
   * The last day of the version that is shown; null: open-ended.
   * YYYY-MM-DD.
   */
  valid_until: string | null
  /**
   * The number of the newest change; plans and catalogues of a tenant share one.
   * At least 0, at most 2147483647.
   */
  revision: number
  /**
   * When the entry was made.
   * An instant, with `Z` in answers.
   */
  created_at: string
  /** Who made it: the user of the key; where a client needs no key, whom it named; null: nobody */
  created_by: string | null
  /**
   * The number of its maker that such a client named; else 0.
   * At least -2147483648, at most 2147483647.
   */
  created_by_number: number
  /**
   * When the entry was last changed; when it was made, where it never was.
   * An instant, with `Z` in answers.
   */
  updated_at: string
  /** Who changed it last, as created_by; null: it was never changed */
  updated_by: string | null
  /**
   * The number of who changed it last, as created_by_number.
   * At least -2147483648, at most 2147483647.
   */
  updated_by_number: number
  /** What is worth a look; it was written all the same */
  warnings: PlanWarning[]
}

export interface CurrenciesCreateOperation extends Operation<'currency_taken'> {
  /**
   * Create a currency
   *
   * `POST /v1/insurance-plans/currencies`, with the scope `plans:write`.
   *
   * Refused as
   * - `currency_taken` (409): Another currency has this code
   */
  mutate(input: CurrenciesCreateInput, options?: CommandOptions): Promise<WrittenPlanCurrency>
}

export interface CurrenciesListInput {
  /**
   * Whether those that hold are listed, those that do not, or all.
   * @default "active"
   */
  status?: "active" | "inactive" | "all" | undefined
  /**
   * Part of the code or the description; accents and case do not matter.
   * @default null
   */
  search?: string | null | undefined
  /**
   * Those with this `code`; null: any.
   * @default null
   */
  code?: string | null | undefined
  /**
   * As it holds on this day; null: today.
   * YYYY-MM-DD.
   */
  on?: string | null | undefined
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
export interface PlanCurrencyPage {
  /** What this page holds, in the order of the list */
  items: PlanCurrency[]
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

/** A currency, in the version of a day */
export interface PlanCurrency {
  /**
   * The currency.
   * At least 1, at most 2147483647.
   */
  id: number
  /** The code of the currency, as the clinic writes it */
  code: string
  /** What the currency is called */
  description: string
  /** The currency by ISO 4217 */
  iso_code: "PEN" | "USD"
  /** Whether it holds on the day */
  is_active: boolean
  /**
   * The first day of the version that is shown; null: every earlier day too.
   * YYYY-MM-DD.
   */
  valid_from: string | null
  /**
   * The last day of the version that is shown; null: open-ended.
   * YYYY-MM-DD.
   */
  valid_until: string | null
  /**
   * The number of the newest change; plans and catalogues of a tenant share one.
   * At least 0, at most 2147483647.
   */
  revision: number
  /**
   * When the entry was made.
   * An instant, with `Z` in answers.
   */
  created_at: string
  /** Who made it: the user of the key; where a client needs no key, whom it named; null: nobody */
  created_by: string | null
  /**
   * The number of its maker that such a client named; else 0.
   * At least -2147483648, at most 2147483647.
   */
  created_by_number: number
  /**
   * When the entry was last changed; when it was made, where it never was.
   * An instant, with `Z` in answers.
   */
  updated_at: string
  /** Who changed it last, as created_by; null: it was never changed */
  updated_by: string | null
  /**
   * The number of who changed it last, as created_by_number.
   * At least -2147483648, at most 2147483647.
   */
  updated_by_number: number
}

export interface CurrenciesListOperation extends Operation<never> {
  /**
   * List currencies
   *
   * In order of their ids, each by its version on the day; else by its next one, else by its last.
   *
   * `GET /v1/insurance-plans/currencies`, with the scope `plans:read`.
   */
  query(input: CurrenciesListInput, options?: CallOptions): Promise<PlanCurrencyPage>
  /** Every page from `offset` on, each asked for when it is wanted. */
  pages(input: CurrenciesListInput, options?: CallOptions): AsyncGenerator<PlanCurrencyPage>
  /** Every item of every page. What changes meanwhile may be missed or come twice. */
  all(input: CurrenciesListInput, options?: CallOptions): AsyncGenerator<PlanCurrency>
}

export interface CurrenciesGetInput {
  /**
   * The currency.
   * At least 1, at most 2147483647.
   */
  currency_id: number
  /**
   * As it holds on this day; null: today.
   * YYYY-MM-DD.
   */
  on?: string | null | undefined
}

export interface CurrenciesGetOperation extends Operation<'currency_not_found'> {
  /**
   * Get a currency
   *
   * `GET /v1/insurance-plans/currencies/{currency_id}`, with the scope `plans:read`.
   *
   * Refused as
   * - `currency_not_found` (404): Currency not found
   */
  query(input: CurrenciesGetInput, options?: CallOptions): Promise<PlanCurrency>
}

export interface CurrenciesUpdateInput {
  /**
   * The currency.
   * At least 1, at most 2147483647.
   */
  currency_id: number
  /** The code of the currency, as the clinic writes it */
  code: string
  /** What the currency is called */
  description: string
  /** The currency by ISO 4217 */
  iso_code: "PEN" | "USD"
  /** Whether it holds from then on */
  is_active: boolean
  /**
   * The first day on which it holds; null: today. Days before it stay as they were.
   * YYYY-MM-DD.
   */
  valid_from?: string | null | undefined
}

export interface CurrenciesUpdateOperation extends Operation<'currency_not_found' | 'currency_taken'> {
  /**
   * Change a currency from a day on
   *
   * Full replacement: every field but `valid_from` is required. It opens a new version, which holds from `valid_from` until the next scheduled one starts; `is_active: false` ends it, `true` brings it back. No earlier day changes.
   *
   * `PUT /v1/insurance-plans/currencies/{currency_id}`, with the scope `plans:write`.
   *
   * Refused as
   * - `currency_not_found` (404): Currency not found
   * - `currency_taken` (409): Another currency has this code
   */
  mutate(input: CurrenciesUpdateInput, options?: CommandOptions): Promise<WrittenPlanCurrency>
}

export interface CurrenciesRemoveInput {
  /**
   * The currency.
   * At least 1, at most 2147483647.
   */
  currency_id: number
}

export type CurrenciesRemoveOutput = null

export interface CurrenciesRemoveOperation extends Operation<'currency_not_found'> {
  /**
   * End a currency from today on
   *
   * What was scheduled is dropped; days before today stay as they were. Ending what has ended changes nothing.
   *
   * `DELETE /v1/insurance-plans/currencies/{currency_id}`, with the scope `plans:write`.
   *
   * Refused as
   * - `currency_not_found` (404): Currency not found
   */
  mutate(input: CurrenciesRemoveInput, options?: UnkeyedCommandOptions): Promise<CurrenciesRemoveOutput>
}

export interface CurrenciesImportFileInput {
  /**
   * What is there already: `refuse` the row, `update` it by a new version, or `skip` the row.
   * @default "refuse"
   */
  existing?: "refuse" | "update" | "skip" | undefined
  /**
   * Read and check everything, answer the report, change nothing.
   * @default false
   */
  dry_run?: boolean | undefined
  /** How the file is to be read: the name of a kept mapping, or the JSON of an `ImportMapping`. It may be the field `mapping` of the form, before the file */
  mapping?: string | ImportMapping | undefined
  /** The sheet of a workbook: its name, or its place from 1 */
  sheet?: string | undefined
  /**
   * The line of the header, counted from 1, where it is not found by itself; 0: the file has none.
   * At least 0, at most 1048576.
   */
  header_row?: number | undefined
  /** `utf-8`, `iso-8859-1`, `windows-1252`, `iso-8859-15` or `utf-16` */
  encoding?: string | undefined
  /** What separates the values of a CSV file */
  delimiter?: ";" | "," | "|" | "\t" | "tab" | undefined
  /** The decimal sign of amounts, so that `1.234` is no question */
  decimal?: "," | "." | undefined
  /** Ignore columns that nobody knows, in place of refusing them by name */
  ignore_unknown?: boolean | undefined
  /** The text of a CSV file */
  file: string
}

/** What an import of currencies did, or would do */
export interface PlanCurrencyImport {
  /** Whether the file was only checked, so that nothing was changed */
  dry_run: boolean
  /** Whether the rows are in force now: all of them or none */
  committed: boolean
  /**
   * How many rows fit.
   * At least 0, at most 2147483647.
   */
  row_count: number
  /**
   * How many rows do not fit.
   * At least 0, at most 2147483647.
   */
  rejected_count: number
  /** Lines that are no rows: a title above the header, a total behind the last code */
  passed_over: PassedOverLine[]
  /** What fits and is worth a look */
  warnings: string[]
  /** null: the header does not fit */
  read_as: ImportReadAs | null
  /** What does not fit, by line: the first 1000 */
  errors: RowFault[]
  /**
   * How many were made.
   * At least 0, at most 2147483647.
   */
  created_count: number
  /**
   * How many were given a new version.
   * At least 0, at most 2147483647.
   */
  updated_count: number
  /**
   * How many rows were left out, because there is such an entry already.
   * At least 0, at most 2147483647.
   */
  skipped_count: number
}

export interface CurrenciesImportFileFileInput {
  /**
   * What is there already: `refuse` the row, `update` it by a new version, or `skip` the row.
   * @default "refuse"
   */
  existing?: "refuse" | "update" | "skip" | undefined
  /**
   * Read and check everything, answer the report, change nothing.
   * @default false
   */
  dry_run?: boolean | undefined
  /** How the file is to be read: the name of a kept mapping, or the JSON of an `ImportMapping`. It may be the field `mapping` of the form, before the file */
  mapping?: string | ImportMapping | undefined
  /** The sheet of a workbook: its name, or its place from 1 */
  sheet?: string | undefined
  /**
   * The line of the header, counted from 1, where it is not found by itself; 0: the file has none.
   * At least 0, at most 1048576.
   */
  header_row?: number | undefined
  /** `utf-8`, `iso-8859-1`, `windows-1252`, `iso-8859-15` or `utf-16` */
  encoding?: string | undefined
  /** What separates the values of a CSV file */
  delimiter?: ";" | "," | "|" | "\t" | "tab" | undefined
  /** The decimal sign of amounts, so that `1.234` is no question */
  decimal?: "," | "." | undefined
  /** Ignore columns that nobody knows, in place of refusing them by name */
  ignore_unknown?: boolean | undefined
}

export interface CurrenciesImportFileOperation extends Operation<'import_rejected'> {
  /**
   * Import currencies from a file
   *
   * All rows or none: a file with a row that does not fit changes nothing, and `import_rejected` lists line, column and reason of the first 1,000. What comes twice in the file does not fit.
   *
   * The header has, in any order, the fields of Create: `code`, `description`, `iso_code`, `is_active` and `valid_from`. A column that is missing, or a value that is empty, is the default, where what is there is updated too; yes and no are written `true` and `false`, or `si` and `no`.
   *
   * CSV is separated by `;`, `,`, a tab or `|`, as its first lines tell; values that hold the separator are quoted. It is UTF-8 unless its mark, `encoding` or the `charset` of its media type tell otherwise, in this order. XLSX: numbers by their value and not as they are shown, but for the leading zeros of a format such as `00000000`; formulas by their last value; days where a day is asked for; truth values and errors are refused. Lines are the rows of the sheet. Where several sheets have rows, `sheet` says which. Usual Portuguese and Spanish headers are known, in any case and with any accents; a mapping names others. A title above the header and a total behind the last code are passed over and listed. A column that nobody knows is refused by name, and ignored with `ignore_unknown=true`. Over tRPC the file travels as the text of a CSV file; XLSX comes over REST alone.
   *
   * `POST /v1/insurance-plans/currencies/import`, with the scope `plans:write`.
   *
   * Refused as
   * - `import_rejected` (422): The import was rejected
   */
  mutate(input: CurrenciesImportFileInput, options?: UnkeyedCommandOptions): Promise<PlanCurrencyImport>
  /**
   * Import currencies from a file
   *
   * All rows or none: a file with a row that does not fit changes nothing, and `import_rejected` lists line, column and reason of the first 1,000. What comes twice in the file does not fit.
   *
   * The header has, in any order, the fields of Create: `code`, `description`, `iso_code`, `is_active` and `valid_from`. A column that is missing, or a value that is empty, is the default, where what is there is updated too; yes and no are written `true` and `false`, or `si` and `no`.
   *
   * CSV is separated by `;`, `,`, a tab or `|`, as its first lines tell; values that hold the separator are quoted. It is UTF-8 unless its mark, `encoding` or the `charset` of its media type tell otherwise, in this order. XLSX: numbers by their value and not as they are shown, but for the leading zeros of a format such as `00000000`; formulas by their last value; days where a day is asked for; truth values and errors are refused. Lines are the rows of the sheet. Where several sheets have rows, `sheet` says which. Usual Portuguese and Spanish headers are known, in any case and with any accents; a mapping names others. A title above the header and a total behind the last code are passed over and listed. A column that nobody knows is refused by name, and ignored with `ignore_unknown=true`. Over tRPC the file travels as the text of a CSV file; XLSX comes over REST alone.
   *
   * `POST /v1/insurance-plans/currencies/import`, with the scope `plans:write`.
   *
   * Refused as
   * - `import_rejected` (422): The import was rejected
   */
  upload(input: CurrenciesImportFileFileInput, file: FileToUpload, options?: UnkeyedCommandOptions): Promise<PlanCurrencyImport>
}

export interface InsuranceProductsCreateInput {
  /** The code of the product */
  code: string
  /**
   * What the product is called.
   * @default ""
   */
  description?: string | undefined
  /**
   * The code of the insurer, as SUSALUD knows it (IAFA); empty: none.
   * @default ""
   */
  iafa_code?: string | undefined
  /**
   * Whether it holds from then on.
   * @default true
   */
  is_active?: boolean | undefined
  /**
   * The first day on which it holds; null: every earlier day too, or today where an ended entry like it holds on earlier days.
   * YYYY-MM-DD.
   */
  valid_from?: string | null | undefined
}

/** An insurance product, as it was written */
export interface WrittenInsuranceProduct {
  /**
   * The insurance product.
   * At least 1, at most 2147483647.
   */
  id: number
  /** The code of the product */
  code: string
  /** What the product is called */
  description: string
  /** The code of the insurer, as SUSALUD knows it (IAFA); empty: none */
  iafa_code: string
  /** Whether it holds on the day */
  is_active: boolean
  /**
   * The first day of the version that is shown; null: every earlier day too.
   * YYYY-MM-DD.
   */
  valid_from: string | null
  /**
   * The last day of the version that is shown; null: open-ended.
   * YYYY-MM-DD.
   */
  valid_until: string | null
  /**
   * The number of the newest change; plans and catalogues of a tenant share one.
   * At least 0, at most 2147483647.
   */
  revision: number
  /**
   * When the entry was made.
   * An instant, with `Z` in answers.
   */
  created_at: string
  /** Who made it: the user of the key; where a client needs no key, whom it named; null: nobody */
  created_by: string | null
  /**
   * The number of its maker that such a client named; else 0.
   * At least -2147483648, at most 2147483647.
   */
  created_by_number: number
  /**
   * When the entry was last changed; when it was made, where it never was.
   * An instant, with `Z` in answers.
   */
  updated_at: string
  /** Who changed it last, as created_by; null: it was never changed */
  updated_by: string | null
  /**
   * The number of who changed it last, as created_by_number.
   * At least -2147483648, at most 2147483647.
   */
  updated_by_number: number
  /** What is worth a look; it was written all the same */
  warnings: PlanWarning[]
}

export interface InsuranceProductsCreateOperation extends Operation<'product_taken'> {
  /**
   * Create an insurance product
   *
   * `POST /v1/insurance-plans/products`, with the scope `plans:write`.
   *
   * Refused as
   * - `product_taken` (409): Another insurance product has this code
   */
  mutate(input: InsuranceProductsCreateInput, options?: CommandOptions): Promise<WrittenInsuranceProduct>
}

export interface InsuranceProductsListInput {
  /**
   * Whether those that hold are listed, those that do not, or all.
   * @default "active"
   */
  status?: "active" | "inactive" | "all" | undefined
  /**
   * Part of the code or the description; accents and case do not matter.
   * @default null
   */
  search?: string | null | undefined
  /**
   * Those with this `code`; null: any.
   * @default null
   */
  code?: string | null | undefined
  /**
   * Those with this `iafa_code`; null: any.
   * @default null
   */
  iafa_code?: string | null | undefined
  /**
   * As it holds on this day; null: today.
   * YYYY-MM-DD.
   */
  on?: string | null | undefined
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
export interface InsuranceProductPage {
  /** What this page holds, in the order of the list */
  items: InsuranceProduct[]
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

/** An insurance product, in the version of a day */
export interface InsuranceProduct {
  /**
   * The insurance product.
   * At least 1, at most 2147483647.
   */
  id: number
  /** The code of the product */
  code: string
  /** What the product is called */
  description: string
  /** The code of the insurer, as SUSALUD knows it (IAFA); empty: none */
  iafa_code: string
  /** Whether it holds on the day */
  is_active: boolean
  /**
   * The first day of the version that is shown; null: every earlier day too.
   * YYYY-MM-DD.
   */
  valid_from: string | null
  /**
   * The last day of the version that is shown; null: open-ended.
   * YYYY-MM-DD.
   */
  valid_until: string | null
  /**
   * The number of the newest change; plans and catalogues of a tenant share one.
   * At least 0, at most 2147483647.
   */
  revision: number
  /**
   * When the entry was made.
   * An instant, with `Z` in answers.
   */
  created_at: string
  /** Who made it: the user of the key; where a client needs no key, whom it named; null: nobody */
  created_by: string | null
  /**
   * The number of its maker that such a client named; else 0.
   * At least -2147483648, at most 2147483647.
   */
  created_by_number: number
  /**
   * When the entry was last changed; when it was made, where it never was.
   * An instant, with `Z` in answers.
   */
  updated_at: string
  /** Who changed it last, as created_by; null: it was never changed */
  updated_by: string | null
  /**
   * The number of who changed it last, as created_by_number.
   * At least -2147483648, at most 2147483647.
   */
  updated_by_number: number
}

export interface InsuranceProductsListOperation extends Operation<never> {
  /**
   * List insurance products
   *
   * In order of their ids, each by its version on the day; else by its next one, else by its last.
   *
   * `GET /v1/insurance-plans/products`, with the scope `plans:read`.
   */
  query(input: InsuranceProductsListInput, options?: CallOptions): Promise<InsuranceProductPage>
  /** Every page from `offset` on, each asked for when it is wanted. */
  pages(input: InsuranceProductsListInput, options?: CallOptions): AsyncGenerator<InsuranceProductPage>
  /** Every item of every page. What changes meanwhile may be missed or come twice. */
  all(input: InsuranceProductsListInput, options?: CallOptions): AsyncGenerator<InsuranceProduct>
}

export interface InsuranceProductsGetInput {
  /**
   * The insurance product.
   * At least 1, at most 2147483647.
   */
  product_id: number
  /**
   * As it holds on this day; null: today.
   * YYYY-MM-DD.
   */
  on?: string | null | undefined
}

export interface InsuranceProductsGetOperation extends Operation<'product_not_found'> {
  /**
   * Get an insurance product
   *
   * `GET /v1/insurance-plans/products/{product_id}`, with the scope `plans:read`.
   *
   * Refused as
   * - `product_not_found` (404): Insurance product not found
   */
  query(input: InsuranceProductsGetInput, options?: CallOptions): Promise<InsuranceProduct>
}

export interface InsuranceProductsUpdateInput {
  /**
   * The insurance product.
   * At least 1, at most 2147483647.
   */
  product_id: number
  /** The code of the product */
  code: string
  /** What the product is called */
  description: string
  /** The code of the insurer, as SUSALUD knows it (IAFA); empty: none */
  iafa_code: string
  /** Whether it holds from then on */
  is_active: boolean
  /**
   * The first day on which it holds; null: today. Days before it stay as they were.
   * YYYY-MM-DD.
   */
  valid_from?: string | null | undefined
}

export interface InsuranceProductsUpdateOperation extends Operation<'product_not_found' | 'product_taken'> {
  /**
   * Change an insurance product from a day on
   *
   * Full replacement: every field but `valid_from` is required. It opens a new version, which holds from `valid_from` until the next scheduled one starts; `is_active: false` ends it, `true` brings it back. No earlier day changes.
   *
   * `PUT /v1/insurance-plans/products/{product_id}`, with the scope `plans:write`.
   *
   * Refused as
   * - `product_not_found` (404): Insurance product not found
   * - `product_taken` (409): Another insurance product has this code
   */
  mutate(input: InsuranceProductsUpdateInput, options?: CommandOptions): Promise<WrittenInsuranceProduct>
}

export interface InsuranceProductsRemoveInput {
  /**
   * The insurance product.
   * At least 1, at most 2147483647.
   */
  product_id: number
}

export type InsuranceProductsRemoveOutput = null

export interface InsuranceProductsRemoveOperation extends Operation<'product_not_found'> {
  /**
   * End an insurance product from today on
   *
   * What was scheduled is dropped; days before today stay as they were. Ending what has ended changes nothing.
   *
   * `DELETE /v1/insurance-plans/products/{product_id}`, with the scope `plans:write`.
   *
   * Refused as
   * - `product_not_found` (404): Insurance product not found
   */
  mutate(input: InsuranceProductsRemoveInput, options?: UnkeyedCommandOptions): Promise<InsuranceProductsRemoveOutput>
}

export interface InsuranceProductsImportFileInput {
  /**
   * What is there already: `refuse` the row, `update` it by a new version, or `skip` the row.
   * @default "refuse"
   */
  existing?: "refuse" | "update" | "skip" | undefined
  /**
   * Read and check everything, answer the report, change nothing.
   * @default false
   */
  dry_run?: boolean | undefined
  /** How the file is to be read: the name of a kept mapping, or the JSON of an `ImportMapping`. It may be the field `mapping` of the form, before the file */
  mapping?: string | ImportMapping | undefined
  /** The sheet of a workbook: its name, or its place from 1 */
  sheet?: string | undefined
  /**
   * The line of the header, counted from 1, where it is not found by itself; 0: the file has none.
   * At least 0, at most 1048576.
   */
  header_row?: number | undefined
  /** `utf-8`, `iso-8859-1`, `windows-1252`, `iso-8859-15` or `utf-16` */
  encoding?: string | undefined
  /** What separates the values of a CSV file */
  delimiter?: ";" | "," | "|" | "\t" | "tab" | undefined
  /** The decimal sign of amounts, so that `1.234` is no question */
  decimal?: "," | "." | undefined
  /** Ignore columns that nobody knows, in place of refusing them by name */
  ignore_unknown?: boolean | undefined
  /** The text of a CSV file */
  file: string
}

/** What an import of insurance products did, or would do */
export interface InsuranceProductImport {
  /** Whether the file was only checked, so that nothing was changed */
  dry_run: boolean
  /** Whether the rows are in force now: all of them or none */
  committed: boolean
  /**
   * How many rows fit.
   * At least 0, at most 2147483647.
   */
  row_count: number
  /**
   * How many rows do not fit.
   * At least 0, at most 2147483647.
   */
  rejected_count: number
  /** Lines that are no rows: a title above the header, a total behind the last code */
  passed_over: PassedOverLine[]
  /** What fits and is worth a look */
  warnings: string[]
  /** null: the header does not fit */
  read_as: ImportReadAs | null
  /** What does not fit, by line: the first 1000 */
  errors: RowFault[]
  /**
   * How many were made.
   * At least 0, at most 2147483647.
   */
  created_count: number
  /**
   * How many were given a new version.
   * At least 0, at most 2147483647.
   */
  updated_count: number
  /**
   * How many rows were left out, because there is such an entry already.
   * At least 0, at most 2147483647.
   */
  skipped_count: number
}

export interface InsuranceProductsImportFileFileInput {
  /**
   * What is there already: `refuse` the row, `update` it by a new version, or `skip` the row.
   * @default "refuse"
   */
  existing?: "refuse" | "update" | "skip" | undefined
  /**
   * Read and check everything, answer the report, change nothing.
   * @default false
   */
  dry_run?: boolean | undefined
  /** How the file is to be read: the name of a kept mapping, or the JSON of an `ImportMapping`. It may be the field `mapping` of the form, before the file */
  mapping?: string | ImportMapping | undefined
  /** The sheet of a workbook: its name, or its place from 1 */
  sheet?: string | undefined
  /**
   * The line of the header, counted from 1, where it is not found by itself; 0: the file has none.
   * At least 0, at most 1048576.
   */
  header_row?: number | undefined
  /** `utf-8`, `iso-8859-1`, `windows-1252`, `iso-8859-15` or `utf-16` */
  encoding?: string | undefined
  /** What separates the values of a CSV file */
  delimiter?: ";" | "," | "|" | "\t" | "tab" | undefined
  /** The decimal sign of amounts, so that `1.234` is no question */
  decimal?: "," | "." | undefined
  /** Ignore columns that nobody knows, in place of refusing them by name */
  ignore_unknown?: boolean | undefined
}

export interface InsuranceProductsImportFileOperation extends Operation<'import_rejected'> {
  /**
   * Import insurance products from a file
   *
   * All rows or none: a file with a row that does not fit changes nothing, and `import_rejected` lists line, column and reason of the first 1,000. What comes twice in the file does not fit.
   *
   * The header has, in any order, the fields of Create: `code`, `description`, `iafa_code`, `is_active` and `valid_from`. A column that is missing, or a value that is empty, is the default, where what is there is updated too; yes and no are written `true` and `false`, or `si` and `no`.
   *
   * CSV is separated by `;`, `,`, a tab or `|`, as its first lines tell; values that hold the separator are quoted. It is UTF-8 unless its mark, `encoding` or the `charset` of its media type tell otherwise, in this order. XLSX: numbers by their value and not as they are shown, but for the leading zeros of a format such as `00000000`; formulas by their last value; days where a day is asked for; truth values and errors are refused. Lines are the rows of the sheet. Where several sheets have rows, `sheet` says which. Usual Portuguese and Spanish headers are known, in any case and with any accents; a mapping names others. A title above the header and a total behind the last code are passed over and listed. A column that nobody knows is refused by name, and ignored with `ignore_unknown=true`. Over tRPC the file travels as the text of a CSV file; XLSX comes over REST alone.
   *
   * `POST /v1/insurance-plans/products/import`, with the scope `plans:write`.
   *
   * Refused as
   * - `import_rejected` (422): The import was rejected
   */
  mutate(input: InsuranceProductsImportFileInput, options?: UnkeyedCommandOptions): Promise<InsuranceProductImport>
  /**
   * Import insurance products from a file
   *
   * All rows or none: a file with a row that does not fit changes nothing, and `import_rejected` lists line, column and reason of the first 1,000. What comes twice in the file does not fit.
   *
   * The header has, in any order, the fields of Create: `code`, `description`, `iafa_code`, `is_active` and `valid_from`. A column that is missing, or a value that is empty, is the default, where what is there is updated too; yes and no are written `true` and `false`, or `si` and `no`.
   *
   * CSV is separated by `;`, `,`, a tab or `|`, as its first lines tell; values that hold the separator are quoted. It is UTF-8 unless its mark, `encoding` or the `charset` of its media type tell otherwise, in this order. XLSX: numbers by their value and not as they are shown, but for the leading zeros of a format such as `00000000`; formulas by their last value; days where a day is asked for; truth values and errors are refused. Lines are the rows of the sheet. Where several sheets have rows, `sheet` says which. Usual Portuguese and Spanish headers are known, in any case and with any accents; a mapping names others. A title above the header and a total behind the last code are passed over and listed. A column that nobody knows is refused by name, and ignored with `ignore_unknown=true`. Over tRPC the file travels as the text of a CSV file; XLSX comes over REST alone.
   *
   * `POST /v1/insurance-plans/products/import`, with the scope `plans:write`.
   *
   * Refused as
   * - `import_rejected` (422): The import was rejected
   */
  upload(input: InsuranceProductsImportFileFileInput, file: FileToUpload, options?: UnkeyedCommandOptions): Promise<InsuranceProductImport>
}

export interface PaymentCategoriesCreateInput {
  /** The code of the category */
  code: string
  /**
   * What the category is called.
   * @default ""
   */
  description?: string | undefined
  /**
   * Administrative notes.
   * @default ""
   */
  notes?: string | undefined
  /**
   * Its prices hold from this day on; null: from ever.
   * YYYY-MM-DD.
   */
  validity_start?: string | null | undefined
  /**
   * The last day on which they hold; null: open-ended.
   * YYYY-MM-DD.
   */
  validity_end?: string | null | undefined
  /**
   * Soles for one unit of a service; null: none.
   * At least 0, at most 9999999999.9999.
   */
  service_factor?: number | null | undefined
  /**
   * Soles for one unit of a procedure; null: none.
   * At least 0, at most 9999999999.9999.
   */
  procedure_factor?: number | null | undefined
  /**
   * The percentage that is taken from the list price of pharmacy (0-100).
   * At least 0, at most 100.
   * @default 0
   */
  pharmacy_discount_percent?: number | undefined
  /**
   * Whether it holds from then on.
   * @default true
   */
  is_active?: boolean | undefined
  /**
   * The first day on which it holds; null: every earlier day too, or today where an ended entry like it holds on earlier days.
   * YYYY-MM-DD.
   */
  valid_from?: string | null | undefined
}

/** A payment category, as it was written */
export interface WrittenPaymentCategory {
  /**
   * The payment category.
   * At least 1, at most 2147483647.
   */
  id: number
  /** The code of the category */
  code: string
  /** What the category is called */
  description: string
  /** Administrative notes */
  notes: string
  /**
   * Its prices hold from this day on; null: from ever.
   * YYYY-MM-DD.
   */
  validity_start: string | null
  /**
   * The last day on which they hold; null: open-ended.
   * YYYY-MM-DD.
   */
  validity_end: string | null
  /**
   * Soles for one unit of a service; null: none.
   * At least 0, at most 9999999999.9999.
   */
  service_factor: number | null
  /**
   * Soles for one unit of a procedure; null: none.
   * At least 0, at most 9999999999.9999.
   */
  procedure_factor: number | null
  /**
   * The percentage that is taken from the list price of pharmacy (0-100).
   * At least 0, at most 100.
   */
  pharmacy_discount_percent: number
  /** Whether it holds on the day */
  is_active: boolean
  /**
   * The first day of its validity over all its versions, each on its own days; null: every earlier day too.
   * YYYY-MM-DD.
   */
  window_start: string | null
  /**
   * The last day of its validity over all its versions; null: open-ended.
   * YYYY-MM-DD.
   */
  window_end: string | null
  /**
   * The first day of the version that is shown; null: every earlier day too.
   * YYYY-MM-DD.
   */
  valid_from: string | null
  /**
   * The last day of the version that is shown; null: open-ended.
   * YYYY-MM-DD.
   */
  valid_until: string | null
  /**
   * The number of the newest change; plans and catalogues of a tenant share one.
   * At least 0, at most 2147483647.
   */
  revision: number
  /**
   * When the entry was made.
   * An instant, with `Z` in answers.
   */
  created_at: string
  /** Who made it: the user of the key; where a client needs no key, whom it named; null: nobody */
  created_by: string | null
  /**
   * The number of its maker that such a client named; else 0.
   * At least -2147483648, at most 2147483647.
   */
  created_by_number: number
  /**
   * When the entry was last changed; when it was made, where it never was.
   * An instant, with `Z` in answers.
   */
  updated_at: string
  /** Who changed it last, as created_by; null: it was never changed */
  updated_by: string | null
  /**
   * The number of who changed it last, as created_by_number.
   * At least -2147483648, at most 2147483647.
   */
  updated_by_number: number
  /** What is worth a look; it was written all the same */
  warnings: PlanWarning[]
}

export interface PaymentCategoriesCreateOperation extends Operation<'payment_category_taken'> {
  /**
   * Create a payment category
   *
   * What prices a plan: factors for tariff units, a discount for pharmacy, and prices of its own. Code and description together, trimmed and in any case, are those of one category.
   *
   * `POST /v1/insurance-plans/payment-categories`, with the scope `plans:write`.
   *
   * Refused as
   * - `payment_category_taken` (409): Another payment category has this code and description
   */
  mutate(input: PaymentCategoriesCreateInput, options?: CommandOptions): Promise<WrittenPaymentCategory>
}

export interface PaymentCategoriesListInput {
  /**
   * Whether those that hold are listed, those that do not, or all.
   * @default "active"
   */
  status?: "active" | "inactive" | "all" | undefined
  /**
   * Part of the code or the description; accents and case do not matter.
   * @default null
   */
  search?: string | null | undefined
  /**
   * Those with this `code`; null: any.
   * @default null
   */
  code?: string | null | undefined
  /**
   * As it holds on this day; null: today.
   * YYYY-MM-DD.
   */
  on?: string | null | undefined
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
export interface PaymentCategoryPage {
  /** What this page holds, in the order of the list */
  items: PaymentCategory[]
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

/** A payment category, in the version of a day */
export interface PaymentCategory {
  /**
   * The payment category.
   * At least 1, at most 2147483647.
   */
  id: number
  /** The code of the category */
  code: string
  /** What the category is called */
  description: string
  /** Administrative notes */
  notes: string
  /**
   * Its prices hold from this day on; null: from ever.
   * YYYY-MM-DD.
   */
  validity_start: string | null
  /**
   * The last day on which they hold; null: open-ended.
   * YYYY-MM-DD.
   */
  validity_end: string | null
  /**
   * Soles for one unit of a service; null: none.
   * At least 0, at most 9999999999.9999.
   */
  service_factor: number | null
  /**
   * Soles for one unit of a procedure; null: none.
   * At least 0, at most 9999999999.9999.
   */
  procedure_factor: number | null
  /**
   * The percentage that is taken from the list price of pharmacy (0-100).
   * At least 0, at most 100.
   */
  pharmacy_discount_percent: number
  /** Whether it holds on the day */
  is_active: boolean
  /**
   * The first day of its validity over all its versions, each on its own days; null: every earlier day too.
   * YYYY-MM-DD.
   */
  window_start: string | null
  /**
   * The last day of its validity over all its versions; null: open-ended.
   * YYYY-MM-DD.
   */
  window_end: string | null
  /**
   * The first day of the version that is shown; null: every earlier day too.
   * YYYY-MM-DD.
   */
  valid_from: string | null
  /**
   * The last day of the version that is shown; null: open-ended.
   * YYYY-MM-DD.
   */
  valid_until: string | null
  /**
   * The number of the newest change; plans and catalogues of a tenant share one.
   * At least 0, at most 2147483647.
   */
  revision: number
  /**
   * When the entry was made.
   * An instant, with `Z` in answers.
   */
  created_at: string
  /** Who made it: the user of the key; where a client needs no key, whom it named; null: nobody */
  created_by: string | null
  /**
   * The number of its maker that such a client named; else 0.
   * At least -2147483648, at most 2147483647.
   */
  created_by_number: number
  /**
   * When the entry was last changed; when it was made, where it never was.
   * An instant, with `Z` in answers.
   */
  updated_at: string
  /** Who changed it last, as created_by; null: it was never changed */
  updated_by: string | null
  /**
   * The number of who changed it last, as created_by_number.
   * At least -2147483648, at most 2147483647.
   */
  updated_by_number: number
}

export interface PaymentCategoriesListOperation extends Operation<never> {
  /**
   * List payment categories
   *
   * In order of their ids, each by its version on the day; else by its next one, else by its last.
   *
   * `GET /v1/insurance-plans/payment-categories`, with the scope `plans:read`.
   */
  query(input: PaymentCategoriesListInput, options?: CallOptions): Promise<PaymentCategoryPage>
  /** Every page from `offset` on, each asked for when it is wanted. */
  pages(input: PaymentCategoriesListInput, options?: CallOptions): AsyncGenerator<PaymentCategoryPage>
  /** Every item of every page. What changes meanwhile may be missed or come twice. */
  all(input: PaymentCategoriesListInput, options?: CallOptions): AsyncGenerator<PaymentCategory>
}

export interface PaymentCategoriesGetInput {
  /**
   * The payment category.
   * At least 1, at most 2147483647.
   */
  payment_category_id: number
  /**
   * As it holds on this day; null: today.
   * YYYY-MM-DD.
   */
  on?: string | null | undefined
}

export interface PaymentCategoriesGetOperation extends Operation<'payment_category_not_found'> {
  /**
   * Get a payment category
   *
   * `GET /v1/insurance-plans/payment-categories/{payment_category_id}`, with the scope `plans:read`.
   *
   * Refused as
   * - `payment_category_not_found` (404): Payment category not found
   */
  query(input: PaymentCategoriesGetInput, options?: CallOptions): Promise<PaymentCategory>
}

export interface PaymentCategoriesUpdateInput {
  /**
   * The payment category.
   * At least 1, at most 2147483647.
   */
  payment_category_id: number
  /** The code of the category */
  code: string
  /** What the category is called */
  description: string
  /** Administrative notes */
  notes: string
  /**
   * Its prices hold from this day on; null: from ever.
   * YYYY-MM-DD.
   */
  validity_start: string | null
  /**
   * The last day on which they hold; null: open-ended.
   * YYYY-MM-DD.
   */
  validity_end: string | null
  /**
   * Soles for one unit of a service; null: none.
   * At least 0, at most 9999999999.9999.
   */
  service_factor: number | null
  /**
   * Soles for one unit of a procedure; null: none.
   * At least 0, at most 9999999999.9999.
   */
  procedure_factor: number | null
  /**
   * The percentage that is taken from the list price of pharmacy (0-100).
   * At least 0, at most 100.
   */
  pharmacy_discount_percent: number
  /** Whether it holds from then on */
  is_active: boolean
  /** The first day on which it holds; null: today. Days before it stay as they were. `window`: the earlier of the old and the new `validity_start`, past every version that has started */
  valid_from?: string | "window" | null | undefined
}

export interface PaymentCategoriesUpdateOperation extends Operation<'payment_category_not_found' | 'payment_category_taken'> {
  /**
   * Change a payment category from a day on
   *
   * Full replacement: every field but `valid_from` is required. It opens a new version, which holds from `valid_from` until the next scheduled one starts; `is_active: false` ends it, `true` brings it back. No earlier day changes.
   *
   * `PUT /v1/insurance-plans/payment-categories/{payment_category_id}`, with the scope `plans:write`.
   *
   * Refused as
   * - `payment_category_not_found` (404): Payment category not found
   * - `payment_category_taken` (409): Another payment category has this code and description
   */
  mutate(input: PaymentCategoriesUpdateInput, options?: CommandOptions): Promise<WrittenPaymentCategory>
}

export interface PaymentCategoriesRemoveInput {
  /**
   * The payment category.
   * At least 1, at most 2147483647.
   */
  payment_category_id: number
}

export type PaymentCategoriesRemoveOutput = null

export interface PaymentCategoriesRemoveOperation extends Operation<'payment_category_not_found'> {
  /**
   * End a payment category from today on
   *
   * What was scheduled is dropped; days before today stay as they were. Ending what has ended changes nothing.
   *
   * `DELETE /v1/insurance-plans/payment-categories/{payment_category_id}`, with the scope `plans:write`.
   *
   * Refused as
   * - `payment_category_not_found` (404): Payment category not found
   */
  mutate(input: PaymentCategoriesRemoveInput, options?: UnkeyedCommandOptions): Promise<PaymentCategoriesRemoveOutput>
}

export interface PaymentCategoriesImportFileInput {
  /**
   * What is there already: `refuse` the row, `update` it by a new version, or `skip` the row.
   * @default "refuse"
   */
  existing?: "refuse" | "update" | "skip" | undefined
  /**
   * Read and check everything, answer the report, change nothing.
   * @default false
   */
  dry_run?: boolean | undefined
  /** How the file is to be read: the name of a kept mapping, or the JSON of an `ImportMapping`. It may be the field `mapping` of the form, before the file */
  mapping?: string | ImportMapping | undefined
  /** The sheet of a workbook: its name, or its place from 1 */
  sheet?: string | undefined
  /**
   * The line of the header, counted from 1, where it is not found by itself; 0: the file has none.
   * At least 0, at most 1048576.
   */
  header_row?: number | undefined
  /** `utf-8`, `iso-8859-1`, `windows-1252`, `iso-8859-15` or `utf-16` */
  encoding?: string | undefined
  /** What separates the values of a CSV file */
  delimiter?: ";" | "," | "|" | "\t" | "tab" | undefined
  /** The decimal sign of amounts, so that `1.234` is no question */
  decimal?: "," | "." | undefined
  /** Ignore columns that nobody knows, in place of refusing them by name */
  ignore_unknown?: boolean | undefined
  /** The text of a CSV file */
  file: string
}

/** What an import of payment categories did, or would do */
export interface PaymentCategoryImport {
  /** Whether the file was only checked, so that nothing was changed */
  dry_run: boolean
  /** Whether the rows are in force now: all of them or none */
  committed: boolean
  /**
   * How many rows fit.
   * At least 0, at most 2147483647.
   */
  row_count: number
  /**
   * How many rows do not fit.
   * At least 0, at most 2147483647.
   */
  rejected_count: number
  /** Lines that are no rows: a title above the header, a total behind the last code */
  passed_over: PassedOverLine[]
  /** What fits and is worth a look */
  warnings: string[]
  /** null: the header does not fit */
  read_as: ImportReadAs | null
  /** What does not fit, by line: the first 1000 */
  errors: RowFault[]
  /**
   * How many were made.
   * At least 0, at most 2147483647.
   */
  created_count: number
  /**
   * How many were given a new version.
   * At least 0, at most 2147483647.
   */
  updated_count: number
  /**
   * How many rows were left out, because there is such an entry already.
   * At least 0, at most 2147483647.
   */
  skipped_count: number
}

export interface PaymentCategoriesImportFileFileInput {
  /**
   * What is there already: `refuse` the row, `update` it by a new version, or `skip` the row.
   * @default "refuse"
   */
  existing?: "refuse" | "update" | "skip" | undefined
  /**
   * Read and check everything, answer the report, change nothing.
   * @default false
   */
  dry_run?: boolean | undefined
  /** How the file is to be read: the name of a kept mapping, or the JSON of an `ImportMapping`. It may be the field `mapping` of the form, before the file */
  mapping?: string | ImportMapping | undefined
  /** The sheet of a workbook: its name, or its place from 1 */
  sheet?: string | undefined
  /**
   * The line of the header, counted from 1, where it is not found by itself; 0: the file has none.
   * At least 0, at most 1048576.
   */
  header_row?: number | undefined
  /** `utf-8`, `iso-8859-1`, `windows-1252`, `iso-8859-15` or `utf-16` */
  encoding?: string | undefined
  /** What separates the values of a CSV file */
  delimiter?: ";" | "," | "|" | "\t" | "tab" | undefined
  /** The decimal sign of amounts, so that `1.234` is no question */
  decimal?: "," | "." | undefined
  /** Ignore columns that nobody knows, in place of refusing them by name */
  ignore_unknown?: boolean | undefined
}

export interface PaymentCategoriesImportFileOperation extends Operation<'import_rejected'> {
  /**
   * Import payment categories from a file
   *
   * All rows or none: a file with a row that does not fit changes nothing, and `import_rejected` lists line, column and reason of the first 1,000. What comes twice in the file does not fit.
   *
   * The header has, in any order, the fields of Create: `code`, `description`, `notes`, `validity_start`, `validity_end`, `service_factor`, `procedure_factor`, `pharmacy_discount_percent`, `is_active` and `valid_from`. A column that is missing, or a value that is empty, is the default, where what is there is updated too; yes and no are written `true` and `false`, or `si` and `no`.
   *
   * CSV is separated by `;`, `,`, a tab or `|`, as its first lines tell; values that hold the separator are quoted. It is UTF-8 unless its mark, `encoding` or the `charset` of its media type tell otherwise, in this order. XLSX: numbers by their value and not as they are shown, but for the leading zeros of a format such as `00000000`; formulas by their last value; days where a day is asked for; truth values and errors are refused. Lines are the rows of the sheet. Where several sheets have rows, `sheet` says which. Usual Portuguese and Spanish headers are known, in any case and with any accents; a mapping names others. A title above the header and a total behind the last code are passed over and listed. A column that nobody knows is refused by name, and ignored with `ignore_unknown=true`. Over tRPC the file travels as the text of a CSV file; XLSX comes over REST alone.
   *
   * `POST /v1/insurance-plans/payment-categories/import`, with the scope `plans:write`.
   *
   * Refused as
   * - `import_rejected` (422): The import was rejected
   */
  mutate(input: PaymentCategoriesImportFileInput, options?: UnkeyedCommandOptions): Promise<PaymentCategoryImport>
  /**
   * Import payment categories from a file
   *
   * All rows or none: a file with a row that does not fit changes nothing, and `import_rejected` lists line, column and reason of the first 1,000. What comes twice in the file does not fit.
   *
   * The header has, in any order, the fields of Create: `code`, `description`, `notes`, `validity_start`, `validity_end`, `service_factor`, `procedure_factor`, `pharmacy_discount_percent`, `is_active` and `valid_from`. A column that is missing, or a value that is empty, is the default, where what is there is updated too; yes and no are written `true` and `false`, or `si` and `no`.
   *
   * CSV is separated by `;`, `,`, a tab or `|`, as its first lines tell; values that hold the separator are quoted. It is UTF-8 unless its mark, `encoding` or the `charset` of its media type tell otherwise, in this order. XLSX: numbers by their value and not as they are shown, but for the leading zeros of a format such as `00000000`; formulas by their last value; days where a day is asked for; truth values and errors are refused. Lines are the rows of the sheet. Where several sheets have rows, `sheet` says which. Usual Portuguese and Spanish headers are known, in any case and with any accents; a mapping names others. A title above the header and a total behind the last code are passed over and listed. A column that nobody knows is refused by name, and ignored with `ignore_unknown=true`. Over tRPC the file travels as the text of a CSV file; XLSX comes over REST alone.
   *
   * `POST /v1/insurance-plans/payment-categories/import`, with the scope `plans:write`.
   *
   * Refused as
   * - `import_rejected` (422): The import was rejected
   */
  upload(input: PaymentCategoriesImportFileFileInput, file: FileToUpload, options?: UnkeyedCommandOptions): Promise<PaymentCategoryImport>
}

export interface CategoryPricesCreateInput {
  /**
   * The payment category.
   * At least 1, at most 2147483647.
   */
  payment_category_id: number
  /**
   * The tariff item.
   * At least 1, at most 2147483647.
   */
  tariff_item_id: number
  /**
   * The price of one in soles, in céntimos; null: none.
   * In whole cents of the currency.
   * At least 0, at most 1000000000000.
   */
  price_pen_cents?: number | null | undefined
  /**
   * The price of one in US dollars, in cents; null: none.
   * At least 0, at most 1000000000000.
   */
  price_usd_cents?: number | null | undefined
  /**
   * Whether it holds from then on.
   * @default true
   */
  is_active?: boolean | undefined
  /**
   * The first day on which it holds; null: every earlier day too, or today where an ended entry like it holds on earlier days.
   * YYYY-MM-DD.
   */
  valid_from?: string | null | undefined
}

/** A price of a payment category, as it was written */
export interface WrittenCategoryPrice {
  /**
   * The price of a payment category.
   * At least 1, at most 2147483647.
   */
  id: number
  /**
   * The payment category.
   * At least 1, at most 2147483647.
   */
  payment_category_id: number
  /**
   * The tariff item.
   * At least 1, at most 2147483647.
   */
  tariff_item_id: number
  /**
   * The price of one in soles, in céntimos; null: none.
   * In whole cents of the currency.
   * At least 0, at most 1000000000000.
   */
  price_pen_cents: number | null
  /**
   * The price of one in US dollars, in cents; null: none.
   * At least 0, at most 1000000000000.
   */
  price_usd_cents: number | null
  /** Whether it holds on the day */
  is_active: boolean
  /** The code of the payment category */
  payment_category_code: string
  /** The code of the tariff item */
  tariff_item_code: string
  /** What the tariff item is, in Spanish */
  tariff_item_description: string
  /**
   * The first day of the version that is shown; null: every earlier day too.
   * YYYY-MM-DD.
   */
  valid_from: string | null
  /**
   * The last day of the version that is shown; null: open-ended.
   * YYYY-MM-DD.
   */
  valid_until: string | null
  /**
   * The number of the newest change; plans and catalogues of a tenant share one.
   * At least 0, at most 2147483647.
   */
  revision: number
  /**
   * When the entry was made.
   * An instant, with `Z` in answers.
   */
  created_at: string
  /** Who made it: the user of the key; where a client needs no key, whom it named; null: nobody */
  created_by: string | null
  /**
   * The number of its maker that such a client named; else 0.
   * At least -2147483648, at most 2147483647.
   */
  created_by_number: number
  /**
   * When the entry was last changed; when it was made, where it never was.
   * An instant, with `Z` in answers.
   */
  updated_at: string
  /** Who changed it last, as created_by; null: it was never changed */
  updated_by: string | null
  /**
   * The number of who changed it last, as created_by_number.
   * At least -2147483648, at most 2147483647.
   */
  updated_by_number: number
  /** What is worth a look; it was written all the same */
  warnings: PlanWarning[]
}

export interface CategoryPricesCreateOperation extends Operation<'category_price_taken' | 'reference_not_found'> {
  /**
   * Create a price of a payment category
   *
   * The price of one tariff item in one payment category: it stands before the units. A category has one for an item.
   *
   * `POST /v1/insurance-plans/category-prices`, with the scope `plans:write`.
   *
   * Refused as
   * - `category_price_taken` (409): The payment category has a price for this tariff item
   * - `reference_not_found` (422): What is referred to is not there
   */
  mutate(input: CategoryPricesCreateInput, options?: CommandOptions): Promise<WrittenCategoryPrice>
}

export interface CategoryPricesListInput {
  /**
   * Whether those that hold are listed, those that do not, or all.
   * @default "active"
   */
  status?: "active" | "inactive" | "all" | undefined
  /**
   * Part of the code or the description of the tariff item; accents and case do not matter.
   * @default null
   */
  search?: string | null | undefined
  /**
   * Those with this `payment_category_id`; null: any.
   * At least 1, at most 2147483647.
   * @default null
   */
  payment_category_id?: number | null | undefined
  /**
   * Those with this `tariff_item_id`; null: any.
   * At least 1, at most 2147483647.
   * @default null
   */
  tariff_item_id?: number | null | undefined
  /**
   * As it holds on this day; null: today.
   * YYYY-MM-DD.
   */
  on?: string | null | undefined
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
export interface CategoryPricePage {
  /** What this page holds, in the order of the list */
  items: CategoryPrice[]
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

/** A price of a payment category, in the version of a day */
export interface CategoryPrice {
  /**
   * The price of a payment category.
   * At least 1, at most 2147483647.
   */
  id: number
  /**
   * The payment category.
   * At least 1, at most 2147483647.
   */
  payment_category_id: number
  /**
   * The tariff item.
   * At least 1, at most 2147483647.
   */
  tariff_item_id: number
  /**
   * The price of one in soles, in céntimos; null: none.
   * In whole cents of the currency.
   * At least 0, at most 1000000000000.
   */
  price_pen_cents: number | null
  /**
   * The price of one in US dollars, in cents; null: none.
   * At least 0, at most 1000000000000.
   */
  price_usd_cents: number | null
  /** Whether it holds on the day */
  is_active: boolean
  /** The code of the payment category */
  payment_category_code: string
  /** The code of the tariff item */
  tariff_item_code: string
  /** What the tariff item is, in Spanish */
  tariff_item_description: string
  /**
   * The first day of the version that is shown; null: every earlier day too.
   * YYYY-MM-DD.
   */
  valid_from: string | null
  /**
   * The last day of the version that is shown; null: open-ended.
   * YYYY-MM-DD.
   */
  valid_until: string | null
  /**
   * The number of the newest change; plans and catalogues of a tenant share one.
   * At least 0, at most 2147483647.
   */
  revision: number
  /**
   * When the entry was made.
   * An instant, with `Z` in answers.
   */
  created_at: string
  /** Who made it: the user of the key; where a client needs no key, whom it named; null: nobody */
  created_by: string | null
  /**
   * The number of its maker that such a client named; else 0.
   * At least -2147483648, at most 2147483647.
   */
  created_by_number: number
  /**
   * When the entry was last changed; when it was made, where it never was.
   * An instant, with `Z` in answers.
   */
  updated_at: string
  /** Who changed it last, as created_by; null: it was never changed */
  updated_by: string | null
  /**
   * The number of who changed it last, as created_by_number.
   * At least -2147483648, at most 2147483647.
   */
  updated_by_number: number
}

export interface CategoryPricesListOperation extends Operation<never> {
  /**
   * List prices of payment categories
   *
   * In order of their ids, each by its version on the day; else by its next one, else by its last.
   *
   * `GET /v1/insurance-plans/category-prices`, with the scope `plans:read`.
   */
  query(input: CategoryPricesListInput, options?: CallOptions): Promise<CategoryPricePage>
  /** Every page from `offset` on, each asked for when it is wanted. */
  pages(input: CategoryPricesListInput, options?: CallOptions): AsyncGenerator<CategoryPricePage>
  /** Every item of every page. What changes meanwhile may be missed or come twice. */
  all(input: CategoryPricesListInput, options?: CallOptions): AsyncGenerator<CategoryPrice>
}

export interface CategoryPricesGetInput {
  /**
   * The price of a payment category.
   * At least 1, at most 2147483647.
   */
  category_price_id: number
  /**
   * As it holds on this day; null: today.
   * YYYY-MM-DD.
   */
  on?: string | null | undefined
}

export interface CategoryPricesGetOperation extends Operation<'category_price_not_found'> {
  /**
   * Get a price of a payment category
   *
   * `GET /v1/insurance-plans/category-prices/{category_price_id}`, with the scope `plans:read`.
   *
   * Refused as
   * - `category_price_not_found` (404): Price of a payment category not found
   */
  query(input: CategoryPricesGetInput, options?: CallOptions): Promise<CategoryPrice>
}

export interface CategoryPricesUpdateInput {
  /**
   * The price of a payment category.
   * At least 1, at most 2147483647.
   */
  category_price_id: number
  /**
   * The price of one in soles, in céntimos; null: none.
   * In whole cents of the currency.
   * At least 0, at most 1000000000000.
   */
  price_pen_cents: number | null
  /**
   * The price of one in US dollars, in cents; null: none.
   * At least 0, at most 1000000000000.
   */
  price_usd_cents: number | null
  /** Whether it holds from then on */
  is_active: boolean
  /**
   * The first day on which it holds; null: today. Days before it stay as they were.
   * YYYY-MM-DD.
   */
  valid_from?: string | null | undefined
}

export interface CategoryPricesUpdateOperation extends Operation<'category_price_not_found' | 'category_price_taken'> {
  /**
   * Change a price of a payment category from a day on
   *
   * Full replacement: every field but `valid_from` is required. It opens a new version, which holds from `valid_from` until the next scheduled one starts; `is_active: false` ends it, `true` brings it back. No earlier day changes.
   *
   * `PUT /v1/insurance-plans/category-prices/{category_price_id}`, with the scope `plans:write`.
   *
   * Refused as
   * - `category_price_not_found` (404): Price of a payment category not found
   * - `category_price_taken` (409): The payment category has a price for this tariff item
   */
  mutate(input: CategoryPricesUpdateInput, options?: CommandOptions): Promise<WrittenCategoryPrice>
}

export interface CategoryPricesRemoveInput {
  /**
   * The price of a payment category.
   * At least 1, at most 2147483647.
   */
  category_price_id: number
}

export type CategoryPricesRemoveOutput = null

export interface CategoryPricesRemoveOperation extends Operation<'category_price_not_found'> {
  /**
   * End a price of a payment category from today on
   *
   * What was scheduled is dropped; days before today stay as they were. Ending what has ended changes nothing.
   *
   * `DELETE /v1/insurance-plans/category-prices/{category_price_id}`, with the scope `plans:write`.
   *
   * Refused as
   * - `category_price_not_found` (404): Price of a payment category not found
   */
  mutate(input: CategoryPricesRemoveInput, options?: UnkeyedCommandOptions): Promise<CategoryPricesRemoveOutput>
}

export interface CategoryPricesImportFileInput {
  /**
   * What is there already: `refuse` the row, `update` it by a new version, or `skip` the row.
   * @default "refuse"
   */
  existing?: "refuse" | "update" | "skip" | undefined
  /**
   * Read and check everything, answer the report, change nothing.
   * @default false
   */
  dry_run?: boolean | undefined
  /** How the file is to be read: the name of a kept mapping, or the JSON of an `ImportMapping`. It may be the field `mapping` of the form, before the file */
  mapping?: string | ImportMapping | undefined
  /** The sheet of a workbook: its name, or its place from 1 */
  sheet?: string | undefined
  /**
   * The line of the header, counted from 1, where it is not found by itself; 0: the file has none.
   * At least 0, at most 1048576.
   */
  header_row?: number | undefined
  /** `utf-8`, `iso-8859-1`, `windows-1252`, `iso-8859-15` or `utf-16` */
  encoding?: string | undefined
  /** What separates the values of a CSV file */
  delimiter?: ";" | "," | "|" | "\t" | "tab" | undefined
  /** The decimal sign of amounts, so that `1.234` is no question */
  decimal?: "," | "." | undefined
  /** Ignore columns that nobody knows, in place of refusing them by name */
  ignore_unknown?: boolean | undefined
  /** The text of a CSV file */
  file: string
}

/** What an import of prices of payment categories did, or would do */
export interface CategoryPriceImport {
  /** Whether the file was only checked, so that nothing was changed */
  dry_run: boolean
  /** Whether the rows are in force now: all of them or none */
  committed: boolean
  /**
   * How many rows fit.
   * At least 0, at most 2147483647.
   */
  row_count: number
  /**
   * How many rows do not fit.
   * At least 0, at most 2147483647.
   */
  rejected_count: number
  /** Lines that are no rows: a title above the header, a total behind the last code */
  passed_over: PassedOverLine[]
  /** What fits and is worth a look */
  warnings: string[]
  /** null: the header does not fit */
  read_as: ImportReadAs | null
  /** What does not fit, by line: the first 1000 */
  errors: RowFault[]
  /**
   * How many were made.
   * At least 0, at most 2147483647.
   */
  created_count: number
  /**
   * How many were given a new version.
   * At least 0, at most 2147483647.
   */
  updated_count: number
  /**
   * How many rows were left out, because there is such an entry already.
   * At least 0, at most 2147483647.
   */
  skipped_count: number
}

export interface CategoryPricesImportFileFileInput {
  /**
   * What is there already: `refuse` the row, `update` it by a new version, or `skip` the row.
   * @default "refuse"
   */
  existing?: "refuse" | "update" | "skip" | undefined
  /**
   * Read and check everything, answer the report, change nothing.
   * @default false
   */
  dry_run?: boolean | undefined
  /** How the file is to be read: the name of a kept mapping, or the JSON of an `ImportMapping`. It may be the field `mapping` of the form, before the file */
  mapping?: string | ImportMapping | undefined
  /** The sheet of a workbook: its name, or its place from 1 */
  sheet?: string | undefined
  /**
   * The line of the header, counted from 1, where it is not found by itself; 0: the file has none.
   * At least 0, at most 1048576.
   */
  header_row?: number | undefined
  /** `utf-8`, `iso-8859-1`, `windows-1252`, `iso-8859-15` or `utf-16` */
  encoding?: string | undefined
  /** What separates the values of a CSV file */
  delimiter?: ";" | "," | "|" | "\t" | "tab" | undefined
  /** The decimal sign of amounts, so that `1.234` is no question */
  decimal?: "," | "." | undefined
  /** Ignore columns that nobody knows, in place of refusing them by name */
  ignore_unknown?: boolean | undefined
}

export interface CategoryPricesImportFileOperation extends Operation<'import_rejected'> {
  /**
   * Import prices of payment categories from a file
   *
   * All rows or none: a file with a row that does not fit changes nothing, and `import_rejected` lists line, column and reason of the first 1,000. What comes twice in the file does not fit.
   *
   * The header has, in any order, the fields of Create: `payment_category_id`, `tariff_item_id`, `price_pen`, `price_usd`, `is_active` and `valid_from`. A column that is missing, or a value that is empty, is the default, where what is there is updated too; yes and no are written `true` and `false`, or `si` and `no`.
   *
   * `price_pen`, `price_usd`: an amount such as `12.50` or `12,50`, not cents; one that could be read in two ways, such as `1.234`, is refused.
   *
   * What a row refers to is named by its id or, in the column of that name, by its code: `payment_category_code`, `tariff_item_code`. A code that several have is refused.
   *
   * CSV is separated by `;`, `,`, a tab or `|`, as its first lines tell; values that hold the separator are quoted. It is UTF-8 unless its mark, `encoding` or the `charset` of its media type tell otherwise, in this order. XLSX: numbers by their value and not as they are shown, but for the leading zeros of a format such as `00000000`; formulas by their last value; days where a day is asked for; truth values and errors are refused. Lines are the rows of the sheet. Where several sheets have rows, `sheet` says which. Usual Portuguese and Spanish headers are known, in any case and with any accents; a mapping names others. A title above the header and a total behind the last code are passed over and listed. A column that nobody knows is refused by name, and ignored with `ignore_unknown=true`. Over tRPC the file travels as the text of a CSV file; XLSX comes over REST alone.
   *
   * `POST /v1/insurance-plans/category-prices/import`, with the scope `plans:write`.
   *
   * Refused as
   * - `import_rejected` (422): The import was rejected
   */
  mutate(input: CategoryPricesImportFileInput, options?: UnkeyedCommandOptions): Promise<CategoryPriceImport>
  /**
   * Import prices of payment categories from a file
   *
   * All rows or none: a file with a row that does not fit changes nothing, and `import_rejected` lists line, column and reason of the first 1,000. What comes twice in the file does not fit.
   *
   * The header has, in any order, the fields of Create: `payment_category_id`, `tariff_item_id`, `price_pen`, `price_usd`, `is_active` and `valid_from`. A column that is missing, or a value that is empty, is the default, where what is there is updated too; yes and no are written `true` and `false`, or `si` and `no`.
   *
   * `price_pen`, `price_usd`: an amount such as `12.50` or `12,50`, not cents; one that could be read in two ways, such as `1.234`, is refused.
   *
   * What a row refers to is named by its id or, in the column of that name, by its code: `payment_category_code`, `tariff_item_code`. A code that several have is refused.
   *
   * CSV is separated by `;`, `,`, a tab or `|`, as its first lines tell; values that hold the separator are quoted. It is UTF-8 unless its mark, `encoding` or the `charset` of its media type tell otherwise, in this order. XLSX: numbers by their value and not as they are shown, but for the leading zeros of a format such as `00000000`; formulas by their last value; days where a day is asked for; truth values and errors are refused. Lines are the rows of the sheet. Where several sheets have rows, `sheet` says which. Usual Portuguese and Spanish headers are known, in any case and with any accents; a mapping names others. A title above the header and a total behind the last code are passed over and listed. A column that nobody knows is refused by name, and ignored with `ignore_unknown=true`. Over tRPC the file travels as the text of a CSV file; XLSX comes over REST alone.
   *
   * `POST /v1/insurance-plans/category-prices/import`, with the scope `plans:write`.
   *
   * Refused as
   * - `import_rejected` (422): The import was rejected
   */
  upload(input: CategoryPricesImportFileFileInput, file: FileToUpload, options?: UnkeyedCommandOptions): Promise<CategoryPriceImport>
}

export interface TariffItemsCreateInput {
  /** The code of the item in the SEGUS tariff */
  code: string
  /**
   * The code of the item at SUSALUD; empty: none.
   * @default ""
   */
  susalud_code?: string | undefined
  /**
   * What the item is, in Spanish.
   * @default ""
   */
  description_es?: string | undefined
  /**
   * What the item is, in English.
   * @default ""
   */
  description_en?: string | undefined
  /**
   * Administrative notes.
   * @default ""
   */
  notes?: string | undefined
  /**
   * Its classification in the SEGUS tariff; 0: none.
   * At least 0, at most 2147483647.
   * @default 0
   */
  segus_classification_id?: number | undefined
  /**
   * Its classification at SUSALUD; 0: none.
   * At least 0, at most 2147483647.
   * @default 0
   */
  susalud_classification_id?: number | undefined
  /**
   * Its dental classification at SUSALUD; 0: none.
   * At least 0, at most 2147483647.
   * @default 0
   */
  susalud_dental_classification_id?: number | undefined
  /**
   * The cost centre that it is booked on; 0: none.
   * At least 0, at most 2147483647.
   * @default 0
   */
  cost_centre_id?: number | undefined
  /**
   * The ledger account that it is booked on; 0: none.
   * At least 0, at most 2147483647.
   * @default 0
   */
  ledger_account_id?: number | undefined
  /**
   * The price type; 0: none.
   * At least 0, at most 2147483647.
   * @default 0
   */
  price_type_id?: number | undefined
  /**
   * Units, priced by the factor of a payment category; null: none.
   * At least 0, at most 9999999999.9999.
   */
  units?: number | null | undefined
  /**
   * How many assistants it foresees.
   * At least 0, at most 1000.
   * @default 0
   */
  assistants?: number | undefined
  /**
   * How many scrub nurses it foresees.
   * At least 0, at most 1000.
   * @default 0
   */
  scrub_nurses?: number | undefined
  /**
   * How many days are included in its price.
   * At least 0, at most 36500.
   * @default 0
   */
  days_included?: number | undefined
  /**
   * The percentage that the old client keeps with it (0-100); it prices nothing.
   * At least 0, at most 100.
   * @default 0
   */
  percentage?: number | undefined
  /**
   * Whether it holds from then on.
   * @default true
   */
  is_active?: boolean | undefined
  /**
   * The first day on which it holds; null: every earlier day too, or today where an ended entry like it holds on earlier days.
   * YYYY-MM-DD.
   */
  valid_from?: string | null | undefined
}

/** A tariff item, as it was written */
export interface WrittenTariffItem {
  /**
   * The tariff item.
   * At least 1, at most 2147483647.
   */
  id: number
  /** The code of the item in the SEGUS tariff */
  code: string
  /** The code of the item at SUSALUD; empty: none */
  susalud_code: string
  /** What the item is, in Spanish */
  description_es: string
  /** What the item is, in English */
  description_en: string
  /** Administrative notes */
  notes: string
  /**
   * Its classification in the SEGUS tariff; 0: none.
   * At least 0, at most 2147483647.
   */
  segus_classification_id: number
  /**
   * Its classification at SUSALUD; 0: none.
   * At least 0, at most 2147483647.
   */
  susalud_classification_id: number
  /**
   * Its dental classification at SUSALUD; 0: none.
   * At least 0, at most 2147483647.
   */
  susalud_dental_classification_id: number
  /**
   * The cost centre that it is booked on; 0: none.
   * At least 0, at most 2147483647.
   */
  cost_centre_id: number
  /**
   * The ledger account that it is booked on; 0: none.
   * At least 0, at most 2147483647.
   */
  ledger_account_id: number
  /**
   * The price type; 0: none.
   * At least 0, at most 2147483647.
   */
  price_type_id: number
  /**
   * Units, priced by the factor of a payment category; null: none.
   * At least 0, at most 9999999999.9999.
   */
  units: number | null
  /**
   * How many assistants it foresees.
   * At least 0, at most 1000.
   */
  assistants: number
  /**
   * How many scrub nurses it foresees.
   * At least 0, at most 1000.
   */
  scrub_nurses: number
  /**
   * How many days are included in its price.
   * At least 0, at most 36500.
   */
  days_included: number
  /**
   * The percentage that the old client keeps with it (0-100); it prices nothing.
   * At least 0, at most 100.
   */
  percentage: number
  /** Whether it holds on the day */
  is_active: boolean
  /** The code of the classification; null: no list holds the id */
  segus_classification_code: string | null
  /** What the classification is called; null: no list holds the id */
  segus_classification_description: string | null
  /**
   * The first day of the version that is shown; null: every earlier day too.
   * YYYY-MM-DD.
   */
  valid_from: string | null
  /**
   * The last day of the version that is shown; null: open-ended.
   * YYYY-MM-DD.
   */
  valid_until: string | null
  /**
   * The number of the newest change; plans and catalogues of a tenant share one.
   * At least 0, at most 2147483647.
   */
  revision: number
  /**
   * When the entry was made.
   * An instant, with `Z` in answers.
   */
  created_at: string
  /** Who made it: the user of the key; where a client needs no key, whom it named; null: nobody */
  created_by: string | null
  /**
   * The number of its maker that such a client named; else 0.
   * At least -2147483648, at most 2147483647.
   */
  created_by_number: number
  /**
   * When the entry was last changed; when it was made, where it never was.
   * An instant, with `Z` in answers.
   */
  updated_at: string
  /** Who changed it last, as created_by; null: it was never changed */
  updated_by: string | null
  /**
   * The number of who changed it last, as created_by_number.
   * At least -2147483648, at most 2147483647.
   */
  updated_by_number: number
  /** What is worth a look; it was written all the same */
  warnings: PlanWarning[]
}

export interface TariffItemsCreateOperation extends Operation<'tariff_item_taken'> {
  /**
   * Create a tariff item
   *
   * A service or procedure of the SEGUS tariff, in units. It keeps its code, which no other item has.
   *
   * `POST /v1/insurance-plans/tariff-items`, with the scope `plans:write`.
   *
   * Refused as
   * - `tariff_item_taken` (409): Another tariff item has this code
   */
  mutate(input: TariffItemsCreateInput, options?: CommandOptions): Promise<WrittenTariffItem>
}

export interface TariffItemsListInput {
  /**
   * Whether those that hold are listed, those that do not, or all.
   * @default "active"
   */
  status?: "active" | "inactive" | "all" | undefined
  /**
   * Part of the code, the SUSALUD code or the descriptions; accents and case do not matter.
   * @default null
   */
  search?: string | null | undefined
  /**
   * Those with this `code`; null: any.
   * @default null
   */
  code?: string | null | undefined
  /**
   * Those with this `segus_classification_id`; null: any.
   * At least 0, at most 2147483647.
   * @default null
   */
  segus_classification_id?: number | null | undefined
  /**
   * As it holds on this day; null: today.
   * YYYY-MM-DD.
   */
  on?: string | null | undefined
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
export interface TariffItemPage {
  /** What this page holds, in the order of the list */
  items: TariffItem[]
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

/** A tariff item, in the version of a day */
export interface TariffItem {
  /**
   * The tariff item.
   * At least 1, at most 2147483647.
   */
  id: number
  /** The code of the item in the SEGUS tariff */
  code: string
  /** The code of the item at SUSALUD; empty: none */
  susalud_code: string
  /** What the item is, in Spanish */
  description_es: string
  /** What the item is, in English */
  description_en: string
  /** Administrative notes */
  notes: string
  /**
   * Its classification in the SEGUS tariff; 0: none.
   * At least 0, at most 2147483647.
   */
  segus_classification_id: number
  /**
   * Its classification at SUSALUD; 0: none.
   * At least 0, at most 2147483647.
   */
  susalud_classification_id: number
  /**
   * Its dental classification at SUSALUD; 0: none.
   * At least 0, at most 2147483647.
   */
  susalud_dental_classification_id: number
  /**
   * The cost centre that it is booked on; 0: none.
   * At least 0, at most 2147483647.
   */
  cost_centre_id: number
  /**
   * The ledger account that it is booked on; 0: none.
   * At least 0, at most 2147483647.
   */
  ledger_account_id: number
  /**
   * The price type; 0: none.
   * At least 0, at most 2147483647.
   */
  price_type_id: number
  /**
   * Units, priced by the factor of a payment category; null: none.
   * At least 0, at most 9999999999.9999.
   */
  units: number | null
  /**
   * How many assistants it foresees.
   * At least 0, at most 1000.
   */
  assistants: number
  /**
   * How many scrub nurses it foresees.
   * At least 0, at most 1000.
   */
  scrub_nurses: number
  /**
   * How many days are included in its price.
   * At least 0, at most 36500.
   */
  days_included: number
  /**
   * The percentage that the old client keeps with it (0-100); it prices nothing.
   * At least 0, at most 100.
   */
  percentage: number
  /** Whether it holds on the day */
  is_active: boolean
  /** The code of the classification; null: no list holds the id */
  segus_classification_code: string | null
  /** What the classification is called; null: no list holds the id */
  segus_classification_description: string | null
  /**
   * The first day of the version that is shown; null: every earlier day too.
   * YYYY-MM-DD.
   */
  valid_from: string | null
  /**
   * The last day of the version that is shown; null: open-ended.
   * YYYY-MM-DD.
   */
  valid_until: string | null
  /**
   * The number of the newest change; plans and catalogues of a tenant share one.
   * At least 0, at most 2147483647.
   */
  revision: number
  /**
   * When the entry was made.
   * An instant, with `Z` in answers.
   */
  created_at: string
  /** Who made it: the user of the key; where a client needs no key, whom it named; null: nobody */
  created_by: string | null
  /**
   * The number of its maker that such a client named; else 0.
   * At least -2147483648, at most 2147483647.
   */
  created_by_number: number
  /**
   * When the entry was last changed; when it was made, where it never was.
   * An instant, with `Z` in answers.
   */
  updated_at: string
  /** Who changed it last, as created_by; null: it was never changed */
  updated_by: string | null
  /**
   * The number of who changed it last, as created_by_number.
   * At least -2147483648, at most 2147483647.
   */
  updated_by_number: number
}

export interface TariffItemsListOperation extends Operation<never> {
  /**
   * List items of the SEGUS tariff
   *
   * In order of their ids, each by its version on the day; else by its next one, else by its last.
   *
   * `GET /v1/insurance-plans/tariff-items`, with the scope `plans:read`.
   */
  query(input: TariffItemsListInput, options?: CallOptions): Promise<TariffItemPage>
  /** Every page from `offset` on, each asked for when it is wanted. */
  pages(input: TariffItemsListInput, options?: CallOptions): AsyncGenerator<TariffItemPage>
  /** Every item of every page. What changes meanwhile may be missed or come twice. */
  all(input: TariffItemsListInput, options?: CallOptions): AsyncGenerator<TariffItem>
}

export interface TariffItemsGetInput {
  /**
   * The tariff item.
   * At least 1, at most 2147483647.
   */
  tariff_item_id: number
  /**
   * As it holds on this day; null: today.
   * YYYY-MM-DD.
   */
  on?: string | null | undefined
}

export interface TariffItemsGetOperation extends Operation<'tariff_item_not_found'> {
  /**
   * Get a tariff item
   *
   * `GET /v1/insurance-plans/tariff-items/{tariff_item_id}`, with the scope `plans:read`.
   *
   * Refused as
   * - `tariff_item_not_found` (404): Tariff item not found
   */
  query(input: TariffItemsGetInput, options?: CallOptions): Promise<TariffItem>
}

export interface TariffItemsUpdateInput {
  /**
   * The tariff item.
   * At least 1, at most 2147483647.
   */
  tariff_item_id: number
  /** The code of the item in the SEGUS tariff */
  code: string
  /** The code of the item at SUSALUD; empty: none */
  susalud_code: string
  /** What the item is, in Spanish */
  description_es: string
  /** What the item is, in English */
  description_en: string
  /** Administrative notes */
  notes: string
  /**
   * Its classification in the SEGUS tariff; 0: none.
   * At least 0, at most 2147483647.
   */
  segus_classification_id: number
  /**
   * Its classification at SUSALUD; 0: none.
   * At least 0, at most 2147483647.
   */
  susalud_classification_id: number
  /**
   * Its dental classification at SUSALUD; 0: none.
   * At least 0, at most 2147483647.
   */
  susalud_dental_classification_id: number
  /**
   * The cost centre that it is booked on; 0: none.
   * At least 0, at most 2147483647.
   */
  cost_centre_id: number
  /**
   * The ledger account that it is booked on; 0: none.
   * At least 0, at most 2147483647.
   */
  ledger_account_id: number
  /**
   * The price type; 0: none.
   * At least 0, at most 2147483647.
   */
  price_type_id: number
  /**
   * Units, priced by the factor of a payment category; null: none.
   * At least 0, at most 9999999999.9999.
   */
  units: number | null
  /**
   * How many assistants it foresees.
   * At least 0, at most 1000.
   */
  assistants: number
  /**
   * How many scrub nurses it foresees.
   * At least 0, at most 1000.
   */
  scrub_nurses: number
  /**
   * How many days are included in its price.
   * At least 0, at most 36500.
   */
  days_included: number
  /**
   * The percentage that the old client keeps with it (0-100); it prices nothing.
   * At least 0, at most 100.
   */
  percentage: number
  /** Whether it holds from then on */
  is_active: boolean
  /**
   * The first day on which it holds; null: today. Days before it stay as they were.
   * YYYY-MM-DD.
   */
  valid_from?: string | null | undefined
}

export interface TariffItemsUpdateOperation extends Operation<'tariff_item_not_found' | 'tariff_item_taken' | 'code_fixed'> {
  /**
   * Change a tariff item from a day on
   *
   * Full replacement: every field but `valid_from` is required. It opens a new version, which holds from `valid_from` until the next scheduled one starts; `is_active: false` ends it, `true` brings it back. No earlier day changes.
   *
   * `PUT /v1/insurance-plans/tariff-items/{tariff_item_id}`, with the scope `plans:write`.
   *
   * Refused as
   * - `tariff_item_not_found` (404): Tariff item not found
   * - `tariff_item_taken` (409): Another tariff item has this code
   * - `code_fixed` (422): The code is fixed
   */
  mutate(input: TariffItemsUpdateInput, options?: CommandOptions): Promise<WrittenTariffItem>
}

export interface TariffItemsRemoveInput {
  /**
   * The tariff item.
   * At least 1, at most 2147483647.
   */
  tariff_item_id: number
}

export type TariffItemsRemoveOutput = null

export interface TariffItemsRemoveOperation extends Operation<'tariff_item_not_found'> {
  /**
   * End a tariff item from today on
   *
   * What was scheduled is dropped; days before today stay as they were. Ending what has ended changes nothing.
   *
   * `DELETE /v1/insurance-plans/tariff-items/{tariff_item_id}`, with the scope `plans:write`.
   *
   * Refused as
   * - `tariff_item_not_found` (404): Tariff item not found
   */
  mutate(input: TariffItemsRemoveInput, options?: UnkeyedCommandOptions): Promise<TariffItemsRemoveOutput>
}

export interface TariffItemsImportFileInput {
  /**
   * What is there already: `refuse` the row, `update` it by a new version, or `skip` the row.
   * @default "refuse"
   */
  existing?: "refuse" | "update" | "skip" | undefined
  /**
   * Read and check everything, answer the report, change nothing.
   * @default false
   */
  dry_run?: boolean | undefined
  /** How the file is to be read: the name of a kept mapping, or the JSON of an `ImportMapping`. It may be the field `mapping` of the form, before the file */
  mapping?: string | ImportMapping | undefined
  /** The sheet of a workbook: its name, or its place from 1 */
  sheet?: string | undefined
  /**
   * The line of the header, counted from 1, where it is not found by itself; 0: the file has none.
   * At least 0, at most 1048576.
   */
  header_row?: number | undefined
  /** `utf-8`, `iso-8859-1`, `windows-1252`, `iso-8859-15` or `utf-16` */
  encoding?: string | undefined
  /** What separates the values of a CSV file */
  delimiter?: ";" | "," | "|" | "\t" | "tab" | undefined
  /** The decimal sign of amounts, so that `1.234` is no question */
  decimal?: "," | "." | undefined
  /** Ignore columns that nobody knows, in place of refusing them by name */
  ignore_unknown?: boolean | undefined
  /** The text of a CSV file */
  file: string
}

/** What an import of items of the SEGUS tariff did, or would do */
export interface TariffItemImport {
  /** Whether the file was only checked, so that nothing was changed */
  dry_run: boolean
  /** Whether the rows are in force now: all of them or none */
  committed: boolean
  /**
   * How many rows fit.
   * At least 0, at most 2147483647.
   */
  row_count: number
  /**
   * How many rows do not fit.
   * At least 0, at most 2147483647.
   */
  rejected_count: number
  /** Lines that are no rows: a title above the header, a total behind the last code */
  passed_over: PassedOverLine[]
  /** What fits and is worth a look */
  warnings: string[]
  /** null: the header does not fit */
  read_as: ImportReadAs | null
  /** What does not fit, by line: the first 1000 */
  errors: RowFault[]
  /**
   * How many were made.
   * At least 0, at most 2147483647.
   */
  created_count: number
  /**
   * How many were given a new version.
   * At least 0, at most 2147483647.
   */
  updated_count: number
  /**
   * How many rows were left out, because there is such an entry already.
   * At least 0, at most 2147483647.
   */
  skipped_count: number
}

export interface TariffItemsImportFileFileInput {
  /**
   * What is there already: `refuse` the row, `update` it by a new version, or `skip` the row.
   * @default "refuse"
   */
  existing?: "refuse" | "update" | "skip" | undefined
  /**
   * Read and check everything, answer the report, change nothing.
   * @default false
   */
  dry_run?: boolean | undefined
  /** How the file is to be read: the name of a kept mapping, or the JSON of an `ImportMapping`. It may be the field `mapping` of the form, before the file */
  mapping?: string | ImportMapping | undefined
  /** The sheet of a workbook: its name, or its place from 1 */
  sheet?: string | undefined
  /**
   * The line of the header, counted from 1, where it is not found by itself; 0: the file has none.
   * At least 0, at most 1048576.
   */
  header_row?: number | undefined
  /** `utf-8`, `iso-8859-1`, `windows-1252`, `iso-8859-15` or `utf-16` */
  encoding?: string | undefined
  /** What separates the values of a CSV file */
  delimiter?: ";" | "," | "|" | "\t" | "tab" | undefined
  /** The decimal sign of amounts, so that `1.234` is no question */
  decimal?: "," | "." | undefined
  /** Ignore columns that nobody knows, in place of refusing them by name */
  ignore_unknown?: boolean | undefined
}

export interface TariffItemsImportFileOperation extends Operation<'import_rejected'> {
  /**
   * Import items of the SEGUS tariff from a file
   *
   * All rows or none: a file with a row that does not fit changes nothing, and `import_rejected` lists line, column and reason of the first 1,000. What comes twice in the file does not fit.
   *
   * The header has, in any order, the fields of Create: `code`, `susalud_code`, `description_es`, `description_en`, `notes`, `segus_classification_id`, `susalud_classification_id`, `susalud_dental_classification_id`, `cost_centre_id`, `ledger_account_id`, `price_type_id`, `units`, `assistants`, `scrub_nurses`, `days_included`, `percentage`, `is_active` and `valid_from`. A column that is missing, or a value that is empty, is the default, where what is there is updated too; yes and no are written `true` and `false`, or `si` and `no`.
   *
   * What a row refers to is named by its id or, in the column of that name, by its code: `segus_classification_code`. A code that several have is refused.
   *
   * CSV is separated by `;`, `,`, a tab or `|`, as its first lines tell; values that hold the separator are quoted. It is UTF-8 unless its mark, `encoding` or the `charset` of its media type tell otherwise, in this order. XLSX: numbers by their value and not as they are shown, but for the leading zeros of a format such as `00000000`; formulas by their last value; days where a day is asked for; truth values and errors are refused. Lines are the rows of the sheet. Where several sheets have rows, `sheet` says which. Usual Portuguese and Spanish headers are known, in any case and with any accents; a mapping names others. A title above the header and a total behind the last code are passed over and listed. A column that nobody knows is refused by name, and ignored with `ignore_unknown=true`. Over tRPC the file travels as the text of a CSV file; XLSX comes over REST alone.
   *
   * `POST /v1/insurance-plans/tariff-items/import`, with the scope `plans:write`.
   *
   * Refused as
   * - `import_rejected` (422): The import was rejected
   */
  mutate(input: TariffItemsImportFileInput, options?: UnkeyedCommandOptions): Promise<TariffItemImport>
  /**
   * Import items of the SEGUS tariff from a file
   *
   * All rows or none: a file with a row that does not fit changes nothing, and `import_rejected` lists line, column and reason of the first 1,000. What comes twice in the file does not fit.
   *
   * The header has, in any order, the fields of Create: `code`, `susalud_code`, `description_es`, `description_en`, `notes`, `segus_classification_id`, `susalud_classification_id`, `susalud_dental_classification_id`, `cost_centre_id`, `ledger_account_id`, `price_type_id`, `units`, `assistants`, `scrub_nurses`, `days_included`, `percentage`, `is_active` and `valid_from`. A column that is missing, or a value that is empty, is the default, where what is there is updated too; yes and no are written `true` and `false`, or `si` and `no`.
   *
   * What a row refers to is named by its id or, in the column of that name, by its code: `segus_classification_code`. A code that several have is refused.
   *
   * CSV is separated by `;`, `,`, a tab or `|`, as its first lines tell; values that hold the separator are quoted. It is UTF-8 unless its mark, `encoding` or the `charset` of its media type tell otherwise, in this order. XLSX: numbers by their value and not as they are shown, but for the leading zeros of a format such as `00000000`; formulas by their last value; days where a day is asked for; truth values and errors are refused. Lines are the rows of the sheet. Where several sheets have rows, `sheet` says which. Usual Portuguese and Spanish headers are known, in any case and with any accents; a mapping names others. A title above the header and a total behind the last code are passed over and listed. A column that nobody knows is refused by name, and ignored with `ignore_unknown=true`. Over tRPC the file travels as the text of a CSV file; XLSX comes over REST alone.
   *
   * `POST /v1/insurance-plans/tariff-items/import`, with the scope `plans:write`.
   *
   * Refused as
   * - `import_rejected` (422): The import was rejected
   */
  upload(input: TariffItemsImportFileFileInput, file: FileToUpload, options?: UnkeyedCommandOptions): Promise<TariffItemImport>
}

export interface PlanContactsCreateInput {
  /**
   * The kind of contact; 0: none.
   * At least 0, at most 2147483647.
   * @default 0
   */
  contact_type_id?: number | undefined
  /** The code of the contact */
  code: string
  /**
   * The RUC (tax code); empty: none.
   * @default ""
   */
  tax_code?: string | undefined
  /**
   * The last names of a person; empty: none.
   * @default ""
   */
  last_names?: string | undefined
  /**
   * The first names of a person; empty: none.
   * @default ""
   */
  first_names?: string | undefined
  /**
   * The business name (razón social), which plans show.
   * @default ""
   */
  business_name?: string | undefined
  /**
   * The trade name; empty: none.
   * @default ""
   */
  trade_name?: string | undefined
  /**
   * Administrative notes.
   * @default ""
   */
  notes?: string | undefined
  /**
   * The postal address; empty: none.
   * @default ""
   */
  address?: string | undefined
  /**
   * Whom to speak to; empty: nobody.
   * @default ""
   */
  contact_person?: string | undefined
  /**
   * What it does for a living; empty: not said.
   * @default ""
   */
  economic_activity?: string | undefined
  /**
   * The first telephone number; empty: none.
   * @default ""
   */
  phone_1?: string | undefined
  /**
   * The second telephone number; empty: none.
   * @default ""
   */
  phone_2?: string | undefined
  /**
   * The address to which invoices are mailed; empty: none.
   * @default ""
   */
  billing_email?: string | undefined
  /**
   * How many days it may take to pay.
   * At least 0, at most 36500.
   * @default 0
   */
  credit_days?: number | undefined
  /**
   * Whether it guarantees plans.
   * @default false
   */
  is_guarantor?: boolean | undefined
  /**
   * Whether it contracts plans.
   * @default false
   */
  is_contracting_party?: boolean | undefined
  /**
   * Whether it is a supplier.
   * @default false
   */
  is_supplier?: boolean | undefined
  /**
   * Whether SUNAT finds it at its address ("habido").
   * @default true
   */
  is_located?: boolean | undefined
  /**
   * Whether it holds from then on.
   * @default true
   */
  is_active?: boolean | undefined
  /**
   * The first day on which it holds; null: every earlier day too, or today where an ended entry like it holds on earlier days.
   * YYYY-MM-DD.
   */
  valid_from?: string | null | undefined
}

/** A contact, as it was written */
export interface WrittenPlanContact {
  /**
   * The contact.
   * At least 1, at most 2147483647.
   */
  id: number
  /**
   * The kind of contact; 0: none.
   * At least 0, at most 2147483647.
   */
  contact_type_id: number
  /** The code of the contact */
  code: string
  /** The RUC (tax code); empty: none */
  tax_code: string
  /** The last names of a person; empty: none */
  last_names: string
  /** The first names of a person; empty: none */
  first_names: string
  /** The business name (razón social), which plans show */
  business_name: string
  /** The trade name; empty: none */
  trade_name: string
  /** Administrative notes */
  notes: string
  /** The postal address; empty: none */
  address: string
  /** Whom to speak to; empty: nobody */
  contact_person: string
  /** What it does for a living; empty: not said */
  economic_activity: string
  /** The first telephone number; empty: none */
  phone_1: string
  /** The second telephone number; empty: none */
  phone_2: string
  /** The address to which invoices are mailed; empty: none */
  billing_email: string
  /**
   * How many days it may take to pay.
   * At least 0, at most 36500.
   */
  credit_days: number
  /** Whether it guarantees plans */
  is_guarantor: boolean
  /** Whether it contracts plans */
  is_contracting_party: boolean
  /** Whether it is a supplier */
  is_supplier: boolean
  /** Whether SUNAT finds it at its address ("habido") */
  is_located: boolean
  /** Whether it holds on the day */
  is_active: boolean
  /** The code of the kind of contact; null: no list holds the id */
  contact_type_code: string | null
  /** What the kind of contact is called; null: no list holds the id */
  contact_type_description: string | null
  /**
   * The first day of the version that is shown; null: every earlier day too.
   * YYYY-MM-DD.
   */
  valid_from: string | null
  /**
   * The last day of the version that is shown; null: open-ended.
   * YYYY-MM-DD.
   */
  valid_until: string | null
  /**
   * The number of the newest change; plans and catalogues of a tenant share one.
   * At least 0, at most 2147483647.
   */
  revision: number
  /**
   * When the entry was made.
   * An instant, with `Z` in answers.
   */
  created_at: string
  /** Who made it: the user of the key; where a client needs no key, whom it named; null: nobody */
  created_by: string | null
  /**
   * The number of its maker that such a client named; else 0.
   * At least -2147483648, at most 2147483647.
   */
  created_by_number: number
  /**
   * When the entry was last changed; when it was made, where it never was.
   * An instant, with `Z` in answers.
   */
  updated_at: string
  /** Who changed it last, as created_by; null: it was never changed */
  updated_by: string | null
  /**
   * The number of who changed it last, as created_by_number.
   * At least -2147483648, at most 2147483647.
   */
  updated_by_number: number
  /** What is worth a look; it was written all the same */
  warnings: PlanWarning[]
}

export interface PlanContactsCreateOperation extends Operation<'contact_taken'> {
  /**
   * Create a contact
   *
   * An insurer, employer, fund or person that guarantees plans or contracts them. Code and business name together, trimmed and in any case, are those of one contact.
   *
   * `POST /v1/insurance-plans/contacts`, with the scope `plans:write`.
   *
   * Refused as
   * - `contact_taken` (409): Another contact has this code and business name
   */
  mutate(input: PlanContactsCreateInput, options?: CommandOptions): Promise<WrittenPlanContact>
}

export interface PlanContactsListInput {
  /**
   * Whether those that hold are listed, those that do not, or all.
   * @default "active"
   */
  status?: "active" | "inactive" | "all" | undefined
  /**
   * Part of the code, the tax code, the names, the business name or the trade name; accents and case do not matter.
   * @default null
   */
  search?: string | null | undefined
  /**
   * Those with this `code`; null: any.
   * @default null
   */
  code?: string | null | undefined
  /**
   * Those with this `is_guarantor`; null: any.
   * @default null
   */
  is_guarantor?: boolean | null | undefined
  /**
   * Those with this `is_contracting_party`; null: any.
   * @default null
   */
  is_contracting_party?: boolean | null | undefined
  /**
   * As it holds on this day; null: today.
   * YYYY-MM-DD.
   */
  on?: string | null | undefined
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
export interface PlanContactPage {
  /** What this page holds, in the order of the list */
  items: PlanContact[]
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

/** A contact, in the version of a day */
export interface PlanContact {
  /**
   * The contact.
   * At least 1, at most 2147483647.
   */
  id: number
  /**
   * The kind of contact; 0: none.
   * At least 0, at most 2147483647.
   */
  contact_type_id: number
  /** The code of the contact */
  code: string
  /** The RUC (tax code); empty: none */
  tax_code: string
  /** The last names of a person; empty: none */
  last_names: string
  /** The first names of a person; empty: none */
  first_names: string
  /** The business name (razón social), which plans show */
  business_name: string
  /** The trade name; empty: none */
  trade_name: string
  /** Administrative notes */
  notes: string
  /** The postal address; empty: none */
  address: string
  /** Whom to speak to; empty: nobody */
  contact_person: string
  /** What it does for a living; empty: not said */
  economic_activity: string
  /** The first telephone number; empty: none */
  phone_1: string
  /** The second telephone number; empty: none */
  phone_2: string
  /** The address to which invoices are mailed; empty: none */
  billing_email: string
  /**
   * How many days it may take to pay.
   * At least 0, at most 36500.
   */
  credit_days: number
  /** Whether it guarantees plans */
  is_guarantor: boolean
  /** Whether it contracts plans */
  is_contracting_party: boolean
  /** Whether it is a supplier */
  is_supplier: boolean
  /** Whether SUNAT finds it at its address ("habido") */
  is_located: boolean
  /** Whether it holds on the day */
  is_active: boolean
  /** The code of the kind of contact; null: no list holds the id */
  contact_type_code: string | null
  /** What the kind of contact is called; null: no list holds the id */
  contact_type_description: string | null
  /**
   * The first day of the version that is shown; null: every earlier day too.
   * YYYY-MM-DD.
   */
  valid_from: string | null
  /**
   * The last day of the version that is shown; null: open-ended.
   * YYYY-MM-DD.
   */
  valid_until: string | null
  /**
   * The number of the newest change; plans and catalogues of a tenant share one.
   * At least 0, at most 2147483647.
   */
  revision: number
  /**
   * When the entry was made.
   * An instant, with `Z` in answers.
   */
  created_at: string
  /** Who made it: the user of the key; where a client needs no key, whom it named; null: nobody */
  created_by: string | null
  /**
   * The number of its maker that such a client named; else 0.
   * At least -2147483648, at most 2147483647.
   */
  created_by_number: number
  /**
   * When the entry was last changed; when it was made, where it never was.
   * An instant, with `Z` in answers.
   */
  updated_at: string
  /** Who changed it last, as created_by; null: it was never changed */
  updated_by: string | null
  /**
   * The number of who changed it last, as created_by_number.
   * At least -2147483648, at most 2147483647.
   */
  updated_by_number: number
}

export interface PlanContactsListOperation extends Operation<never> {
  /**
   * List contacts
   *
   * In order of their ids, each by its version on the day; else by its next one, else by its last.
   *
   * `GET /v1/insurance-plans/contacts`, with the scope `plans:read`.
   */
  query(input: PlanContactsListInput, options?: CallOptions): Promise<PlanContactPage>
  /** Every page from `offset` on, each asked for when it is wanted. */
  pages(input: PlanContactsListInput, options?: CallOptions): AsyncGenerator<PlanContactPage>
  /** Every item of every page. What changes meanwhile may be missed or come twice. */
  all(input: PlanContactsListInput, options?: CallOptions): AsyncGenerator<PlanContact>
}

export interface PlanContactsGetInput {
  /**
   * The contact.
   * At least 1, at most 2147483647.
   */
  contact_id: number
  /**
   * As it holds on this day; null: today.
   * YYYY-MM-DD.
   */
  on?: string | null | undefined
}

export interface PlanContactsGetOperation extends Operation<'contact_not_found'> {
  /**
   * Get a contact
   *
   * `GET /v1/insurance-plans/contacts/{contact_id}`, with the scope `plans:read`.
   *
   * Refused as
   * - `contact_not_found` (404): Contact not found
   */
  query(input: PlanContactsGetInput, options?: CallOptions): Promise<PlanContact>
}

export interface PlanContactsUpdateInput {
  /**
   * The contact.
   * At least 1, at most 2147483647.
   */
  contact_id: number
  /**
   * The kind of contact; 0: none.
   * At least 0, at most 2147483647.
   */
  contact_type_id: number
  /** The code of the contact */
  code: string
  /** The RUC (tax code); empty: none */
  tax_code: string
  /** The last names of a person; empty: none */
  last_names: string
  /** The first names of a person; empty: none */
  first_names: string
  /** The business name (razón social), which plans show */
  business_name: string
  /** The trade name; empty: none */
  trade_name: string
  /** Administrative notes */
  notes: string
  /** The postal address; empty: none */
  address: string
  /** Whom to speak to; empty: nobody */
  contact_person: string
  /** What it does for a living; empty: not said */
  economic_activity: string
  /** The first telephone number; empty: none */
  phone_1: string
  /** The second telephone number; empty: none */
  phone_2: string
  /** The address to which invoices are mailed; empty: none */
  billing_email: string
  /**
   * How many days it may take to pay.
   * At least 0, at most 36500.
   */
  credit_days: number
  /** Whether it guarantees plans */
  is_guarantor: boolean
  /** Whether it contracts plans */
  is_contracting_party: boolean
  /** Whether it is a supplier */
  is_supplier: boolean
  /** Whether SUNAT finds it at its address ("habido") */
  is_located: boolean
  /** Whether it holds from then on */
  is_active: boolean
  /**
   * The first day on which it holds; null: today. Days before it stay as they were.
   * YYYY-MM-DD.
   */
  valid_from?: string | null | undefined
}

export interface PlanContactsUpdateOperation extends Operation<'contact_not_found' | 'contact_taken'> {
  /**
   * Change a contact from a day on
   *
   * Full replacement: every field but `valid_from` is required. It opens a new version, which holds from `valid_from` until the next scheduled one starts; `is_active: false` ends it, `true` brings it back. No earlier day changes.
   *
   * `PUT /v1/insurance-plans/contacts/{contact_id}`, with the scope `plans:write`.
   *
   * Refused as
   * - `contact_not_found` (404): Contact not found
   * - `contact_taken` (409): Another contact has this code and business name
   */
  mutate(input: PlanContactsUpdateInput, options?: CommandOptions): Promise<WrittenPlanContact>
}

export interface PlanContactsRemoveInput {
  /**
   * The contact.
   * At least 1, at most 2147483647.
   */
  contact_id: number
}

export type PlanContactsRemoveOutput = null

export interface PlanContactsRemoveOperation extends Operation<'contact_not_found'> {
  /**
   * End a contact from today on
   *
   * What was scheduled is dropped; days before today stay as they were. Ending what has ended changes nothing.
   *
   * `DELETE /v1/insurance-plans/contacts/{contact_id}`, with the scope `plans:write`.
   *
   * Refused as
   * - `contact_not_found` (404): Contact not found
   */
  mutate(input: PlanContactsRemoveInput, options?: UnkeyedCommandOptions): Promise<PlanContactsRemoveOutput>
}

export interface PlanContactsImportFileInput {
  /**
   * What is there already: `refuse` the row, `update` it by a new version, or `skip` the row.
   * @default "refuse"
   */
  existing?: "refuse" | "update" | "skip" | undefined
  /**
   * Read and check everything, answer the report, change nothing.
   * @default false
   */
  dry_run?: boolean | undefined
  /** How the file is to be read: the name of a kept mapping, or the JSON of an `ImportMapping`. It may be the field `mapping` of the form, before the file */
  mapping?: string | ImportMapping | undefined
  /** The sheet of a workbook: its name, or its place from 1 */
  sheet?: string | undefined
  /**
   * The line of the header, counted from 1, where it is not found by itself; 0: the file has none.
   * At least 0, at most 1048576.
   */
  header_row?: number | undefined
  /** `utf-8`, `iso-8859-1`, `windows-1252`, `iso-8859-15` or `utf-16` */
  encoding?: string | undefined
  /** What separates the values of a CSV file */
  delimiter?: ";" | "," | "|" | "\t" | "tab" | undefined
  /** The decimal sign of amounts, so that `1.234` is no question */
  decimal?: "," | "." | undefined
  /** Ignore columns that nobody knows, in place of refusing them by name */
  ignore_unknown?: boolean | undefined
  /** The text of a CSV file */
  file: string
}

/** What an import of contacts did, or would do */
export interface PlanContactImport {
  /** Whether the file was only checked, so that nothing was changed */
  dry_run: boolean
  /** Whether the rows are in force now: all of them or none */
  committed: boolean
  /**
   * How many rows fit.
   * At least 0, at most 2147483647.
   */
  row_count: number
  /**
   * How many rows do not fit.
   * At least 0, at most 2147483647.
   */
  rejected_count: number
  /** Lines that are no rows: a title above the header, a total behind the last code */
  passed_over: PassedOverLine[]
  /** What fits and is worth a look */
  warnings: string[]
  /** null: the header does not fit */
  read_as: ImportReadAs | null
  /** What does not fit, by line: the first 1000 */
  errors: RowFault[]
  /**
   * How many were made.
   * At least 0, at most 2147483647.
   */
  created_count: number
  /**
   * How many were given a new version.
   * At least 0, at most 2147483647.
   */
  updated_count: number
  /**
   * How many rows were left out, because there is such an entry already.
   * At least 0, at most 2147483647.
   */
  skipped_count: number
}

export interface PlanContactsImportFileFileInput {
  /**
   * What is there already: `refuse` the row, `update` it by a new version, or `skip` the row.
   * @default "refuse"
   */
  existing?: "refuse" | "update" | "skip" | undefined
  /**
   * Read and check everything, answer the report, change nothing.
   * @default false
   */
  dry_run?: boolean | undefined
  /** How the file is to be read: the name of a kept mapping, or the JSON of an `ImportMapping`. It may be the field `mapping` of the form, before the file */
  mapping?: string | ImportMapping | undefined
  /** The sheet of a workbook: its name, or its place from 1 */
  sheet?: string | undefined
  /**
   * The line of the header, counted from 1, where it is not found by itself; 0: the file has none.
   * At least 0, at most 1048576.
   */
  header_row?: number | undefined
  /** `utf-8`, `iso-8859-1`, `windows-1252`, `iso-8859-15` or `utf-16` */
  encoding?: string | undefined
  /** What separates the values of a CSV file */
  delimiter?: ";" | "," | "|" | "\t" | "tab" | undefined
  /** The decimal sign of amounts, so that `1.234` is no question */
  decimal?: "," | "." | undefined
  /** Ignore columns that nobody knows, in place of refusing them by name */
  ignore_unknown?: boolean | undefined
}

export interface PlanContactsImportFileOperation extends Operation<'import_rejected'> {
  /**
   * Import contacts from a file
   *
   * All rows or none: a file with a row that does not fit changes nothing, and `import_rejected` lists line, column and reason of the first 1,000. What comes twice in the file does not fit.
   *
   * The header has, in any order, the fields of Create: `contact_type_id`, `code`, `tax_code`, `last_names`, `first_names`, `business_name`, `trade_name`, `notes`, `address`, `contact_person`, `economic_activity`, `phone_1`, `phone_2`, `billing_email`, `credit_days`, `is_guarantor`, `is_contracting_party`, `is_supplier`, `is_located`, `is_active` and `valid_from`. A column that is missing, or a value that is empty, is the default, where what is there is updated too; yes and no are written `true` and `false`, or `si` and `no`.
   *
   * What a row refers to is named by its id or, in the column of that name, by its code: `contact_type_code`. A code that several have is refused.
   *
   * CSV is separated by `;`, `,`, a tab or `|`, as its first lines tell; values that hold the separator are quoted. It is UTF-8 unless its mark, `encoding` or the `charset` of its media type tell otherwise, in this order. XLSX: numbers by their value and not as they are shown, but for the leading zeros of a format such as `00000000`; formulas by their last value; days where a day is asked for; truth values and errors are refused. Lines are the rows of the sheet. Where several sheets have rows, `sheet` says which. Usual Portuguese and Spanish headers are known, in any case and with any accents; a mapping names others. A title above the header and a total behind the last code are passed over and listed. A column that nobody knows is refused by name, and ignored with `ignore_unknown=true`. Over tRPC the file travels as the text of a CSV file; XLSX comes over REST alone.
   *
   * `POST /v1/insurance-plans/contacts/import`, with the scope `plans:write`.
   *
   * Refused as
   * - `import_rejected` (422): The import was rejected
   */
  mutate(input: PlanContactsImportFileInput, options?: UnkeyedCommandOptions): Promise<PlanContactImport>
  /**
   * Import contacts from a file
   *
   * All rows or none: a file with a row that does not fit changes nothing, and `import_rejected` lists line, column and reason of the first 1,000. What comes twice in the file does not fit.
   *
   * The header has, in any order, the fields of Create: `contact_type_id`, `code`, `tax_code`, `last_names`, `first_names`, `business_name`, `trade_name`, `notes`, `address`, `contact_person`, `economic_activity`, `phone_1`, `phone_2`, `billing_email`, `credit_days`, `is_guarantor`, `is_contracting_party`, `is_supplier`, `is_located`, `is_active` and `valid_from`. A column that is missing, or a value that is empty, is the default, where what is there is updated too; yes and no are written `true` and `false`, or `si` and `no`.
   *
   * What a row refers to is named by its id or, in the column of that name, by its code: `contact_type_code`. A code that several have is refused.
   *
   * CSV is separated by `;`, `,`, a tab or `|`, as its first lines tell; values that hold the separator are quoted. It is UTF-8 unless its mark, `encoding` or the `charset` of its media type tell otherwise, in this order. XLSX: numbers by their value and not as they are shown, but for the leading zeros of a format such as `00000000`; formulas by their last value; days where a day is asked for; truth values and errors are refused. Lines are the rows of the sheet. Where several sheets have rows, `sheet` says which. Usual Portuguese and Spanish headers are known, in any case and with any accents; a mapping names others. A title above the header and a total behind the last code are passed over and listed. A column that nobody knows is refused by name, and ignored with `ignore_unknown=true`. Over tRPC the file travels as the text of a CSV file; XLSX comes over REST alone.
   *
   * `POST /v1/insurance-plans/contacts/import`, with the scope `plans:write`.
   *
   * Refused as
   * - `import_rejected` (422): The import was rejected
   */
  upload(input: PlanContactsImportFileFileInput, file: FileToUpload, options?: UnkeyedCommandOptions): Promise<PlanContactImport>
}

export interface ContactTypesCreateInput {
  /** The code of the entry */
  code: string
  /**
   * What the code means.
   * @default ""
   */
  description?: string | undefined
  /**
   * Whether it holds from then on.
   * @default true
   */
  is_active?: boolean | undefined
  /**
   * The first day on which it holds; null: every earlier day too, or today where an ended entry like it holds on earlier days.
   * YYYY-MM-DD.
   */
  valid_from?: string | null | undefined
}

/** A contact type, as it was written */
export interface WrittenContactType {
  /**
   * The contact type.
   * At least 1, at most 2147483647.
   */
  id: number
  /** The code of the entry */
  code: string
  /** What the code means */
  description: string
  /** Whether it holds on the day */
  is_active: boolean
  /**
   * The first day of the version that is shown; null: every earlier day too.
   * YYYY-MM-DD.
   */
  valid_from: string | null
  /**
   * The last day of the version that is shown; null: open-ended.
   * YYYY-MM-DD.
   */
  valid_until: string | null
  /**
   * The number of the newest change; plans and catalogues of a tenant share one.
   * At least 0, at most 2147483647.
   */
  revision: number
  /**
   * When the entry was made.
   * An instant, with `Z` in answers.
   */
  created_at: string
  /** Who made it: the user of the key; where a client needs no key, whom it named; null: nobody */
  created_by: string | null
  /**
   * The number of its maker that such a client named; else 0.
   * At least -2147483648, at most 2147483647.
   */
  created_by_number: number
  /**
   * When the entry was last changed; when it was made, where it never was.
   * An instant, with `Z` in answers.
   */
  updated_at: string
  /** Who changed it last, as created_by; null: it was never changed */
  updated_by: string | null
  /**
   * The number of who changed it last, as created_by_number.
   * At least -2147483648, at most 2147483647.
   */
  updated_by_number: number
  /** What is worth a look; it was written all the same */
  warnings: PlanWarning[]
}

export interface ContactTypesCreateOperation extends Operation<'contact_type_taken'> {
  /**
   * Create a contact type
   *
   * The code, trimmed and in any case, is that of one entry. An id that no entry has is taken elsewhere all the same.
   *
   * `POST /v1/insurance-plans/contact-types`, with the scope `plans:write`.
   *
   * Refused as
   * - `contact_type_taken` (409): Another contact type has this code
   */
  mutate(input: ContactTypesCreateInput, options?: CommandOptions): Promise<WrittenContactType>
}

export interface ContactTypesListInput {
  /**
   * Whether those that hold are listed, those that do not, or all.
   * @default "active"
   */
  status?: "active" | "inactive" | "all" | undefined
  /**
   * Part of the code or the description; accents and case do not matter.
   * @default null
   */
  search?: string | null | undefined
  /**
   * Those with this `code`; null: any.
   * @default null
   */
  code?: string | null | undefined
  /**
   * As it holds on this day; null: today.
   * YYYY-MM-DD.
   */
  on?: string | null | undefined
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
export interface ContactTypePage {
  /** What this page holds, in the order of the list */
  items: ContactType[]
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

/** A contact type, in the version of a day */
export interface ContactType {
  /**
   * The contact type.
   * At least 1, at most 2147483647.
   */
  id: number
  /** The code of the entry */
  code: string
  /** What the code means */
  description: string
  /** Whether it holds on the day */
  is_active: boolean
  /**
   * The first day of the version that is shown; null: every earlier day too.
   * YYYY-MM-DD.
   */
  valid_from: string | null
  /**
   * The last day of the version that is shown; null: open-ended.
   * YYYY-MM-DD.
   */
  valid_until: string | null
  /**
   * The number of the newest change; plans and catalogues of a tenant share one.
   * At least 0, at most 2147483647.
   */
  revision: number
  /**
   * When the entry was made.
   * An instant, with `Z` in answers.
   */
  created_at: string
  /** Who made it: the user of the key; where a client needs no key, whom it named; null: nobody */
  created_by: string | null
  /**
   * The number of its maker that such a client named; else 0.
   * At least -2147483648, at most 2147483647.
   */
  created_by_number: number
  /**
   * When the entry was last changed; when it was made, where it never was.
   * An instant, with `Z` in answers.
   */
  updated_at: string
  /** Who changed it last, as created_by; null: it was never changed */
  updated_by: string | null
  /**
   * The number of who changed it last, as created_by_number.
   * At least -2147483648, at most 2147483647.
   */
  updated_by_number: number
}

export interface ContactTypesListOperation extends Operation<never> {
  /**
   * List contact types
   *
   * In order of their ids, each by its version on the day; else by its next one, else by its last.
   *
   * `GET /v1/insurance-plans/contact-types`, with the scope `plans:read`.
   */
  query(input: ContactTypesListInput, options?: CallOptions): Promise<ContactTypePage>
  /** Every page from `offset` on, each asked for when it is wanted. */
  pages(input: ContactTypesListInput, options?: CallOptions): AsyncGenerator<ContactTypePage>
  /** Every item of every page. What changes meanwhile may be missed or come twice. */
  all(input: ContactTypesListInput, options?: CallOptions): AsyncGenerator<ContactType>
}

export interface ContactTypesGetInput {
  /**
   * The contact type.
   * At least 1, at most 2147483647.
   */
  contact_type_id: number
  /**
   * As it holds on this day; null: today.
   * YYYY-MM-DD.
   */
  on?: string | null | undefined
}

export interface ContactTypesGetOperation extends Operation<'contact_type_not_found'> {
  /**
   * Get a contact type
   *
   * `GET /v1/insurance-plans/contact-types/{contact_type_id}`, with the scope `plans:read`.
   *
   * Refused as
   * - `contact_type_not_found` (404): Contact type not found
   */
  query(input: ContactTypesGetInput, options?: CallOptions): Promise<ContactType>
}

export interface ContactTypesUpdateInput {
  /**
   * The contact type.
   * At least 1, at most 2147483647.
   */
  contact_type_id: number
  /** The code of the entry */
  code: string
  /** What the code means */
  description: string
  /** Whether it holds from then on */
  is_active: boolean
  /**
   * The first day on which it holds; null: today. Days before it stay as they were.
   * YYYY-MM-DD.
   */
  valid_from?: string | null | undefined
}

export interface ContactTypesUpdateOperation extends Operation<'contact_type_not_found' | 'contact_type_taken'> {
  /**
   * Change a contact type from a day on
   *
   * Full replacement: every field but `valid_from` is required. It opens a new version, which holds from `valid_from` until the next scheduled one starts; `is_active: false` ends it, `true` brings it back. No earlier day changes.
   *
   * `PUT /v1/insurance-plans/contact-types/{contact_type_id}`, with the scope `plans:write`.
   *
   * Refused as
   * - `contact_type_not_found` (404): Contact type not found
   * - `contact_type_taken` (409): Another contact type has this code
   */
  mutate(input: ContactTypesUpdateInput, options?: CommandOptions): Promise<WrittenContactType>
}

export interface ContactTypesRemoveInput {
  /**
   * The contact type.
   * At least 1, at most 2147483647.
   */
  contact_type_id: number
}

export type ContactTypesRemoveOutput = null

export interface ContactTypesRemoveOperation extends Operation<'contact_type_not_found'> {
  /**
   * End a contact type from today on
   *
   * What was scheduled is dropped; days before today stay as they were. Ending what has ended changes nothing.
   *
   * `DELETE /v1/insurance-plans/contact-types/{contact_type_id}`, with the scope `plans:write`.
   *
   * Refused as
   * - `contact_type_not_found` (404): Contact type not found
   */
  mutate(input: ContactTypesRemoveInput, options?: UnkeyedCommandOptions): Promise<ContactTypesRemoveOutput>
}

export interface ContactTypesImportFileInput {
  /**
   * What is there already: `refuse` the row, `update` it by a new version, or `skip` the row.
   * @default "refuse"
   */
  existing?: "refuse" | "update" | "skip" | undefined
  /**
   * Read and check everything, answer the report, change nothing.
   * @default false
   */
  dry_run?: boolean | undefined
  /** How the file is to be read: the name of a kept mapping, or the JSON of an `ImportMapping`. It may be the field `mapping` of the form, before the file */
  mapping?: string | ImportMapping | undefined
  /** The sheet of a workbook: its name, or its place from 1 */
  sheet?: string | undefined
  /**
   * The line of the header, counted from 1, where it is not found by itself; 0: the file has none.
   * At least 0, at most 1048576.
   */
  header_row?: number | undefined
  /** `utf-8`, `iso-8859-1`, `windows-1252`, `iso-8859-15` or `utf-16` */
  encoding?: string | undefined
  /** What separates the values of a CSV file */
  delimiter?: ";" | "," | "|" | "\t" | "tab" | undefined
  /** The decimal sign of amounts, so that `1.234` is no question */
  decimal?: "," | "." | undefined
  /** Ignore columns that nobody knows, in place of refusing them by name */
  ignore_unknown?: boolean | undefined
  /** The text of a CSV file */
  file: string
}

/** What an import of contact types did, or would do */
export interface ContactTypeImport {
  /** Whether the file was only checked, so that nothing was changed */
  dry_run: boolean
  /** Whether the rows are in force now: all of them or none */
  committed: boolean
  /**
   * How many rows fit.
   * At least 0, at most 2147483647.
   */
  row_count: number
  /**
   * How many rows do not fit.
   * At least 0, at most 2147483647.
   */
  rejected_count: number
  /** Lines that are no rows: a title above the header, a total behind the last code */
  passed_over: PassedOverLine[]
  /** What fits and is worth a look */
  warnings: string[]
  /** null: the header does not fit */
  read_as: ImportReadAs | null
  /** What does not fit, by line: the first 1000 */
  errors: RowFault[]
  /**
   * How many were made.
   * At least 0, at most 2147483647.
   */
  created_count: number
  /**
   * How many were given a new version.
   * At least 0, at most 2147483647.
   */
  updated_count: number
  /**
   * How many rows were left out, because there is such an entry already.
   * At least 0, at most 2147483647.
   */
  skipped_count: number
}

export interface ContactTypesImportFileFileInput {
  /**
   * What is there already: `refuse` the row, `update` it by a new version, or `skip` the row.
   * @default "refuse"
   */
  existing?: "refuse" | "update" | "skip" | undefined
  /**
   * Read and check everything, answer the report, change nothing.
   * @default false
   */
  dry_run?: boolean | undefined
  /** How the file is to be read: the name of a kept mapping, or the JSON of an `ImportMapping`. It may be the field `mapping` of the form, before the file */
  mapping?: string | ImportMapping | undefined
  /** The sheet of a workbook: its name, or its place from 1 */
  sheet?: string | undefined
  /**
   * The line of the header, counted from 1, where it is not found by itself; 0: the file has none.
   * At least 0, at most 1048576.
   */
  header_row?: number | undefined
  /** `utf-8`, `iso-8859-1`, `windows-1252`, `iso-8859-15` or `utf-16` */
  encoding?: string | undefined
  /** What separates the values of a CSV file */
  delimiter?: ";" | "," | "|" | "\t" | "tab" | undefined
  /** The decimal sign of amounts, so that `1.234` is no question */
  decimal?: "," | "." | undefined
  /** Ignore columns that nobody knows, in place of refusing them by name */
  ignore_unknown?: boolean | undefined
}

export interface ContactTypesImportFileOperation extends Operation<'import_rejected'> {
  /**
   * Import contact types from a file
   *
   * All rows or none: a file with a row that does not fit changes nothing, and `import_rejected` lists line, column and reason of the first 1,000. What comes twice in the file does not fit.
   *
   * The header has, in any order, the fields of Create: `code`, `description`, `is_active` and `valid_from`. A column that is missing, or a value that is empty, is the default, where what is there is updated too; yes and no are written `true` and `false`, or `si` and `no`.
   *
   * CSV is separated by `;`, `,`, a tab or `|`, as its first lines tell; values that hold the separator are quoted. It is UTF-8 unless its mark, `encoding` or the `charset` of its media type tell otherwise, in this order. XLSX: numbers by their value and not as they are shown, but for the leading zeros of a format such as `00000000`; formulas by their last value; days where a day is asked for; truth values and errors are refused. Lines are the rows of the sheet. Where several sheets have rows, `sheet` says which. Usual Portuguese and Spanish headers are known, in any case and with any accents; a mapping names others. A title above the header and a total behind the last code are passed over and listed. A column that nobody knows is refused by name, and ignored with `ignore_unknown=true`. Over tRPC the file travels as the text of a CSV file; XLSX comes over REST alone.
   *
   * `POST /v1/insurance-plans/contact-types/import`, with the scope `plans:write`.
   *
   * Refused as
   * - `import_rejected` (422): The import was rejected
   */
  mutate(input: ContactTypesImportFileInput, options?: UnkeyedCommandOptions): Promise<ContactTypeImport>
  /**
   * Import contact types from a file
   *
   * All rows or none: a file with a row that does not fit changes nothing, and `import_rejected` lists line, column and reason of the first 1,000. What comes twice in the file does not fit.
   *
   * The header has, in any order, the fields of Create: `code`, `description`, `is_active` and `valid_from`. A column that is missing, or a value that is empty, is the default, where what is there is updated too; yes and no are written `true` and `false`, or `si` and `no`.
   *
   * CSV is separated by `;`, `,`, a tab or `|`, as its first lines tell; values that hold the separator are quoted. It is UTF-8 unless its mark, `encoding` or the `charset` of its media type tell otherwise, in this order. XLSX: numbers by their value and not as they are shown, but for the leading zeros of a format such as `00000000`; formulas by their last value; days where a day is asked for; truth values and errors are refused. Lines are the rows of the sheet. Where several sheets have rows, `sheet` says which. Usual Portuguese and Spanish headers are known, in any case and with any accents; a mapping names others. A title above the header and a total behind the last code are passed over and listed. A column that nobody knows is refused by name, and ignored with `ignore_unknown=true`. Over tRPC the file travels as the text of a CSV file; XLSX comes over REST alone.
   *
   * `POST /v1/insurance-plans/contact-types/import`, with the scope `plans:write`.
   *
   * Refused as
   * - `import_rejected` (422): The import was rejected
   */
  upload(input: ContactTypesImportFileFileInput, file: FileToUpload, options?: UnkeyedCommandOptions): Promise<ContactTypeImport>
}

export interface SegusClassificationsCreateInput {
  /** The code of the entry */
  code: string
  /**
   * What the code means.
   * @default ""
   */
  description?: string | undefined
  /**
   * Whether it holds from then on.
   * @default true
   */
  is_active?: boolean | undefined
  /**
   * The first day on which it holds; null: every earlier day too, or today where an ended entry like it holds on earlier days.
   * YYYY-MM-DD.
   */
  valid_from?: string | null | undefined
}

/** A SEGUS classification, as it was written */
export interface WrittenSegusClassification {
  /**
   * The SEGUS classification.
   * At least 1, at most 2147483647.
   */
  id: number
  /** The code of the entry */
  code: string
  /** What the code means */
  description: string
  /** Whether it holds on the day */
  is_active: boolean
  /**
   * The first day of the version that is shown; null: every earlier day too.
   * YYYY-MM-DD.
   */
  valid_from: string | null
  /**
   * The last day of the version that is shown; null: open-ended.
   * YYYY-MM-DD.
   */
  valid_until: string | null
  /**
   * The number of the newest change; plans and catalogues of a tenant share one.
   * At least 0, at most 2147483647.
   */
  revision: number
  /**
   * When the entry was made.
   * An instant, with `Z` in answers.
   */
  created_at: string
  /** Who made it: the user of the key; where a client needs no key, whom it named; null: nobody */
  created_by: string | null
  /**
   * The number of its maker that such a client named; else 0.
   * At least -2147483648, at most 2147483647.
   */
  created_by_number: number
  /**
   * When the entry was last changed; when it was made, where it never was.
   * An instant, with `Z` in answers.
   */
  updated_at: string
  /** Who changed it last, as created_by; null: it was never changed */
  updated_by: string | null
  /**
   * The number of who changed it last, as created_by_number.
   * At least -2147483648, at most 2147483647.
   */
  updated_by_number: number
  /** What is worth a look; it was written all the same */
  warnings: PlanWarning[]
}

export interface SegusClassificationsCreateOperation extends Operation<'segus_classification_taken'> {
  /**
   * Create a SEGUS classification
   *
   * The code, trimmed and in any case, is that of one entry. An id that no entry has is taken elsewhere all the same.
   *
   * `POST /v1/insurance-plans/segus-classifications`, with the scope `plans:write`.
   *
   * Refused as
   * - `segus_classification_taken` (409): Another SEGUS classification has this code
   */
  mutate(input: SegusClassificationsCreateInput, options?: CommandOptions): Promise<WrittenSegusClassification>
}

export interface SegusClassificationsListInput {
  /**
   * Whether those that hold are listed, those that do not, or all.
   * @default "active"
   */
  status?: "active" | "inactive" | "all" | undefined
  /**
   * Part of the code or the description; accents and case do not matter.
   * @default null
   */
  search?: string | null | undefined
  /**
   * Those with this `code`; null: any.
   * @default null
   */
  code?: string | null | undefined
  /**
   * As it holds on this day; null: today.
   * YYYY-MM-DD.
   */
  on?: string | null | undefined
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
export interface SegusClassificationPage {
  /** What this page holds, in the order of the list */
  items: SegusClassification[]
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

/** A SEGUS classification, in the version of a day */
export interface SegusClassification {
  /**
   * The SEGUS classification.
   * At least 1, at most 2147483647.
   */
  id: number
  /** The code of the entry */
  code: string
  /** What the code means */
  description: string
  /** Whether it holds on the day */
  is_active: boolean
  /**
   * The first day of the version that is shown; null: every earlier day too.
   * YYYY-MM-DD.
   */
  valid_from: string | null
  /**
   * The last day of the version that is shown; null: open-ended.
   * YYYY-MM-DD.
   */
  valid_until: string | null
  /**
   * The number of the newest change; plans and catalogues of a tenant share one.
   * At least 0, at most 2147483647.
   */
  revision: number
  /**
   * When the entry was made.
   * An instant, with `Z` in answers.
   */
  created_at: string
  /** Who made it: the user of the key; where a client needs no key, whom it named; null: nobody */
  created_by: string | null
  /**
   * The number of its maker that such a client named; else 0.
   * At least -2147483648, at most 2147483647.
   */
  created_by_number: number
  /**
   * When the entry was last changed; when it was made, where it never was.
   * An instant, with `Z` in answers.
   */
  updated_at: string
  /** Who changed it last, as created_by; null: it was never changed */
  updated_by: string | null
  /**
   * The number of who changed it last, as created_by_number.
   * At least -2147483648, at most 2147483647.
   */
  updated_by_number: number
}

export interface SegusClassificationsListOperation extends Operation<never> {
  /**
   * List SEGUS classifications
   *
   * In order of their ids, each by its version on the day; else by its next one, else by its last.
   *
   * `GET /v1/insurance-plans/segus-classifications`, with the scope `plans:read`.
   */
  query(input: SegusClassificationsListInput, options?: CallOptions): Promise<SegusClassificationPage>
  /** Every page from `offset` on, each asked for when it is wanted. */
  pages(input: SegusClassificationsListInput, options?: CallOptions): AsyncGenerator<SegusClassificationPage>
  /** Every item of every page. What changes meanwhile may be missed or come twice. */
  all(input: SegusClassificationsListInput, options?: CallOptions): AsyncGenerator<SegusClassification>
}

export interface SegusClassificationsGetInput {
  /**
   * The SEGUS classification.
   * At least 1, at most 2147483647.
   */
  segus_classification_id: number
  /**
   * As it holds on this day; null: today.
   * YYYY-MM-DD.
   */
  on?: string | null | undefined
}

export interface SegusClassificationsGetOperation extends Operation<'segus_classification_not_found'> {
  /**
   * Get a SEGUS classification
   *
   * `GET /v1/insurance-plans/segus-classifications/{segus_classification_id}`, with the scope `plans:read`.
   *
   * Refused as
   * - `segus_classification_not_found` (404): SEGUS classification not found
   */
  query(input: SegusClassificationsGetInput, options?: CallOptions): Promise<SegusClassification>
}

export interface SegusClassificationsUpdateInput {
  /**
   * The SEGUS classification.
   * At least 1, at most 2147483647.
   */
  segus_classification_id: number
  /** The code of the entry */
  code: string
  /** What the code means */
  description: string
  /** Whether it holds from then on */
  is_active: boolean
  /**
   * The first day on which it holds; null: today. Days before it stay as they were.
   * YYYY-MM-DD.
   */
  valid_from?: string | null | undefined
}

export interface SegusClassificationsUpdateOperation extends Operation<'segus_classification_not_found' | 'segus_classification_taken'> {
  /**
   * Change a SEGUS classification from a day on
   *
   * Full replacement: every field but `valid_from` is required. It opens a new version, which holds from `valid_from` until the next scheduled one starts; `is_active: false` ends it, `true` brings it back. No earlier day changes.
   *
   * `PUT /v1/insurance-plans/segus-classifications/{segus_classification_id}`, with the scope `plans:write`.
   *
   * Refused as
   * - `segus_classification_not_found` (404): SEGUS classification not found
   * - `segus_classification_taken` (409): Another SEGUS classification has this code
   */
  mutate(input: SegusClassificationsUpdateInput, options?: CommandOptions): Promise<WrittenSegusClassification>
}

export interface SegusClassificationsRemoveInput {
  /**
   * The SEGUS classification.
   * At least 1, at most 2147483647.
   */
  segus_classification_id: number
}

export type SegusClassificationsRemoveOutput = null

export interface SegusClassificationsRemoveOperation extends Operation<'segus_classification_not_found'> {
  /**
   * End a SEGUS classification from today on
   *
   * What was scheduled is dropped; days before today stay as they were. Ending what has ended changes nothing.
   *
   * `DELETE /v1/insurance-plans/segus-classifications/{segus_classification_id}`, with the scope `plans:write`.
   *
   * Refused as
   * - `segus_classification_not_found` (404): SEGUS classification not found
   */
  mutate(input: SegusClassificationsRemoveInput, options?: UnkeyedCommandOptions): Promise<SegusClassificationsRemoveOutput>
}

export interface SegusClassificationsImportFileInput {
  /**
   * What is there already: `refuse` the row, `update` it by a new version, or `skip` the row.
   * @default "refuse"
   */
  existing?: "refuse" | "update" | "skip" | undefined
  /**
   * Read and check everything, answer the report, change nothing.
   * @default false
   */
  dry_run?: boolean | undefined
  /** How the file is to be read: the name of a kept mapping, or the JSON of an `ImportMapping`. It may be the field `mapping` of the form, before the file */
  mapping?: string | ImportMapping | undefined
  /** The sheet of a workbook: its name, or its place from 1 */
  sheet?: string | undefined
  /**
   * The line of the header, counted from 1, where it is not found by itself; 0: the file has none.
   * At least 0, at most 1048576.
   */
  header_row?: number | undefined
  /** `utf-8`, `iso-8859-1`, `windows-1252`, `iso-8859-15` or `utf-16` */
  encoding?: string | undefined
  /** What separates the values of a CSV file */
  delimiter?: ";" | "," | "|" | "\t" | "tab" | undefined
  /** The decimal sign of amounts, so that `1.234` is no question */
  decimal?: "," | "." | undefined
  /** Ignore columns that nobody knows, in place of refusing them by name */
  ignore_unknown?: boolean | undefined
  /** The text of a CSV file */
  file: string
}

/** What an import of SEGUS classifications did, or would do */
export interface SegusClassificationImport {
  /** Whether the file was only checked, so that nothing was changed */
  dry_run: boolean
  /** Whether the rows are in force now: all of them or none */
  committed: boolean
  /**
   * How many rows fit.
   * At least 0, at most 2147483647.
   */
  row_count: number
  /**
   * How many rows do not fit.
   * At least 0, at most 2147483647.
   */
  rejected_count: number
  /** Lines that are no rows: a title above the header, a total behind the last code */
  passed_over: PassedOverLine[]
  /** What fits and is worth a look */
  warnings: string[]
  /** null: the header does not fit */
  read_as: ImportReadAs | null
  /** What does not fit, by line: the first 1000 */
  errors: RowFault[]
  /**
   * How many were made.
   * At least 0, at most 2147483647.
   */
  created_count: number
  /**
   * How many were given a new version.
   * At least 0, at most 2147483647.
   */
  updated_count: number
  /**
   * How many rows were left out, because there is such an entry already.
   * At least 0, at most 2147483647.
   */
  skipped_count: number
}

export interface SegusClassificationsImportFileFileInput {
  /**
   * What is there already: `refuse` the row, `update` it by a new version, or `skip` the row.
   * @default "refuse"
   */
  existing?: "refuse" | "update" | "skip" | undefined
  /**
   * Read and check everything, answer the report, change nothing.
   * @default false
   */
  dry_run?: boolean | undefined
  /** How the file is to be read: the name of a kept mapping, or the JSON of an `ImportMapping`. It may be the field `mapping` of the form, before the file */
  mapping?: string | ImportMapping | undefined
  /** The sheet of a workbook: its name, or its place from 1 */
  sheet?: string | undefined
  /**
   * The line of the header, counted from 1, where it is not found by itself; 0: the file has none.
   * At least 0, at most 1048576.
   */
  header_row?: number | undefined
  /** `utf-8`, `iso-8859-1`, `windows-1252`, `iso-8859-15` or `utf-16` */
  encoding?: string | undefined
  /** What separates the values of a CSV file */
  delimiter?: ";" | "," | "|" | "\t" | "tab" | undefined
  /** The decimal sign of amounts, so that `1.234` is no question */
  decimal?: "," | "." | undefined
  /** Ignore columns that nobody knows, in place of refusing them by name */
  ignore_unknown?: boolean | undefined
}

export interface SegusClassificationsImportFileOperation extends Operation<'import_rejected'> {
  /**
   * Import SEGUS classifications from a file
   *
   * All rows or none: a file with a row that does not fit changes nothing, and `import_rejected` lists line, column and reason of the first 1,000. What comes twice in the file does not fit.
   *
   * The header has, in any order, the fields of Create: `code`, `description`, `is_active` and `valid_from`. A column that is missing, or a value that is empty, is the default, where what is there is updated too; yes and no are written `true` and `false`, or `si` and `no`.
   *
   * CSV is separated by `;`, `,`, a tab or `|`, as its first lines tell; values that hold the separator are quoted. It is UTF-8 unless its mark, `encoding` or the `charset` of its media type tell otherwise, in this order. XLSX: numbers by their value and not as they are shown, but for the leading zeros of a format such as `00000000`; formulas by their last value; days where a day is asked for; truth values and errors are refused. Lines are the rows of the sheet. Where several sheets have rows, `sheet` says which. Usual Portuguese and Spanish headers are known, in any case and with any accents; a mapping names others. A title above the header and a total behind the last code are passed over and listed. A column that nobody knows is refused by name, and ignored with `ignore_unknown=true`. Over tRPC the file travels as the text of a CSV file; XLSX comes over REST alone.
   *
   * `POST /v1/insurance-plans/segus-classifications/import`, with the scope `plans:write`.
   *
   * Refused as
   * - `import_rejected` (422): The import was rejected
   */
  mutate(input: SegusClassificationsImportFileInput, options?: UnkeyedCommandOptions): Promise<SegusClassificationImport>
  /**
   * Import SEGUS classifications from a file
   *
   * All rows or none: a file with a row that does not fit changes nothing, and `import_rejected` lists line, column and reason of the first 1,000. What comes twice in the file does not fit.
   *
   * The header has, in any order, the fields of Create: `code`, `description`, `is_active` and `valid_from`. A column that is missing, or a value that is empty, is the default, where what is there is updated too; yes and no are written `true` and `false`, or `si` and `no`.
   *
   * CSV is separated by `;`, `,`, a tab or `|`, as its first lines tell; values that hold the separator are quoted. It is UTF-8 unless its mark, `encoding` or the `charset` of its media type tell otherwise, in this order. XLSX: numbers by their value and not as they are shown, but for the leading zeros of a format such as `00000000`; formulas by their last value; days where a day is asked for; truth values and errors are refused. Lines are the rows of the sheet. Where several sheets have rows, `sheet` says which. Usual Portuguese and Spanish headers are known, in any case and with any accents; a mapping names others. A title above the header and a total behind the last code are passed over and listed. A column that nobody knows is refused by name, and ignored with `ignore_unknown=true`. Over tRPC the file travels as the text of a CSV file; XLSX comes over REST alone.
   *
   * `POST /v1/insurance-plans/segus-classifications/import`, with the scope `plans:write`.
   *
   * Refused as
   * - `import_rejected` (422): The import was rejected
   */
  upload(input: SegusClassificationsImportFileFileInput, file: FileToUpload, options?: UnkeyedCommandOptions): Promise<SegusClassificationImport>
}

export interface SusaludClassificationsCreateInput {
  /** The code of the entry */
  code: string
  /**
   * What the code means.
   * @default ""
   */
  description?: string | undefined
  /**
   * Whether it holds from then on.
   * @default true
   */
  is_active?: boolean | undefined
  /**
   * The first day on which it holds; null: every earlier day too, or today where an ended entry like it holds on earlier days.
   * YYYY-MM-DD.
   */
  valid_from?: string | null | undefined
}

/** A SUSALUD classification, as it was written */
export interface WrittenSusaludClassification {
  /**
   * The SUSALUD classification.
   * At least 1, at most 2147483647.
   */
  id: number
  /** The code of the entry */
  code: string
  /** What the code means */
  description: string
  /** Whether it holds on the day */
  is_active: boolean
  /**
   * The first day of the version that is shown; null: every earlier day too.
   * YYYY-MM-DD.
   */
  valid_from: string | null
  /**
   * The last day of the version that is shown; null: open-ended.
   * YYYY-MM-DD.
   */
  valid_until: string | null
  /**
   * The number of the newest change; plans and catalogues of a tenant share one.
   * At least 0, at most 2147483647.
   */
  revision: number
  /**
   * When the entry was made.
   * An instant, with `Z` in answers.
   */
  created_at: string
  /** Who made it: the user of the key; where a client needs no key, whom it named; null: nobody */
  created_by: string | null
  /**
   * The number of its maker that such a client named; else 0.
   * At least -2147483648, at most 2147483647.
   */
  created_by_number: number
  /**
   * When the entry was last changed; when it was made, where it never was.
   * An instant, with `Z` in answers.
   */
  updated_at: string
  /** Who changed it last, as created_by; null: it was never changed */
  updated_by: string | null
  /**
   * The number of who changed it last, as created_by_number.
   * At least -2147483648, at most 2147483647.
   */
  updated_by_number: number
  /** What is worth a look; it was written all the same */
  warnings: PlanWarning[]
}

export interface SusaludClassificationsCreateOperation extends Operation<'susalud_classification_taken'> {
  /**
   * Create a SUSALUD classification
   *
   * The code, trimmed and in any case, is that of one entry. An id that no entry has is taken elsewhere all the same.
   *
   * `POST /v1/insurance-plans/susalud-classifications`, with the scope `plans:write`.
   *
   * Refused as
   * - `susalud_classification_taken` (409): Another SUSALUD classification has this code
   */
  mutate(input: SusaludClassificationsCreateInput, options?: CommandOptions): Promise<WrittenSusaludClassification>
}

export interface SusaludClassificationsListInput {
  /**
   * Whether those that hold are listed, those that do not, or all.
   * @default "active"
   */
  status?: "active" | "inactive" | "all" | undefined
  /**
   * Part of the code or the description; accents and case do not matter.
   * @default null
   */
  search?: string | null | undefined
  /**
   * Those with this `code`; null: any.
   * @default null
   */
  code?: string | null | undefined
  /**
   * As it holds on this day; null: today.
   * YYYY-MM-DD.
   */
  on?: string | null | undefined
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
export interface SusaludClassificationPage {
  /** What this page holds, in the order of the list */
  items: SusaludClassification[]
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

/** A SUSALUD classification, in the version of a day */
export interface SusaludClassification {
  /**
   * The SUSALUD classification.
   * At least 1, at most 2147483647.
   */
  id: number
  /** The code of the entry */
  code: string
  /** What the code means */
  description: string
  /** Whether it holds on the day */
  is_active: boolean
  /**
   * The first day of the version that is shown; null: every earlier day too.
   * YYYY-MM-DD.
   */
  valid_from: string | null
  /**
   * The last day of the version that is shown; null: open-ended.
   * YYYY-MM-DD.
   */
  valid_until: string | null
  /**
   * The number of the newest change; plans and catalogues of a tenant share one.
   * At least 0, at most 2147483647.
   */
  revision: number
  /**
   * When the entry was made.
   * An instant, with `Z` in answers.
   */
  created_at: string
  /** Who made it: the user of the key; where a client needs no key, whom it named; null: nobody */
  created_by: string | null
  /**
   * The number of its maker that such a client named; else 0.
   * At least -2147483648, at most 2147483647.
   */
  created_by_number: number
  /**
   * When the entry was last changed; when it was made, where it never was.
   * An instant, with `Z` in answers.
   */
  updated_at: string
  /** Who changed it last, as created_by; null: it was never changed */
  updated_by: string | null
  /**
   * The number of who changed it last, as created_by_number.
   * At least -2147483648, at most 2147483647.
   */
  updated_by_number: number
}

export interface SusaludClassificationsListOperation extends Operation<never> {
  /**
   * List SUSALUD classifications
   *
   * In order of their ids, each by its version on the day; else by its next one, else by its last.
   *
   * `GET /v1/insurance-plans/susalud-classifications`, with the scope `plans:read`.
   */
  query(input: SusaludClassificationsListInput, options?: CallOptions): Promise<SusaludClassificationPage>
  /** Every page from `offset` on, each asked for when it is wanted. */
  pages(input: SusaludClassificationsListInput, options?: CallOptions): AsyncGenerator<SusaludClassificationPage>
  /** Every item of every page. What changes meanwhile may be missed or come twice. */
  all(input: SusaludClassificationsListInput, options?: CallOptions): AsyncGenerator<SusaludClassification>
}

export interface SusaludClassificationsGetInput {
  /**
   * The SUSALUD classification.
   * At least 1, at most 2147483647.
   */
  susalud_classification_id: number
  /**
   * As it holds on this day; null: today.
   * YYYY-MM-DD.
   */
  on?: string | null | undefined
}

export interface SusaludClassificationsGetOperation extends Operation<'susalud_classification_not_found'> {
  /**
   * Get a SUSALUD classification
   *
   * `GET /v1/insurance-plans/susalud-classifications/{susalud_classification_id}`, with the scope `plans:read`.
   *
   * Refused as
   * - `susalud_classification_not_found` (404): SUSALUD classification not found
   */
  query(input: SusaludClassificationsGetInput, options?: CallOptions): Promise<SusaludClassification>
}

export interface SusaludClassificationsUpdateInput {
  /**
   * The SUSALUD classification.
   * At least 1, at most 2147483647.
   */
  susalud_classification_id: number
  /** The code of the entry */
  code: string
  /** What the code means */
  description: string
  /** Whether it holds from then on */
  is_active: boolean
  /**
   * The first day on which it holds; null: today. Days before it stay as they were.
   * YYYY-MM-DD.
   */
  valid_from?: string | null | undefined
}

export interface SusaludClassificationsUpdateOperation extends Operation<'susalud_classification_not_found' | 'susalud_classification_taken'> {
  /**
   * Change a SUSALUD classification from a day on
   *
   * Full replacement: every field but `valid_from` is required. It opens a new version, which holds from `valid_from` until the next scheduled one starts; `is_active: false` ends it, `true` brings it back. No earlier day changes.
   *
   * `PUT /v1/insurance-plans/susalud-classifications/{susalud_classification_id}`, with the scope `plans:write`.
   *
   * Refused as
   * - `susalud_classification_not_found` (404): SUSALUD classification not found
   * - `susalud_classification_taken` (409): Another SUSALUD classification has this code
   */
  mutate(input: SusaludClassificationsUpdateInput, options?: CommandOptions): Promise<WrittenSusaludClassification>
}

export interface SusaludClassificationsRemoveInput {
  /**
   * The SUSALUD classification.
   * At least 1, at most 2147483647.
   */
  susalud_classification_id: number
}

export type SusaludClassificationsRemoveOutput = null

export interface SusaludClassificationsRemoveOperation extends Operation<'susalud_classification_not_found'> {
  /**
   * End a SUSALUD classification from today on
   *
   * What was scheduled is dropped; days before today stay as they were. Ending what has ended changes nothing.
   *
   * `DELETE /v1/insurance-plans/susalud-classifications/{susalud_classification_id}`, with the scope `plans:write`.
   *
   * Refused as
   * - `susalud_classification_not_found` (404): SUSALUD classification not found
   */
  mutate(input: SusaludClassificationsRemoveInput, options?: UnkeyedCommandOptions): Promise<SusaludClassificationsRemoveOutput>
}

export interface SusaludClassificationsImportFileInput {
  /**
   * What is there already: `refuse` the row, `update` it by a new version, or `skip` the row.
   * @default "refuse"
   */
  existing?: "refuse" | "update" | "skip" | undefined
  /**
   * Read and check everything, answer the report, change nothing.
   * @default false
   */
  dry_run?: boolean | undefined
  /** How the file is to be read: the name of a kept mapping, or the JSON of an `ImportMapping`. It may be the field `mapping` of the form, before the file */
  mapping?: string | ImportMapping | undefined
  /** The sheet of a workbook: its name, or its place from 1 */
  sheet?: string | undefined
  /**
   * The line of the header, counted from 1, where it is not found by itself; 0: the file has none.
   * At least 0, at most 1048576.
   */
  header_row?: number | undefined
  /** `utf-8`, `iso-8859-1`, `windows-1252`, `iso-8859-15` or `utf-16` */
  encoding?: string | undefined
  /** What separates the values of a CSV file */
  delimiter?: ";" | "," | "|" | "\t" | "tab" | undefined
  /** The decimal sign of amounts, so that `1.234` is no question */
  decimal?: "," | "." | undefined
  /** Ignore columns that nobody knows, in place of refusing them by name */
  ignore_unknown?: boolean | undefined
  /** The text of a CSV file */
  file: string
}

/** What an import of SUSALUD classifications did, or would do */
export interface SusaludClassificationImport {
  /** Whether the file was only checked, so that nothing was changed */
  dry_run: boolean
  /** Whether the rows are in force now: all of them or none */
  committed: boolean
  /**
   * How many rows fit.
   * At least 0, at most 2147483647.
   */
  row_count: number
  /**
   * How many rows do not fit.
   * At least 0, at most 2147483647.
   */
  rejected_count: number
  /** Lines that are no rows: a title above the header, a total behind the last code */
  passed_over: PassedOverLine[]
  /** What fits and is worth a look */
  warnings: string[]
  /** null: the header does not fit */
  read_as: ImportReadAs | null
  /** What does not fit, by line: the first 1000 */
  errors: RowFault[]
  /**
   * How many were made.
   * At least 0, at most 2147483647.
   */
  created_count: number
  /**
   * How many were given a new version.
   * At least 0, at most 2147483647.
   */
  updated_count: number
  /**
   * How many rows were left out, because there is such an entry already.
   * At least 0, at most 2147483647.
   */
  skipped_count: number
}

export interface SusaludClassificationsImportFileFileInput {
  /**
   * What is there already: `refuse` the row, `update` it by a new version, or `skip` the row.
   * @default "refuse"
   */
  existing?: "refuse" | "update" | "skip" | undefined
  /**
   * Read and check everything, answer the report, change nothing.
   * @default false
   */
  dry_run?: boolean | undefined
  /** How the file is to be read: the name of a kept mapping, or the JSON of an `ImportMapping`. It may be the field `mapping` of the form, before the file */
  mapping?: string | ImportMapping | undefined
  /** The sheet of a workbook: its name, or its place from 1 */
  sheet?: string | undefined
  /**
   * The line of the header, counted from 1, where it is not found by itself; 0: the file has none.
   * At least 0, at most 1048576.
   */
  header_row?: number | undefined
  /** `utf-8`, `iso-8859-1`, `windows-1252`, `iso-8859-15` or `utf-16` */
  encoding?: string | undefined
  /** What separates the values of a CSV file */
  delimiter?: ";" | "," | "|" | "\t" | "tab" | undefined
  /** The decimal sign of amounts, so that `1.234` is no question */
  decimal?: "," | "." | undefined
  /** Ignore columns that nobody knows, in place of refusing them by name */
  ignore_unknown?: boolean | undefined
}

export interface SusaludClassificationsImportFileOperation extends Operation<'import_rejected'> {
  /**
   * Import SUSALUD classifications from a file
   *
   * All rows or none: a file with a row that does not fit changes nothing, and `import_rejected` lists line, column and reason of the first 1,000. What comes twice in the file does not fit.
   *
   * The header has, in any order, the fields of Create: `code`, `description`, `is_active` and `valid_from`. A column that is missing, or a value that is empty, is the default, where what is there is updated too; yes and no are written `true` and `false`, or `si` and `no`.
   *
   * CSV is separated by `;`, `,`, a tab or `|`, as its first lines tell; values that hold the separator are quoted. It is UTF-8 unless its mark, `encoding` or the `charset` of its media type tell otherwise, in this order. XLSX: numbers by their value and not as they are shown, but for the leading zeros of a format such as `00000000`; formulas by their last value; days where a day is asked for; truth values and errors are refused. Lines are the rows of the sheet. Where several sheets have rows, `sheet` says which. Usual Portuguese and Spanish headers are known, in any case and with any accents; a mapping names others. A title above the header and a total behind the last code are passed over and listed. A column that nobody knows is refused by name, and ignored with `ignore_unknown=true`. Over tRPC the file travels as the text of a CSV file; XLSX comes over REST alone.
   *
   * `POST /v1/insurance-plans/susalud-classifications/import`, with the scope `plans:write`.
   *
   * Refused as
   * - `import_rejected` (422): The import was rejected
   */
  mutate(input: SusaludClassificationsImportFileInput, options?: UnkeyedCommandOptions): Promise<SusaludClassificationImport>
  /**
   * Import SUSALUD classifications from a file
   *
   * All rows or none: a file with a row that does not fit changes nothing, and `import_rejected` lists line, column and reason of the first 1,000. What comes twice in the file does not fit.
   *
   * The header has, in any order, the fields of Create: `code`, `description`, `is_active` and `valid_from`. A column that is missing, or a value that is empty, is the default, where what is there is updated too; yes and no are written `true` and `false`, or `si` and `no`.
   *
   * CSV is separated by `;`, `,`, a tab or `|`, as its first lines tell; values that hold the separator are quoted. It is UTF-8 unless its mark, `encoding` or the `charset` of its media type tell otherwise, in this order. XLSX: numbers by their value and not as they are shown, but for the leading zeros of a format such as `00000000`; formulas by their last value; days where a day is asked for; truth values and errors are refused. Lines are the rows of the sheet. Where several sheets have rows, `sheet` says which. Usual Portuguese and Spanish headers are known, in any case and with any accents; a mapping names others. A title above the header and a total behind the last code are passed over and listed. A column that nobody knows is refused by name, and ignored with `ignore_unknown=true`. Over tRPC the file travels as the text of a CSV file; XLSX comes over REST alone.
   *
   * `POST /v1/insurance-plans/susalud-classifications/import`, with the scope `plans:write`.
   *
   * Refused as
   * - `import_rejected` (422): The import was rejected
   */
  upload(input: SusaludClassificationsImportFileFileInput, file: FileToUpload, options?: UnkeyedCommandOptions): Promise<SusaludClassificationImport>
}

export interface SusaludDentalClassificationsCreateInput {
  /** The code of the entry */
  code: string
  /**
   * What the code means.
   * @default ""
   */
  description?: string | undefined
  /**
   * Whether it holds from then on.
   * @default true
   */
  is_active?: boolean | undefined
  /**
   * The first day on which it holds; null: every earlier day too, or today where an ended entry like it holds on earlier days.
   * YYYY-MM-DD.
   */
  valid_from?: string | null | undefined
}

/** A SUSALUD dental classification, as it was written */
export interface WrittenSusaludDentalClassification {
  /**
   * The SUSALUD dental classification.
   * At least 1, at most 2147483647.
   */
  id: number
  /** The code of the entry */
  code: string
  /** What the code means */
  description: string
  /** Whether it holds on the day */
  is_active: boolean
  /**
   * The first day of the version that is shown; null: every earlier day too.
   * YYYY-MM-DD.
   */
  valid_from: string | null
  /**
   * The last day of the version that is shown; null: open-ended.
   * YYYY-MM-DD.
   */
  valid_until: string | null
  /**
   * The number of the newest change; plans and catalogues of a tenant share one.
   * At least 0, at most 2147483647.
   */
  revision: number
  /**
   * When the entry was made.
   * An instant, with `Z` in answers.
   */
  created_at: string
  /** Who made it: the user of the key; where a client needs no key, whom it named; null: nobody */
  created_by: string | null
  /**
   * The number of its maker that such a client named; else 0.
   * At least -2147483648, at most 2147483647.
   */
  created_by_number: number
  /**
   * When the entry was last changed; when it was made, where it never was.
   * An instant, with `Z` in answers.
   */
  updated_at: string
  /** Who changed it last, as created_by; null: it was never changed */
  updated_by: string | null
  /**
   * The number of who changed it last, as created_by_number.
   * At least -2147483648, at most 2147483647.
   */
  updated_by_number: number
  /** What is worth a look; it was written all the same */
  warnings: PlanWarning[]
}

export interface SusaludDentalClassificationsCreateOperation extends Operation<'susalud_dental_classification_taken'> {
  /**
   * Create a SUSALUD dental classification
   *
   * The code, trimmed and in any case, is that of one entry. An id that no entry has is taken elsewhere all the same.
   *
   * `POST /v1/insurance-plans/susalud-dental-classifications`, with the scope `plans:write`.
   *
   * Refused as
   * - `susalud_dental_classification_taken` (409): Another SUSALUD dental classification has this code
   */
  mutate(input: SusaludDentalClassificationsCreateInput, options?: CommandOptions): Promise<WrittenSusaludDentalClassification>
}

export interface SusaludDentalClassificationsListInput {
  /**
   * Whether those that hold are listed, those that do not, or all.
   * @default "active"
   */
  status?: "active" | "inactive" | "all" | undefined
  /**
   * Part of the code or the description; accents and case do not matter.
   * @default null
   */
  search?: string | null | undefined
  /**
   * Those with this `code`; null: any.
   * @default null
   */
  code?: string | null | undefined
  /**
   * As it holds on this day; null: today.
   * YYYY-MM-DD.
   */
  on?: string | null | undefined
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
export interface SusaludDentalClassificationPage {
  /** What this page holds, in the order of the list */
  items: SusaludDentalClassification[]
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

/** A SUSALUD dental classification, in the version of a day */
export interface SusaludDentalClassification {
  /**
   * The SUSALUD dental classification.
   * At least 1, at most 2147483647.
   */
  id: number
  /** The code of the entry */
  code: string
  /** What the code means */
  description: string
  /** Whether it holds on the day */
  is_active: boolean
  /**
   * The first day of the version that is shown; null: every earlier day too.
   * YYYY-MM-DD.
   */
  valid_from: string | null
  /**
   * The last day of the version that is shown; null: open-ended.
   * YYYY-MM-DD.
   */
  valid_until: string | null
  /**
   * The number of the newest change; plans and catalogues of a tenant share one.
   * At least 0, at most 2147483647.
   */
  revision: number
  /**
   * When the entry was made.
   * An instant, with `Z` in answers.
   */
  created_at: string
  /** Who made it: the user of the key; where a client needs no key, whom it named; null: nobody */
  created_by: string | null
  /**
   * The number of its maker that such a client named; else 0.
   * At least -2147483648, at most 2147483647.
   */
  created_by_number: number
  /**
   * When the entry was last changed; when it was made, where it never was.
   * An instant, with `Z` in answers.
   */
  updated_at: string
  /** Who changed it last, as created_by; null: it was never changed */
  updated_by: string | null
  /**
   * The number of who changed it last, as created_by_number.
   * At least -2147483648, at most 2147483647.
   */
  updated_by_number: number
}

export interface SusaludDentalClassificationsListOperation extends Operation<never> {
  /**
   * List SUSALUD dental classifications
   *
   * In order of their ids, each by its version on the day; else by its next one, else by its last.
   *
   * `GET /v1/insurance-plans/susalud-dental-classifications`, with the scope `plans:read`.
   */
  query(input: SusaludDentalClassificationsListInput, options?: CallOptions): Promise<SusaludDentalClassificationPage>
  /** Every page from `offset` on, each asked for when it is wanted. */
  pages(input: SusaludDentalClassificationsListInput, options?: CallOptions): AsyncGenerator<SusaludDentalClassificationPage>
  /** Every item of every page. What changes meanwhile may be missed or come twice. */
  all(input: SusaludDentalClassificationsListInput, options?: CallOptions): AsyncGenerator<SusaludDentalClassification>
}

export interface SusaludDentalClassificationsGetInput {
  /**
   * The SUSALUD dental classification.
   * At least 1, at most 2147483647.
   */
  susalud_dental_classification_id: number
  /**
   * As it holds on this day; null: today.
   * YYYY-MM-DD.
   */
  on?: string | null | undefined
}

export interface SusaludDentalClassificationsGetOperation extends Operation<'susalud_dental_classification_not_found'> {
  /**
   * Get a SUSALUD dental classification
   *
   * `GET /v1/insurance-plans/susalud-dental-classifications/{susalud_dental_classification_id}`, with the scope `plans:read`.
   *
   * Refused as
   * - `susalud_dental_classification_not_found` (404): SUSALUD dental classification not found
   */
  query(input: SusaludDentalClassificationsGetInput, options?: CallOptions): Promise<SusaludDentalClassification>
}

export interface SusaludDentalClassificationsUpdateInput {
  /**
   * The SUSALUD dental classification.
   * At least 1, at most 2147483647.
   */
  susalud_dental_classification_id: number
  /** The code of the entry */
  code: string
  /** What the code means */
  description: string
  /** Whether it holds from then on */
  is_active: boolean
  /**
   * The first day on which it holds; null: today. Days before it stay as they were.
   * YYYY-MM-DD.
   */
  valid_from?: string | null | undefined
}

export interface SusaludDentalClassificationsUpdateOperation extends Operation<'susalud_dental_classification_not_found' | 'susalud_dental_classification_taken'> {
  /**
   * Change a SUSALUD dental classification from a day on
   *
   * Full replacement: every field but `valid_from` is required. It opens a new version, which holds from `valid_from` until the next scheduled one starts; `is_active: false` ends it, `true` brings it back. No earlier day changes.
   *
   * `PUT /v1/insurance-plans/susalud-dental-classifications/{susalud_dental_classification_id}`, with the scope `plans:write`.
   *
   * Refused as
   * - `susalud_dental_classification_not_found` (404): SUSALUD dental classification not found
   * - `susalud_dental_classification_taken` (409): Another SUSALUD dental classification has this code
   */
  mutate(input: SusaludDentalClassificationsUpdateInput, options?: CommandOptions): Promise<WrittenSusaludDentalClassification>
}

export interface SusaludDentalClassificationsRemoveInput {
  /**
   * The SUSALUD dental classification.
   * At least 1, at most 2147483647.
   */
  susalud_dental_classification_id: number
}

export type SusaludDentalClassificationsRemoveOutput = null

export interface SusaludDentalClassificationsRemoveOperation extends Operation<'susalud_dental_classification_not_found'> {
  /**
   * End a SUSALUD dental classification from today on
   *
   * What was scheduled is dropped; days before today stay as they were. Ending what has ended changes nothing.
   *
   * `DELETE /v1/insurance-plans/susalud-dental-classifications/{susalud_dental_classification_id}`, with the scope `plans:write`.
   *
   * Refused as
   * - `susalud_dental_classification_not_found` (404): SUSALUD dental classification not found
   */
  mutate(input: SusaludDentalClassificationsRemoveInput, options?: UnkeyedCommandOptions): Promise<SusaludDentalClassificationsRemoveOutput>
}

export interface SusaludDentalClassificationsImportFileInput {
  /**
   * What is there already: `refuse` the row, `update` it by a new version, or `skip` the row.
   * @default "refuse"
   */
  existing?: "refuse" | "update" | "skip" | undefined
  /**
   * Read and check everything, answer the report, change nothing.
   * @default false
   */
  dry_run?: boolean | undefined
  /** How the file is to be read: the name of a kept mapping, or the JSON of an `ImportMapping`. It may be the field `mapping` of the form, before the file */
  mapping?: string | ImportMapping | undefined
  /** The sheet of a workbook: its name, or its place from 1 */
  sheet?: string | undefined
  /**
   * The line of the header, counted from 1, where it is not found by itself; 0: the file has none.
   * At least 0, at most 1048576.
   */
  header_row?: number | undefined
  /** `utf-8`, `iso-8859-1`, `windows-1252`, `iso-8859-15` or `utf-16` */
  encoding?: string | undefined
  /** What separates the values of a CSV file */
  delimiter?: ";" | "," | "|" | "\t" | "tab" | undefined
  /** The decimal sign of amounts, so that `1.234` is no question */
  decimal?: "," | "." | undefined
  /** Ignore columns that nobody knows, in place of refusing them by name */
  ignore_unknown?: boolean | undefined
  /** The text of a CSV file */
  file: string
}

/** What an import of SUSALUD dental classifications did, or would do */
export interface SusaludDentalClassificationImport {
  /** Whether the file was only checked, so that nothing was changed */
  dry_run: boolean
  /** Whether the rows are in force now: all of them or none */
  committed: boolean
  /**
   * How many rows fit.
   * At least 0, at most 2147483647.
   */
  row_count: number
  /**
   * How many rows do not fit.
   * At least 0, at most 2147483647.
   */
  rejected_count: number
  /** Lines that are no rows: a title above the header, a total behind the last code */
  passed_over: PassedOverLine[]
  /** What fits and is worth a look */
  warnings: string[]
  /** null: the header does not fit */
  read_as: ImportReadAs | null
  /** What does not fit, by line: the first 1000 */
  errors: RowFault[]
  /**
   * How many were made.
   * At least 0, at most 2147483647.
   */
  created_count: number
  /**
   * How many were given a new version.
   * At least 0, at most 2147483647.
   */
  updated_count: number
  /**
   * How many rows were left out, because there is such an entry already.
   * At least 0, at most 2147483647.
   */
  skipped_count: number
}

export interface SusaludDentalClassificationsImportFileFileInput {
  /**
   * What is there already: `refuse` the row, `update` it by a new version, or `skip` the row.
   * @default "refuse"
   */
  existing?: "refuse" | "update" | "skip" | undefined
  /**
   * Read and check everything, answer the report, change nothing.
   * @default false
   */
  dry_run?: boolean | undefined
  /** How the file is to be read: the name of a kept mapping, or the JSON of an `ImportMapping`. It may be the field `mapping` of the form, before the file */
  mapping?: string | ImportMapping | undefined
  /** The sheet of a workbook: its name, or its place from 1 */
  sheet?: string | undefined
  /**
   * The line of the header, counted from 1, where it is not found by itself; 0: the file has none.
   * At least 0, at most 1048576.
   */
  header_row?: number | undefined
  /** `utf-8`, `iso-8859-1`, `windows-1252`, `iso-8859-15` or `utf-16` */
  encoding?: string | undefined
  /** What separates the values of a CSV file */
  delimiter?: ";" | "," | "|" | "\t" | "tab" | undefined
  /** The decimal sign of amounts, so that `1.234` is no question */
  decimal?: "," | "." | undefined
  /** Ignore columns that nobody knows, in place of refusing them by name */
  ignore_unknown?: boolean | undefined
}

export interface SusaludDentalClassificationsImportFileOperation extends Operation<'import_rejected'> {
  /**
   * Import SUSALUD dental classifications from a file
   *
   * All rows or none: a file with a row that does not fit changes nothing, and `import_rejected` lists line, column and reason of the first 1,000. What comes twice in the file does not fit.
   *
   * The header has, in any order, the fields of Create: `code`, `description`, `is_active` and `valid_from`. A column that is missing, or a value that is empty, is the default, where what is there is updated too; yes and no are written `true` and `false`, or `si` and `no`.
   *
   * CSV is separated by `;`, `,`, a tab or `|`, as its first lines tell; values that hold the separator are quoted. It is UTF-8 unless its mark, `encoding` or the `charset` of its media type tell otherwise, in this order. XLSX: numbers by their value and not as they are shown, but for the leading zeros of a format such as `00000000`; formulas by their last value; days where a day is asked for; truth values and errors are refused. Lines are the rows of the sheet. Where several sheets have rows, `sheet` says which. Usual Portuguese and Spanish headers are known, in any case and with any accents; a mapping names others. A title above the header and a total behind the last code are passed over and listed. A column that nobody knows is refused by name, and ignored with `ignore_unknown=true`. Over tRPC the file travels as the text of a CSV file; XLSX comes over REST alone.
   *
   * `POST /v1/insurance-plans/susalud-dental-classifications/import`, with the scope `plans:write`.
   *
   * Refused as
   * - `import_rejected` (422): The import was rejected
   */
  mutate(input: SusaludDentalClassificationsImportFileInput, options?: UnkeyedCommandOptions): Promise<SusaludDentalClassificationImport>
  /**
   * Import SUSALUD dental classifications from a file
   *
   * All rows or none: a file with a row that does not fit changes nothing, and `import_rejected` lists line, column and reason of the first 1,000. What comes twice in the file does not fit.
   *
   * The header has, in any order, the fields of Create: `code`, `description`, `is_active` and `valid_from`. A column that is missing, or a value that is empty, is the default, where what is there is updated too; yes and no are written `true` and `false`, or `si` and `no`.
   *
   * CSV is separated by `;`, `,`, a tab or `|`, as its first lines tell; values that hold the separator are quoted. It is UTF-8 unless its mark, `encoding` or the `charset` of its media type tell otherwise, in this order. XLSX: numbers by their value and not as they are shown, but for the leading zeros of a format such as `00000000`; formulas by their last value; days where a day is asked for; truth values and errors are refused. Lines are the rows of the sheet. Where several sheets have rows, `sheet` says which. Usual Portuguese and Spanish headers are known, in any case and with any accents; a mapping names others. A title above the header and a total behind the last code are passed over and listed. A column that nobody knows is refused by name, and ignored with `ignore_unknown=true`. Over tRPC the file travels as the text of a CSV file; XLSX comes over REST alone.
   *
   * `POST /v1/insurance-plans/susalud-dental-classifications/import`, with the scope `plans:write`.
   *
   * Refused as
   * - `import_rejected` (422): The import was rejected
   */
  upload(input: SusaludDentalClassificationsImportFileFileInput, file: FileToUpload, options?: UnkeyedCommandOptions): Promise<SusaludDentalClassificationImport>
}

export interface PriceTypesCreateInput {
  /** The code of the entry */
  code: string
  /**
   * What the code means.
   * @default ""
   */
  description?: string | undefined
  /**
   * Whether it holds from then on.
   * @default true
   */
  is_active?: boolean | undefined
  /**
   * The first day on which it holds; null: every earlier day too, or today where an ended entry like it holds on earlier days.
   * YYYY-MM-DD.
   */
  valid_from?: string | null | undefined
}

/** A price type, as it was written */
export interface WrittenPriceType {
  /**
   * The price type.
   * At least 1, at most 2147483647.
   */
  id: number
  /** The code of the entry */
  code: string
  /** What the code means */
  description: string
  /** Whether it holds on the day */
  is_active: boolean
  /**
   * The first day of the version that is shown; null: every earlier day too.
   * YYYY-MM-DD.
   */
  valid_from: string | null
  /**
   * The last day of the version that is shown; null: open-ended.
   * YYYY-MM-DD.
   */
  valid_until: string | null
  /**
   * The number of the newest change; plans and catalogues of a tenant share one.
   * At least 0, at most 2147483647.
   */
  revision: number
  /**
   * When the entry was made.
   * An instant, with `Z` in answers.
   */
  created_at: string
  /** Who made it: the user of the key; where a client needs no key, whom it named; null: nobody */
  created_by: string | null
  /**
   * The number of its maker that such a client named; else 0.
   * At least -2147483648, at most 2147483647.
   */
  created_by_number: number
  /**
   * When the entry was last changed; when it was made, where it never was.
   * An instant, with `Z` in answers.
   */
  updated_at: string
  /** Who changed it last, as created_by; null: it was never changed */
  updated_by: string | null
  /**
   * The number of who changed it last, as created_by_number.
   * At least -2147483648, at most 2147483647.
   */
  updated_by_number: number
  /** What is worth a look; it was written all the same */
  warnings: PlanWarning[]
}

export interface PriceTypesCreateOperation extends Operation<'price_type_taken'> {
  /**
   * Create a price type
   *
   * The code, trimmed and in any case, is that of one entry. An id that no entry has is taken elsewhere all the same.
   *
   * `POST /v1/insurance-plans/price-types`, with the scope `plans:write`.
   *
   * Refused as
   * - `price_type_taken` (409): Another price type has this code
   */
  mutate(input: PriceTypesCreateInput, options?: CommandOptions): Promise<WrittenPriceType>
}

export interface PriceTypesListInput {
  /**
   * Whether those that hold are listed, those that do not, or all.
   * @default "active"
   */
  status?: "active" | "inactive" | "all" | undefined
  /**
   * Part of the code or the description; accents and case do not matter.
   * @default null
   */
  search?: string | null | undefined
  /**
   * Those with this `code`; null: any.
   * @default null
   */
  code?: string | null | undefined
  /**
   * As it holds on this day; null: today.
   * YYYY-MM-DD.
   */
  on?: string | null | undefined
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
export interface PriceTypePage {
  /** What this page holds, in the order of the list */
  items: PriceType[]
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

/** A price type, in the version of a day */
export interface PriceType {
  /**
   * The price type.
   * At least 1, at most 2147483647.
   */
  id: number
  /** The code of the entry */
  code: string
  /** What the code means */
  description: string
  /** Whether it holds on the day */
  is_active: boolean
  /**
   * The first day of the version that is shown; null: every earlier day too.
   * YYYY-MM-DD.
   */
  valid_from: string | null
  /**
   * The last day of the version that is shown; null: open-ended.
   * YYYY-MM-DD.
   */
  valid_until: string | null
  /**
   * The number of the newest change; plans and catalogues of a tenant share one.
   * At least 0, at most 2147483647.
   */
  revision: number
  /**
   * When the entry was made.
   * An instant, with `Z` in answers.
   */
  created_at: string
  /** Who made it: the user of the key; where a client needs no key, whom it named; null: nobody */
  created_by: string | null
  /**
   * The number of its maker that such a client named; else 0.
   * At least -2147483648, at most 2147483647.
   */
  created_by_number: number
  /**
   * When the entry was last changed; when it was made, where it never was.
   * An instant, with `Z` in answers.
   */
  updated_at: string
  /** Who changed it last, as created_by; null: it was never changed */
  updated_by: string | null
  /**
   * The number of who changed it last, as created_by_number.
   * At least -2147483648, at most 2147483647.
   */
  updated_by_number: number
}

export interface PriceTypesListOperation extends Operation<never> {
  /**
   * List price types
   *
   * In order of their ids, each by its version on the day; else by its next one, else by its last.
   *
   * `GET /v1/insurance-plans/price-types`, with the scope `plans:read`.
   */
  query(input: PriceTypesListInput, options?: CallOptions): Promise<PriceTypePage>
  /** Every page from `offset` on, each asked for when it is wanted. */
  pages(input: PriceTypesListInput, options?: CallOptions): AsyncGenerator<PriceTypePage>
  /** Every item of every page. What changes meanwhile may be missed or come twice. */
  all(input: PriceTypesListInput, options?: CallOptions): AsyncGenerator<PriceType>
}

export interface PriceTypesGetInput {
  /**
   * The price type.
   * At least 1, at most 2147483647.
   */
  price_type_id: number
  /**
   * As it holds on this day; null: today.
   * YYYY-MM-DD.
   */
  on?: string | null | undefined
}

export interface PriceTypesGetOperation extends Operation<'price_type_not_found'> {
  /**
   * Get a price type
   *
   * `GET /v1/insurance-plans/price-types/{price_type_id}`, with the scope `plans:read`.
   *
   * Refused as
   * - `price_type_not_found` (404): Price type not found
   */
  query(input: PriceTypesGetInput, options?: CallOptions): Promise<PriceType>
}

export interface PriceTypesUpdateInput {
  /**
   * The price type.
   * At least 1, at most 2147483647.
   */
  price_type_id: number
  /** The code of the entry */
  code: string
  /** What the code means */
  description: string
  /** Whether it holds from then on */
  is_active: boolean
  /**
   * The first day on which it holds; null: today. Days before it stay as they were.
   * YYYY-MM-DD.
   */
  valid_from?: string | null | undefined
}

export interface PriceTypesUpdateOperation extends Operation<'price_type_not_found' | 'price_type_taken'> {
  /**
   * Change a price type from a day on
   *
   * Full replacement: every field but `valid_from` is required. It opens a new version, which holds from `valid_from` until the next scheduled one starts; `is_active: false` ends it, `true` brings it back. No earlier day changes.
   *
   * `PUT /v1/insurance-plans/price-types/{price_type_id}`, with the scope `plans:write`.
   *
   * Refused as
   * - `price_type_not_found` (404): Price type not found
   * - `price_type_taken` (409): Another price type has this code
   */
  mutate(input: PriceTypesUpdateInput, options?: CommandOptions): Promise<WrittenPriceType>
}

export interface PriceTypesRemoveInput {
  /**
   * The price type.
   * At least 1, at most 2147483647.
   */
  price_type_id: number
}

export type PriceTypesRemoveOutput = null

export interface PriceTypesRemoveOperation extends Operation<'price_type_not_found'> {
  /**
   * End a price type from today on
   *
   * What was scheduled is dropped; days before today stay as they were. Ending what has ended changes nothing.
   *
   * `DELETE /v1/insurance-plans/price-types/{price_type_id}`, with the scope `plans:write`.
   *
   * Refused as
   * - `price_type_not_found` (404): Price type not found
   */
  mutate(input: PriceTypesRemoveInput, options?: UnkeyedCommandOptions): Promise<PriceTypesRemoveOutput>
}

export interface PriceTypesImportFileInput {
  /**
   * What is there already: `refuse` the row, `update` it by a new version, or `skip` the row.
   * @default "refuse"
   */
  existing?: "refuse" | "update" | "skip" | undefined
  /**
   * Read and check everything, answer the report, change nothing.
   * @default false
   */
  dry_run?: boolean | undefined
  /** How the file is to be read: the name of a kept mapping, or the JSON of an `ImportMapping`. It may be the field `mapping` of the form, before the file */
  mapping?: string | ImportMapping | undefined
  /** The sheet of a workbook: its name, or its place from 1 */
  sheet?: string | undefined
  /**
   * The line of the header, counted from 1, where it is not found by itself; 0: the file has none.
   * At least 0, at most 1048576.
   */
  header_row?: number | undefined
  /** `utf-8`, `iso-8859-1`, `windows-1252`, `iso-8859-15` or `utf-16` */
  encoding?: string | undefined
  /** What separates the values of a CSV file */
  delimiter?: ";" | "," | "|" | "\t" | "tab" | undefined
  /** The decimal sign of amounts, so that `1.234` is no question */
  decimal?: "," | "." | undefined
  /** Ignore columns that nobody knows, in place of refusing them by name */
  ignore_unknown?: boolean | undefined
  /** The text of a CSV file */
  file: string
}

/** What an import of price types did, or would do */
export interface PriceTypeImport {
  /** Whether the file was only checked, so that nothing was changed */
  dry_run: boolean
  /** Whether the rows are in force now: all of them or none */
  committed: boolean
  /**
   * How many rows fit.
   * At least 0, at most 2147483647.
   */
  row_count: number
  /**
   * How many rows do not fit.
   * At least 0, at most 2147483647.
   */
  rejected_count: number
  /** Lines that are no rows: a title above the header, a total behind the last code */
  passed_over: PassedOverLine[]
  /** What fits and is worth a look */
  warnings: string[]
  /** null: the header does not fit */
  read_as: ImportReadAs | null
  /** What does not fit, by line: the first 1000 */
  errors: RowFault[]
  /**
   * How many were made.
   * At least 0, at most 2147483647.
   */
  created_count: number
  /**
   * How many were given a new version.
   * At least 0, at most 2147483647.
   */
  updated_count: number
  /**
   * How many rows were left out, because there is such an entry already.
   * At least 0, at most 2147483647.
   */
  skipped_count: number
}

export interface PriceTypesImportFileFileInput {
  /**
   * What is there already: `refuse` the row, `update` it by a new version, or `skip` the row.
   * @default "refuse"
   */
  existing?: "refuse" | "update" | "skip" | undefined
  /**
   * Read and check everything, answer the report, change nothing.
   * @default false
   */
  dry_run?: boolean | undefined
  /** How the file is to be read: the name of a kept mapping, or the JSON of an `ImportMapping`. It may be the field `mapping` of the form, before the file */
  mapping?: string | ImportMapping | undefined
  /** The sheet of a workbook: its name, or its place from 1 */
  sheet?: string | undefined
  /**
   * The line of the header, counted from 1, where it is not found by itself; 0: the file has none.
   * At least 0, at most 1048576.
   */
  header_row?: number | undefined
  /** `utf-8`, `iso-8859-1`, `windows-1252`, `iso-8859-15` or `utf-16` */
  encoding?: string | undefined
  /** What separates the values of a CSV file */
  delimiter?: ";" | "," | "|" | "\t" | "tab" | undefined
  /** The decimal sign of amounts, so that `1.234` is no question */
  decimal?: "," | "." | undefined
  /** Ignore columns that nobody knows, in place of refusing them by name */
  ignore_unknown?: boolean | undefined
}

export interface PriceTypesImportFileOperation extends Operation<'import_rejected'> {
  /**
   * Import price types from a file
   *
   * All rows or none: a file with a row that does not fit changes nothing, and `import_rejected` lists line, column and reason of the first 1,000. What comes twice in the file does not fit.
   *
   * The header has, in any order, the fields of Create: `code`, `description`, `is_active` and `valid_from`. A column that is missing, or a value that is empty, is the default, where what is there is updated too; yes and no are written `true` and `false`, or `si` and `no`.
   *
   * CSV is separated by `;`, `,`, a tab or `|`, as its first lines tell; values that hold the separator are quoted. It is UTF-8 unless its mark, `encoding` or the `charset` of its media type tell otherwise, in this order. XLSX: numbers by their value and not as they are shown, but for the leading zeros of a format such as `00000000`; formulas by their last value; days where a day is asked for; truth values and errors are refused. Lines are the rows of the sheet. Where several sheets have rows, `sheet` says which. Usual Portuguese and Spanish headers are known, in any case and with any accents; a mapping names others. A title above the header and a total behind the last code are passed over and listed. A column that nobody knows is refused by name, and ignored with `ignore_unknown=true`. Over tRPC the file travels as the text of a CSV file; XLSX comes over REST alone.
   *
   * `POST /v1/insurance-plans/price-types/import`, with the scope `plans:write`.
   *
   * Refused as
   * - `import_rejected` (422): The import was rejected
   */
  mutate(input: PriceTypesImportFileInput, options?: UnkeyedCommandOptions): Promise<PriceTypeImport>
  /**
   * Import price types from a file
   *
   * All rows or none: a file with a row that does not fit changes nothing, and `import_rejected` lists line, column and reason of the first 1,000. What comes twice in the file does not fit.
   *
   * The header has, in any order, the fields of Create: `code`, `description`, `is_active` and `valid_from`. A column that is missing, or a value that is empty, is the default, where what is there is updated too; yes and no are written `true` and `false`, or `si` and `no`.
   *
   * CSV is separated by `;`, `,`, a tab or `|`, as its first lines tell; values that hold the separator are quoted. It is UTF-8 unless its mark, `encoding` or the `charset` of its media type tell otherwise, in this order. XLSX: numbers by their value and not as they are shown, but for the leading zeros of a format such as `00000000`; formulas by their last value; days where a day is asked for; truth values and errors are refused. Lines are the rows of the sheet. Where several sheets have rows, `sheet` says which. Usual Portuguese and Spanish headers are known, in any case and with any accents; a mapping names others. A title above the header and a total behind the last code are passed over and listed. A column that nobody knows is refused by name, and ignored with `ignore_unknown=true`. Over tRPC the file travels as the text of a CSV file; XLSX comes over REST alone.
   *
   * `POST /v1/insurance-plans/price-types/import`, with the scope `plans:write`.
   *
   * Refused as
   * - `import_rejected` (422): The import was rejected
   */
  upload(input: PriceTypesImportFileFileInput, file: FileToUpload, options?: UnkeyedCommandOptions): Promise<PriceTypeImport>
}

export interface CostCentresCreateInput {
  /** The code of the entry */
  code: string
  /**
   * What the code means.
   * @default ""
   */
  description?: string | undefined
  /**
   * Whether it holds from then on.
   * @default true
   */
  is_active?: boolean | undefined
  /**
   * The first day on which it holds; null: every earlier day too, or today where an ended entry like it holds on earlier days.
   * YYYY-MM-DD.
   */
  valid_from?: string | null | undefined
}

/** A cost centre, as it was written */
export interface WrittenCostCentre {
  /**
   * The cost centre.
   * At least 1, at most 2147483647.
   */
  id: number
  /** The code of the entry */
  code: string
  /** What the code means */
  description: string
  /** Whether it holds on the day */
  is_active: boolean
  /**
   * The first day of the version that is shown; null: every earlier day too.
   * YYYY-MM-DD.
   */
  valid_from: string | null
  /**
   * The last day of the version that is shown; null: open-ended.
   * YYYY-MM-DD.
   */
  valid_until: string | null
  /**
   * The number of the newest change; plans and catalogues of a tenant share one.
   * At least 0, at most 2147483647.
   */
  revision: number
  /**
   * When the entry was made.
   * An instant, with `Z` in answers.
   */
  created_at: string
  /** Who made it: the user of the key; where a client needs no key, whom it named; null: nobody */
  created_by: string | null
  /**
   * The number of its maker that such a client named; else 0.
   * At least -2147483648, at most 2147483647.
   */
  created_by_number: number
  /**
   * When the entry was last changed; when it was made, where it never was.
   * An instant, with `Z` in answers.
   */
  updated_at: string
  /** Who changed it last, as created_by; null: it was never changed */
  updated_by: string | null
  /**
   * The number of who changed it last, as created_by_number.
   * At least -2147483648, at most 2147483647.
   */
  updated_by_number: number
  /** What is worth a look; it was written all the same */
  warnings: PlanWarning[]
}

export interface CostCentresCreateOperation extends Operation<'cost_centre_taken'> {
  /**
   * Create a cost centre
   *
   * The code, trimmed and in any case, is that of one entry. An id that no entry has is taken elsewhere all the same.
   *
   * `POST /v1/insurance-plans/cost-centres`, with the scope `plans:write`.
   *
   * Refused as
   * - `cost_centre_taken` (409): Another cost centre has this code
   */
  mutate(input: CostCentresCreateInput, options?: CommandOptions): Promise<WrittenCostCentre>
}

export interface CostCentresListInput {
  /**
   * Whether those that hold are listed, those that do not, or all.
   * @default "active"
   */
  status?: "active" | "inactive" | "all" | undefined
  /**
   * Part of the code or the description; accents and case do not matter.
   * @default null
   */
  search?: string | null | undefined
  /**
   * Those with this `code`; null: any.
   * @default null
   */
  code?: string | null | undefined
  /**
   * As it holds on this day; null: today.
   * YYYY-MM-DD.
   */
  on?: string | null | undefined
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
export interface CostCentrePage {
  /** What this page holds, in the order of the list */
  items: CostCentre[]
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

/** A cost centre, in the version of a day */
export interface CostCentre {
  /**
   * The cost centre.
   * At least 1, at most 2147483647.
   */
  id: number
  /** The code of the entry */
  code: string
  /** What the code means */
  description: string
  /** Whether it holds on the day */
  is_active: boolean
  /**
   * The first day of the version that is shown; null: every earlier day too.
   * YYYY-MM-DD.
   */
  valid_from: string | null
  /**
   * The last day of the version that is shown; null: open-ended.
   * YYYY-MM-DD.
   */
  valid_until: string | null
  /**
   * The number of the newest change; plans and catalogues of a tenant share one.
   * At least 0, at most 2147483647.
   */
  revision: number
  /**
   * When the entry was made.
   * An instant, with `Z` in answers.
   */
  created_at: string
  /** Who made it: the user of the key; where a client needs no key, whom it named; null: nobody */
  created_by: string | null
  /**
   * The number of its maker that such a client named; else 0.
   * At least -2147483648, at most 2147483647.
   */
  created_by_number: number
  /**
   * When the entry was last changed; when it was made, where it never was.
   * An instant, with `Z` in answers.
   */
  updated_at: string
  /** Who changed it last, as created_by; null: it was never changed */
  updated_by: string | null
  /**
   * The number of who changed it last, as created_by_number.
   * At least -2147483648, at most 2147483647.
   */
  updated_by_number: number
}

export interface CostCentresListOperation extends Operation<never> {
  /**
   * List cost centres
   *
   * In order of their ids, each by its version on the day; else by its next one, else by its last.
   *
   * `GET /v1/insurance-plans/cost-centres`, with the scope `plans:read`.
   */
  query(input: CostCentresListInput, options?: CallOptions): Promise<CostCentrePage>
  /** Every page from `offset` on, each asked for when it is wanted. */
  pages(input: CostCentresListInput, options?: CallOptions): AsyncGenerator<CostCentrePage>
  /** Every item of every page. What changes meanwhile may be missed or come twice. */
  all(input: CostCentresListInput, options?: CallOptions): AsyncGenerator<CostCentre>
}

export interface CostCentresGetInput {
  /**
   * The cost centre.
   * At least 1, at most 2147483647.
   */
  cost_centre_id: number
  /**
   * As it holds on this day; null: today.
   * YYYY-MM-DD.
   */
  on?: string | null | undefined
}

export interface CostCentresGetOperation extends Operation<'cost_centre_not_found'> {
  /**
   * Get a cost centre
   *
   * `GET /v1/insurance-plans/cost-centres/{cost_centre_id}`, with the scope `plans:read`.
   *
   * Refused as
   * - `cost_centre_not_found` (404): Cost centre not found
   */
  query(input: CostCentresGetInput, options?: CallOptions): Promise<CostCentre>
}

export interface CostCentresUpdateInput {
  /**
   * The cost centre.
   * At least 1, at most 2147483647.
   */
  cost_centre_id: number
  /** The code of the entry */
  code: string
  /** What the code means */
  description: string
  /** Whether it holds from then on */
  is_active: boolean
  /**
   * The first day on which it holds; null: today. Days before it stay as they were.
   * YYYY-MM-DD.
   */
  valid_from?: string | null | undefined
}

export interface CostCentresUpdateOperation extends Operation<'cost_centre_not_found' | 'cost_centre_taken'> {
  /**
   * Change a cost centre from a day on
   *
   * Full replacement: every field but `valid_from` is required. It opens a new version, which holds from `valid_from` until the next scheduled one starts; `is_active: false` ends it, `true` brings it back. No earlier day changes.
   *
   * `PUT /v1/insurance-plans/cost-centres/{cost_centre_id}`, with the scope `plans:write`.
   *
   * Refused as
   * - `cost_centre_not_found` (404): Cost centre not found
   * - `cost_centre_taken` (409): Another cost centre has this code
   */
  mutate(input: CostCentresUpdateInput, options?: CommandOptions): Promise<WrittenCostCentre>
}

export interface CostCentresRemoveInput {
  /**
   * The cost centre.
   * At least 1, at most 2147483647.
   */
  cost_centre_id: number
}

export type CostCentresRemoveOutput = null

export interface CostCentresRemoveOperation extends Operation<'cost_centre_not_found'> {
  /**
   * End a cost centre from today on
   *
   * What was scheduled is dropped; days before today stay as they were. Ending what has ended changes nothing.
   *
   * `DELETE /v1/insurance-plans/cost-centres/{cost_centre_id}`, with the scope `plans:write`.
   *
   * Refused as
   * - `cost_centre_not_found` (404): Cost centre not found
   */
  mutate(input: CostCentresRemoveInput, options?: UnkeyedCommandOptions): Promise<CostCentresRemoveOutput>
}

export interface CostCentresImportFileInput {
  /**
   * What is there already: `refuse` the row, `update` it by a new version, or `skip` the row.
   * @default "refuse"
   */
  existing?: "refuse" | "update" | "skip" | undefined
  /**
   * Read and check everything, answer the report, change nothing.
   * @default false
   */
  dry_run?: boolean | undefined
  /** How the file is to be read: the name of a kept mapping, or the JSON of an `ImportMapping`. It may be the field `mapping` of the form, before the file */
  mapping?: string | ImportMapping | undefined
  /** The sheet of a workbook: its name, or its place from 1 */
  sheet?: string | undefined
  /**
   * The line of the header, counted from 1, where it is not found by itself; 0: the file has none.
   * At least 0, at most 1048576.
   */
  header_row?: number | undefined
  /** `utf-8`, `iso-8859-1`, `windows-1252`, `iso-8859-15` or `utf-16` */
  encoding?: string | undefined
  /** What separates the values of a CSV file */
  delimiter?: ";" | "," | "|" | "\t" | "tab" | undefined
  /** The decimal sign of amounts, so that `1.234` is no question */
  decimal?: "," | "." | undefined
  /** Ignore columns that nobody knows, in place of refusing them by name */
  ignore_unknown?: boolean | undefined
  /** The text of a CSV file */
  file: string
}

/** What an import of cost centres did, or would do */
export interface CostCentreImport {
  /** Whether the file was only checked, so that nothing was changed */
  dry_run: boolean
  /** Whether the rows are in force now: all of them or none */
  committed: boolean
  /**
   * How many rows fit.
   * At least 0, at most 2147483647.
   */
  row_count: number
  /**
   * How many rows do not fit.
   * At least 0, at most 2147483647.
   */
  rejected_count: number
  /** Lines that are no rows: a title above the header, a total behind the last code */
  passed_over: PassedOverLine[]
  /** What fits and is worth a look */
  warnings: string[]
  /** null: the header does not fit */
  read_as: ImportReadAs | null
  /** What does not fit, by line: the first 1000 */
  errors: RowFault[]
  /**
   * How many were made.
   * At least 0, at most 2147483647.
   */
  created_count: number
  /**
   * How many were given a new version.
   * At least 0, at most 2147483647.
   */
  updated_count: number
  /**
   * How many rows were left out, because there is such an entry already.
   * At least 0, at most 2147483647.
   */
  skipped_count: number
}

export interface CostCentresImportFileFileInput {
  /**
   * What is there already: `refuse` the row, `update` it by a new version, or `skip` the row.
   * @default "refuse"
   */
  existing?: "refuse" | "update" | "skip" | undefined
  /**
   * Read and check everything, answer the report, change nothing.
   * @default false
   */
  dry_run?: boolean | undefined
  /** How the file is to be read: the name of a kept mapping, or the JSON of an `ImportMapping`. It may be the field `mapping` of the form, before the file */
  mapping?: string | ImportMapping | undefined
  /** The sheet of a workbook: its name, or its place from 1 */
  sheet?: string | undefined
  /**
   * The line of the header, counted from 1, where it is not found by itself; 0: the file has none.
   * At least 0, at most 1048576.
   */
  header_row?: number | undefined
  /** `utf-8`, `iso-8859-1`, `windows-1252`, `iso-8859-15` or `utf-16` */
  encoding?: string | undefined
  /** What separates the values of a CSV file */
  delimiter?: ";" | "," | "|" | "\t" | "tab" | undefined
  /** The decimal sign of amounts, so that `1.234` is no question */
  decimal?: "," | "." | undefined
  /** Ignore columns that nobody knows, in place of refusing them by name */
  ignore_unknown?: boolean | undefined
}

export interface CostCentresImportFileOperation extends Operation<'import_rejected'> {
  /**
   * Import cost centres from a file
   *
   * All rows or none: a file with a row that does not fit changes nothing, and `import_rejected` lists line, column and reason of the first 1,000. What comes twice in the file does not fit.
   *
   * The header has, in any order, the fields of Create: `code`, `description`, `is_active` and `valid_from`. A column that is missing, or a value that is empty, is the default, where what is there is updated too; yes and no are written `true` and `false`, or `si` and `no`.
   *
   * CSV is separated by `;`, `,`, a tab or `|`, as its first lines tell; values that hold the separator are quoted. It is UTF-8 unless its mark, `encoding` or the `charset` of its media type tell otherwise, in this order. XLSX: numbers by their value and not as they are shown, but for the leading zeros of a format such as `00000000`; formulas by their last value; days where a day is asked for; truth values and errors are refused. Lines are the rows of the sheet. Where several sheets have rows, `sheet` says which. Usual Portuguese and Spanish headers are known, in any case and with any accents; a mapping names others. A title above the header and a total behind the last code are passed over and listed. A column that nobody knows is refused by name, and ignored with `ignore_unknown=true`. Over tRPC the file travels as the text of a CSV file; XLSX comes over REST alone.
   *
   * `POST /v1/insurance-plans/cost-centres/import`, with the scope `plans:write`.
   *
   * Refused as
   * - `import_rejected` (422): The import was rejected
   */
  mutate(input: CostCentresImportFileInput, options?: UnkeyedCommandOptions): Promise<CostCentreImport>
  /**
   * Import cost centres from a file
   *
   * All rows or none: a file with a row that does not fit changes nothing, and `import_rejected` lists line, column and reason of the first 1,000. What comes twice in the file does not fit.
   *
   * The header has, in any order, the fields of Create: `code`, `description`, `is_active` and `valid_from`. A column that is missing, or a value that is empty, is the default, where what is there is updated too; yes and no are written `true` and `false`, or `si` and `no`.
   *
   * CSV is separated by `;`, `,`, a tab or `|`, as its first lines tell; values that hold the separator are quoted. It is UTF-8 unless its mark, `encoding` or the `charset` of its media type tell otherwise, in this order. XLSX: numbers by their value and not as they are shown, but for the leading zeros of a format such as `00000000`; formulas by their last value; days where a day is asked for; truth values and errors are refused. Lines are the rows of the sheet. Where several sheets have rows, `sheet` says which. Usual Portuguese and Spanish headers are known, in any case and with any accents; a mapping names others. A title above the header and a total behind the last code are passed over and listed. A column that nobody knows is refused by name, and ignored with `ignore_unknown=true`. Over tRPC the file travels as the text of a CSV file; XLSX comes over REST alone.
   *
   * `POST /v1/insurance-plans/cost-centres/import`, with the scope `plans:write`.
   *
   * Refused as
   * - `import_rejected` (422): The import was rejected
   */
  upload(input: CostCentresImportFileFileInput, file: FileToUpload, options?: UnkeyedCommandOptions): Promise<CostCentreImport>
}

export interface LedgerAccountsCreateInput {
  /** The code of the entry */
  code: string
  /**
   * What the code means.
   * @default ""
   */
  description?: string | undefined
  /**
   * Whether it holds from then on.
   * @default true
   */
  is_active?: boolean | undefined
  /**
   * The first day on which it holds; null: every earlier day too, or today where an ended entry like it holds on earlier days.
   * YYYY-MM-DD.
   */
  valid_from?: string | null | undefined
}

/** A ledger account, as it was written */
export interface WrittenLedgerAccount {
  /**
   * The ledger account.
   * At least 1, at most 2147483647.
   */
  id: number
  /** The code of the entry */
  code: string
  /** What the code means */
  description: string
  /** Whether it holds on the day */
  is_active: boolean
  /**
   * The first day of the version that is shown; null: every earlier day too.
   * YYYY-MM-DD.
   */
  valid_from: string | null
  /**
   * The last day of the version that is shown; null: open-ended.
   * YYYY-MM-DD.
   */
  valid_until: string | null
  /**
   * The number of the newest change; plans and catalogues of a tenant share one.
   * At least 0, at most 2147483647.
   */
  revision: number
  /**
   * When the entry was made.
   * An instant, with `Z` in answers.
   */
  created_at: string
  /** Who made it: the user of the key; where a client needs no key, whom it named; null: nobody */
  created_by: string | null
  /**
   * The number of its maker that such a client named; else 0.
   * At least -2147483648, at most 2147483647.
   */
  created_by_number: number
  /**
   * When the entry was last changed; when it was made, where it never was.
   * An instant, with `Z` in answers.
   */
  updated_at: string
  /** Who changed it last, as created_by; null: it was never changed */
  updated_by: string | null
  /**
   * The number of who changed it last, as created_by_number.
   * At least -2147483648, at most 2147483647.
   */
  updated_by_number: number
  /** What is worth a look; it was written all the same */
  warnings: PlanWarning[]
}

export interface LedgerAccountsCreateOperation extends Operation<'ledger_account_taken'> {
  /**
   * Create a ledger account
   *
   * The code, trimmed and in any case, is that of one entry. An id that no entry has is taken elsewhere all the same.
   *
   * `POST /v1/insurance-plans/ledger-accounts`, with the scope `plans:write`.
   *
   * Refused as
   * - `ledger_account_taken` (409): Another ledger account has this code
   */
  mutate(input: LedgerAccountsCreateInput, options?: CommandOptions): Promise<WrittenLedgerAccount>
}

export interface LedgerAccountsListInput {
  /**
   * Whether those that hold are listed, those that do not, or all.
   * @default "active"
   */
  status?: "active" | "inactive" | "all" | undefined
  /**
   * Part of the code or the description; accents and case do not matter.
   * @default null
   */
  search?: string | null | undefined
  /**
   * Those with this `code`; null: any.
   * @default null
   */
  code?: string | null | undefined
  /**
   * As it holds on this day; null: today.
   * YYYY-MM-DD.
   */
  on?: string | null | undefined
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
export interface LedgerAccountPage {
  /** What this page holds, in the order of the list */
  items: LedgerAccount[]
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

/** A ledger account, in the version of a day */
export interface LedgerAccount {
  /**
   * The ledger account.
   * At least 1, at most 2147483647.
   */
  id: number
  /** The code of the entry */
  code: string
  /** What the code means */
  description: string
  /** Whether it holds on the day */
  is_active: boolean
  /**
   * The first day of the version that is shown; null: every earlier day too.
   * YYYY-MM-DD.
   */
  valid_from: string | null
  /**
   * The last day of the version that is shown; null: open-ended.
   * YYYY-MM-DD.
   */
  valid_until: string | null
  /**
   * The number of the newest change; plans and catalogues of a tenant share one.
   * At least 0, at most 2147483647.
   */
  revision: number
  /**
   * When the entry was made.
   * An instant, with `Z` in answers.
   */
  created_at: string
  /** Who made it: the user of the key; where a client needs no key, whom it named; null: nobody */
  created_by: string | null
  /**
   * The number of its maker that such a client named; else 0.
   * At least -2147483648, at most 2147483647.
   */
  created_by_number: number
  /**
   * When the entry was last changed; when it was made, where it never was.
   * An instant, with `Z` in answers.
   */
  updated_at: string
  /** Who changed it last, as created_by; null: it was never changed */
  updated_by: string | null
  /**
   * The number of who changed it last, as created_by_number.
   * At least -2147483648, at most 2147483647.
   */
  updated_by_number: number
}

export interface LedgerAccountsListOperation extends Operation<never> {
  /**
   * List ledger accounts
   *
   * In order of their ids, each by its version on the day; else by its next one, else by its last.
   *
   * `GET /v1/insurance-plans/ledger-accounts`, with the scope `plans:read`.
   */
  query(input: LedgerAccountsListInput, options?: CallOptions): Promise<LedgerAccountPage>
  /** Every page from `offset` on, each asked for when it is wanted. */
  pages(input: LedgerAccountsListInput, options?: CallOptions): AsyncGenerator<LedgerAccountPage>
  /** Every item of every page. What changes meanwhile may be missed or come twice. */
  all(input: LedgerAccountsListInput, options?: CallOptions): AsyncGenerator<LedgerAccount>
}

export interface LedgerAccountsGetInput {
  /**
   * The ledger account.
   * At least 1, at most 2147483647.
   */
  ledger_account_id: number
  /**
   * As it holds on this day; null: today.
   * YYYY-MM-DD.
   */
  on?: string | null | undefined
}

export interface LedgerAccountsGetOperation extends Operation<'ledger_account_not_found'> {
  /**
   * Get a ledger account
   *
   * `GET /v1/insurance-plans/ledger-accounts/{ledger_account_id}`, with the scope `plans:read`.
   *
   * Refused as
   * - `ledger_account_not_found` (404): Ledger account not found
   */
  query(input: LedgerAccountsGetInput, options?: CallOptions): Promise<LedgerAccount>
}

export interface LedgerAccountsUpdateInput {
  /**
   * The ledger account.
   * At least 1, at most 2147483647.
   */
  ledger_account_id: number
  /** The code of the entry */
  code: string
  /** What the code means */
  description: string
  /** Whether it holds from then on */
  is_active: boolean
  /**
   * The first day on which it holds; null: today. Days before it stay as they were.
   * YYYY-MM-DD.
   */
  valid_from?: string | null | undefined
}

export interface LedgerAccountsUpdateOperation extends Operation<'ledger_account_not_found' | 'ledger_account_taken'> {
  /**
   * Change a ledger account from a day on
   *
   * Full replacement: every field but `valid_from` is required. It opens a new version, which holds from `valid_from` until the next scheduled one starts; `is_active: false` ends it, `true` brings it back. No earlier day changes.
   *
   * `PUT /v1/insurance-plans/ledger-accounts/{ledger_account_id}`, with the scope `plans:write`.
   *
   * Refused as
   * - `ledger_account_not_found` (404): Ledger account not found
   * - `ledger_account_taken` (409): Another ledger account has this code
   */
  mutate(input: LedgerAccountsUpdateInput, options?: CommandOptions): Promise<WrittenLedgerAccount>
}

export interface LedgerAccountsRemoveInput {
  /**
   * The ledger account.
   * At least 1, at most 2147483647.
   */
  ledger_account_id: number
}

export type LedgerAccountsRemoveOutput = null

export interface LedgerAccountsRemoveOperation extends Operation<'ledger_account_not_found'> {
  /**
   * End a ledger account from today on
   *
   * What was scheduled is dropped; days before today stay as they were. Ending what has ended changes nothing.
   *
   * `DELETE /v1/insurance-plans/ledger-accounts/{ledger_account_id}`, with the scope `plans:write`.
   *
   * Refused as
   * - `ledger_account_not_found` (404): Ledger account not found
   */
  mutate(input: LedgerAccountsRemoveInput, options?: UnkeyedCommandOptions): Promise<LedgerAccountsRemoveOutput>
}

export interface LedgerAccountsImportFileInput {
  /**
   * What is there already: `refuse` the row, `update` it by a new version, or `skip` the row.
   * @default "refuse"
   */
  existing?: "refuse" | "update" | "skip" | undefined
  /**
   * Read and check everything, answer the report, change nothing.
   * @default false
   */
  dry_run?: boolean | undefined
  /** How the file is to be read: the name of a kept mapping, or the JSON of an `ImportMapping`. It may be the field `mapping` of the form, before the file */
  mapping?: string | ImportMapping | undefined
  /** The sheet of a workbook: its name, or its place from 1 */
  sheet?: string | undefined
  /**
   * The line of the header, counted from 1, where it is not found by itself; 0: the file has none.
   * At least 0, at most 1048576.
   */
  header_row?: number | undefined
  /** `utf-8`, `iso-8859-1`, `windows-1252`, `iso-8859-15` or `utf-16` */
  encoding?: string | undefined
  /** What separates the values of a CSV file */
  delimiter?: ";" | "," | "|" | "\t" | "tab" | undefined
  /** The decimal sign of amounts, so that `1.234` is no question */
  decimal?: "," | "." | undefined
  /** Ignore columns that nobody knows, in place of refusing them by name */
  ignore_unknown?: boolean | undefined
  /** The text of a CSV file */
  file: string
}

/** What an import of ledger accounts did, or would do */
export interface LedgerAccountImport {
  /** Whether the file was only checked, so that nothing was changed */
  dry_run: boolean
  /** Whether the rows are in force now: all of them or none */
  committed: boolean
  /**
   * How many rows fit.
   * At least 0, at most 2147483647.
   */
  row_count: number
  /**
   * How many rows do not fit.
   * At least 0, at most 2147483647.
   */
  rejected_count: number
  /** Lines that are no rows: a title above the header, a total behind the last code */
  passed_over: PassedOverLine[]
  /** What fits and is worth a look */
  warnings: string[]
  /** null: the header does not fit */
  read_as: ImportReadAs | null
  /** What does not fit, by line: the first 1000 */
  errors: RowFault[]
  /**
   * How many were made.
   * At least 0, at most 2147483647.
   */
  created_count: number
  /**
   * How many were given a new version.
   * At least 0, at most 2147483647.
   */
  updated_count: number
  /**
   * How many rows were left out, because there is such an entry already.
   * At least 0, at most 2147483647.
   */
  skipped_count: number
}

export interface LedgerAccountsImportFileFileInput {
  /**
   * What is there already: `refuse` the row, `update` it by a new version, or `skip` the row.
   * @default "refuse"
   */
  existing?: "refuse" | "update" | "skip" | undefined
  /**
   * Read and check everything, answer the report, change nothing.
   * @default false
   */
  dry_run?: boolean | undefined
  /** How the file is to be read: the name of a kept mapping, or the JSON of an `ImportMapping`. It may be the field `mapping` of the form, before the file */
  mapping?: string | ImportMapping | undefined
  /** The sheet of a workbook: its name, or its place from 1 */
  sheet?: string | undefined
  /**
   * The line of the header, counted from 1, where it is not found by itself; 0: the file has none.
   * At least 0, at most 1048576.
   */
  header_row?: number | undefined
  /** `utf-8`, `iso-8859-1`, `windows-1252`, `iso-8859-15` or `utf-16` */
  encoding?: string | undefined
  /** What separates the values of a CSV file */
  delimiter?: ";" | "," | "|" | "\t" | "tab" | undefined
  /** The decimal sign of amounts, so that `1.234` is no question */
  decimal?: "," | "." | undefined
  /** Ignore columns that nobody knows, in place of refusing them by name */
  ignore_unknown?: boolean | undefined
}

export interface LedgerAccountsImportFileOperation extends Operation<'import_rejected'> {
  /**
   * Import ledger accounts from a file
   *
   * All rows or none: a file with a row that does not fit changes nothing, and `import_rejected` lists line, column and reason of the first 1,000. What comes twice in the file does not fit.
   *
   * The header has, in any order, the fields of Create: `code`, `description`, `is_active` and `valid_from`. A column that is missing, or a value that is empty, is the default, where what is there is updated too; yes and no are written `true` and `false`, or `si` and `no`.
   *
   * CSV is separated by `;`, `,`, a tab or `|`, as its first lines tell; values that hold the separator are quoted. It is UTF-8 unless its mark, `encoding` or the `charset` of its media type tell otherwise, in this order. XLSX: numbers by their value and not as they are shown, but for the leading zeros of a format such as `00000000`; formulas by their last value; days where a day is asked for; truth values and errors are refused. Lines are the rows of the sheet. Where several sheets have rows, `sheet` says which. Usual Portuguese and Spanish headers are known, in any case and with any accents; a mapping names others. A title above the header and a total behind the last code are passed over and listed. A column that nobody knows is refused by name, and ignored with `ignore_unknown=true`. Over tRPC the file travels as the text of a CSV file; XLSX comes over REST alone.
   *
   * `POST /v1/insurance-plans/ledger-accounts/import`, with the scope `plans:write`.
   *
   * Refused as
   * - `import_rejected` (422): The import was rejected
   */
  mutate(input: LedgerAccountsImportFileInput, options?: UnkeyedCommandOptions): Promise<LedgerAccountImport>
  /**
   * Import ledger accounts from a file
   *
   * All rows or none: a file with a row that does not fit changes nothing, and `import_rejected` lists line, column and reason of the first 1,000. What comes twice in the file does not fit.
   *
   * The header has, in any order, the fields of Create: `code`, `description`, `is_active` and `valid_from`. A column that is missing, or a value that is empty, is the default, where what is there is updated too; yes and no are written `true` and `false`, or `si` and `no`.
   *
   * CSV is separated by `;`, `,`, a tab or `|`, as its first lines tell; values that hold the separator are quoted. It is UTF-8 unless its mark, `encoding` or the `charset` of its media type tell otherwise, in this order. XLSX: numbers by their value and not as they are shown, but for the leading zeros of a format such as `00000000`; formulas by their last value; days where a day is asked for; truth values and errors are refused. Lines are the rows of the sheet. Where several sheets have rows, `sheet` says which. Usual Portuguese and Spanish headers are known, in any case and with any accents; a mapping names others. A title above the header and a total behind the last code are passed over and listed. A column that nobody knows is refused by name, and ignored with `ignore_unknown=true`. Over tRPC the file travels as the text of a CSV file; XLSX comes over REST alone.
   *
   * `POST /v1/insurance-plans/ledger-accounts/import`, with the scope `plans:write`.
   *
   * Refused as
   * - `import_rejected` (422): The import was rejected
   */
  upload(input: LedgerAccountsImportFileFileInput, file: FileToUpload, options?: UnkeyedCommandOptions): Promise<LedgerAccountImport>
}

export interface TariffParticipantsCreateInput {
  /**
   * The tariff item in which it takes part.
   * At least 1, at most 2147483647.
   */
  tariff_item_id: number
  /**
   * The other tariff item that takes part, once for an item.
   * At least 1, at most 2147483647.
   */
  reference_item_id: number
  /**
   * Whether it holds from then on.
   * @default true
   */
  is_active?: boolean | undefined
  /**
   * The first day on which it holds; null: every earlier day too, or today where an ended entry like it holds on earlier days.
   * YYYY-MM-DD.
   */
  valid_from?: string | null | undefined
}

/** A participant of a tariff item, as it was written */
export interface WrittenTariffParticipant {
  /**
   * The participant of a tariff item.
   * At least 1, at most 2147483647.
   */
  id: number
  /**
   * The tariff item in which it takes part.
   * At least 1, at most 2147483647.
   */
  tariff_item_id: number
  /**
   * The other tariff item that takes part, once for an item.
   * At least 1, at most 2147483647.
   */
  reference_item_id: number
  /** Whether it holds on the day */
  is_active: boolean
  /** The code of the tariff item */
  tariff_item_code: string
  /** What the tariff item is, in Spanish */
  tariff_item_description: string
  /** The code of the other item */
  reference_item_code: string
  /** What the other item is, in Spanish */
  reference_item_description: string
  /**
   * The first day of the version that is shown; null: every earlier day too.
   * YYYY-MM-DD.
   */
  valid_from: string | null
  /**
   * The last day of the version that is shown; null: open-ended.
   * YYYY-MM-DD.
   */
  valid_until: string | null
  /**
   * The number of the newest change; plans and catalogues of a tenant share one.
   * At least 0, at most 2147483647.
   */
  revision: number
  /**
   * When the entry was made.
   * An instant, with `Z` in answers.
   */
  created_at: string
  /** Who made it: the user of the key; where a client needs no key, whom it named; null: nobody */
  created_by: string | null
  /**
   * The number of its maker that such a client named; else 0.
   * At least -2147483648, at most 2147483647.
   */
  created_by_number: number
  /**
   * When the entry was last changed; when it was made, where it never was.
   * An instant, with `Z` in answers.
   */
  updated_at: string
  /** Who changed it last, as created_by; null: it was never changed */
  updated_by: string | null
  /**
   * The number of who changed it last, as created_by_number.
   * At least -2147483648, at most 2147483647.
   */
  updated_by_number: number
  /** What is worth a look; it was written all the same */
  warnings: PlanWarning[]
}

export interface TariffParticipantsCreateOperation extends Operation<'tariff_participant_taken' | 'reference_not_found'> {
  /**
   * Create a participant of a tariff item
   *
   * Who takes part in a tariff item, as another item of the tariff. It prices nothing.
   *
   * `POST /v1/insurance-plans/tariff-participants`, with the scope `plans:write`.
   *
   * Refused as
   * - `tariff_participant_taken` (409): The tariff item has this participant
   * - `reference_not_found` (422): What is referred to is not there
   */
  mutate(input: TariffParticipantsCreateInput, options?: CommandOptions): Promise<WrittenTariffParticipant>
}

export interface TariffParticipantsListInput {
  /**
   * Whether those that hold are listed, those that do not, or all.
   * @default "active"
   */
  status?: "active" | "inactive" | "all" | undefined
  /**
   * Part of the code or the description of the other item; accents and case do not matter.
   * @default null
   */
  search?: string | null | undefined
  /**
   * Those with this `tariff_item_id`; null: any.
   * At least 1, at most 2147483647.
   * @default null
   */
  tariff_item_id?: number | null | undefined
  /**
   * Those with this `reference_item_id`; null: any.
   * At least 1, at most 2147483647.
   * @default null
   */
  reference_item_id?: number | null | undefined
  /**
   * As it holds on this day; null: today.
   * YYYY-MM-DD.
   */
  on?: string | null | undefined
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
export interface TariffParticipantPage {
  /** What this page holds, in the order of the list */
  items: TariffParticipant[]
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

/** A participant of a tariff item, in the version of a day */
export interface TariffParticipant {
  /**
   * The participant of a tariff item.
   * At least 1, at most 2147483647.
   */
  id: number
  /**
   * The tariff item in which it takes part.
   * At least 1, at most 2147483647.
   */
  tariff_item_id: number
  /**
   * The other tariff item that takes part, once for an item.
   * At least 1, at most 2147483647.
   */
  reference_item_id: number
  /** Whether it holds on the day */
  is_active: boolean
  /** The code of the tariff item */
  tariff_item_code: string
  /** What the tariff item is, in Spanish */
  tariff_item_description: string
  /** The code of the other item */
  reference_item_code: string
  /** What the other item is, in Spanish */
  reference_item_description: string
  /**
   * The first day of the version that is shown; null: every earlier day too.
   * YYYY-MM-DD.
   */
  valid_from: string | null
  /**
   * The last day of the version that is shown; null: open-ended.
   * YYYY-MM-DD.
   */
  valid_until: string | null
  /**
   * The number of the newest change; plans and catalogues of a tenant share one.
   * At least 0, at most 2147483647.
   */
  revision: number
  /**
   * When the entry was made.
   * An instant, with `Z` in answers.
   */
  created_at: string
  /** Who made it: the user of the key; where a client needs no key, whom it named; null: nobody */
  created_by: string | null
  /**
   * The number of its maker that such a client named; else 0.
   * At least -2147483648, at most 2147483647.
   */
  created_by_number: number
  /**
   * When the entry was last changed; when it was made, where it never was.
   * An instant, with `Z` in answers.
   */
  updated_at: string
  /** Who changed it last, as created_by; null: it was never changed */
  updated_by: string | null
  /**
   * The number of who changed it last, as created_by_number.
   * At least -2147483648, at most 2147483647.
   */
  updated_by_number: number
}

export interface TariffParticipantsListOperation extends Operation<never> {
  /**
   * List participants of tariff items
   *
   * In order of their ids, each by its version on the day; else by its next one, else by its last.
   *
   * `GET /v1/insurance-plans/tariff-participants`, with the scope `plans:read`.
   */
  query(input: TariffParticipantsListInput, options?: CallOptions): Promise<TariffParticipantPage>
  /** Every page from `offset` on, each asked for when it is wanted. */
  pages(input: TariffParticipantsListInput, options?: CallOptions): AsyncGenerator<TariffParticipantPage>
  /** Every item of every page. What changes meanwhile may be missed or come twice. */
  all(input: TariffParticipantsListInput, options?: CallOptions): AsyncGenerator<TariffParticipant>
}

export interface TariffParticipantsGetInput {
  /**
   * The participant of a tariff item.
   * At least 1, at most 2147483647.
   */
  tariff_participant_id: number
  /**
   * As it holds on this day; null: today.
   * YYYY-MM-DD.
   */
  on?: string | null | undefined
}

export interface TariffParticipantsGetOperation extends Operation<'tariff_participant_not_found'> {
  /**
   * Get a participant of a tariff item
   *
   * `GET /v1/insurance-plans/tariff-participants/{tariff_participant_id}`, with the scope `plans:read`.
   *
   * Refused as
   * - `tariff_participant_not_found` (404): Participant of a tariff item not found
   */
  query(input: TariffParticipantsGetInput, options?: CallOptions): Promise<TariffParticipant>
}

export interface TariffParticipantsUpdateInput {
  /**
   * The participant of a tariff item.
   * At least 1, at most 2147483647.
   */
  tariff_participant_id: number
  /** Whether it holds from then on */
  is_active: boolean
  /**
   * The first day on which it holds; null: today. Days before it stay as they were.
   * YYYY-MM-DD.
   */
  valid_from?: string | null | undefined
}

export interface TariffParticipantsUpdateOperation extends Operation<'tariff_participant_not_found' | 'tariff_participant_taken'> {
  /**
   * Change a participant of a tariff item from a day on
   *
   * Full replacement: every field but `valid_from` is required. It opens a new version, which holds from `valid_from` until the next scheduled one starts; `is_active: false` ends it, `true` brings it back. No earlier day changes.
   *
   * `PUT /v1/insurance-plans/tariff-participants/{tariff_participant_id}`, with the scope `plans:write`.
   *
   * Refused as
   * - `tariff_participant_not_found` (404): Participant of a tariff item not found
   * - `tariff_participant_taken` (409): The tariff item has this participant
   */
  mutate(input: TariffParticipantsUpdateInput, options?: CommandOptions): Promise<WrittenTariffParticipant>
}

export interface TariffParticipantsRemoveInput {
  /**
   * The participant of a tariff item.
   * At least 1, at most 2147483647.
   */
  tariff_participant_id: number
}

export type TariffParticipantsRemoveOutput = null

export interface TariffParticipantsRemoveOperation extends Operation<'tariff_participant_not_found'> {
  /**
   * End a participant of a tariff item from today on
   *
   * What was scheduled is dropped; days before today stay as they were. Ending what has ended changes nothing.
   *
   * `DELETE /v1/insurance-plans/tariff-participants/{tariff_participant_id}`, with the scope `plans:write`.
   *
   * Refused as
   * - `tariff_participant_not_found` (404): Participant of a tariff item not found
   */
  mutate(input: TariffParticipantsRemoveInput, options?: UnkeyedCommandOptions): Promise<TariffParticipantsRemoveOutput>
}

export interface TariffParticipantsImportFileInput {
  /**
   * What is there already: `refuse` the row, `update` it by a new version, or `skip` the row.
   * @default "refuse"
   */
  existing?: "refuse" | "update" | "skip" | undefined
  /**
   * Read and check everything, answer the report, change nothing.
   * @default false
   */
  dry_run?: boolean | undefined
  /** How the file is to be read: the name of a kept mapping, or the JSON of an `ImportMapping`. It may be the field `mapping` of the form, before the file */
  mapping?: string | ImportMapping | undefined
  /** The sheet of a workbook: its name, or its place from 1 */
  sheet?: string | undefined
  /**
   * The line of the header, counted from 1, where it is not found by itself; 0: the file has none.
   * At least 0, at most 1048576.
   */
  header_row?: number | undefined
  /** `utf-8`, `iso-8859-1`, `windows-1252`, `iso-8859-15` or `utf-16` */
  encoding?: string | undefined
  /** What separates the values of a CSV file */
  delimiter?: ";" | "," | "|" | "\t" | "tab" | undefined
  /** The decimal sign of amounts, so that `1.234` is no question */
  decimal?: "," | "." | undefined
  /** Ignore columns that nobody knows, in place of refusing them by name */
  ignore_unknown?: boolean | undefined
  /** The text of a CSV file */
  file: string
}

/** What an import of participants of tariff items did, or would do */
export interface TariffParticipantImport {
  /** Whether the file was only checked, so that nothing was changed */
  dry_run: boolean
  /** Whether the rows are in force now: all of them or none */
  committed: boolean
  /**
   * How many rows fit.
   * At least 0, at most 2147483647.
   */
  row_count: number
  /**
   * How many rows do not fit.
   * At least 0, at most 2147483647.
   */
  rejected_count: number
  /** Lines that are no rows: a title above the header, a total behind the last code */
  passed_over: PassedOverLine[]
  /** What fits and is worth a look */
  warnings: string[]
  /** null: the header does not fit */
  read_as: ImportReadAs | null
  /** What does not fit, by line: the first 1000 */
  errors: RowFault[]
  /**
   * How many were made.
   * At least 0, at most 2147483647.
   */
  created_count: number
  /**
   * How many were given a new version.
   * At least 0, at most 2147483647.
   */
  updated_count: number
  /**
   * How many rows were left out, because there is such an entry already.
   * At least 0, at most 2147483647.
   */
  skipped_count: number
}

export interface TariffParticipantsImportFileFileInput {
  /**
   * What is there already: `refuse` the row, `update` it by a new version, or `skip` the row.
   * @default "refuse"
   */
  existing?: "refuse" | "update" | "skip" | undefined
  /**
   * Read and check everything, answer the report, change nothing.
   * @default false
   */
  dry_run?: boolean | undefined
  /** How the file is to be read: the name of a kept mapping, or the JSON of an `ImportMapping`. It may be the field `mapping` of the form, before the file */
  mapping?: string | ImportMapping | undefined
  /** The sheet of a workbook: its name, or its place from 1 */
  sheet?: string | undefined
  /**
   * The line of the header, counted from 1, where it is not found by itself; 0: the file has none.
   * At least 0, at most 1048576.
   */
  header_row?: number | undefined
  /** `utf-8`, `iso-8859-1`, `windows-1252`, `iso-8859-15` or `utf-16` */
  encoding?: string | undefined
  /** What separates the values of a CSV file */
  delimiter?: ";" | "," | "|" | "\t" | "tab" | undefined
  /** The decimal sign of amounts, so that `1.234` is no question */
  decimal?: "," | "." | undefined
  /** Ignore columns that nobody knows, in place of refusing them by name */
  ignore_unknown?: boolean | undefined
}

export interface TariffParticipantsImportFileOperation extends Operation<'import_rejected'> {
  /**
   * Import participants of tariff items from a file
   *
   * All rows or none: a file with a row that does not fit changes nothing, and `import_rejected` lists line, column and reason of the first 1,000. What comes twice in the file does not fit.
   *
   * The header has, in any order, the fields of Create: `tariff_item_id`, `reference_item_id`, `is_active` and `valid_from`. A column that is missing, or a value that is empty, is the default, where what is there is updated too; yes and no are written `true` and `false`, or `si` and `no`.
   *
   * What a row refers to is named by its id or, in the column of that name, by its code: `tariff_item_code`, `reference_item_code`. A code that several have is refused.
   *
   * CSV is separated by `;`, `,`, a tab or `|`, as its first lines tell; values that hold the separator are quoted. It is UTF-8 unless its mark, `encoding` or the `charset` of its media type tell otherwise, in this order. XLSX: numbers by their value and not as they are shown, but for the leading zeros of a format such as `00000000`; formulas by their last value; days where a day is asked for; truth values and errors are refused. Lines are the rows of the sheet. Where several sheets have rows, `sheet` says which. Usual Portuguese and Spanish headers are known, in any case and with any accents; a mapping names others. A title above the header and a total behind the last code are passed over and listed. A column that nobody knows is refused by name, and ignored with `ignore_unknown=true`. Over tRPC the file travels as the text of a CSV file; XLSX comes over REST alone.
   *
   * `POST /v1/insurance-plans/tariff-participants/import`, with the scope `plans:write`.
   *
   * Refused as
   * - `import_rejected` (422): The import was rejected
   */
  mutate(input: TariffParticipantsImportFileInput, options?: UnkeyedCommandOptions): Promise<TariffParticipantImport>
  /**
   * Import participants of tariff items from a file
   *
   * All rows or none: a file with a row that does not fit changes nothing, and `import_rejected` lists line, column and reason of the first 1,000. What comes twice in the file does not fit.
   *
   * The header has, in any order, the fields of Create: `tariff_item_id`, `reference_item_id`, `is_active` and `valid_from`. A column that is missing, or a value that is empty, is the default, where what is there is updated too; yes and no are written `true` and `false`, or `si` and `no`.
   *
   * What a row refers to is named by its id or, in the column of that name, by its code: `tariff_item_code`, `reference_item_code`. A code that several have is refused.
   *
   * CSV is separated by `;`, `,`, a tab or `|`, as its first lines tell; values that hold the separator are quoted. It is UTF-8 unless its mark, `encoding` or the `charset` of its media type tell otherwise, in this order. XLSX: numbers by their value and not as they are shown, but for the leading zeros of a format such as `00000000`; formulas by their last value; days where a day is asked for; truth values and errors are refused. Lines are the rows of the sheet. Where several sheets have rows, `sheet` says which. Usual Portuguese and Spanish headers are known, in any case and with any accents; a mapping names others. A title above the header and a total behind the last code are passed over and listed. A column that nobody knows is refused by name, and ignored with `ignore_unknown=true`. Over tRPC the file travels as the text of a CSV file; XLSX comes over REST alone.
   *
   * `POST /v1/insurance-plans/tariff-participants/import`, with the scope `plans:write`.
   *
   * Refused as
   * - `import_rejected` (422): The import was rejected
   */
  upload(input: TariffParticipantsImportFileFileInput, file: FileToUpload, options?: UnkeyedCommandOptions): Promise<TariffParticipantImport>
}

export interface ChangeLogListInput {
  /** The convenio */
  convenio_id: string
  /**
   * Changes of this day on, in the tenant's zone.
   * YYYY-MM-DD.
   */
  from?: string | null | undefined
  /**
   * Changes up to this day, it too, in the tenant's zone.
   * YYYY-MM-DD.
   */
  to?: string | null | undefined
  /**
   * Changes of this type, such as `reajuste`.
   * @default null
   */
  change_type?: string | null | undefined
  /**
   * Changes by this user or key.
   * @default null
   */
  actor?: string | null | undefined
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
export interface ChangeLogEntryPage {
  /** What this page holds, in the order of the list */
  items: ChangeLogEntry[]
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

/** One change, and its place in its log */
export interface ChangeLogEntry {
  /**
   * The place of the change in its log, counted from 1.
   * At least 0, at most 2147483647.
   */
  revision: number
  /**
   * When it was changed.
   * An instant, with `Z` in answers.
   */
  at: string
  /** What was done, for programs, such as `reajuste` */
  change_type: string
  /** What was done, in words */
  change_description: string
  /** The user who did it; null: the key stands for none */
  changed_by_user_id: string | null
  /** The key by which it was done; null: a job, the operator, or a client without a key */
  changed_by_key_id: string | null
  /** Whom the client of an old wire named as the author; nobody has checked it */
  claimed_author?: {
    /** The name that was told; null: none */
    name: string | null
    /**
     * The number that was told; 0: none.
     * At least -2147483648, at most 2147483647.
     */
    number: number
  } | undefined
  /** Values by their names; null: none. Entries of older versions that held a list answer it as `rows` */
  previous_values: Record<string, Json> | null
  /** Values by their names; null: none. Entries of older versions that held a list answer it as `rows` */
  new_values: Record<string, Json> | null
  /** The table that was changed */
  affected_table: string
  /**
   * How many rows were changed.
   * At least 0, at most 2147483647.
   */
  affected_record_count: number
  /** The contract period that was changed; null: none */
  period_id: string | null
  /** The id of the request that changed it */
  request_id: string
  /** The way by which it came */
  via: "rest" | "trpc" | "legacy" | "job" | "cli"
  /** Why, as the caller said it; null: nothing was said */
  reason: string | null
  /** Whether days before that day cost something else since */
  retroactive: boolean
  /** SHA-256 of the previous entry's hash and this entry's canonical JSON, in hex */
  hash: string
}

export interface ChangeLogListOperation extends Operation<'convenio_not_found'> {
  /**
   * List the changes of a convenio, newest first
   *
   * `GET /v1/scheduling/convenios/{convenio_id}/changelog`, with the scope `contracts:read`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   */
  query(input: ChangeLogListInput, options?: CallOptions): Promise<ChangeLogEntryPage>
  /** Every page from `offset` on, each asked for when it is wanted. */
  pages(input: ChangeLogListInput, options?: CallOptions): AsyncGenerator<ChangeLogEntryPage>
  /** Every item of every page. What changes meanwhile may be missed or come twice. */
  all(input: ChangeLogListInput, options?: CallOptions): AsyncGenerator<ChangeLogEntry>
}

export interface ChangeLogListOfPeriodInput {
  /** The convenio */
  convenio_id: string
  /** The contract period */
  period_id: string
  /**
   * Changes of this day on, in the tenant's zone.
   * YYYY-MM-DD.
   */
  from?: string | null | undefined
  /**
   * Changes up to this day, it too, in the tenant's zone.
   * YYYY-MM-DD.
   */
  to?: string | null | undefined
  /**
   * Changes of this type, such as `reajuste`.
   * @default null
   */
  change_type?: string | null | undefined
  /**
   * Changes by this user or key.
   * @default null
   */
  actor?: string | null | undefined
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

export interface ChangeLogListOfPeriodOperation extends Operation<'convenio_not_found' | 'period_not_found'> {
  /**
   * List the changes of a contract period and its children, newest first
   *
   * `GET /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/changelog`, with the scope `contracts:read`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   * - `period_not_found` (404): Contract period not found
   */
  query(input: ChangeLogListOfPeriodInput, options?: CallOptions): Promise<ChangeLogEntryPage>
  /** Every page from `offset` on, each asked for when it is wanted. */
  pages(input: ChangeLogListOfPeriodInput, options?: CallOptions): AsyncGenerator<ChangeLogEntryPage>
  /** Every item of every page. What changes meanwhile may be missed or come twice. */
  all(input: ChangeLogListOfPeriodInput, options?: CallOptions): AsyncGenerator<ChangeLogEntry>
}

export interface ChangeLogHeadsInput {
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

/** The heads of all logs of a tenant, a page of them */
export interface ChangeLogHeads {
  /** What this page holds, in the order of the list */
  items: ChangeLogHead[]
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
  /** The tenant whose logs they are */
  tenant_id: string
  /**
   * When the heads were read.
   * An instant, with `Z` in answers.
   */
  read_at: string
  /** SHA-256 of all heads, in hex */
  digest: string
}

/** The newest entry of one change log */
export interface ChangeLogHead {
  /** What it is the log of: case, convenio, insurance_plan, price_table, tenant */
  kind: string
  /** The id of that case, convenio, plan, table or tenant */
  id: string
  /**
   * The number of the newest entry.
   * At least 0, at most 2147483647.
   */
  revision: number
  /**
   * When the newest entry was written.
   * An instant, with `Z` in answers.
   */
  at: string
  /** The hash of the newest entry, in hex */
  hash: string
}

export interface ChangeLogHeadsOperation extends Operation<never> {
  /**
   * List the heads of every change log
   *
   * Each convenio, price table and the tenant's own settings, by kind and id. The digest is SHA-256 of all of them, a line each: kind, id, revision and hash with a space between, each line ended by a line feed. It is the same on every page unless something was changed between two. Signed and kept elsewhere, a copy proves later that no log was cut or written anew.
   *
   * `GET /v1/scheduling/changelog/heads`, with the scope `contracts:read`.
   */
  query(input: ChangeLogHeadsInput, options?: CallOptions): Promise<ChangeLogHeads>
  /** Every page from `offset` on, each asked for when it is wanted. */
  pages(input: ChangeLogHeadsInput, options?: CallOptions): AsyncGenerator<ChangeLogHeads>
  /** Every item of every page. What changes meanwhile may be missed or come twice. */
  all(input: ChangeLogHeadsInput, options?: CallOptions): AsyncGenerator<ChangeLogHead>
}

export interface ChangeLogVerifyInput {
  /** The convenio */
  convenio_id: string
  /**
   * Also replays the entries, and compares what they say with the rows that are there; this may take minutes.
   * @default false
   */
  rows?: boolean | undefined
}

/** The result of verifying one change log */
export interface VerifiedLog {
  /** Whether every entry holds, and every row, if these were asked for */
  intact: boolean
  /**
   * The newest revision.
   * At least 0, at most 2147483647.
   */
  revision: number
  /** The hash of the newest entry, in hex */
  head: string
  /** The rows, compared with the log; null: they were not asked for */
  rows: ReplayedRows | null
  /** Where the log or a row does not hold; null: nowhere */
  broken_at: {
    /**
     * The first entry that does not hold.
     * At least 0, at most 2147483647.
     */
    revision: number
    /** What does not match, in words */
    why: string
  } | null
}

/** The rows of a log, compared with what its entries say */
export interface ReplayedRows {
  /**
   * How many rows were compared.
   * At least 0, at most 2147483647.
   */
  compared: number
  /** The first rows that differ */
  differing: ({
    /**
     * The entry that says otherwise; the newest one where none tells the row.
     * At least 0, at most 2147483647.
     */
    revision: number
    /** The table of the row */
    table: string
    /** The id of the row */
    row: string
    /** The field that differs; null: the row as a whole */
    field: string | null
    /** What the log says: any JSON */
    logged: Json
    /** What the row says: any JSON */
    stored: Json
    /** What does not match, in words */
    why: string
  })[]
  /**
   * How many rows differ.
   * At least 0, at most 2147483647.
   */
  differing_count: number
  /** How many entries of older versions do not hold enough, by their table and type */
  not_provable: Record<string, number>
}

export interface ChangeLogVerifyOperation extends Operation<'convenio_not_found'> {
  /**
   * Verify the change log of a convenio
   *
   * Walks the chain from its first entry to its head and names the first entry that does not match.
   *
   * `GET /v1/scheduling/convenios/{convenio_id}/changelog/verify`, with the scope `contracts:read`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   */
  query(input: ChangeLogVerifyInput, options?: CallOptions): Promise<VerifiedLog>
}

export interface ChangeLogListOfPlansInput {
  /**
   * Changes of this day on, in the tenant's zone.
   * YYYY-MM-DD.
   */
  from?: string | null | undefined
  /**
   * Changes up to this day, it too, in the tenant's zone.
   * YYYY-MM-DD.
   */
  to?: string | null | undefined
  /**
   * Changes of this type, such as `reajuste`.
   * @default null
   */
  change_type?: string | null | undefined
  /**
   * Changes by this user or key.
   * @default null
   */
  actor?: string | null | undefined
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

export interface ChangeLogListOfPlansOperation extends Operation<never> {
  /**
   * List the changes of insurance plans and their catalogues, newest first
   *
   * They share one log, and so one revision.
   *
   * `GET /v1/insurance-plans/changelog`, with the scope `plans:read`.
   */
  query(input: ChangeLogListOfPlansInput, options?: CallOptions): Promise<ChangeLogEntryPage>
  /** Every page from `offset` on, each asked for when it is wanted. */
  pages(input: ChangeLogListOfPlansInput, options?: CallOptions): AsyncGenerator<ChangeLogEntryPage>
  /** Every item of every page. What changes meanwhile may be missed or come twice. */
  all(input: ChangeLogListOfPlansInput, options?: CallOptions): AsyncGenerator<ChangeLogEntry>
}

export interface ChangeLogVerifyOfPlansInput {
  /**
   * Also replays the entries, and compares what they say with the rows that are there; this may take minutes.
   * @default false
   */
  rows?: boolean | undefined
}

export interface ChangeLogVerifyOfPlansOperation extends Operation<never> {
  /**
   * Verify the change log of insurance plans and their catalogues
   *
   * Walks the chain from its first entry to its head and names the first entry that does not match.
   *
   * `GET /v1/insurance-plans/changelog/verify`, with the scope `plans:read`.
   */
  query(input: ChangeLogVerifyOfPlansInput, options?: CallOptions): Promise<VerifiedLog>
}

export interface KeysCreateInput {
  /** What it is for, in words */
  name: string
  /** What it may do */
  scopes: ("contracts:read" | "contracts:write" | "prices:read" | "plans:read" | "plans:write" | "cases:write" | "cases:read" | "cases:read-personal" | "lifecycle" | "admin" | "act-as")[]
  /**
   * The user it stands for in the change log.
   * @default null
   */
  user_id?: string | null | undefined
  /**
   * From when on it is refused; null: it does not expire.
   * An instant, with `Z` in answers.
   */
  expires_at?: string | null | undefined
}

/** A key as it was made, with the key itself */
export interface NewApiKey {
  /** The key, by its id: not the key itself */
  id: string
  /** What it is for, in words */
  name: string
  /** How the key begins, to recognise it by */
  prefix: string
  /** What it may do */
  scopes: ("contracts:read" | "contracts:write" | "prices:read" | "plans:read" | "plans:write" | "cases:write" | "cases:read" | "cases:read-personal" | "lifecycle" | "admin" | "act-as")[]
  /** The user that it stands for in the change log; null: none */
  user_id: string | null
  /**
   * When it was made.
   * An instant, with `Z` in answers.
   */
  created_at: string
  /**
   * From when on it is refused; null: it does not expire.
   * An instant, with `Z` in answers.
   */
  expires_at: string | null
  /**
   * When it was revoked; null: it was not.
   * An instant, with `Z` in answers.
   */
  revoked_at: string | null
  /** The key that took its place; null: none */
  rotated_to: string | null
  /**
   * When it was last used, written down at most once a minute; null: never.
   * An instant, with `Z` in answers.
   */
  last_used_at: string | null
  /** The key itself. It is shown this once; only its SHA-256 is kept */
  key: string
}

export interface KeysCreateOperation extends Operation<never> {
  /**
   * Create a key
   *
   * The answer shows the key, once. It belongs to your tenant, and may carry the scopes that your own key holds.
   *
   * `POST /v1/keys`, with the scope `admin`.
   */
  mutate(input: KeysCreateInput, options?: CommandOptions): Promise<NewApiKey>
}

export interface KeysListInput {
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
export interface ApiKeyPage {
  /** What this page holds, in the order of the list */
  items: ApiKey[]
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

/** A key as answers show it: neither the key nor its hash can be shown again */
export interface ApiKey {
  /** The key, by its id: not the key itself */
  id: string
  /** What it is for, in words */
  name: string
  /** How the key begins, to recognise it by */
  prefix: string
  /** What it may do */
  scopes: ("contracts:read" | "contracts:write" | "prices:read" | "plans:read" | "plans:write" | "cases:write" | "cases:read" | "cases:read-personal" | "lifecycle" | "admin" | "act-as")[]
  /** The user that it stands for in the change log; null: none */
  user_id: string | null
  /**
   * When it was made.
   * An instant, with `Z` in answers.
   */
  created_at: string
  /**
   * From when on it is refused; null: it does not expire.
   * An instant, with `Z` in answers.
   */
  expires_at: string | null
  /**
   * When it was revoked; null: it was not.
   * An instant, with `Z` in answers.
   */
  revoked_at: string | null
  /** The key that took its place; null: none */
  rotated_to: string | null
  /**
   * When it was last used, written down at most once a minute; null: never.
   * An instant, with `Z` in answers.
   */
  last_used_at: string | null
}

export interface KeysListOperation extends Operation<never> {
  /**
   * List keys
   *
   * The newest first, with those that have ended.
   *
   * `GET /v1/keys`, with the scope `admin`.
   */
  query(input: KeysListInput, options?: CallOptions): Promise<ApiKeyPage>
  /** Every page from `offset` on, each asked for when it is wanted. */
  pages(input: KeysListInput, options?: CallOptions): AsyncGenerator<ApiKeyPage>
  /** Every item of every page. What changes meanwhile may be missed or come twice. */
  all(input: KeysListInput, options?: CallOptions): AsyncGenerator<ApiKey>
}

export interface KeysGetInput {
  /** The key, by its id: not the key itself */
  key_id: string
}

export interface KeysGetOperation extends Operation<'key_not_found'> {
  /**
   * Get a key
   *
   * `GET /v1/keys/{key_id}`, with the scope `admin`.
   *
   * Refused as
   * - `key_not_found` (404): Key not found
   */
  query(input: KeysGetInput, options?: CallOptions): Promise<ApiKey>
}

export interface KeysRotateInput {
  /** The key, by its id: not the key itself */
  key_id: string
  /**
   * For how long the old key still works.
   * @default "0"
   */
  grace?: "0" | "1h" | "24h" | undefined
  /**
   * From when on the new key is refused; null: when the old one would have been.
   * An instant, with `Z` in answers.
   */
  expires_at?: string | null | undefined
}

export interface KeysRotateOperation extends Operation<'key_not_found' | 'key_not_active'> {
  /**
   * Rotate a key
   *
   * Makes a key with the same name, scopes and user, and shows it, once. The old one is refused once the grace is over: with 0 at once. A key that holds a scope that yours lacks is rotated by the owner.
   *
   * `POST /v1/keys/{key_id}/rotate`, with the scope `admin`.
   *
   * Refused as
   * - `key_not_found` (404): Key not found
   * - `key_not_active` (422): The key is revoked, expired or rotated
   */
  mutate(input: KeysRotateInput, options?: CommandOptions): Promise<NewApiKey>
}

export interface KeysRevokeInput {
  /** The key, by its id: not the key itself */
  key_id: string
}

export type KeysRevokeOutput = null

export interface KeysRevokeOperation extends Operation<'key_not_found'> {
  /**
   * Revoke a key
   *
   * Every process refuses it within a second. Revoking twice changes nothing.
   *
   * `DELETE /v1/keys/{key_id}`, with the scope `admin`.
   *
   * Refused as
   * - `key_not_found` (404): Key not found
   */
  mutate(input: KeysRevokeInput, options?: UnkeyedCommandOptions): Promise<KeysRevokeOutput>
}

export interface WebhooksCreateInput {
  /** What it is for, in words */
  name: string
  /** Where events are sent: https, at a public address */
  url: string
  /** What it listens to */
  events: ("period.activated" | "period.ended" | "period.ending" | "reajuste.made" | "case.reported" | "case.refused" | "case.in_doubt")[]
}

/** A webhook with the secret that signs its events */
export interface NewWebhook {
  /** The webhook */
  id: string
  /** What it is for, in words */
  name: string
  /** Where events are sent */
  url: string
  /** What it listens to */
  events: ("period.activated" | "period.ended" | "period.ending" | "reajuste.made" | "case.reported" | "case.refused" | "case.in_doubt")[]
  /** Whether events are sent. What happens meanwhile is held, and can be replayed */
  is_active: boolean
  /** Why the service switched it off: nothing arrived for 3 days, or it answered 410. Null: it did not */
  switched_off_because: "failing" | "gone" | null
  /**
   * Since when nothing arrives; null: all is well.
   * An instant, with `Z` in answers.
   */
  failing_since: string | null
  /**
   * When it is tried again.
   * An instant, with `Z` in answers.
   */
  retry_at: string | null
  /**
   * When an event last arrived.
   * An instant, with `Z` in answers.
   */
  last_delivered_at: string | null
  /**
   * Until when the secret before the last rotation signs too.
   * An instant, with `Z` in answers.
   */
  previous_secret_until: string | null
  /**
   * When it was made.
   * An instant, with `Z` in answers.
   */
  created_at: string
  /**
   * When it was last changed.
   * An instant, with `Z` in answers.
   */
  updated_at: string
  /** What signs the events, for the receiver. It is shown this once */
  secret: string
}

export interface WebhooksCreateOperation extends Operation<'webhook_address_refused' | 'webhooks_not_set_up' | 'too_many_webhooks'> {
  /**
   * Create a webhook
   *
   * From now on what happens is sent to its address, signed as Standard Webhooks says. The answer shows the secret, once.
   *
   * `POST /v1/webhooks`, with the scope `admin`.
   *
   * Refused as
   * - `webhook_address_refused` (422): The address of the webhook is not allowed
   * - `webhooks_not_set_up` (422): The operator has set no key for webhooks
   * - `too_many_webhooks` (422): There are as many webhooks as there may be
   */
  mutate(input: WebhooksCreateInput, options?: CommandOptions): Promise<NewWebhook>
}

export interface WebhooksListInput {
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
export interface WebhookPage {
  /** What this page holds, in the order of the list */
  items: Webhook[]
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

/** Where events of the tenant are sent, and how that goes */
export interface Webhook {
  /** The webhook */
  id: string
  /** What it is for, in words */
  name: string
  /** Where events are sent */
  url: string
  /** What it listens to */
  events: ("period.activated" | "period.ended" | "period.ending" | "reajuste.made" | "case.reported" | "case.refused" | "case.in_doubt")[]
  /** Whether events are sent. What happens meanwhile is held, and can be replayed */
  is_active: boolean
  /** Why the service switched it off: nothing arrived for 3 days, or it answered 410. Null: it did not */
  switched_off_because: "failing" | "gone" | null
  /**
   * Since when nothing arrives; null: all is well.
   * An instant, with `Z` in answers.
   */
  failing_since: string | null
  /**
   * When it is tried again.
   * An instant, with `Z` in answers.
   */
  retry_at: string | null
  /**
   * When an event last arrived.
   * An instant, with `Z` in answers.
   */
  last_delivered_at: string | null
  /**
   * Until when the secret before the last rotation signs too.
   * An instant, with `Z` in answers.
   */
  previous_secret_until: string | null
  /**
   * When it was made.
   * An instant, with `Z` in answers.
   */
  created_at: string
  /**
   * When it was last changed.
   * An instant, with `Z` in answers.
   */
  updated_at: string
}

export interface WebhooksListOperation extends Operation<never> {
  /**
   * List webhooks
   *
   * The newest first.
   *
   * `GET /v1/webhooks`, with the scope `admin`.
   */
  query(input: WebhooksListInput, options?: CallOptions): Promise<WebhookPage>
  /** Every page from `offset` on, each asked for when it is wanted. */
  pages(input: WebhooksListInput, options?: CallOptions): AsyncGenerator<WebhookPage>
  /** Every item of every page. What changes meanwhile may be missed or come twice. */
  all(input: WebhooksListInput, options?: CallOptions): AsyncGenerator<Webhook>
}

export interface WebhooksGetInput {
  /** The webhook */
  webhook_id: string
}

export interface WebhooksGetOperation extends Operation<'webhook_not_found'> {
  /**
   * Get a webhook
   *
   * `GET /v1/webhooks/{webhook_id}`, with the scope `admin`.
   *
   * Refused as
   * - `webhook_not_found` (404): Webhook not found
   */
  query(input: WebhooksGetInput, options?: CallOptions): Promise<Webhook>
}

export interface WebhooksUpdateInput {
  /** The webhook */
  webhook_id: string
  /** What it is for, in words */
  name: string
  /** Where events are sent: https, at a public address */
  url: string
  /** What it listens to */
  events: ("period.activated" | "period.ended" | "period.ending" | "reajuste.made" | "case.reported" | "case.refused" | "case.in_doubt")[]
  /** Whether events are sent */
  is_active: boolean
}

export interface WebhooksUpdateOperation extends Operation<'webhook_not_found' | 'webhook_address_refused'> {
  /**
   * Change a webhook
   *
   * As a whole. Switched on again, it gets what happens from then on; what was held meanwhile is sent by a replay. The secret stays.
   *
   * `PUT /v1/webhooks/{webhook_id}`, with the scope `admin`.
   *
   * Refused as
   * - `webhook_not_found` (404): Webhook not found
   * - `webhook_address_refused` (422): The address of the webhook is not allowed
   */
  mutate(input: WebhooksUpdateInput, options?: CommandOptions): Promise<Webhook>
}

export interface WebhooksRemoveInput {
  /** The webhook */
  webhook_id: string
}

export type WebhooksRemoveOutput = null

export interface WebhooksRemoveOperation extends Operation<'webhook_not_found'> {
  /**
   * Remove a webhook
   *
   * With its secret and its deliveries. What is under way may still arrive.
   *
   * `DELETE /v1/webhooks/{webhook_id}`, with the scope `admin`.
   *
   * Refused as
   * - `webhook_not_found` (404): Webhook not found
   */
  mutate(input: WebhooksRemoveInput, options?: UnkeyedCommandOptions): Promise<WebhooksRemoveOutput>
}

export interface WebhooksRotateInput {
  /** The webhook */
  webhook_id: string
  /**
   * For how long the old secret signs too.
   * @default "24h"
   */
  grace?: "0" | "1h" | "24h" | undefined
}

export interface WebhooksRotateOperation extends Operation<'webhook_not_found' | 'webhooks_not_set_up'> {
  /**
   * Rotate a webhook's secret
   *
   * Makes a new secret and shows it, once. During the grace the old one signs too, so that each request has both signatures.
   *
   * `POST /v1/webhooks/{webhook_id}/rotate`, with the scope `admin`.
   *
   * Refused as
   * - `webhook_not_found` (404): Webhook not found
   * - `webhooks_not_set_up` (422): The operator has set no key for webhooks
   */
  mutate(input: WebhooksRotateInput, options?: CommandOptions): Promise<NewWebhook>
}

export interface WebhooksTestInput {
  /** The webhook */
  webhook_id: string
}

/** The event that is sent as a test */
export interface WebhookTest {
  /** The event */
  event_id: string
}

export interface WebhooksTestOperation extends Operation<'webhook_not_found' | 'webhook_off'> {
  /**
   * Send a test event
   *
   * An event `webhook.test`, to this webhook alone. Its deliveries tell what became of it.
   *
   * `POST /v1/webhooks/{webhook_id}/test`, with the scope `admin`.
   *
   * Refused as
   * - `webhook_not_found` (404): Webhook not found
   * - `webhook_off` (422): The webhook is off
   */
  mutate(input: WebhooksTestInput, options?: CommandOptions): Promise<WebhookTest>
}

export interface WebhooksListDeliveriesInput {
  /** The webhook */
  webhook_id: string
  /**
   * Filter by state.
   * @default null
   */
  state?: "waiting" | "delivered" | "failed" | "held" | null | undefined
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
export interface WebhookDeliveryPage {
  /** What this page holds, in the order of the list */
  items: WebhookDelivery[]
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

/** An event on its way to a webhook */
export interface WebhookDelivery {
  /** The event, as the header `webhook-id` names it */
  event_id: string
  /** What happened */
  type: string
  /** waiting: it is sent or tried again; failed: given up after 3 days; held: it came while the webhook was off */
  state: "waiting" | "delivered" | "failed" | "held"
  /**
   * How often it was sent.
   * At least 0, at most 2147483647.
   */
  attempts: number
  /**
   * When it is tried next at the earliest.
   * An instant, with `Z` in answers.
   */
  next_attempt_at: string | null
  /**
   * When it was last sent.
   * An instant, with `Z` in answers.
   */
  last_attempt_at: string | null
  /**
   * When the receiver answered 2xx.
   * An instant, with `Z` in answers.
   */
  delivered_at: string | null
  /**
   * What the receiver last answered.
   * At least 100, at most 999.
   */
  http_status: number | null
  /** Why there was no answer, as a code */
  error: string | null
  /** What is sent, byte for byte */
  body: string
  /**
   * When it happened.
   * An instant, with `Z` in answers.
   */
  created_at: string
}

export interface WebhooksListDeliveriesOperation extends Operation<'webhook_not_found'> {
  /**
   * List a webhook's deliveries
   *
   * The newest event first. Deliveries are kept for 30 days.
   *
   * `GET /v1/webhooks/{webhook_id}/deliveries`, with the scope `admin`.
   *
   * Refused as
   * - `webhook_not_found` (404): Webhook not found
   */
  query(input: WebhooksListDeliveriesInput, options?: CallOptions): Promise<WebhookDeliveryPage>
  /** Every page from `offset` on, each asked for when it is wanted. */
  pages(input: WebhooksListDeliveriesInput, options?: CallOptions): AsyncGenerator<WebhookDeliveryPage>
  /** Every item of every page. What changes meanwhile may be missed or come twice. */
  all(input: WebhooksListDeliveriesInput, options?: CallOptions): AsyncGenerator<WebhookDelivery>
}

export interface WebhooksReplayInput {
  /** The webhook */
  webhook_id: string
  /**
   * This event alone.
   * @default null
   */
  event_id?: string | null | undefined
  /**
   * What happened from then on; null: all that is kept.
   * An instant, with `Z` in answers.
   */
  since?: string | null | undefined
  /**
   * Send what was delivered too.
   * @default false
   */
  delivered?: boolean | undefined
}

/** What is sent again */
export interface WebhookReplay {
  /**
   * How many events are sent again.
   * At least 0, at most 2147483647.
   */
  replayed: number
}

export interface WebhooksReplayOperation extends Operation<'webhook_not_found' | 'webhook_off' | 'webhook_delivery_not_found'> {
  /**
   * Send events again
   *
   * What failed or was held, from an instant on, or one event whatever became of it. Each keeps its `webhook-id` and its body.
   *
   * `POST /v1/webhooks/{webhook_id}/replay`, with the scope `admin`.
   *
   * Refused as
   * - `webhook_not_found` (404): Webhook not found
   * - `webhook_off` (422): The webhook is off
   * - `webhook_delivery_not_found` (404): The webhook has no such event
   */
  mutate(input: WebhooksReplayInput, options?: CommandOptions): Promise<WebhookReplay>
}

export type TenantGetInput = Record<string, never>

/** A clinic or network of clinics: everything else belongs to one */
export interface Tenant {
  /** The tenant */
  id: string
  /** Display name */
  name: string
  /** The country by ISO 3166, such as BR */
  country: string
  /** The time zone by IANA, which decides what "today" is */
  time_zone: string
  /** The currency by ISO 4217, such as BRL */
  currency: string
}

export interface TenantGetOperation extends Operation<never> {
  /**
   * Get the tenant's settings
   *
   * Those of the tenant that the key belongs to.
   *
   * `GET /v1/tenant`, with the scope `admin`.
   */
  query(input: TenantGetInput, options?: CallOptions): Promise<Tenant>
}

export interface PriceTablesExportInput {
  /** The price table that prices what has no price of its own, by its version */
  version: string
  /**
   * The last code that was sent.
   * @default ""
   */
  after?: string | undefined
}

export interface PriceTablesExportOperation extends Operation<'price_table_not_found' | 'price_table_unavailable'> {
  /**
   * Export a published price table as CSV
   *
   * In order of the code, the same bytes for ever: their SHA-256 is the `digest` of the table, and comes as `Repr-Digest`. A table that says its prices outright can be imported again as it is.
   *
   * `GET /v1/scheduling/price-tables/{version}/export`, with the scope `contracts:read`.
   *
   * Refused as
   * - `price_table_not_found` (404): Price table not found
   * - `price_table_unavailable` (404): Price table unavailable
   */
  download(input: PriceTablesExportInput, options?: CallOptions): Promise<DownloadedFile>
}

export interface IafaReportFileInput {
  /**
   * The day of the report; null: today.
   * YYYY-MM-DD.
   */
  on?: string | null | undefined
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
  /** The form of the file, over REST alone */
  format: "csv" | "xlsx"
}

export interface IafaReportFileOperation extends Operation<'revision_not_reached'> {
  /**
   * List insurance plans by IAFA code, for the regulator
   *
   * As a file where `format` or `Accept` asks for one. The CSV is UTF-8 with a byte order mark, its columns separated by commas, its lines ended by CR LF; a text that a spreadsheet would take for a formula has an apostrophe before it.
   *
   * `GET /v1/insurance-plans/reports/iafas`, with the scope `plans:read`.
   *
   * Refused as
   * - `revision_not_reached` (422): The revision is not reached yet
   */
  download(input: IafaReportFileInput, options?: CallOptions): Promise<DownloadedFile>
}

export interface TedefWriteInput {
  /** The RUC of the clinic */
  ruc: string
  /** The IPRESS code of the clinic */
  ipress: string
  /**
   * The number of the lot, which counts up for each IAFAS.
   * At least 1, at most 9999999.
   */
  lot: number
  /** The month of the lot, YYYY-MM */
  period: string
  /**
   * The percentage of IGV, such as 18.
   * At least 0, at most 100.
   */
  igv_percent: number
  /**
   * The day on which it is sent; null: today.
   * YYYY-MM-DD.
   */
  sent_on?: string | null | undefined
  /** The payment documents */
  invoices: ({
    /**
     * The type of the payment document, as the annex codes it.
     * @default "01"
     */
    document_type?: string | undefined
    /** The number of the payment document */
    document_number: string
    /**
     * The day on which it was issued.
     * YYYY-MM-DD.
     */
    issued_on: string
    /**
     * The currency of all its amounts.
     * @default "PEN"
     */
    currency?: "PEN" | "USD" | undefined
    /**
     * The mechanism of payment, as the annex codes it; 01: per service.
     * @default "01"
     */
    payment_mechanism?: string | undefined
    /**
     * The submechanism of payment, as the annex codes it; 999: none.
     * @default "999"
     */
    payment_submechanism?: string | undefined
  })[]
  /** The encounters of these documents */
  encounters: ({
    /**
     * The type of the payment document, as the annex codes it.
     * @default "01"
     */
    document_type?: string | undefined
    /** The number of the payment document */
    document_number: string
    /**
     * The number of the encounter (correlativo de prestación) within the document.
     * At least 1, at most 99999.
     */
    encounter_number: number
    /**
     * The own code of the encounter; empty: none.
     * @default ""
     */
    own_code?: string | undefined
    /**
     * The insurance plan that covers it.
     * At least 1, at most 2147483647.
     */
    plan_id: number
    /**
     * The benefit; its plan line says coverage type and subtype.
     * At least 1, at most 2147483647.
     */
    benefit_id: number
    /**
     * The day of the encounter, which prices it.
     * YYYY-MM-DD.
     */
    event_date: string
    /**
     * The time of the encounter, HH:MM.
     * @default "00:00"
     */
    event_time?: string | undefined
    /** The type of affiliation, as the annex codes it */
    affiliation_type: string
    /** The code of the insured at the insurer */
    insured_code: string
    /** The type of the identity document, as the annex codes it */
    id_type: string
    /** The number of the identity document */
    id_number: string
    /**
     * The number of the medical record; empty: none.
     * @default ""
     */
    record_number?: string | undefined
    /**
     * The type of the authorisation; empty: none.
     * @default ""
     */
    authorisation_type?: string | undefined
    /**
     * The number of the authorisation; empty: none.
     * @default ""
     */
    authorisation_number?: string | undefined
    /** The first diagnosis in ICD-10, without its point */
    diagnosis_1: string
    /**
     * A second diagnosis in ICD-10; empty: none.
     * @default ""
     */
    diagnosis_2?: string | undefined
    /**
     * A third diagnosis in ICD-10; empty: none.
     * @default ""
     */
    diagnosis_3?: string | undefined
    /**
     * The kind of professional, as the annex codes it; empty: not said.
     * @default ""
     */
    professional_type?: string | undefined
    /**
     * The number of the professional at their college; empty: not said.
     * @default ""
     */
    professional_number?: string | undefined
    /**
     * The type of the professional's identity document; empty: not said.
     * @default ""
     */
    professional_id_type?: string | undefined
    /**
     * The number of the professional's identity document; empty: not said.
     * @default ""
     */
    professional_id_number?: string | undefined
    /**
     * The RUC of who referred the patient; empty: nobody.
     * @default ""
     */
    referring_ruc?: string | undefined
    /**
     * The type of the admission; empty: none.
     * @default ""
     */
    admission_type?: string | undefined
    /**
     * The day of the admission; null: none.
     * YYYY-MM-DD.
     */
    admitted_on?: string | null | undefined
    /**
     * The day of the discharge; null: none.
     * YYYY-MM-DD.
     */
    discharged_on?: string | null | undefined
    /**
     * The type of the discharge; empty: none.
     * @default ""
     */
    discharge_type?: string | undefined
    /**
     * How many days are billed.
     * At least 0, at most 999.
     * @default 0
     */
    billable_days?: number | undefined
  })[]
  /** What was done in these encounters */
  lines: ({
    /**
     * The type of the payment document, as the annex codes it.
     * @default "01"
     */
    document_type?: string | undefined
    /** The number of the payment document */
    document_number: string
    /**
     * The number of the encounter (correlativo de prestación) within the document.
     * At least 1, at most 99999.
     */
    encounter_number: number
    /** What it is: it selects the file and the factor */
    kind: "service" | "procedure" | "pharmacy"
    /**
     * The code in the SEGUS tariff that prices it; null: the list price does.
     * @default null
     */
    tariff_code?: string | null | undefined
    /**
     * The list price of one, in cents of the currency; null: none.
     * At least 0, at most 1000000000000.
     */
    list_price_cents?: number | null | undefined
    /**
     * How many of it.
     * At least 1, at most 10000.
     * @default 1
     */
    quantity?: number | undefined
    /** The code as the file has it; of a service or procedure at most 10 letters */
    code: string
    /**
     * What it is; empty: not said.
     * @default ""
     */
    description?: string | undefined
    /**
     * The kind of the code; of pharmacy at most 1 letter; empty: not said.
     * @default ""
     */
    classification?: string | undefined
    /**
     * The catalogue of a pharmacy product; empty: not said.
     * @default ""
     */
    catalogue?: string | undefined
    /**
     * The unit of a pharmacy product: 1 box, 2 unit.
     * @default "2"
     */
    unit_kind?: string | undefined
    /**
     * The number of the guide of a pharmacy product; empty: none.
     * @default ""
     */
    guide_number?: string | undefined
    /**
     * The group of the item; empty: none.
     * @default ""
     */
    item_group?: string | undefined
    /**
     * The day on which it was done; null: the day of the encounter.
     * YYYY-MM-DD.
     */
    performed_on?: string | null | undefined
    /**
     * The diagnosis in ICD-10; empty: the encounter's first.
     * @default ""
     */
    diagnosis?: string | undefined
    /**
     * The amount of the encounter that it adds to; null: pharmacy of pharmacy, else fees.
     * @default null
     */
    category?: "fees" | "dental" | "hotel" | "laboratory" | "imaging" | "pharmacy" | "prosthesis" | "other" | null | undefined
    /**
     * Whether it is exempt from IGV.
     * @default false
     */
    igv_exempt?: boolean | undefined
  })[]
}

export interface TedefWriteOperation extends Operation<'amount_too_large'> {
  /**
   * Write a lot of TEDEF, not validated by SUSALUD
   *
   * Invoices, encounters and their lines become the files `dfac`, `date`, `dser` and `dfar` and an empty `dden`, of fixed width, in ISO-8859-1, in one ZIP. Each encounter is priced as a visit to its plan, by what was valid on its day: one fixed copay, none of pharmacy. Cents close across the files, and all amounts but IGV and the total are without IGV.
   *
   * **Not validated by SUSALUD**: the widths are from public sources, and the rules of its validator are unknown. The answer says so in its header `x-validation` and in the comment of the archive.
   *
   * Each list is an array, or CSV as a text with the same names in its header. Nothing of it is kept or logged.
   *
   * `POST /v1/insurance-plans/reports/tedef`, with the scope `plans:read`.
   *
   * Refused as
   * - `amount_too_large` (422): The amount is too large
   */
  download(input: TedefWriteInput, options?: CallOptions): Promise<DownloadedFile>
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
   * As a file where `format` asks for one: a header, and a line for each code, its price with a point. A code that is refused has no price, and the code of its refusal.
   *
   * `GET /v1/scheduling/convenios/{convenio_id}/prices`, with the scope `prices:read`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   * - `no_period_in_force` (404): No contract period in force
   * - `revision_not_reached` (422): The revision is not reached yet
   */
  download(input: PricingPricesFileInput, options?: CallOptions): Promise<DownloadedFile>
}

export interface OverridesExportFileInput {
  /** The convenio */
  convenio_id: string
  /** The contract period */
  period_id: string
  /**
   * The form of the file.
   * @default "csv"
   */
  format?: "csv" | "xlsx" | undefined
}

export interface OverridesExportFileOperation extends Operation<'convenio_not_found' | 'period_not_found'> {
  /**
   * Export the overrides of a period as a file
   *
   * In code-point order of the codes, with the columns of their import: imported into a draft it makes the same overrides. Metadata is not in it. Where a code is excluded there is a column `is_covered` more.
   *
   * `GET /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/overrides/export`, with the scope `contracts:read`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   * - `period_not_found` (404): Contract period not found
   */
  download(input: OverridesExportFileInput, options?: CallOptions): Promise<DownloadedFile>
}

export interface ParticularPricesExportFileInput {
  /** The convenio */
  convenio_id: string
  /**
   * The form of the file.
   * @default "csv"
   */
  format?: "csv" | "xlsx" | undefined
}

export interface ParticularPricesExportFileOperation extends Operation<'convenio_not_found'> {
  /**
   * Export the particular prices of a convenio as a file
   *
   * In code-point order of the codes, with the columns of their import: imported into an empty catalogue it makes the same entries. Each has the price in force today, or the next one. Prices before and behind it, and metadata, are not in it.
   *
   * `GET /v1/scheduling/convenios/{convenio_id}/particular-prices/export`, with the scope `contracts:read`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   */
  download(input: ParticularPricesExportFileInput, options?: CallOptions): Promise<DownloadedFile>
}

/** Every operation of the api, by its noun and its verb. */
export interface ApiOperations {
  readonly convenios: {
    /** Create a convenio */ readonly create: ConveniosCreateOperation
    /** List convenios */ readonly list: ConveniosListOperation
    /** Get a convenio */ readonly get: ConveniosGetOperation
    /** Replace a convenio */ readonly update: ConveniosUpdateOperation
    /** Deactivate a convenio */ readonly deactivate: ConveniosDeactivateOperation
    /** Restore a deactivated convenio */ readonly restore: ConveniosRestoreOperation
  }
  readonly contracts: {
    /** Create a contract period */ readonly create: ContractsCreateOperation
    /** List contract periods */ readonly list: ContractsListOperation
    /** Get the period in force on a date */ readonly atDate: ContractsAtDateOperation
    /** Show the contracts of a convenio in time */ readonly timeline: ContractsTimelineOperation
    /** Look a contract period over */ readonly findings: ContractsFindingsOperation
    /** Get a contract period */ readonly get: ContractsGetOperation
    /** Replace a draft period */ readonly update: ContractsUpdateOperation
    /** Delete a draft period */ readonly remove: ContractsRemoveOperation
    /** Put a draft contract period in force */ readonly activate: ContractsActivateOperation
    /** Terminate a contract period */ readonly terminate: ContractsTerminateOperation
    /** Reinstate a terminated contract period */ readonly reinstate: ContractsReinstateOperation
    /** Revoke a contract period */ readonly revoke: ContractsRevokeOperation
    /** Renew an expiring contract */ readonly renew: ContractsRenewOperation
    /** Preview a renewal */ readonly previewRenewal: ContractsPreviewRenewalOperation
    /** Adjust the prices of a contract */ readonly reajuste: ContractsReajusteOperation
    /** Correct a contract period */ readonly correct: ContractsCorrectOperation
    /** Preview a correction */ readonly previewCorrection: ContractsPreviewCorrectionOperation
    /** Preview a price adjustment */ readonly previewReajuste: ContractsPreviewReajusteOperation
  }
  readonly overrides: {
    /** Add an override to a draft period */ readonly create: OverridesCreateOperation
    /** Add up to 1,000 overrides to a draft period */ readonly bulk: OverridesBulkOperation
    /** Add overrides to a draft period from a file */ readonly importFile: OverridesImportFileOperation
    /** List the overrides of a period */ readonly list: OverridesListOperation
    /** Get an override */ readonly get: OverridesGetOperation
    /** Replace an override of a draft period */ readonly update: OverridesUpdateOperation
    /** Delete an override of a draft period */ readonly remove: OverridesRemoveOperation
    /** Export the overrides of a period as a file */ readonly exportFile: OverridesExportFileOperation
  }
  readonly typeRules: {
    /** Add a type rule to a draft period */ readonly create: TypeRulesCreateOperation
    /** List the type rules of a period */ readonly list: TypeRulesListOperation
    /** Get a type rule */ readonly get: TypeRulesGetOperation
    /** Replace a type rule of a draft period */ readonly update: TypeRulesUpdateOperation
    /** Delete a type rule of a draft period */ readonly remove: TypeRulesRemoveOperation
  }
  readonly priceTables: {
    /** Create a price table */ readonly create: PriceTablesCreateOperation
    /** List price tables */ readonly list: PriceTablesListOperation
    /** Get a price table */ readonly get: PriceTablesGetOperation
    /** List a price table's rows */ readonly rows: PriceTablesRowsOperation
    /** Get one procedure's row of a price table */ readonly row: PriceTablesRowOperation
    /** Replace a draft price table's rows by those of a file */ readonly importRows: PriceTablesImportRowsOperation
    /** Publish a price table */ readonly publish: PriceTablesPublishOperation
    /** Export a published price table as CSV */ readonly export: PriceTablesExportOperation
  }
  readonly importMappings: {
    /** Keep by name how files of one source are read */ readonly put: ImportMappingsPutOperation
    /** Get a mapping of imports by its name */ readonly get: ImportMappingsGetOperation
    /** Delete a mapping of imports */ readonly remove: ImportMappingsRemoveOperation
  }
  readonly particularPrices: {
    /** Create a particular price */ readonly create: ParticularPricesCreateOperation
    /** Create up to 100 particular prices */ readonly bulk: ParticularPricesBulkOperation
    /** Import particular prices from a file */ readonly importFile: ParticularPricesImportFileOperation
    /** List particular prices */ readonly list: ParticularPricesListOperation
    /** Get a particular price */ readonly get: ParticularPricesGetOperation
    /** Replace a particular price from a day on */ readonly update: ParticularPricesUpdateOperation
    /** Delete a particular price */ readonly remove: ParticularPricesRemoveOperation
    /** Export the particular prices of a convenio as a file */ readonly exportFile: ParticularPricesExportFileOperation
  }
  readonly pricing: {
    /** Price a procedure on a date */ readonly quote: PricingQuoteOperation
    /** Price up to 10,000 events, of several convenios */ readonly quotes: PricingQuotesOperation
    /** List every price of a day */ readonly prices: PricingPricesOperation
    /** List every price of a day */ readonly pricesFile: PricingPricesFileOperation
  }
  readonly snapshots: {
    /** Show the whole pricing configuration of a period */ readonly get: SnapshotsGetOperation
  }
  readonly lifecycle: {
    /** Run the contract lifecycle for today */ readonly process: LifecycleProcessOperation
    /** List the lifecycle notifications, newest first; of one run, the earliest end first */ readonly listNotifications: LifecycleListNotificationsOperation
    /** Mark a lifecycle notification as read */ readonly markNotificationRead: LifecycleMarkNotificationReadOperation
  }
  readonly providers: {
    /** Create a provider */ readonly create: ProvidersCreateOperation
    /** List providers */ readonly list: ProvidersListOperation
    /** Get a provider */ readonly get: ProvidersGetOperation
    /** Replace a provider */ readonly update: ProvidersUpdateOperation
    /** Deactivate a provider */ readonly deactivate: ProvidersDeactivateOperation
    /** Restore a deactivated provider */ readonly restore: ProvidersRestoreOperation
    /** Link a convenio to a provider that accepts it */ readonly linkConvenio: ProvidersLinkConvenioOperation
    /** List the convenios of a provider */ readonly listConvenios: ProvidersListConveniosOperation
    /** Remove a convenio from a provider */ readonly unlinkConvenio: ProvidersUnlinkConvenioOperation
  }
  readonly appointmentTypes: {
    /** Create an appointment type */ readonly create: AppointmentTypesCreateOperation
    /** List appointment types */ readonly list: AppointmentTypesListOperation
    /** Get an appointment type */ readonly get: AppointmentTypesGetOperation
    /** Replace an appointment type */ readonly update: AppointmentTypesUpdateOperation
    /** Deactivate an appointment type */ readonly deactivate: AppointmentTypesDeactivateOperation
    /** Restore a deactivated appointment type */ readonly restore: AppointmentTypesRestoreOperation
  }
  readonly eligibility: {
    /** Validate convenio eligibility */ readonly validate: EligibilityValidateOperation
  }
  readonly coverage: {
    /** Price an event that an insurance plan covers, on a date */ readonly quote: CoverageQuoteOperation
    /** Price up to 10,000 events that insurance plans cover */ readonly quotes: CoverageQuotesOperation
    /** Price a visit that an insurance plan covers, on a date */ readonly visit: CoverageVisitOperation
  }
  readonly iafaReport: {
    /** List insurance plans by IAFA code, for the regulator */ readonly get: IafaReportGetOperation
    /** List insurance plans by IAFA code, for the regulator */ readonly file: IafaReportFileOperation
  }
  readonly insurancePlans: {
    /** Create an insurance plan */ readonly create: InsurancePlansCreateOperation
    /** List insurance plans */ readonly list: InsurancePlansListOperation
    /** Get an insurance plan */ readonly get: InsurancePlansGetOperation
    /** Change an insurance plan from a day on */ readonly update: InsurancePlansUpdateOperation
    /** End an insurance plan from today on */ readonly remove: InsurancePlansRemoveOperation
    /** Import insurance plans from a file */ readonly importFile: InsurancePlansImportFileOperation
  }
  readonly planLines: {
    /** Create a line of an insurance plan */ readonly create: PlanLinesCreateOperation
    /** List lines of insurance plans */ readonly list: PlanLinesListOperation
    /** Get a line of an insurance plan */ readonly get: PlanLinesGetOperation
    /** Change a line of an insurance plan from a day on */ readonly update: PlanLinesUpdateOperation
    /** End a line of an insurance plan from today on */ readonly remove: PlanLinesRemoveOperation
    /** Import lines of insurance plans from a file */ readonly importFile: PlanLinesImportFileOperation
  }
  readonly benefits: {
    /** Create a benefit */ readonly create: BenefitsCreateOperation
    /** List benefits */ readonly list: BenefitsListOperation
    /** Get a benefit */ readonly get: BenefitsGetOperation
    /** Change a benefit from a day on */ readonly update: BenefitsUpdateOperation
    /** End a benefit from today on */ readonly remove: BenefitsRemoveOperation
    /** Import benefits from a file */ readonly importFile: BenefitsImportFileOperation
  }
  readonly currencies: {
    /** Create a currency */ readonly create: CurrenciesCreateOperation
    /** List currencies */ readonly list: CurrenciesListOperation
    /** Get a currency */ readonly get: CurrenciesGetOperation
    /** Change a currency from a day on */ readonly update: CurrenciesUpdateOperation
    /** End a currency from today on */ readonly remove: CurrenciesRemoveOperation
    /** Import currencies from a file */ readonly importFile: CurrenciesImportFileOperation
  }
  readonly insuranceProducts: {
    /** Create an insurance product */ readonly create: InsuranceProductsCreateOperation
    /** List insurance products */ readonly list: InsuranceProductsListOperation
    /** Get an insurance product */ readonly get: InsuranceProductsGetOperation
    /** Change an insurance product from a day on */ readonly update: InsuranceProductsUpdateOperation
    /** End an insurance product from today on */ readonly remove: InsuranceProductsRemoveOperation
    /** Import insurance products from a file */ readonly importFile: InsuranceProductsImportFileOperation
  }
  readonly paymentCategories: {
    /** Create a payment category */ readonly create: PaymentCategoriesCreateOperation
    /** List payment categories */ readonly list: PaymentCategoriesListOperation
    /** Get a payment category */ readonly get: PaymentCategoriesGetOperation
    /** Change a payment category from a day on */ readonly update: PaymentCategoriesUpdateOperation
    /** End a payment category from today on */ readonly remove: PaymentCategoriesRemoveOperation
    /** Import payment categories from a file */ readonly importFile: PaymentCategoriesImportFileOperation
  }
  readonly categoryPrices: {
    /** Create a price of a payment category */ readonly create: CategoryPricesCreateOperation
    /** List prices of payment categories */ readonly list: CategoryPricesListOperation
    /** Get a price of a payment category */ readonly get: CategoryPricesGetOperation
    /** Change a price of a payment category from a day on */ readonly update: CategoryPricesUpdateOperation
    /** End a price of a payment category from today on */ readonly remove: CategoryPricesRemoveOperation
    /** Import prices of payment categories from a file */ readonly importFile: CategoryPricesImportFileOperation
  }
  readonly tariffItems: {
    /** Create a tariff item */ readonly create: TariffItemsCreateOperation
    /** List items of the SEGUS tariff */ readonly list: TariffItemsListOperation
    /** Get a tariff item */ readonly get: TariffItemsGetOperation
    /** Change a tariff item from a day on */ readonly update: TariffItemsUpdateOperation
    /** End a tariff item from today on */ readonly remove: TariffItemsRemoveOperation
    /** Import items of the SEGUS tariff from a file */ readonly importFile: TariffItemsImportFileOperation
  }
  readonly planContacts: {
    /** Create a contact */ readonly create: PlanContactsCreateOperation
    /** List contacts */ readonly list: PlanContactsListOperation
    /** Get a contact */ readonly get: PlanContactsGetOperation
    /** Change a contact from a day on */ readonly update: PlanContactsUpdateOperation
    /** End a contact from today on */ readonly remove: PlanContactsRemoveOperation
    /** Import contacts from a file */ readonly importFile: PlanContactsImportFileOperation
  }
  readonly contactTypes: {
    /** Create a contact type */ readonly create: ContactTypesCreateOperation
    /** List contact types */ readonly list: ContactTypesListOperation
    /** Get a contact type */ readonly get: ContactTypesGetOperation
    /** Change a contact type from a day on */ readonly update: ContactTypesUpdateOperation
    /** End a contact type from today on */ readonly remove: ContactTypesRemoveOperation
    /** Import contact types from a file */ readonly importFile: ContactTypesImportFileOperation
  }
  readonly segusClassifications: {
    /** Create a SEGUS classification */ readonly create: SegusClassificationsCreateOperation
    /** List SEGUS classifications */ readonly list: SegusClassificationsListOperation
    /** Get a SEGUS classification */ readonly get: SegusClassificationsGetOperation
    /** Change a SEGUS classification from a day on */ readonly update: SegusClassificationsUpdateOperation
    /** End a SEGUS classification from today on */ readonly remove: SegusClassificationsRemoveOperation
    /** Import SEGUS classifications from a file */ readonly importFile: SegusClassificationsImportFileOperation
  }
  readonly susaludClassifications: {
    /** Create a SUSALUD classification */ readonly create: SusaludClassificationsCreateOperation
    /** List SUSALUD classifications */ readonly list: SusaludClassificationsListOperation
    /** Get a SUSALUD classification */ readonly get: SusaludClassificationsGetOperation
    /** Change a SUSALUD classification from a day on */ readonly update: SusaludClassificationsUpdateOperation
    /** End a SUSALUD classification from today on */ readonly remove: SusaludClassificationsRemoveOperation
    /** Import SUSALUD classifications from a file */ readonly importFile: SusaludClassificationsImportFileOperation
  }
  readonly susaludDentalClassifications: {
    /** Create a SUSALUD dental classification */ readonly create: SusaludDentalClassificationsCreateOperation
    /** List SUSALUD dental classifications */ readonly list: SusaludDentalClassificationsListOperation
    /** Get a SUSALUD dental classification */ readonly get: SusaludDentalClassificationsGetOperation
    /** Change a SUSALUD dental classification from a day on */ readonly update: SusaludDentalClassificationsUpdateOperation
    /** End a SUSALUD dental classification from today on */ readonly remove: SusaludDentalClassificationsRemoveOperation
    /** Import SUSALUD dental classifications from a file */ readonly importFile: SusaludDentalClassificationsImportFileOperation
  }
  readonly priceTypes: {
    /** Create a price type */ readonly create: PriceTypesCreateOperation
    /** List price types */ readonly list: PriceTypesListOperation
    /** Get a price type */ readonly get: PriceTypesGetOperation
    /** Change a price type from a day on */ readonly update: PriceTypesUpdateOperation
    /** End a price type from today on */ readonly remove: PriceTypesRemoveOperation
    /** Import price types from a file */ readonly importFile: PriceTypesImportFileOperation
  }
  readonly costCentres: {
    /** Create a cost centre */ readonly create: CostCentresCreateOperation
    /** List cost centres */ readonly list: CostCentresListOperation
    /** Get a cost centre */ readonly get: CostCentresGetOperation
    /** Change a cost centre from a day on */ readonly update: CostCentresUpdateOperation
    /** End a cost centre from today on */ readonly remove: CostCentresRemoveOperation
    /** Import cost centres from a file */ readonly importFile: CostCentresImportFileOperation
  }
  readonly ledgerAccounts: {
    /** Create a ledger account */ readonly create: LedgerAccountsCreateOperation
    /** List ledger accounts */ readonly list: LedgerAccountsListOperation
    /** Get a ledger account */ readonly get: LedgerAccountsGetOperation
    /** Change a ledger account from a day on */ readonly update: LedgerAccountsUpdateOperation
    /** End a ledger account from today on */ readonly remove: LedgerAccountsRemoveOperation
    /** Import ledger accounts from a file */ readonly importFile: LedgerAccountsImportFileOperation
  }
  readonly tariffParticipants: {
    /** Create a participant of a tariff item */ readonly create: TariffParticipantsCreateOperation
    /** List participants of tariff items */ readonly list: TariffParticipantsListOperation
    /** Get a participant of a tariff item */ readonly get: TariffParticipantsGetOperation
    /** Change a participant of a tariff item from a day on */ readonly update: TariffParticipantsUpdateOperation
    /** End a participant of a tariff item from today on */ readonly remove: TariffParticipantsRemoveOperation
    /** Import participants of tariff items from a file */ readonly importFile: TariffParticipantsImportFileOperation
  }
  readonly changeLog: {
    /** List the changes of a convenio, newest first */ readonly list: ChangeLogListOperation
    /** List the changes of a contract period and its children, newest first */ readonly listOfPeriod: ChangeLogListOfPeriodOperation
    /** List the heads of every change log */ readonly heads: ChangeLogHeadsOperation
    /** Verify the change log of a convenio */ readonly verify: ChangeLogVerifyOperation
    /** List the changes of insurance plans and their catalogues, newest first */ readonly listOfPlans: ChangeLogListOfPlansOperation
    /** Verify the change log of insurance plans and their catalogues */ readonly verifyOfPlans: ChangeLogVerifyOfPlansOperation
  }
  readonly keys: {
    /** Create a key */ readonly create: KeysCreateOperation
    /** List keys */ readonly list: KeysListOperation
    /** Get a key */ readonly get: KeysGetOperation
    /** Rotate a key */ readonly rotate: KeysRotateOperation
    /** Revoke a key */ readonly revoke: KeysRevokeOperation
  }
  readonly webhooks: {
    /** Create a webhook */ readonly create: WebhooksCreateOperation
    /** List webhooks */ readonly list: WebhooksListOperation
    /** Get a webhook */ readonly get: WebhooksGetOperation
    /** Change a webhook */ readonly update: WebhooksUpdateOperation
    /** Remove a webhook */ readonly remove: WebhooksRemoveOperation
    /** Rotate a webhook's secret */ readonly rotate: WebhooksRotateOperation
    /** Send a test event */ readonly test: WebhooksTestOperation
    /** List a webhook's deliveries */ readonly listDeliveries: WebhooksListDeliveriesOperation
    /** Send events again */ readonly replay: WebhooksReplayOperation
  }
  readonly tenant: {
    /** Get the tenant's settings */ readonly get: TenantGetOperation
  }
  readonly tedef: {
    /** Write a lot of TEDEF, not validated by SUSALUD */ readonly write: TedefWriteOperation
  }
}
