// Written from the cards by `npm run openapi`, never by hand.
import type { CallOptions, CommandOptions, Operation, UnkeyedCommandOptions } from '../../operation/operation.ts'
import type { ImportMapping } from './overrides.ts'

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
   * `PUT /v1/scheduling/import-mappings/{name}`. Scope: `contracts:write`.
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
   * `GET /v1/scheduling/import-mappings/{name}`. Scope: `contracts:read`.
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
   * `DELETE /v1/scheduling/import-mappings/{name}`. Scope: `contracts:write`.
   *
   * Refused as
   * - `import_mapping_not_found` (404): Import mapping not found
   */
  mutate(input: ImportMappingsRemoveInput, options?: UnkeyedCommandOptions): Promise<ImportMappingsRemoveOutput>
}
