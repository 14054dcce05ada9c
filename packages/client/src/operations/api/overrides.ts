// Written from the cards by `npm run openapi`, never by hand.
import type { CallOptions, CommandOptions, DownloadedFile, FileToUpload, Operation, UnkeyedCommandOptions } from '../../operation/operation.ts'
import type { Json } from '../json.ts'

/** What the price of a package includes in an act */
export interface Package {
  /** The codes that are included */
  includes: string[]
  /** How many of a code are; left out: however many */
  limits?: ({
    /** A code that is included */
    code: string
    /**
     * How many of it are included; what exceeds is priced apart.
     * At least 1, at most 10000.
     */
    quantity: number
  })[] | undefined
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
   * Whether no rule of an act moves the price; false: it is weighed as one porte.
   * @default false
   */
  fixed?: boolean | undefined
  /**
   * What the price includes in an act; null: it is no package.
   * @default null
   */
  package?: Package | null | undefined
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
  /** Only under this plan of the convenio; null: under any */
  plan_id: string | null
  /** Only in this accommodation; null: in any */
  accommodation: "ward" | "apartment" | null
  /** Only by this provider; null: by any */
  provider_id: string | null
  /** Only in this specialty, by its CBO code; null: in any */
  specialty: string | null
  /** Whether no rule of an act moves the price */
  fixed: boolean
  /** What the price includes in an act; null: it is no package */
  package: Package | null
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

export interface OverridesCreateOperation extends Operation<'convenio_not_found' | 'period_not_found' | 'period_not_draft' | 'override_code_taken' | 'convenio_plan_not_found' | 'provider_not_found'> {
  /**
   * Add an override to a draft period
   *
   * `POST /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/overrides`. Scope: `contracts:write`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   * - `period_not_found` (404): Contract period not found
   * - `period_not_draft` (422): The contract period is not a draft
   * - `override_code_taken` (409): The period has an override for this procedure
   * - `convenio_plan_not_found` (404): Plan of the convenio not found
   * - `provider_not_found` (404): Provider not found
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
     * Whether no rule of an act moves the price; false: it is weighed as one porte.
     * @default false
     */
    fixed?: boolean | undefined
    /**
     * What the price includes in an act; null: it is no package.
     * @default null
     */
    package?: Package | null | undefined
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

export interface OverridesBulkOperation extends Operation<'convenio_not_found' | 'period_not_found' | 'period_not_draft' | 'override_code_taken' | 'convenio_plan_not_found' | 'provider_not_found'> {
  /**
   * Add up to 1,000 overrides to a draft period
   *
   * All of them or, where one cannot be, none: codes that come twice or exist are named.
   *
   * `POST /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/overrides/bulk`. Scope: `contracts:write`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   * - `period_not_found` (404): Contract period not found
   * - `period_not_draft` (422): The contract period is not a draft
   * - `override_code_taken` (409): The period has an override for this procedure
   * - `convenio_plan_not_found` (404): Plan of the convenio not found
   * - `provider_not_found` (404): Provider not found
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
   * A code that has an override with the same qualifiers: `refuse` the row, `update` the override, or `skip` the row.
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
   * A code that has an override with the same qualifiers: `refuse` the row, `update` the override, or `skip` the row.
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
   * All rows or none: a file with a row that does not fit changes nothing, and `import_rejected` lists line, column and reason of the first 1,000. A code that comes twice in the file with the same qualifiers does not fit. What becomes of a row whose code has an override with the same qualifiers is said by `existing`: an update is a new override in its place, with an id of its own, the notes of the file or none, and no metadata. What the price includes as a package stays. Overrides that the file lacks stay, those of the same code with other qualifiers too.
   *
   * The file has a header, in any order: `procedure_code`, `price`, and where wanted `procedure_name`, `notes`, `is_covered`, `plan_code`, `accommodation`, `provider_registry`, `specialty` and `fixed`.
   *
   * A row with a `plan_code` of the convenio, an `accommodation` (`ward`, `apartment`), a `provider_registry` or a `specialty` is for these alone. A plan or a provider may be named by its id too. Where it is empty, the price is for any.
   *
   * A `fixed` price is moved by no rule of an act. Where it is empty, an override that is updated keeps what it said.
   *
   * A row whose `is_covered` says no (`no`, `não`, `false`) has no price: its code is excluded from the contract. An empty `is_covered` is yes.
   *
   * Prices are read as `1.234,56`, as `1234.56` and with `R$`; what could be either, as `1.234`, is refused unless `decimal` is told, and so are more than two places.
   *
   * CSV is separated by `;`, `,`, a tab or `|`, as its first lines tell; values that hold the separator are quoted. It is UTF-8 unless its mark, `encoding` or the `charset` of its media type tell otherwise, in this order. XLSX: numbers by their value and not as they are shown, but for the leading zeros of a format such as `00000000`; formulas by their last value; days where a day is asked for; truth values and errors are refused. Lines are the rows of the sheet. Where several sheets have rows, `sheet` says which. Usual Portuguese and Spanish headers are known, in any case and with any accents; a mapping names others. A title above the header and a total behind the last code are passed over and listed. A column that nobody knows is refused by name, and ignored with `ignore_unknown=true`. Over tRPC the file travels as the text of a CSV file; XLSX comes over REST alone.
   *
   * `POST /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/overrides/import`. Scope: `contracts:write`.
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
   * All rows or none: a file with a row that does not fit changes nothing, and `import_rejected` lists line, column and reason of the first 1,000. A code that comes twice in the file with the same qualifiers does not fit. What becomes of a row whose code has an override with the same qualifiers is said by `existing`: an update is a new override in its place, with an id of its own, the notes of the file or none, and no metadata. What the price includes as a package stays. Overrides that the file lacks stay, those of the same code with other qualifiers too.
   *
   * The file has a header, in any order: `procedure_code`, `price`, and where wanted `procedure_name`, `notes`, `is_covered`, `plan_code`, `accommodation`, `provider_registry`, `specialty` and `fixed`.
   *
   * A row with a `plan_code` of the convenio, an `accommodation` (`ward`, `apartment`), a `provider_registry` or a `specialty` is for these alone. A plan or a provider may be named by its id too. Where it is empty, the price is for any.
   *
   * A `fixed` price is moved by no rule of an act. Where it is empty, an override that is updated keeps what it said.
   *
   * A row whose `is_covered` says no (`no`, `não`, `false`) has no price: its code is excluded from the contract. An empty `is_covered` is yes.
   *
   * Prices are read as `1.234,56`, as `1234.56` and with `R$`; what could be either, as `1.234`, is refused unless `decimal` is told, and so are more than two places.
   *
   * CSV is separated by `;`, `,`, a tab or `|`, as its first lines tell; values that hold the separator are quoted. It is UTF-8 unless its mark, `encoding` or the `charset` of its media type tell otherwise, in this order. XLSX: numbers by their value and not as they are shown, but for the leading zeros of a format such as `00000000`; formulas by their last value; days where a day is asked for; truth values and errors are refused. Lines are the rows of the sheet. Where several sheets have rows, `sheet` says which. Usual Portuguese and Spanish headers are known, in any case and with any accents; a mapping names others. A title above the header and a total behind the last code are passed over and listed. A column that nobody knows is refused by name, and ignored with `ignore_unknown=true`. Over tRPC the file travels as the text of a CSV file; XLSX comes over REST alone.
   *
   * `POST /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/overrides/import`. Scope: `contracts:write`.
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
   * By code; those of one code stand in one order on all pages.
   *
   * `GET /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/overrides`. Scope: `contracts:read`.
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
   * `GET /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/overrides/{override_id}`. Scope: `contracts:read`.
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
   * Whether no rule of an act moves the price; false: it is weighed as one porte.
   * @default false
   */
  fixed?: boolean | undefined
  /**
   * What the price includes in an act; null: it is no package.
   * @default null
   */
  package?: Package | null | undefined
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

export interface OverridesUpdateOperation extends Operation<'convenio_not_found' | 'period_not_found' | 'period_not_draft' | 'override_not_found' | 'override_code_taken' | 'convenio_plan_not_found' | 'provider_not_found'> {
  /**
   * Replace an override of a draft period
   *
   * `PUT /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/overrides/{override_id}`. Scope: `contracts:write`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   * - `period_not_found` (404): Contract period not found
   * - `period_not_draft` (422): The contract period is not a draft
   * - `override_not_found` (404): Override not found
   * - `override_code_taken` (409): The period has an override for this procedure
   * - `convenio_plan_not_found` (404): Plan of the convenio not found
   * - `provider_not_found` (404): Provider not found
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
   * `DELETE /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/overrides/{override_id}`. Scope: `contracts:write`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   * - `period_not_found` (404): Contract period not found
   * - `period_not_draft` (422): The contract period is not a draft
   * - `override_not_found` (404): Override not found
   */
  mutate(input: OverridesRemoveInput, options?: UnkeyedCommandOptions): Promise<OverridesRemoveOutput>
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
   * In code-point order of the codes, with the columns of their import: imported into a draft it makes the same overrides. Metadata and what a package includes are not in it. There are columns more where they are used: `is_covered` where a code is excluded, those of qualifiers where a price has one, and `fixed`. A plan that is deactivated stands there by its id, and so does a provider that is, or has no registry.
   *
   * `GET /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/overrides/export`. Scope: `contracts:read`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   * - `period_not_found` (404): Contract period not found
   */
  download(input: OverridesExportFileInput, options?: CallOptions): Promise<DownloadedFile>
}
