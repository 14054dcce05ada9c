// Written from the cards by `npm run openapi`, never by hand.
import type { CallOptions, CommandOptions, FileToUpload, Operation, UnkeyedCommandOptions } from '../../operation/operation.ts'
import type { ImportMapping, PassedOverLine, ImportReadAs, RowFault } from './overrides.ts'
import type { PlanWarning } from './insurance-plans.ts'

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
   * `POST /v1/insurance-plans/payment-categories`. Scope: `plans:write`.
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
   * Those with this `code`; null: no filter.
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
   * `GET /v1/insurance-plans/payment-categories`. Scope: `plans:read`.
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
   * `GET /v1/insurance-plans/payment-categories/{payment_category_id}`. Scope: `plans:read`.
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
   * `PUT /v1/insurance-plans/payment-categories/{payment_category_id}`. Scope: `plans:write`.
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
   * `DELETE /v1/insurance-plans/payment-categories/{payment_category_id}`. Scope: `plans:write`.
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
   * `POST /v1/insurance-plans/payment-categories/import`. Scope: `plans:write`.
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
   * `POST /v1/insurance-plans/payment-categories/import`. Scope: `plans:write`.
   *
   * Refused as
   * - `import_rejected` (422): The import was rejected
   */
  upload(input: PaymentCategoriesImportFileFileInput, file: FileToUpload, options?: UnkeyedCommandOptions): Promise<PaymentCategoryImport>
}
