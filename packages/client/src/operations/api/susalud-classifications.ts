// Written from the cards by `npm run openapi`, never by hand.
import type { CallOptions, CommandOptions, FileToUpload, Operation, UnkeyedCommandOptions } from '../../operation/operation.ts'
import type { ImportMapping, PassedOverLine, ImportReadAs, RowFault } from './overrides.ts'
import type { PlanWarning } from './insurance-plans.ts'

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
   * `POST /v1/insurance-plans/susalud-classifications`. Scope: `plans:write`.
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
   * `GET /v1/insurance-plans/susalud-classifications`. Scope: `plans:read`.
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
   * `GET /v1/insurance-plans/susalud-classifications/{susalud_classification_id}`. Scope: `plans:read`.
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
   * `PUT /v1/insurance-plans/susalud-classifications/{susalud_classification_id}`. Scope: `plans:write`.
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
   * `DELETE /v1/insurance-plans/susalud-classifications/{susalud_classification_id}`. Scope: `plans:write`.
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
   * `POST /v1/insurance-plans/susalud-classifications/import`. Scope: `plans:write`.
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
   * `POST /v1/insurance-plans/susalud-classifications/import`. Scope: `plans:write`.
   *
   * Refused as
   * - `import_rejected` (422): The import was rejected
   */
  upload(input: SusaludClassificationsImportFileFileInput, file: FileToUpload, options?: UnkeyedCommandOptions): Promise<SusaludClassificationImport>
}
