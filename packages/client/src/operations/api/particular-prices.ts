// Written from the cards by `npm run openapi`, never by hand.
import type { CallOptions, CommandOptions, DownloadedFile, FileToUpload, Operation, UnkeyedCommandOptions } from '../../operation/operation.ts'
import type { Json } from '../json.ts'
import type { ImportMapping, PassedOverLine, ImportReadAs, RowFault } from './overrides.ts'

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
   * `POST /v1/scheduling/convenios/{convenio_id}/particular-prices`. Scope: `contracts:write`.
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
   * `POST /v1/scheduling/convenios/{convenio_id}/particular-prices/bulk`. Scope: `contracts:write`.
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
   * `POST /v1/scheduling/convenios/{convenio_id}/particular-prices/import`. Scope: `contracts:write`.
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
   * `POST /v1/scheduling/convenios/{convenio_id}/particular-prices/import`. Scope: `contracts:write`.
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
   * `GET /v1/scheduling/convenios/{convenio_id}/particular-prices`. Scope: `contracts:read`.
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
   * `GET /v1/scheduling/convenios/{convenio_id}/particular-prices/{price_id}`. Scope: `contracts:read`.
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
   * `PUT /v1/scheduling/convenios/{convenio_id}/particular-prices/{price_id}`. Scope: `contracts:write`.
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
   * `DELETE /v1/scheduling/convenios/{convenio_id}/particular-prices/{price_id}`. Scope: `contracts:write`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   * - `particular_price_not_found` (404): Particular price not found
   */
  mutate(input: ParticularPricesRemoveInput, options?: UnkeyedCommandOptions): Promise<ParticularPricesRemoveOutput>
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
   * `GET /v1/scheduling/convenios/{convenio_id}/particular-prices/export`. Scope: `contracts:read`.
   *
   * Refused as
   * - `convenio_not_found` (404): Convenio not found
   */
  download(input: ParticularPricesExportFileInput, options?: CallOptions): Promise<DownloadedFile>
}
