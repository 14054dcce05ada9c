/** Aligns columns, two spaces apart, without trailing spaces. */
export function aligned(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** A table with a line of headings, or the sentence `none` where it would be empty. */
export function table<Row>(
  rows: readonly Row[],
  columns: Readonly<Record<string, (row: Row) => string>>,
  none: string,
): string {
  if (rows.length === 0) return none
  const headings = Object.keys(columns).map((name) => name.toUpperCase())
  return aligned([headings, ...rows.map((row) => Object.values(columns).map((read) => read(row)))])
}

/** One record, a field on each line. Fields that are null are left out. */
export function fields(values: Readonly<Record<string, string | number | boolean | null | undefined>>): string {
  const told = Object.entries(values).filter(([, value]) => value !== null && value !== undefined)
  return aligned(told.map(([name, value]) => [name, String(value)]))
}
