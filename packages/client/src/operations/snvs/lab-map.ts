// Written from the cards by `npm run openapi`, never by hand.
import type { CallOptions, DownloadedFile, FileToUpload, Operation, UnkeyedCommandOptions } from '../../operation/operation.ts'

export interface LabMapListInput {
  /**
   * The rows of this item alone; null: all.
   * @default null
   */
  item?: string | null | undefined
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
export interface LabMapRowPage {
  /** What this page holds, in the order of the list */
  items: LabMapRow[]
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

/** The registry's codes of one item of the laboratory */
export interface LabMapRow {
  /** The laboratory's own name of what it tests */
  item: string
  /**
   * The event (idEvento).
   * At least 0, at most 2147483647.
   */
  event_id: number
  /**
   * The group of events (idGrupoEvento); null: none.
   * At least 0, at most 2147483647.
   */
  group_id: number | null
  /**
   * The classification (idClasificacionManualCaso); null: none.
   * At least 0, at most 2147483647.
   */
  classification_id: number | null
  /**
   * What is taken (idMuestra); null: none.
   * At least 0, at most 2147483647.
   */
  sample_id: number | null
  /**
   * The kind of it (idtipoMuestra); null: none.
   * At least 0, at most 2147483647.
   */
  sample_type_id: number | null
  /**
   * The kind of test (idTipoPrueba); null: none.
   * At least 0, at most 2147483647.
   */
  test_type_id: number | null
  /**
   * The test (idPrueba); null: none.
   * At least 0, at most 2147483647.
   */
  test_id: number | null
  /**
   * The first day on which the row holds; null: from ever.
   * YYYY-MM-DD.
   */
  valid_from: string | null
  /**
   * The last day on which the row holds; null: for ever.
   * YYYY-MM-DD.
   */
  valid_to: string | null
  /**
   * The least age of the person in days, included; null: every age.
   * At least 0, at most 2147483647.
   */
  age_from_days: number | null
  /**
   * The greatest age of the person in days, included; null: every age.
   * At least 0, at most 2147483647.
   */
  age_to_days: number | null
  /** The sex of the person; null: every sex */
  sex: "M" | "F" | "A" | "X" | null
  /** Whether the person is pregnant; null: pregnant or not */
  pregnant: boolean | null
}

export interface LabMapListOperation extends Operation<never> {
  /**
   * List the rows of the lab map: the laboratory's items and the registry's codes
   *
   * `GET /v1/snvs/lab-map`. Scope: `cases:read`.
   */
  query(input: LabMapListInput, options?: CallOptions): Promise<LabMapRowPage>
  /** Every page from `offset` on, each asked for when it is wanted. */
  pages(input: LabMapListInput, options?: CallOptions): AsyncGenerator<LabMapRowPage>
  /** Every item of every page. What changes meanwhile may be missed or come twice. */
  all(input: LabMapListInput, options?: CallOptions): AsyncGenerator<LabMapRow>
}

export interface LabMapImportFileInput {
  /**
   * Read and check everything, answer the report, change nothing.
   * @default false
   */
  dry_run?: boolean | undefined
  /** The sheet of a workbook: its name, or its place from 1 */
  sheet?: string | undefined
  /** `utf-8`, `iso-8859-1`, `windows-1252`, `iso-8859-15` or `utf-16` */
  encoding?: string | undefined
  /** What separates the values of a CSV file */
  delimiter?: ";" | "," | "|" | "\t" | "tab" | undefined
  /** The text of a CSV file */
  file: string
}

/** What an import of the lab map did, or would do */
export interface LabMapImport {
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
  /**
   * How many rows are new.
   * At least 0, at most 2147483647.
   */
  added_count: number
  /**
   * How many rows are gone.
   * At least 0, at most 2147483647.
   */
  removed_count: number
  /**
   * How many rows stay as they were.
   * At least 0, at most 2147483647.
   */
  unchanged_count: number
  /** What does not fit, by line */
  errors: RowFault[]
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

export interface LabMapImportFileFileInput {
  /**
   * Read and check everything, answer the report, change nothing.
   * @default false
   */
  dry_run?: boolean | undefined
  /** The sheet of a workbook: its name, or its place from 1 */
  sheet?: string | undefined
  /** `utf-8`, `iso-8859-1`, `windows-1252`, `iso-8859-15` or `utf-16` */
  encoding?: string | undefined
  /** What separates the values of a CSV file */
  delimiter?: ";" | "," | "|" | "\t" | "tab" | undefined
}

export interface LabMapImportFileOperation extends Operation<'import_rejected'> {
  /**
   * Replace the lab map by a file
   *
   * The file is the whole map. All rows or none: a file with a row that does not fit changes nothing, and `import_rejected` lists line, column and reason of the first 1,000. Rows that the file lacks are removed. What was sent by them keeps its codes.
   *
   * The file has a header, in any order: `item`, `event_id`, and where wanted `group_id`, `classification_id`, `sample_id`, `sample_type_id`, `test_type_id`, `test_id`, `valid_from`, `valid_to`, `age_from_days`, `age_to_days`, `sex` and `pregnant`. Bounds are included. An empty condition means any.
   *
   * Two rows of one item in which somebody could be on the same day overlap, and do not fit.
   *
   * `POST /v1/snvs/lab-map/import`. Scope: `admin`.
   *
   * Refused as
   * - `import_rejected` (422): The import was rejected
   */
  mutate(input: LabMapImportFileInput, options?: UnkeyedCommandOptions): Promise<LabMapImport>
  /**
   * Replace the lab map by a file
   *
   * The file is the whole map. All rows or none: a file with a row that does not fit changes nothing, and `import_rejected` lists line, column and reason of the first 1,000. Rows that the file lacks are removed. What was sent by them keeps its codes.
   *
   * The file has a header, in any order: `item`, `event_id`, and where wanted `group_id`, `classification_id`, `sample_id`, `sample_type_id`, `test_type_id`, `test_id`, `valid_from`, `valid_to`, `age_from_days`, `age_to_days`, `sex` and `pregnant`. Bounds are included. An empty condition means any.
   *
   * Two rows of one item in which somebody could be on the same day overlap, and do not fit.
   *
   * `POST /v1/snvs/lab-map/import`. Scope: `admin`.
   *
   * Refused as
   * - `import_rejected` (422): The import was rejected
   */
  upload(input: LabMapImportFileFileInput, file: FileToUpload, options?: UnkeyedCommandOptions): Promise<LabMapImport>
}

export interface LabMapExportFileInput {
  /**
   * The form of the file.
   * @default "csv"
   */
  format?: "csv" | "xlsx" | undefined
}

export interface LabMapExportFileOperation extends Operation<never> {
  /**
   * Export the lab map as a file
   *
   * With the columns of its import: imported again it changes nothing.
   *
   * `GET /v1/snvs/lab-map/export`. Scope: `admin`.
   */
  download(input: LabMapExportFileInput, options?: CallOptions): Promise<DownloadedFile>
}
