import type { FileRow } from '@vigencia/spreadsheets/rows/file-row.ts'
import { columnCalled, folded } from './column-aliases.ts'
import { placedColumns, shownName, type Columns, type KnownColumns } from './columns.ts'
import type { RowFault } from './import-report.ts'
import type { ImportMapping } from './import-words.ts'

export interface HeaderRead {
  readonly columns: Columns
  /** The faults of a header. Where there is any, the file is not read. */
  readonly faults: readonly RowFault[]
}

/** As many as a sheet has. */
const MOST_COLUMNS = 16_384

/** In letters. Names of columns are shorter than lines of fixed width. */
const SHORTEST_LINE = 80

/**
 * The columns of a file, in any order and case: those that a mapping names, then those of our own name, then those
 * that people usually call so.
 */
export function headerColumns(header: FileRow, kind: KnownColumns, mapping: ImportMapping = {}): HeaderRead {
  const reading = new HeaderReading(header, kind)
  for (const [column, theirs] of Object.entries(mapping.columns ?? {})) reading.takeMapped(column, theirs)
  reading.leaveOut(mapping.ignore ?? [])
  reading.takeOwnNames()
  reading.takeUsualNames()
  reading.judgeOthers(mapping.ignore_unknown === true)
  reading.mustHave(kind.required.filter((column) => mapping.columns?.[column] === undefined))
  return { columns: reading.columns(decimalOf(mapping)), faults: reading.faults }
}

/** What a layout puts a point into is written with a point. */
function decimalOf({ decimal, layout }: ImportMapping): ',' | '.' | null {
  return decimal ?? (layout?.some(({ decimals = 0 }) => decimals > 0) === true ? '.' : null)
}

class HeaderReading {
  readonly faults: RowFault[] = []
  readonly #line: number
  readonly #kind: KnownColumns
  readonly #names: readonly string[]
  readonly #places = new Map<string, number>()
  readonly #ignored = new Set<number>()
  /** Fields that nobody took yet. */
  readonly #left: Set<number>

  constructor({ line, values }: FileRow, kind: KnownColumns) {
    const named = withoutBlankEnd(values)
    this.#line = line
    this.#kind = kind
    this.#names = named.slice(0, MOST_COLUMNS).map((value) => value.trim())
    this.#left = new Set(this.#names.keys())
    if (named.length > MOST_COLUMNS) this.#fault(null, `the header has more than ${MOST_COLUMNS} columns`)
  }

  takeMapped(column: string, theirs: string | number): void {
    const { of, known } = this.#kind
    const field = typeof theirs === 'number' ? theirs - 1 : fieldCalled(this.#names, theirs)
    const shown = typeof theirs === 'number' ? `column ${theirs}` : `"${theirs.slice(0, 60)}"`
    if (!known.includes(column))
      this.#fault(column, `is named by the mapping, and is not a column of ${of}: ${known.join(', ')}`)
    else if (!this.#left.has(field))
      this.#fault(column, `is ${shown} by the mapping, and the file has no such column left`)
    else this.#take(column, field)
  }

  leaveOut(names: readonly string[]): void {
    const called = new Set(names.map(folded))
    for (const field of this.#left) {
      const name = this.#names[field] as string
      if (name === '' || !called.has(folded(name))) continue
      this.#ignored.add(field)
      this.#left.delete(field)
    }
  }

  takeOwnNames(): void {
    for (const field of this.#left) {
      const column = (this.#names[field] as string).toLowerCase()
      if (!this.#kind.known.includes(column)) continue
      if (!this.#places.has(column)) this.#take(column, field)
      else this.#refuse(field, column, 'is in the header twice')
    }
  }

  /** A column that has its own name, or that the mapping names, is no question: what else may be called so is unknown. */
  takeUsualNames(): void {
    const settled = new Set(this.#places.keys())
    for (const field of this.#left) {
      const column = columnCalled(this.#names[field] as string, this.#kind.known)
      if (column === undefined || settled.has(column)) continue
      const first = this.#places.get(column)
      if (first === undefined) this.#take(column, field)
      else
        this.#refuse(
          field,
          shownName(this.#names[field] as string, field),
          `could be ${column}, and so could "${this.#names[first]}": say which in a mapping`,
        )
    }
  }

  judgeOthers(areIgnored: boolean): void {
    const { of, known } = this.#kind
    for (const field of this.#left) {
      if (areIgnored) this.#ignored.add(field)
      else
        this.#fault(
          shownName(this.#names[field] as string, field),
          this.#isOneText
            ? 'is a whole line, without a separator between columns: where lines are of fixed width, say their `layout` in a mapping'
            : `is not a column of ${of}: ${known.join(', ')}. Name it in a mapping, or send ignore_unknown=true to leave it out`,
        )
    }
  }

  mustHave(columns: readonly string[]): void {
    for (const column of columns) if (!this.#places.has(column)) this.#fault(column, 'is missing')
  }

  columns(decimal: ',' | '.' | null): Columns {
    return placedColumns(this.#names, this.#places, this.#ignored, decimal)
  }

  /** As the first line of a text of fixed width is. No list calls its only column so. */
  get #isOneText(): boolean {
    return this.#names.length === 1 && (this.#names[0] as string).length >= SHORTEST_LINE
  }

  #take(column: string, field: number): void {
    this.#places.set(column, field)
    this.#left.delete(field)
  }

  #refuse(field: number, column: string, reason: string): void {
    this.#left.delete(field)
    this.#fault(column, reason)
  }

  #fault(column: string | null, reason: string): void {
    this.faults.push({ line: this.#line, column, reason })
  }
}

/** The columns of ours that a row names, were it the header. */
export function columnsNamed(
  row: FileRow,
  { known }: KnownColumns,
  { columns = {} }: ImportMapping,
): ReadonlySet<string> {
  const names = withoutBlankEnd(row.values).slice(0, MOST_COLUMNS)
  const mapped = Object.entries(columns).filter(
    ([, theirs]) => typeof theirs === 'number' || fieldCalled(names, theirs) !== -1,
  )
  return new Set([...mapped.map(([column]) => column), ...names.flatMap((name) => columnCalled(name, known) ?? [])])
}

function fieldCalled(names: readonly string[], theirs: string): number {
  const exact = names.findIndex((name) => name.trim() === theirs.trim())
  return exact === -1 ? names.findIndex((name) => name !== '' && folded(name) === folded(theirs)) : exact
}

/** Cells behind the last name are left over from formatting, or from a separator at the end of each line. */
function withoutBlankEnd(values: readonly string[]): readonly string[] {
  return values.slice(0, values.findLastIndex((value) => value.trim() !== '') + 1)
}
