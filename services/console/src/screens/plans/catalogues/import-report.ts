/** What an import did, or would do. */
export interface ImportReport {
  readonly dry_run: boolean
  readonly committed: boolean
  readonly row_count: number
  readonly rejected_count: number
  readonly created_count: number
  readonly updated_count: number
  readonly skipped_count: number
  readonly warnings: readonly string[]
  readonly passed_over: readonly { readonly line: number; readonly reason: string }[]
  readonly errors: readonly RowFault[]
  readonly read_as: {
    readonly columns: Readonly<Record<string, string>>
    readonly ignored: readonly string[]
    readonly rows: readonly { readonly line: number; readonly values: Readonly<Record<string, string>> }[]
  } | null
}

export interface RowFault {
  readonly line: number
  readonly column: string | null
  readonly reason: string
}

/** Our column -> the file's: what a person chose in place of what the service found by itself. */
export type ColumnMap = Readonly<Record<string, string>>

/** Every column of the file, in no order but that of the alphabet. */
export function fileColumns({ read_as }: ImportReport): readonly string[] {
  return read_as === null ? [] : [...new Set([...Object.values(read_as.columns), ...read_as.ignored])].toSorted()
}

/** The columns of ours that a file may have, by the fields of the catalogue: amounts stand there as amounts, not in cents. */
export function ourColumns(fields: readonly { readonly name: string; readonly kind: string }[]): readonly string[] {
  const own = fields.flatMap(({ name, kind }) => {
    const column = name.replace(/_cents$/, '')
    return kind === 'reference' ? [column.replace(/_id$/, '_code'), column] : [column]
  })
  return [...own, 'is_active', 'valid_from']
}

/** The mapping as the service takes it; undefined where it may find the columns by itself. */
export function mappingOf(map: ColumnMap): { readonly columns: ColumnMap } | undefined {
  const chosen = Object.fromEntries(Object.entries(map).filter(([, theirs]) => theirs !== ''))
  return Object.keys(chosen).length === 0 ? undefined : { columns: chosen }
}
