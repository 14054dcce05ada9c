/**
 * One column of rows, as a list that `unnest` takes. Nothing at all where every value is null: `unnest` fills up with
 * nulls. The database reads lists in about half the time that objects of JSON take.
 */
export function columnOf<Row>(rows: readonly Row[], name: keyof Row & string): readonly Row[keyof Row][] | null {
  return rows.every((row) => row[name] === null) ? null : rows.map((row) => row[name])
}
