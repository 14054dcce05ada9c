// Written from the cards by `npm run openapi`, never by hand.
import type { CallOptions, CommandOptions, DownloadedFile, FileToUpload, Operation, UnkeyedCommandOptions } from '../../operation/operation.ts'
import type { ImportMapping, PassedOverLine, ImportReadAs, RowFault } from './overrides.ts'

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
  /**
   * The family of which this table is an edition. A contract that names the family takes the latest edition by the day of the event; null: none.
   * @default null
   */
  family?: string | null | undefined
  /**
   * The first day that it prices; null: it prices all days.
   * YYYY-MM-DD.
   */
  valid_from?: string | null | undefined
}

/** An imported, versioned fee table: CBHPM, SIGTAP, or a clinic's own */
export interface PriceTable {
  /** The id under which its change log is found */
  id: string
  /** The version, by which contracts name the table */
  version: string
  /** Display name; null: none */
  name: string | null
  /** The family of which it is an edition; null: none */
  family: string | null
  /**
   * The first day that it prices; null: it prices all days.
   * YYYY-MM-DD.
   */
  valid_from: string | null
  /**
   * Which errata of its version it is; 0: the first publication.
   * At least 0, at most 2147483647.
   */
  errata: number
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
   * `POST /v1/scheduling/price-tables`. Scope: `contracts:write`.
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
   * `GET /v1/scheduling/price-tables`. Scope: `contracts:read`.
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
   * `GET /v1/scheduling/price-tables/{version}`. Scope: `contracts:read`.
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
  /** The price, in the currency's unit, exact to eight places; of a whole pack where there are `units` */
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
  /**
   * How many films of that size; null: one.
   * At least 0, at most 999.
   */
  film_incidences: number | null
  /** Its chapter; null: the first digit of a code of eight digits */
  chapter: string | null
  /**
   * How many units the pack holds that the price is for; null: one. A quote prices one unit.
   * At least 1, at most 1000000.
   */
  units: number | null
}

export interface PriceTablesRowsOperation extends Operation<'price_table_not_found'> {
  /**
   * List a price table's rows
   *
   * In order of their code.
   *
   * `GET /v1/scheduling/price-tables/{version}/rows`. Scope: `contracts:read`.
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
   * `GET /v1/scheduling/price-tables/{version}/rows/{procedure_code}`. Scope: `contracts:read`.
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
   * The file has a header, in any order: `procedure_code`, `procedure_name` and either `price`, or `porte`, `porte_fraction`, `uco_quantity` and `film_m2`. A porte may be written with its fraction (`0,01 de 1A`), and `-` is none. `price` may stand beside the parts, as in an export, and is compared. `auxiliaries`, `anaesthesia_porte` and `chapter` are kept. `film_incidences` multiplies the film, and `units` says how many a pack holds: one unit costs the price divided by it, exactly.
   *
   * CSV is separated by `;`, `,`, a tab or `|`, as its first lines tell; values that hold the separator are quoted. It is UTF-8 unless its mark, `encoding` or the `charset` of its media type tell otherwise, in this order. XLSX: numbers by their value and not as they are shown, but for the leading zeros of a format such as `00000000`; formulas by their last value; days where a day is asked for; truth values and errors are refused. Lines are the rows of the sheet. Where several sheets have rows, `sheet` says which. Usual Portuguese and Spanish headers are known, in any case and with any accents; a mapping names others. A title above the header and a total behind the last code are passed over and listed. A column that nobody knows is refused by name, and ignored with `ignore_unknown=true`. Over tRPC the file travels as the text of a CSV file; XLSX comes over REST alone.
   *
   * Prices are read as `1.234,56` and as `1234.56`; what could be either, as `1.234`, is refused unless `decimal` is told. In the quantities one separator is the decimal one.
   *
   * `POST /v1/scheduling/price-tables/{version}/import`. Scope: `contracts:write`.
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
   * The file has a header, in any order: `procedure_code`, `procedure_name` and either `price`, or `porte`, `porte_fraction`, `uco_quantity` and `film_m2`. A porte may be written with its fraction (`0,01 de 1A`), and `-` is none. `price` may stand beside the parts, as in an export, and is compared. `auxiliaries`, `anaesthesia_porte` and `chapter` are kept. `film_incidences` multiplies the film, and `units` says how many a pack holds: one unit costs the price divided by it, exactly.
   *
   * CSV is separated by `;`, `,`, a tab or `|`, as its first lines tell; values that hold the separator are quoted. It is UTF-8 unless its mark, `encoding` or the `charset` of its media type tell otherwise, in this order. XLSX: numbers by their value and not as they are shown, but for the leading zeros of a format such as `00000000`; formulas by their last value; days where a day is asked for; truth values and errors are refused. Lines are the rows of the sheet. Where several sheets have rows, `sheet` says which. Usual Portuguese and Spanish headers are known, in any case and with any accents; a mapping names others. A title above the header and a total behind the last code are passed over and listed. A column that nobody knows is refused by name, and ignored with `ignore_unknown=true`. Over tRPC the file travels as the text of a CSV file; XLSX comes over REST alone.
   *
   * Prices are read as `1.234,56` and as `1234.56`; what could be either, as `1.234`, is refused unless `decimal` is told. In the quantities one separator is the decimal one.
   *
   * `POST /v1/scheduling/price-tables/{version}/import`. Scope: `contracts:write`.
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

export interface PriceTablesPublishOperation extends Operation<'price_table_not_found' | 'price_table_empty' | 'price_table_twins' | 'price_table_edition_taken' | 'conflict'> {
  /**
   * Publish a price table
   *
   * Freezes it, and makes it known to every convenio with a period in force or past that names it, at their next revision. An edition of a family is made known to those whose period names the family and has a day from `valid_from` on. Publishing twice changes nothing.
   *
   * `POST /v1/scheduling/price-tables/{version}/publish`. Scope: `contracts:write`.
   *
   * Refused as
   * - `price_table_not_found` (404): Price table not found
   * - `price_table_empty` (422): The price table has no rows
   * - `price_table_twins` (409): Two codes of the price table differ in their writing alone
   * - `price_table_edition_taken` (409): Another edition of the family holds from that day on
   * - `conflict` (409): Somebody else changed this at the same time
   */
  mutate(input: PriceTablesPublishInput, options?: CommandOptions): Promise<PriceTable>
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
   * `GET /v1/scheduling/price-tables/{version}/export`. Scope: `contracts:read`.
   *
   * Refused as
   * - `price_table_not_found` (404): Price table not found
   * - `price_table_unavailable` (404): Price table unavailable
   */
  download(input: PriceTablesExportInput, options?: CallOptions): Promise<DownloadedFile>
}
