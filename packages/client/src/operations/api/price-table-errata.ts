// Written from the cards by `npm run openapi`, never by hand.
import type { CallOptions, CommandOptions, DownloadedFile, FileToUpload, Operation, UnkeyedCommandOptions } from '../../operation/operation.ts'
import type { ImportMapping, PassedOverLine, ImportReadAs, RowFault } from './overrides.ts'
import type { PriceTable, PriceTableRowPage, PriceTableRow } from './price-tables.ts'

export interface PriceTableErrataCreateInput {
  /** The price table that prices what has no price of its own, by its version */
  version: string
  /**
   * Display name; null: that of the publication before.
   * @default null
   */
  name?: string | null | undefined
}

export interface PriceTableErrataCreateOperation extends Operation<'price_table_not_found' | 'price_table_has_draft' | 'price_table_version_taken'> {
  /**
   * Begin an errata of a published price table
   *
   * A draft of a whole table, which once published stands in the place of that version. Nothing that is published changes: earlier revisions keep their prices. It has the values of portes, UCO and film of the publication before it.
   *
   * `POST /v1/scheduling/price-tables/{version}/errata`. Scope: `contracts:write`.
   *
   * Refused as
   * - `price_table_not_found` (404): Price table not found
   * - `price_table_has_draft` (409): The price table has a publication that is a draft
   * - `price_table_version_taken` (409): A price table with this version exists
   */
  mutate(input: PriceTableErrataCreateInput, options?: CommandOptions): Promise<PriceTable>
}

export interface PriceTableErrataGetInput {
  /** The price table that prices what has no price of its own, by its version */
  version: string
  /**
   * Which errata of that version, from 1.
   * At least 1, at most 10000.
   */
  errata: number
}

export interface PriceTableErrataGetOperation extends Operation<'price_table_not_found'> {
  /**
   * Get an errata of a price table
   *
   * `GET /v1/scheduling/price-tables/{version}/errata/{errata}`. Scope: `contracts:read`.
   *
   * Refused as
   * - `price_table_not_found` (404): Price table not found
   */
  query(input: PriceTableErrataGetInput, options?: CallOptions): Promise<PriceTable>
}

export interface PriceTableErrataRowsInput {
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
  /**
   * Which errata of that version, from 1.
   * At least 1, at most 10000.
   */
  errata: number
}

export interface PriceTableErrataRowsOperation extends Operation<'price_table_not_found'> {
  /**
   * List the rows of an errata
   *
   * In order of their code.
   *
   * `GET /v1/scheduling/price-tables/{version}/errata/{errata}/rows`. Scope: `contracts:read`.
   *
   * Refused as
   * - `price_table_not_found` (404): Price table not found
   */
  query(input: PriceTableErrataRowsInput, options?: CallOptions): Promise<PriceTableRowPage>
  /** Every page from `offset` on, each asked for when it is wanted. */
  pages(input: PriceTableErrataRowsInput, options?: CallOptions): AsyncGenerator<PriceTableRowPage>
  /** Every item of every page. What changes meanwhile may be missed or come twice. */
  all(input: PriceTableErrataRowsInput, options?: CallOptions): AsyncGenerator<PriceTableRow>
}

export interface PriceTableErrataImportRowsInput {
  /** The price table that prices what has no price of its own, by its version */
  version: string
  /**
   * Which errata of that version, from 1.
   * At least 1, at most 10000.
   */
  errata: number
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

/** What an import of an errata did, or would do */
export interface ErrataImport {
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
  /**
   * Which errata of that version, from 1.
   * At least 1, at most 10000.
   */
  errata: number
  changes: PriceTableChanges
}

/** What a table has in the place of the publication before it */
export interface PriceTableChanges {
  /**
   * How many rows are new.
   * At least 0, at most 2147483647.
   */
  added: number
  /**
   * How many rows go.
   * At least 0, at most 2147483647.
   */
  removed: number
  /**
   * How many rows stay and say something else.
   * At least 0, at most 2147483647.
   */
  changed: number
  /** The first 1000 of them, by code */
  items: PriceTableChange[]
}

/** What becomes of one row of a price table */
export interface PriceTableChange {
  /** The code of the procedure */
  procedure_code: string
  /** What the procedure is called, now or before it went */
  procedure_name: string
  /** What becomes of its row */
  change: "added" | "removed" | "changed"
  /** The price before; null: there was no row */
  price_before: string | null
  /** The price from now on; null: there is no row any more */
  price: string | null
  /** The columns that differ, where the row was there before and stays */
  fields: string[]
}

export interface PriceTableErrataImportRowsFileInput {
  /** The price table that prices what has no price of its own, by its version */
  version: string
  /**
   * Which errata of that version, from 1.
   * At least 1, at most 10000.
   */
  errata: number
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

export interface PriceTableErrataImportRowsOperation extends Operation<'price_table_not_found' | 'import_rejected' | 'price_table_published' | 'conflict'> {
  /**
   * Replace a draft errata's rows by those of a file
   *
   * The file holds the whole table as it is right, in the form of an import of a price table.
   *
   * The answer lists what changes against the publication before it, by code, the first 1,000. With `dry_run=true` it is read before anything is stored.
   *
   * `POST /v1/scheduling/price-tables/{version}/errata/{errata}/import`. Scope: `contracts:write`.
   *
   * Refused as
   * - `price_table_not_found` (404): Price table not found
   * - `import_rejected` (422): The import was rejected
   * - `price_table_published` (422): The price table is published
   * - `conflict` (409): Somebody else changed this at the same time
   */
  mutate(input: PriceTableErrataImportRowsInput, options?: UnkeyedCommandOptions): Promise<ErrataImport>
  /**
   * Replace a draft errata's rows by those of a file
   *
   * The file holds the whole table as it is right, in the form of an import of a price table.
   *
   * The answer lists what changes against the publication before it, by code, the first 1,000. With `dry_run=true` it is read before anything is stored.
   *
   * `POST /v1/scheduling/price-tables/{version}/errata/{errata}/import`. Scope: `contracts:write`.
   *
   * Refused as
   * - `price_table_not_found` (404): Price table not found
   * - `import_rejected` (422): The import was rejected
   * - `price_table_published` (422): The price table is published
   * - `conflict` (409): Somebody else changed this at the same time
   */
  upload(input: PriceTableErrataImportRowsFileInput, file: FileToUpload, options?: UnkeyedCommandOptions): Promise<ErrataImport>
}

export interface PriceTableErrataPublishInput {
  /** The price table that prices what has no price of its own, by its version */
  version: string
  /**
   * Which errata of that version, from 1.
   * At least 1, at most 10000.
   */
  errata: number
}

export interface PriceTableErrataPublishOperation extends Operation<'price_table_not_found' | 'price_table_empty' | 'conflict'> {
  /**
   * Publish an errata of a price table
   *
   * From the next revision on, every convenio with a period that names the version or its family is priced by it, in the place of that version. Earlier revisions keep their prices. Publishing twice changes nothing.
   *
   * `POST /v1/scheduling/price-tables/{version}/errata/{errata}/publish`. Scope: `contracts:write`.
   *
   * Refused as
   * - `price_table_not_found` (404): Price table not found
   * - `price_table_empty` (422): The price table has no rows
   * - `conflict` (409): Somebody else changed this at the same time
   */
  mutate(input: PriceTableErrataPublishInput, options?: CommandOptions): Promise<PriceTable>
}

export interface PriceTableErrataExportInput {
  /** The price table that prices what has no price of its own, by its version */
  version: string
  /**
   * The last code that was sent.
   * @default ""
   */
  after?: string | undefined
  /**
   * Which errata of that version, from 1.
   * At least 1, at most 10000.
   */
  errata: number
}

export interface PriceTableErrataExportOperation extends Operation<'price_table_not_found' | 'price_table_unavailable'> {
  /**
   * Export a published errata as CSV
   *
   * As a price table is exported: the whole table, in order of the code, the same bytes for ever.
   *
   * `GET /v1/scheduling/price-tables/{version}/errata/{errata}/export`. Scope: `contracts:read`.
   *
   * Refused as
   * - `price_table_not_found` (404): Price table not found
   * - `price_table_unavailable` (404): Price table unavailable
   */
  download(input: PriceTableErrataExportInput, options?: CallOptions): Promise<DownloadedFile>
}
