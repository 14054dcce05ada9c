/** The place of each column of a file, and what was taken for what. */
export interface Columns {
  readonly count: number
  has(column: string): boolean
  /** The field of a column that is there. */
  at(column: string): number
  /** The name of a field in faults: our column, or what the header calls it. */
  nameOf(field: number): string | undefined
  isIgnored(field: number): boolean
  /** Our columns and the file's, in the file's order. */
  readonly taken: readonly (readonly [ours: string, theirs: string])[]
  readonly ignored: readonly string[]
  /** The decimal sign of amounts, as it was told. */
  readonly decimal: ',' | '.' | null
}

/** The columns that a file of one kind may have. */
export interface KnownColumns {
  /** The rows of such a file, in a sentence: `a price table`. */
  readonly of: string
  readonly known: readonly string[]
  readonly required: readonly string[]
  /** Rows of such files name people, so that no fault repeats a value. */
  readonly namesPeople?: true
}

export function placedColumns(
  names: readonly string[],
  places: ReadonlyMap<string, number>,
  ignored: ReadonlySet<number>,
  decimal: ',' | '.' | null,
): Columns {
  const byField = new Map([...places].map(([column, field]) => [field, column]))
  const nameAt = (field: number) => shownName(names[field] as string, field)
  return {
    count: names.length,
    has: (column) => places.has(column),
    at: (column) => places.get(column) as number,
    nameOf: (field) => byField.get(field) ?? (names[field]?.toLowerCase() || undefined),
    isIgnored: (field) => ignored.has(field),
    taken: [...byField].toSorted(([a], [b]) => a - b).map(([field, column]) => [column, nameAt(field)]),
    ignored: [...ignored].toSorted((a, b) => a - b).map(nameAt),
    decimal,
  }
}

/** What a header calls a field, in a sentence. */
export function shownName(name: string, field: number): string {
  return name === '' ? `column ${field + 1}` : name.length > 60 ? `${name.slice(0, 60)}…` : name
}
