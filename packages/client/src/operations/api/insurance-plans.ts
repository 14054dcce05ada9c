// Written from the cards by `npm run openapi`, never by hand.
import type { CallOptions, CommandOptions, FileToUpload, Operation, UnkeyedCommandOptions } from '../../operation/operation.ts'
import type { ImportMapping, PassedOverLine, ImportReadAs, RowFault } from './overrides.ts'

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
   * `POST /v1/insurance-plans`. Scope: `plans:write`.
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
   * Those with this `code`; null: no filter.
   * @default null
   */
  code?: string | null | undefined
  /**
   * Those with this `description`; null: no filter.
   * @default null
   */
  description?: string | null | undefined
  /**
   * Those with this `notes`; null: no filter.
   * @default null
   */
  notes?: string | null | undefined
  /**
   * Those with this `iafa_code`; null: no filter.
   * @default null
   */
  iafa_code?: string | null | undefined
  /**
   * Those with this `guarantor_id`; null: no filter.
   * At least 1, at most 2147483647.
   * @default null
   */
  guarantor_id?: number | null | undefined
  /**
   * Those with this `contracting_party_id`; null: no filter.
   * At least 1, at most 2147483647.
   * @default null
   */
  contracting_party_id?: number | null | undefined
  /**
   * Those with this `payment_category_id`; null: no filter.
   * At least 1, at most 2147483647.
   * @default null
   */
  payment_category_id?: number | null | undefined
  /**
   * Those with this `product_id`; null: no filter.
   * At least 1, at most 2147483647.
   * @default null
   */
  product_id?: number | null | undefined
  /**
   * Those with this `validity_start`; null: no filter.
   * YYYY-MM-DD.
   */
  validity_start?: string | null | undefined
  /**
   * Those with this `validity_end`; null: no filter.
   * YYYY-MM-DD.
   */
  validity_end?: string | null | undefined
  /**
   * Those with this `contract_number`; null: no filter.
   * @default null
   */
  contract_number?: string | null | undefined
  /**
   * Those with this `certificate_number`; null: no filter.
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
   * `GET /v1/insurance-plans`. Scope: `plans:read`.
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
   * `GET /v1/insurance-plans/{plan_id}`. Scope: `plans:read`.
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
   * `PUT /v1/insurance-plans/{plan_id}`. Scope: `plans:write`.
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
   * `DELETE /v1/insurance-plans/{plan_id}`. Scope: `plans:write`.
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
   * `POST /v1/insurance-plans/import`. Scope: `plans:write`.
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
   * `POST /v1/insurance-plans/import`. Scope: `plans:write`.
   *
   * Refused as
   * - `import_rejected` (422): The import was rejected
   */
  upload(input: InsurancePlansImportFileFileInput, file: FileToUpload, options?: UnkeyedCommandOptions): Promise<InsurancePlanImport>
}
