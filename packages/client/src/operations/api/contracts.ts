// Written from the cards by `npm run openapi`, never by hand.
import type { CallOptions, CommandOptions, Operation, UnkeyedCommandOptions } from '../../operation/operation.ts'
import type { Json } from '../json.ts'

/** A price table, and how a contract period pays it */
export interface PriceSource {
  /** The price table, by its version; null: of the first of a draft, the convenio's at activation */
  version: string | null
  /**
   * The percentage of the table that is paid; null or left out: 100. Of the first at most 100.
   * At least 0, at most 1000.
   */
  percentage?: number | null | undefined
  /** Percentages that move its prices, in order; left out: none */
  table_adjustments?: number[] | undefined
  /** The TISS table of its codes: 00 own, 18 per-diems and fees, 19 materials, 20 medicines, 22 procedures, 98 packages; null or left out: any */
  code_table?: "18" | "19" | "20" | "22" | "98" | "00" | null | undefined
  /** Whether a reajuste's percent moves its prices; left out: of the first alone */
  adjusted?: boolean | undefined
  /** false: its table stays as it was first published; left out: true */
  errata?: boolean | undefined
  /**
   * The percentage that is added to an invoice; null or left out: no invoice is paid.
   * At least 0, at most 1000.
   */
  invoice_plus?: number | null | undefined
  /** Whether no rule of an act moves its prices; left out: false */
  fixed?: boolean | undefined
  /** Who, where and under which plan it prices; null or left out: always */
  qualifiers?: {
    /** Only under this plan of the convenio; null: under any */
    plan_id?: string | null | undefined
    /** Only in this accommodation; null: in any */
    accommodation?: "ward" | "apartment" | null | undefined
    /** Only by this provider; null: by any */
    provider_id?: string | null | undefined
    /** Only in this specialty, by its CBO code; null: in any */
    specialty?: string | null | undefined
  } | null | undefined
  /** The value of one UCO; null or left out: that of the table */
  uco_value?: number | string | null | undefined
  /** The value of one square metre of film; null or left out: that of the table */
  film_value?: number | string | null | undefined
  /** The published table whose porte values are meant, by its version; null or left out: its own */
  porte_values_from?: string | null | undefined
  /** A percentage for each part; null or left out: the percentage of the whole */
  table_factors?: TableFactors | null | undefined
}

/** A percentage for each part of a price by formula, 0 to 1000 */
export interface TableFactors {
  /**
   * Of the portes; left out: the percentage of the whole.
   * At least 0, at most 1000.
   */
  porte?: number | undefined
  /**
   * Of the UCO; left out: the percentage of the whole.
   * At least 0, at most 1000.
   */
  uco?: number | undefined
  /**
   * Of the film; left out: the percentage of the whole.
   * At least 0, at most 1000.
   */
  film?: number | undefined
  /**
   * Of the portes of anaesthesia; left out: the percentage of the whole.
   * At least 0, at most 1000.
   */
  anaesthesia?: number | undefined
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
  /** All tables that price the period, in order; the fields of the period are those of the first. null: the first alone. Left out: as they were */
  price_sources?: PriceSource[] | null | undefined
  /** The value of one UCO; null or left out: that of the table */
  uco_value?: number | string | null | undefined
  /** The value of one square metre of film; null or left out: that of the table */
  film_value?: number | string | null | undefined
  /** The published table whose porte values are meant, by its version; null or left out: its own */
  porte_values_from?: string | null | undefined
  /** A percentage for each part; null or left out: the percentage of the whole */
  table_factors?: TableFactors | null | undefined
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
  /** The tables that price it, in order, the first as its own fields say; null: those say it all */
  price_sources: PriceSource[] | null
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
  /** The rules by which it prices acts; null: none were agreed */
  act_rules: AgreedActRules | null
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

/** The rules by which a contract period prices acts; one that is left out was never agreed */
export interface AgreedActRules {
  /** Which procedure counts whole */
  main_by?: "value" | "porte" | "named" | undefined
  /** Percentages of the procedures beside the main one */
  further?: {
    /**
     * Of a further procedure by the access of the main one.
     * At least 0, at most 1000.
     */
    same_access: number
    /**
     * Of a further procedure by another access.
     * At least 0, at most 1000.
     */
    other_access: number
    /** Chapters that are weighed; left out: all */
    chapters?: string[] | undefined
  } | {
    /** By place, from the main one on; the last repeats */
    sequence: number[]
    /** Chapters that are weighed; left out: all */
    chapters?: string[] | undefined
  } | undefined
  /** What the second side adds */
  bilateral?: {
    /**
     * Added for the second side by the same incision.
     * At least 0, at most 1000.
     */
    same_incision: number
    /**
     * Added for the second side by another incision.
     * At least 0, at most 1000.
     */
    other_incision: number
  } | undefined
  /** The assistants' shares */
  assistants?: {
    /** Percentages of the surgeon's portes, by place */
    percents: number[]
    /** Whose number of assistants counts: that of the main procedure, or of each line */
    count_from: "main" | "line"
  } | undefined
  /** The anaesthetist's portes */
  anaesthesia?: {
    /** The porte that each anaesthetic porte is paid as */
    map: Record<string, string>
    /**
     * Of the further ones by the same access.
     * At least 0, at most 1000.
     */
    same: number
    /**
     * Of the further ones by another access.
     * At least 0, at most 1000.
     */
    other: number
    /**
     * Added for the second side.
     * At least 0, at most 1000.
     */
    bilateral: number
    /**
     * The anaesthetic porte of a procedure that names none.
     * At least 0, at most 8.
     */
    missing: number
    /**
     * The assistant anaesthetist's percentage of the anaesthetist's portes.
     * At least 0, at most 1000.
     */
    assistant: number
    /** Whether the highest anaesthetic porte alone is paid */
    only_highest: boolean
  } | undefined
  /** What urgent acts add, and at which hours */
  urgency?: {
    /**
     * Added to the portes.
     * At least 0, at most 1000.
     */
    percent: number
    /** Urgent from this hour on */
    from: string
    /** Urgent before this hour, of the next day where it is not later than `from` */
    to: string
    /** Whether any hour of a Saturday is urgent */
    saturdays: boolean
    /** Whether any hour of a Sunday is urgent */
    sundays: boolean
    /** Whether any hour of a holiday is urgent */
    holidays: boolean
    /** Whether an act that began before is urgent when more than half of it was */
    more_than_half: boolean
    /** Whether elective acts at such hours stay as they are */
    only_urgent: boolean
  } | undefined
  /** The days that are holidays */
  holidays?: {
    /** Of every year, as month and day */
    fixed: string[]
    /** Days before (negative) or after Easter Sunday */
    from_easter: number[]
    /** Single days */
    dates: string[]
  } | undefined
  /** What portes are multiplied with in a stay */
  accommodation?: {
    /**
     * What portes are multiplied with in a ward; left out: they stay.
     * At least 0, at most 10.
     */
    ward?: number | undefined
    /**
     * What portes are multiplied with in an apartment; left out: they stay.
     * At least 0, at most 10.
     */
    apartment?: number | undefined
    /**
     * Chapters whose portes stay.
     * @default []
     */
    except_chapters?: string[] | undefined
  } | undefined
  /** What the age or weight of a patient adds: the first band that fits */
  ages?: ({
    /**
     * The least age, in days; left out: none.
     * At least 0, at most 60000.
     */
    from_days?: number | undefined
    /**
     * The greatest age, in days, itself included; left out: none.
     * At least 0, at most 60000.
     */
    to_days?: number | undefined
    /**
     * Below this weight, in grams; left out: of any weight.
     * At least 1, at most 500000.
     */
    below_grams?: number | undefined
    /**
     * Added to the portes.
     * At least 0, at most 1000.
     */
    percent: number
  })[] | undefined
  /** Shares of further roles */
  roles?: {
    /**
     * Of the surgeon's portes.
     * At least 0, at most 1000.
     */
    instrumentist?: number | undefined
    /**
     * Of the surgeon's portes.
     * At least 0, at most 1000.
     */
    perfusionist?: number | undefined
  } | undefined
  /** How urgency, accommodation and age meet */
  combine?: "multiply" | "add" | undefined
  /** `act` rounds the sums by role too; left out: `line` */
  rounding?: "line" | "act" | undefined
  /** What the cap of the copay holds for; left out: `line` */
  copay_cap_per?: "line" | "unit" | "act" | undefined
  /** Rules for some: each rule is from the set with most qualifiers that says it. Left out: none */
  by?: QualifiedActRules[] | undefined
}

/** Rules of acts for those alone whom their qualifiers say */
export interface QualifiedActRules {
  /** Whom the rules are for: all of these equal what the act says */
  qualifiers: {
    /** Only under this plan of the convenio; null: under any */
    plan_id?: string | null | undefined
    /** Only in this accommodation; null: in any */
    accommodation?: "ward" | "apartment" | null | undefined
    /** Only by this provider; null: by any */
    provider_id?: string | null | undefined
    /** Only in this specialty, by its CBO code; null: in any */
    specialty?: string | null | undefined
  }
  /** The rules that are others for them */
  rules: ActRules
}

/** The rules by which a contract period prices acts; one that is left out was never agreed */
export interface ActRules {
  /** Which procedure counts whole */
  main_by?: "value" | "porte" | "named" | undefined
  /** Percentages of the procedures beside the main one */
  further?: {
    /**
     * Of a further procedure by the access of the main one.
     * At least 0, at most 1000.
     */
    same_access: number
    /**
     * Of a further procedure by another access.
     * At least 0, at most 1000.
     */
    other_access: number
    /** Chapters that are weighed; left out: all */
    chapters?: string[] | undefined
  } | {
    /** By place, from the main one on; the last repeats */
    sequence: number[]
    /** Chapters that are weighed; left out: all */
    chapters?: string[] | undefined
  } | undefined
  /** What the second side adds */
  bilateral?: {
    /**
     * Added for the second side by the same incision.
     * At least 0, at most 1000.
     */
    same_incision: number
    /**
     * Added for the second side by another incision.
     * At least 0, at most 1000.
     */
    other_incision: number
  } | undefined
  /** The assistants' shares */
  assistants?: {
    /** Percentages of the surgeon's portes, by place */
    percents: number[]
    /** Whose number of assistants counts: that of the main procedure, or of each line */
    count_from: "main" | "line"
  } | undefined
  /** The anaesthetist's portes */
  anaesthesia?: {
    /** The porte that each anaesthetic porte is paid as */
    map: Record<string, string>
    /**
     * Of the further ones by the same access.
     * At least 0, at most 1000.
     */
    same: number
    /**
     * Of the further ones by another access.
     * At least 0, at most 1000.
     */
    other: number
    /**
     * Added for the second side.
     * At least 0, at most 1000.
     */
    bilateral: number
    /**
     * The anaesthetic porte of a procedure that names none.
     * At least 0, at most 8.
     */
    missing: number
    /**
     * The assistant anaesthetist's percentage of the anaesthetist's portes.
     * At least 0, at most 1000.
     */
    assistant: number
    /** Whether the highest anaesthetic porte alone is paid */
    only_highest: boolean
  } | undefined
  /** What urgent acts add, and at which hours */
  urgency?: {
    /**
     * Added to the portes.
     * At least 0, at most 1000.
     */
    percent: number
    /** Urgent from this hour on */
    from: string
    /** Urgent before this hour, of the next day where it is not later than `from` */
    to: string
    /** Whether any hour of a Saturday is urgent */
    saturdays: boolean
    /** Whether any hour of a Sunday is urgent */
    sundays: boolean
    /** Whether any hour of a holiday is urgent */
    holidays: boolean
    /** Whether an act that began before is urgent when more than half of it was */
    more_than_half: boolean
    /** Whether elective acts at such hours stay as they are */
    only_urgent: boolean
  } | undefined
  /** The days that are holidays */
  holidays?: {
    /** Of every year, as month and day */
    fixed: string[]
    /** Days before (negative) or after Easter Sunday */
    from_easter: number[]
    /** Single days */
    dates: string[]
  } | undefined
  /** What portes are multiplied with in a stay */
  accommodation?: {
    /**
     * What portes are multiplied with in a ward; left out: they stay.
     * At least 0, at most 10.
     */
    ward?: number | undefined
    /**
     * What portes are multiplied with in an apartment; left out: they stay.
     * At least 0, at most 10.
     */
    apartment?: number | undefined
    /**
     * Chapters whose portes stay.
     * @default []
     */
    except_chapters?: string[] | undefined
  } | undefined
  /** What the age or weight of a patient adds: the first band that fits */
  ages?: ({
    /**
     * The least age, in days; left out: none.
     * At least 0, at most 60000.
     */
    from_days?: number | undefined
    /**
     * The greatest age, in days, itself included; left out: none.
     * At least 0, at most 60000.
     */
    to_days?: number | undefined
    /**
     * Below this weight, in grams; left out: of any weight.
     * At least 1, at most 500000.
     */
    below_grams?: number | undefined
    /**
     * Added to the portes.
     * At least 0, at most 1000.
     */
    percent: number
  })[] | undefined
  /** Shares of further roles */
  roles?: {
    /**
     * Of the surgeon's portes.
     * At least 0, at most 1000.
     */
    instrumentist?: number | undefined
    /**
     * Of the surgeon's portes.
     * At least 0, at most 1000.
     */
    perfusionist?: number | undefined
  } | undefined
  /** How urgency, accommodation and age meet */
  combine?: "multiply" | "add" | undefined
  /** `act` rounds the sums by role too; left out: `line` */
  rounding?: "line" | "act" | undefined
  /** What the cap of the copay holds for; left out: `line` */
  copay_cap_per?: "line" | "unit" | "act" | undefined
}

/** One kind of finding, however often it occurs */
export interface Finding {
  /** What was found, for programs */
  code: "gap_before" | "gap_after" | "end_date_lost" | "no_successor" | "no_reajuste_for_a_year" | "table_missing" | "table_unpublished" | "table_begins_later" | "no_table" | "adjustments_of_other_terms" | "zero_price_override" | "zero_price_particular" | "override_equals_table" | "cheaper_than_source" | "price_fell" | "price_lost" | "no_longer_contracted" | "source_changed" | "override_not_adjusted" | "override_not_carried" | "factors_not_combined" | "assistants_of_older_edition" | "role_without_rule" | "medicine_margin" | "percent_above_100"
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
   * `POST /v1/scheduling/convenios/{convenio_id}/contracts`. Scope: `contracts:write`.
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
  /** The tables that price it, in order, the first as its own fields say; null: those say it all */
  price_sources: PriceSource[] | null
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
  /** The rules by which it prices acts; null: none were agreed */
  act_rules: AgreedActRules | null
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
   * `GET /v1/scheduling/convenios/{convenio_id}/contracts`. Scope: `contracts:read`.
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
   * `GET /v1/scheduling/convenios/{convenio_id}/contracts/at-date`. Scope: `contracts:read`.
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
  /** Periods, gaps and tables, in order of their first day */
  items: (TimelineGap | TimelinePeriod | TimelineTable)[]
  /**
   * Today, in the tenant's zone.
   * YYYY-MM-DD.
   */
  today: string
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
   * `GET /v1/scheduling/convenios/{convenio_id}/contracts/timeline`. Scope: `contracts:read`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   */
  query(input: ContractsTimelineInput, options?: CallOptions): Promise<Timeline>
}

export interface ContractsTimelinesInput {
  /**
   * This convenio alone; null: all.
   * @default null
   */
  convenio_id?: string | null | undefined
  /**
   * Filter by active status; null: both.
   * @default true
   */
  is_active?: boolean | null | undefined
  /**
   * Part of the name or the ANS code, in any case and with any accents.
   * @default null
   */
  search?: string | null | undefined
  /**
   * How many days from today on an end counts as near.
   * At least 0, at most 3650.
   * @default 60
   */
  ends_within?: number | undefined
  /**
   * How many of the list are passed over before this page begins.
   * At least 0, at most 10000000.
   * @default 0
   */
  offset?: number | undefined
  /**
   * The most that this page holds.
   * At least 1, at most 50.
   * @default 20
   */
  limit?: number | undefined
}

/** One page of a list, in a stable order */
export interface ConvenioTimelinePage {
  /** What this page holds, in the order of the list */
  items: ConvenioTimeline[]
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

/** The contracts of one convenio of several in time */
export interface ConvenioTimeline {
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
  /** Periods, gaps and tables, in order of their first day */
  items: (TimelineGap | TimelinePeriod | TimelineTable)[]
  /**
   * The last day that is priced without a break from today on; null: it is open-ended, or nothing prices today.
   * YYYY-MM-DD.
   */
  ends_on: string | null
  /** Whether that day is within `ends_within` days */
  ends_soon: boolean
  /** What is worth a look in the period in force, those to come and drafts: at most 3 periods */
  findings: ({
    /** The period that was looked over */
    period_id: string
    /** What is worth a look, one item for each code */
    items: Finding[]
  })[]
}

export interface ContractsTimelinesOperation extends Operation<never> {
  /**
   * Show the contracts of all convenios in time
   *
   * Periods, gaps, tables and findings of a page of convenios. What ends within some days and has no activated successor comes first, by its last day; the others follow by name.
   *
   * `GET /v1/scheduling/contracts/timelines`. Scope: `contracts:read`.
   */
  query(input: ContractsTimelinesInput, options?: CallOptions): Promise<ConvenioTimelinePage>
  /** Every page from `offset` on, each asked for when it is wanted. */
  pages(input: ContractsTimelinesInput, options?: CallOptions): AsyncGenerator<ConvenioTimelinePage>
  /** Every item of every page. What changes meanwhile may be missed or come twice. */
  all(input: ContractsTimelinesInput, options?: CallOptions): AsyncGenerator<ConvenioTimeline>
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
   * `GET /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/findings`. Scope: `contracts:read`.
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
   * `GET /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}`. Scope: `contracts:read`.
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
  /** All tables that price the period, in order; the fields of the period are those of the first. null: the first alone. Left out: as they were */
  price_sources?: PriceSource[] | null | undefined
  /** The value of one UCO; null or left out: that of the table */
  uco_value?: number | string | null | undefined
  /** The value of one square metre of film; null or left out: that of the table */
  film_value?: number | string | null | undefined
  /** The published table whose porte values are meant, by its version; null or left out: its own */
  porte_values_from?: string | null | undefined
  /** A percentage for each part; null or left out: the percentage of the whole */
  table_factors?: TableFactors | null | undefined
  /** As at the creation. Left out: as it was */
  supersedes?: string | null | undefined
}

export interface ContractsUpdateOperation extends Operation<'convenio_not_found' | 'period_not_found' | 'period_not_draft' | 'period_not_active' | 'outside_validity' | 'period_overlap' | 'sus_takes_no_copay'> {
  /**
   * Replace a draft period
   *
   * Full replacement. Only drafts can be changed.
   *
   * `PUT /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}`. Scope: `contracts:write`.
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
   * `DELETE /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}`. Scope: `contracts:write`.
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
  /** The tables that price it, in order, the first as its own fields say; null: those say it all */
  price_sources: PriceSource[] | null
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
  /** The rules by which it prices acts; null: none were agreed */
  act_rules: AgreedActRules | null
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
   * `PATCH /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/activate`. Scope: `contracts:write`.
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
  /** The tables that price it, in order, the first as its own fields say; null: those say it all */
  price_sources: PriceSource[] | null
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
  /** The rules by which it prices acts; null: none were agreed */
  act_rules: AgreedActRules | null
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
   * `PATCH /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/terminate`. Scope: `contracts:write`.
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
  /** The tables that price it, in order, the first as its own fields say; null: those say it all */
  price_sources: PriceSource[] | null
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
  /** The rules by which it prices acts; null: none were agreed */
  act_rules: AgreedActRules | null
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
   * `POST /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/reinstate`. Scope: `contracts:write`.
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
  /** The tables that price it, in order, the first as its own fields say; null: those say it all */
  price_sources: PriceSource[] | null
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
  /** The rules by which it prices acts; null: none were agreed */
  act_rules: AgreedActRules | null
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
   * `POST /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/revoke`. Scope: `contracts:write`.
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
  /** All tables that price the period, in order; the fields of the period are those of the first. null: the first alone. Left out: as they were */
  price_sources?: PriceSource[] | null | undefined
  /** The value of one UCO; null or left out: that of the table */
  uco_value?: number | string | null | undefined
  /** The value of one square metre of film; null or left out: that of the table */
  film_value?: number | string | null | undefined
  /** The published table whose porte values are meant, by its version; null or left out: its own */
  porte_values_from?: string | null | undefined
  /** A percentage for each part; null or left out: the percentage of the whole */
  table_factors?: TableFactors | null | undefined
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
   * Whether the percent moves table prices too; null: those of a source of which nothing new is said.
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
  /** All rules of acts of the new period. Left out: as they were */
  act_rules?: AgreedActRules | undefined
  /** Single overrides, replaced, added, excluded or removed after the percent */
  changes?: ({
    /** TUSS, CBHPM, SIGTAP or a house code */
    procedure_code: string
    /** The override of this plan of the convenio; left out: the one of no plan */
    plan_id?: string | undefined
    /** The override of this accommodation; left out: the one of none */
    accommodation?: "ward" | "apartment" | undefined
    /** The override of this provider; left out: the one of no provider */
    provider_id?: string | undefined
    /** The override of this specialty; left out: the one of none */
    specialty?: string | undefined
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
    /** The override of this plan of the convenio; left out: the one of no plan */
    plan_id?: string | undefined
    /** The override of this accommodation; left out: the one of none */
    accommodation?: "ward" | "apartment" | undefined
    /** The override of this provider; left out: the one of no provider */
    provider_id?: string | undefined
    /** The override of this specialty; left out: the one of none */
    specialty?: string | undefined
    /** What the procedure is called. Left out: as it was */
    procedure_name?: string | undefined
    /** Excluded: a quote is refused as `not_contracted` */
    is_covered: false
  } | {
    /** TUSS, CBHPM, SIGTAP or a house code */
    procedure_code: string
    /** The override of this plan of the convenio; left out: the one of no plan */
    plan_id?: string | undefined
    /** The override of this accommodation; left out: the one of none */
    accommodation?: "ward" | "apartment" | undefined
    /** The override of this provider; left out: the one of no provider */
    provider_id?: string | undefined
    /** The override of this specialty; left out: the one of none */
    specialty?: string | undefined
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

export interface ContractsRenewOperation extends Operation<'convenio_not_found' | 'convenio_inactive' | 'period_not_found' | 'period_not_renewable' | 'already_renewed' | 'period_overlap' | 'override_to_remove_missing' | 'amount_too_large' | 'convenio_plan_not_found' | 'provider_not_found' | 'preview_stale'> {
  /**
   * Renew an expiring contract
   *
   * A draft from the day after the end of the source, with all its configuration; a percent moves its prices from its first day, overrides at once and self-pay prices at its activation. Asked again with the same body, the draft that is there answers with 200.
   *
   * `POST /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/renew`. Scope: `contracts:write`.
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
   * - `convenio_plan_not_found` (404): Plan of the convenio not found
   * - `provider_not_found` (404): Provider not found
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
  /** All tables that price the period, in order; the fields of the period are those of the first. null: the first alone. Left out: as they were */
  price_sources?: PriceSource[] | null | undefined
  /** The value of one UCO; null or left out: that of the table */
  uco_value?: number | string | null | undefined
  /** The value of one square metre of film; null or left out: that of the table */
  film_value?: number | string | null | undefined
  /** The published table whose porte values are meant, by its version; null or left out: its own */
  porte_values_from?: string | null | undefined
  /** A percentage for each part; null or left out: the percentage of the whole */
  table_factors?: TableFactors | null | undefined
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
   * Whether the percent moves table prices too; null: those of a source of which nothing new is said.
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
  /** All rules of acts of the new period. Left out: as they were */
  act_rules?: AgreedActRules | undefined
  /** Single overrides, replaced, added, excluded or removed after the percent */
  changes?: ({
    /** TUSS, CBHPM, SIGTAP or a house code */
    procedure_code: string
    /** The override of this plan of the convenio; left out: the one of no plan */
    plan_id?: string | undefined
    /** The override of this accommodation; left out: the one of none */
    accommodation?: "ward" | "apartment" | undefined
    /** The override of this provider; left out: the one of no provider */
    provider_id?: string | undefined
    /** The override of this specialty; left out: the one of none */
    specialty?: string | undefined
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
    /** The override of this plan of the convenio; left out: the one of no plan */
    plan_id?: string | undefined
    /** The override of this accommodation; left out: the one of none */
    accommodation?: "ward" | "apartment" | undefined
    /** The override of this provider; left out: the one of no provider */
    provider_id?: string | undefined
    /** The override of this specialty; left out: the one of none */
    specialty?: string | undefined
    /** What the procedure is called. Left out: as it was */
    procedure_name?: string | undefined
    /** Excluded: a quote is refused as `not_contracted` */
    is_covered: false
  } | {
    /** TUSS, CBHPM, SIGTAP or a house code */
    procedure_code: string
    /** The override of this plan of the convenio; left out: the one of no plan */
    plan_id?: string | undefined
    /** The override of this accommodation; left out: the one of none */
    accommodation?: "ward" | "apartment" | undefined
    /** The override of this provider; left out: the one of no provider */
    provider_id?: string | undefined
    /** The override of this specialty; left out: the one of none */
    specialty?: string | undefined
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
   * Which prices are shown. changed: raised, lowered, new or gone; zero: 0 from then on; by_hand: those that `changes` names.
   * @default "all"
   */
  show?: "all" | "changed" | "unchanged" | "zero" | "by_hand" | undefined
  /**
   * Shows prices with this in their code or name; null: no filter.
   * @default null
   */
  search?: string | null | undefined
  /**
   * difference: the largest difference first, whichever way it goes.
   * @default "code"
   */
  order?: "code" | "difference" | undefined
  /**
   * How many of those that are shown are passed over.
   * At least 0, at most 10000000.
   * @default 0
   */
  offset?: number | undefined
  /**
   * The most that are shown; null: all.
   * At least 1, at most 200.
   * @default null
   */
  limit?: number | null | undefined
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
  /** The tables that would price it, in order; null: the fields of the period say it all */
  price_sources: PriceSource[] | null
  /** Prices before and after, as many as were asked for */
  prices: PriceMove[]
  /**
   * How many prices there are of what was asked for, on all pages.
   * At least 0, at most 2147483647.
   */
  total: number
  /** Sums over all prices, whatever is shown of them */
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
  /** Only under this plan of the convenio; null: under any */
  plan_id?: string | null | undefined
  /** Only in this accommodation; null: in any */
  accommodation?: "ward" | "apartment" | null | undefined
  /** Only by this provider; null: by any */
  provider_id?: string | null | undefined
  /** Only in this specialty, by its CBO code; null: in any */
  specialty?: string | null | undefined
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
  /** Of a price that was weighed by what was billed; null: nothing of it was. Left out: it was not asked for */
  weight?: {
    /**
     * How many billed lines it rests on.
     * At least 0, at most 2147483647.
     */
    line_count: number
    /**
     * How many of it were billed in them.
     * At least 0, at most 9999999999999.
     */
    quantity: number
    /** What the new price brings of them more than the old one, in centavos; null: one is not there */
    impact_cents: number | null
  } | null | undefined
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
  /**
   * How many are 0 after.
   * At least 0, at most 2147483647.
   */
  zero: number
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

export interface ContractsPreviewRenewalOperation extends Operation<'convenio_not_found' | 'convenio_inactive' | 'period_not_found' | 'period_not_renewable' | 'already_renewed' | 'period_overlap' | 'override_to_remove_missing' | 'amount_too_large' | 'convenio_plan_not_found' | 'provider_not_found'> {
  /**
   * Preview a renewal
   *
   * Every price on the first day of the renewal, as it would be without a percent and as its activation would make it, and changes nothing. Its digest, sent with the renewal, holds it to exactly this.
   *
   * `POST /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/renew/preview`. Scope: `contracts:read`.
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
   * - `convenio_plan_not_found` (404): Plan of the convenio not found
   * - `provider_not_found` (404): Provider not found
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
  /** All tables that price the period, in order; the fields of the period are those of the first. null: the first alone. Left out: as they were */
  price_sources?: PriceSource[] | null | undefined
  /** The value of one UCO; null or left out: that of the table */
  uco_value?: number | string | null | undefined
  /** The value of one square metre of film; null or left out: that of the table */
  film_value?: number | string | null | undefined
  /** The published table whose porte values are meant, by its version; null or left out: its own */
  porte_values_from?: string | null | undefined
  /** A percentage for each part; null or left out: the percentage of the whole */
  table_factors?: TableFactors | null | undefined
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
   * Whether the percent moves table prices too; null: those of a source of which nothing new is said.
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
  /** All rules of acts of the new period. Left out: as they were */
  act_rules?: AgreedActRules | undefined
  /** Single overrides, replaced, added, excluded or removed after the percent */
  changes?: ({
    /** TUSS, CBHPM, SIGTAP or a house code */
    procedure_code: string
    /** The override of this plan of the convenio; left out: the one of no plan */
    plan_id?: string | undefined
    /** The override of this accommodation; left out: the one of none */
    accommodation?: "ward" | "apartment" | undefined
    /** The override of this provider; left out: the one of no provider */
    provider_id?: string | undefined
    /** The override of this specialty; left out: the one of none */
    specialty?: string | undefined
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
    /** The override of this plan of the convenio; left out: the one of no plan */
    plan_id?: string | undefined
    /** The override of this accommodation; left out: the one of none */
    accommodation?: "ward" | "apartment" | undefined
    /** The override of this provider; left out: the one of no provider */
    provider_id?: string | undefined
    /** The override of this specialty; left out: the one of none */
    specialty?: string | undefined
    /** What the procedure is called. Left out: as it was */
    procedure_name?: string | undefined
    /** Excluded: a quote is refused as `not_contracted` */
    is_covered: false
  } | {
    /** TUSS, CBHPM, SIGTAP or a house code */
    procedure_code: string
    /** The override of this plan of the convenio; left out: the one of no plan */
    plan_id?: string | undefined
    /** The override of this accommodation; left out: the one of none */
    accommodation?: "ward" | "apartment" | undefined
    /** The override of this provider; left out: the one of no provider */
    provider_id?: string | undefined
    /** The override of this specialty; left out: the one of none */
    specialty?: string | undefined
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

export interface ContractsReajusteOperation extends Operation<'convenio_not_found' | 'convenio_inactive' | 'period_not_found' | 'period_not_active' | 'reajuste_starts_too_early' | 'outside_validity' | 'period_overlap' | 'override_to_remove_missing' | 'amount_too_large' | 'convenio_plan_not_found' | 'provider_not_found' | 'preview_stale'> {
  /**
   * Adjust the prices of a contract
   *
   * Closes a period and opens its successor, which is active at once, even for a future start: overrides, self-pay prices and type rules go over, moved by the percent.
   *
   * `POST /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/reajuste`. Scope: `contracts:write`.
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
   * - `convenio_plan_not_found` (404): Plan of the convenio not found
   * - `provider_not_found` (404): Provider not found
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
  /** All tables that price the period, in order; the fields of the period are those of the first. null: the first alone. Left out: as they were */
  price_sources?: PriceSource[] | null | undefined
  /** The value of one UCO; null or left out: that of the table */
  uco_value?: number | string | null | undefined
  /** The value of one square metre of film; null or left out: that of the table */
  film_value?: number | string | null | undefined
  /** The published table whose porte values are meant, by its version; null or left out: its own */
  porte_values_from?: string | null | undefined
  /** A percentage for each part; null or left out: the percentage of the whole */
  table_factors?: TableFactors | null | undefined
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
   * Whether the percent moves table prices too; null: those of a source of which nothing new is said.
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
  /** All rules of acts of the new period. Left out: as they were */
  act_rules?: AgreedActRules | undefined
  /** Single overrides, replaced, added, excluded or removed after the percent */
  changes?: ({
    /** TUSS, CBHPM, SIGTAP or a house code */
    procedure_code: string
    /** The override of this plan of the convenio; left out: the one of no plan */
    plan_id?: string | undefined
    /** The override of this accommodation; left out: the one of none */
    accommodation?: "ward" | "apartment" | undefined
    /** The override of this provider; left out: the one of no provider */
    provider_id?: string | undefined
    /** The override of this specialty; left out: the one of none */
    specialty?: string | undefined
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
    /** The override of this plan of the convenio; left out: the one of no plan */
    plan_id?: string | undefined
    /** The override of this accommodation; left out: the one of none */
    accommodation?: "ward" | "apartment" | undefined
    /** The override of this provider; left out: the one of no provider */
    provider_id?: string | undefined
    /** The override of this specialty; left out: the one of none */
    specialty?: string | undefined
    /** What the procedure is called. Left out: as it was */
    procedure_name?: string | undefined
    /** Excluded: a quote is refused as `not_contracted` */
    is_covered: false
  } | {
    /** TUSS, CBHPM, SIGTAP or a house code */
    procedure_code: string
    /** The override of this plan of the convenio; left out: the one of no plan */
    plan_id?: string | undefined
    /** The override of this accommodation; left out: the one of none */
    accommodation?: "ward" | "apartment" | undefined
    /** The override of this provider; left out: the one of no provider */
    provider_id?: string | undefined
    /** The override of this specialty; left out: the one of none */
    specialty?: string | undefined
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
    /** The appointment type that the rule is for; a period has one rule for it with the same qualifiers */
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
     * Only under this plan of the convenio; null: under any.
     * @default null
     */
    plan_id?: string | null | undefined
    /**
     * Only in this accommodation; null: in any.
     * @default null
     */
    accommodation?: "ward" | "apartment" | null | undefined
    /**
     * Only by this provider; null: by any.
     * @default null
     */
    provider_id?: string | null | undefined
    /**
     * Only in this specialty, by its CBO code; null: in any.
     * @default null
     */
    specialty?: string | null | undefined
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

export interface ContractsCorrectOperation extends Operation<'convenio_not_found' | 'convenio_inactive' | 'period_not_found' | 'period_not_active' | 'period_overlap' | 'sus_takes_no_copay' | 'override_to_remove_missing' | 'amount_too_large' | 'convenio_plan_not_found' | 'provider_not_found' | 'preview_stale'> {
  /**
   * Correct a contract period
   *
   * For a period that is wrong from its own first day. A new one takes its days, its status and its place in every chain; the old one prices no day any more, and earlier revisions keep it. Revoking the new one undoes it.
   *
   * `POST /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/correct`. Scope: `contracts:write`.
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
   * - `convenio_plan_not_found` (404): Plan of the convenio not found
   * - `provider_not_found` (404): Provider not found
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
  /** All tables that price the period, in order; the fields of the period are those of the first. null: the first alone. Left out: as they were */
  price_sources?: PriceSource[] | null | undefined
  /** The value of one UCO; null or left out: that of the table */
  uco_value?: number | string | null | undefined
  /** The value of one square metre of film; null or left out: that of the table */
  film_value?: number | string | null | undefined
  /** The published table whose porte values are meant, by its version; null or left out: its own */
  porte_values_from?: string | null | undefined
  /** A percentage for each part; null or left out: the percentage of the whole */
  table_factors?: TableFactors | null | undefined
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
   * Whether the percent moves table prices too; null: those of a source of which nothing new is said.
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
  /** All rules of acts of the new period. Left out: as they were */
  act_rules?: AgreedActRules | undefined
  /** Single overrides, replaced, added, excluded or removed after the percent */
  changes?: ({
    /** TUSS, CBHPM, SIGTAP or a house code */
    procedure_code: string
    /** The override of this plan of the convenio; left out: the one of no plan */
    plan_id?: string | undefined
    /** The override of this accommodation; left out: the one of none */
    accommodation?: "ward" | "apartment" | undefined
    /** The override of this provider; left out: the one of no provider */
    provider_id?: string | undefined
    /** The override of this specialty; left out: the one of none */
    specialty?: string | undefined
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
    /** The override of this plan of the convenio; left out: the one of no plan */
    plan_id?: string | undefined
    /** The override of this accommodation; left out: the one of none */
    accommodation?: "ward" | "apartment" | undefined
    /** The override of this provider; left out: the one of no provider */
    provider_id?: string | undefined
    /** The override of this specialty; left out: the one of none */
    specialty?: string | undefined
    /** What the procedure is called. Left out: as it was */
    procedure_name?: string | undefined
    /** Excluded: a quote is refused as `not_contracted` */
    is_covered: false
  } | {
    /** TUSS, CBHPM, SIGTAP or a house code */
    procedure_code: string
    /** The override of this plan of the convenio; left out: the one of no plan */
    plan_id?: string | undefined
    /** The override of this accommodation; left out: the one of none */
    accommodation?: "ward" | "apartment" | undefined
    /** The override of this provider; left out: the one of no provider */
    provider_id?: string | undefined
    /** The override of this specialty; left out: the one of none */
    specialty?: string | undefined
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
    /** The appointment type that the rule is for; a period has one rule for it with the same qualifiers */
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
     * Only under this plan of the convenio; null: under any.
     * @default null
     */
    plan_id?: string | null | undefined
    /**
     * Only in this accommodation; null: in any.
     * @default null
     */
    accommodation?: "ward" | "apartment" | null | undefined
    /**
     * Only by this provider; null: by any.
     * @default null
     */
    provider_id?: string | null | undefined
    /**
     * Only in this specialty, by its CBO code; null: in any.
     * @default null
     */
    specialty?: string | null | undefined
    /**
     * Administrative notes.
     * @default null
     */
    notes?: string | null | undefined
  })[] | undefined
  /**
   * Which prices are shown. changed: raised, lowered, new or gone; zero: 0 from then on; by_hand: those that `changes` names.
   * @default "all"
   */
  show?: "all" | "changed" | "unchanged" | "zero" | "by_hand" | undefined
  /**
   * Shows prices with this in their code or name; null: no filter.
   * @default null
   */
  search?: string | null | undefined
  /**
   * difference: the largest difference first, whichever way it goes.
   * @default "code"
   */
  order?: "code" | "difference" | undefined
  /**
   * How many of those that are shown are passed over.
   * At least 0, at most 10000000.
   * @default 0
   */
  offset?: number | undefined
  /**
   * The most that are shown; null: all.
   * At least 1, at most 200.
   * @default null
   */
  limit?: number | null | undefined
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
  /** The tables that would price it, in order; null: the fields of the period say it all */
  price_sources: PriceSource[] | null
  /** Prices before and after, as many as were asked for */
  prices: PriceMove[]
  /**
   * How many prices there are of what was asked for, on all pages.
   * At least 0, at most 2147483647.
   */
  total: number
  /** Sums over all prices, whatever is shown of them */
  totals: PriceTotals
  /** SHA-256 of what the correction would do, for `preview_digest` */
  digest: string
  /**
   * The convenio's revision that it was worked out at.
   * At least 0, at most 2147483647.
   */
  revision: number
}

export interface ContractsPreviewCorrectionOperation extends Operation<'convenio_not_found' | 'convenio_inactive' | 'period_not_found' | 'period_not_active' | 'period_overlap' | 'sus_takes_no_copay' | 'override_to_remove_missing' | 'amount_too_large' | 'convenio_plan_not_found' | 'provider_not_found'> {
  /**
   * Preview a correction
   *
   * Every price on the first day of the period, as it is now and as the correction would make it, and changes nothing. Its digest, sent with the correction, holds it to exactly this.
   *
   * `POST /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/correct/preview`. Scope: `contracts:read`.
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
   * - `convenio_plan_not_found` (404): Plan of the convenio not found
   * - `provider_not_found` (404): Provider not found
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
  /** All tables that price the period, in order; the fields of the period are those of the first. null: the first alone. Left out: as they were */
  price_sources?: PriceSource[] | null | undefined
  /** The value of one UCO; null or left out: that of the table */
  uco_value?: number | string | null | undefined
  /** The value of one square metre of film; null or left out: that of the table */
  film_value?: number | string | null | undefined
  /** The published table whose porte values are meant, by its version; null or left out: its own */
  porte_values_from?: string | null | undefined
  /** A percentage for each part; null or left out: the percentage of the whole */
  table_factors?: TableFactors | null | undefined
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
   * Whether the percent moves table prices too; null: those of a source of which nothing new is said.
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
  /** All rules of acts of the new period. Left out: as they were */
  act_rules?: AgreedActRules | undefined
  /** Single overrides, replaced, added, excluded or removed after the percent */
  changes?: ({
    /** TUSS, CBHPM, SIGTAP or a house code */
    procedure_code: string
    /** The override of this plan of the convenio; left out: the one of no plan */
    plan_id?: string | undefined
    /** The override of this accommodation; left out: the one of none */
    accommodation?: "ward" | "apartment" | undefined
    /** The override of this provider; left out: the one of no provider */
    provider_id?: string | undefined
    /** The override of this specialty; left out: the one of none */
    specialty?: string | undefined
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
    /** The override of this plan of the convenio; left out: the one of no plan */
    plan_id?: string | undefined
    /** The override of this accommodation; left out: the one of none */
    accommodation?: "ward" | "apartment" | undefined
    /** The override of this provider; left out: the one of no provider */
    provider_id?: string | undefined
    /** The override of this specialty; left out: the one of none */
    specialty?: string | undefined
    /** What the procedure is called. Left out: as it was */
    procedure_name?: string | undefined
    /** Excluded: a quote is refused as `not_contracted` */
    is_covered: false
  } | {
    /** TUSS, CBHPM, SIGTAP or a house code */
    procedure_code: string
    /** The override of this plan of the convenio; left out: the one of no plan */
    plan_id?: string | undefined
    /** The override of this accommodation; left out: the one of none */
    accommodation?: "ward" | "apartment" | undefined
    /** The override of this provider; left out: the one of no provider */
    provider_id?: string | undefined
    /** The override of this specialty; left out: the one of none */
    specialty?: string | undefined
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
   * Which prices are shown. changed: raised, lowered, new or gone; zero: 0 from then on; by_hand: those that `changes` names.
   * @default "all"
   */
  show?: "all" | "changed" | "unchanged" | "zero" | "by_hand" | undefined
  /**
   * Shows prices with this in their code or name; null: no filter.
   * @default null
   */
  search?: string | null | undefined
  /**
   * difference: the largest difference first, whichever way it goes.
   * @default "code"
   */
  order?: "code" | "difference" | undefined
  /**
   * How many of those that are shown are passed over.
   * At least 0, at most 10000000.
   * @default 0
   */
  offset?: number | undefined
  /**
   * The most that are shown; null: all.
   * At least 1, at most 200.
   * @default null
   */
  limit?: number | null | undefined
  /** Weighs each price by what was billed on these days, as it is; needs `billing:read` too. null: by nothing */
  weigh_by?: {
    /**
     * The first day of lines that count.
     * YYYY-MM-DD.
     */
    from: string
    /**
     * The last day, at most 366 days in all.
     * YYYY-MM-DD.
     */
    to: string
  } | null | undefined
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
  /** The tables that would price it, in order; null: the fields of the period say it all */
  price_sources: PriceSource[] | null
  /** Prices before and after, as many as were asked for */
  prices: PriceMove[]
  /**
   * How many prices there are of what was asked for, on all pages.
   * At least 0, at most 2147483647.
   */
  total: number
  /** Sums over all prices, whatever is shown of them */
  totals: PriceTotals
  /** What the reajuste is worth by what was billed; null: it was not asked for */
  weighed: {
    /**
     * The first day of lines that count.
     * YYYY-MM-DD.
     */
    from: string
    /**
     * The last day.
     * YYYY-MM-DD.
     */
    to: string
    /**
     * How many lines were weighed.
     * At least 0, at most 2147483647.
     */
    line_count: number
    /**
     * How many were not: lines of codes without both prices, of prices for some alone, and of several participants.
     * At least 0, at most 2147483647.
     */
    unweighed_line_count: number
    /** What the new prices bring of these lines more than the old ones, in centavos */
    impact_cents: number
  } | null
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

export interface ContractsPreviewReajusteOperation extends Operation<'convenio_not_found' | 'convenio_inactive' | 'period_not_found' | 'period_not_active' | 'reajuste_starts_too_early' | 'outside_validity' | 'period_overlap' | 'override_to_remove_missing' | 'amount_too_large' | 'convenio_plan_not_found' | 'provider_not_found'> {
  /**
   * Preview a price adjustment
   *
   * Every price on the new start, as it is now and as the reajuste would make it, and changes nothing. Its digest, sent with the reajuste, holds it to exactly this. `weigh_by` tells what it is worth, and changes no digest.
   *
   * `POST /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/reajuste/preview`. Scope: `contracts:read`.
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
   * - `convenio_plan_not_found` (404): Plan of the convenio not found
   * - `provider_not_found` (404): Provider not found
   */
  query(input: ContractsPreviewReajusteInput, options?: CallOptions): Promise<ReajustePreview>
}
