import type { FileRow } from '@vigencia/spreadsheets/rows/file-row.ts'
import type { RowFault } from './import-report.ts'

/** The place of each column of a file. */
export interface Columns {
  readonly count: number
  has(column: string): boolean
  /** The field of a column that is there. */
  at(column: string): number
}

/** The columns that a file of one kind may have. */
export interface KnownColumns {
  /** The rows of such a file, in a sentence: `a price table`. */
  readonly of: string
  readonly known: readonly string[]
  readonly required: readonly string[]
}

export interface HeaderRead {
  readonly columns: Columns
  /** The faults of a header. Where there is any, the file is not read. */
  readonly faults: readonly RowFault[]
}

/** As many as a sheet has. */
const MOST_COLUMNS = 16_384

/** The columns of a file, in any order and case. */
export function headerColumns(header: FileRow, { of, known, required }: KnownColumns): HeaderRead {
  const values = withoutBlankEnd(header)
  const names = values.slice(0, MOST_COLUMNS).map((value) => value.trim().toLowerCase())
  const fault = (column: string | null, reason: string): RowFault => ({ line: header.line, column, reason })
  const first = new Map(names.map((name, i) => [name, i] as const).toReversed())
  const unknown = names.flatMap((name, i) => (known.includes(name) ? [] : [shown(values[i] as string, i)]))
  const twice = names.filter((name, i) => known.includes(name) && first.get(name) !== i)
  const missing = required.filter((name) => !names.includes(name))
  const places = new Map(names.map((name, i) => [name, i]))
  return {
    columns: { count: names.length, has: (column) => places.has(column), at: (column) => places.get(column) as number },
    faults: [
      ...(values.length > MOST_COLUMNS ? [fault(null, `the header has more than ${MOST_COLUMNS} columns`)] : []),
      ...unknown.map((name) => fault(name, `is not a column of ${of}: ${known.join(', ')}`)),
      ...twice.map((name) => fault(name, 'is in the header twice')),
      ...missing.map((name) => fault(name, 'is missing')),
    ],
  }
}

/** Cells behind the last name are left over from formatting. A CSV file has every separator by intent. */
function withoutBlankEnd({ values, kinds }: FileRow): readonly string[] {
  return kinds === undefined ? values : values.slice(0, values.findLastIndex((value) => value.trim() !== '') + 1)
}

function shown(name: string, at: number): string {
  const text = name.trim()
  return text === '' ? `column ${at + 1}` : text.length > 60 ? `${text.slice(0, 60)}…` : text
}
