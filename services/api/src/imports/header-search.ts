import { isBlank, type FileRow } from '@vigencia/spreadsheets/rows/file-row.ts'
import type { KnownColumns } from './columns.ts'
import { columnsNamed } from './header-columns.ts'
import type { ImportMapping } from './import-words.ts'

/** The header of a file, what stands above it, and rows below it that were read while it was looked for. */
export interface FoundHeader {
  readonly header: FileRow
  readonly above: readonly FileRow[]
  readonly below: readonly FileRow[]
}

/** A title, an address and a date take a few lines; behind so many the best of them is judged. */
const MOST_LOOKED_AT = 30

/**
 * Finds the header: the line that was told, else the first that names all that is required, else the one that names
 * the most.
 */
export class HeaderSearch {
  readonly #kind: KnownColumns
  readonly #mapping: ImportMapping
  readonly #rows: FileRow[] = []

  constructor(kind: KnownColumns, mapping: ImportMapping) {
    this.#kind = kind
    this.#mapping = mapping
  }

  /** The header, as soon as it is known. */
  look(row: FileRow): FoundHeader | null {
    if (isBlank(row)) return null
    const { header_row, layout } = this.#mapping
    if (layout !== undefined) return { header: row, above: [], below: [] }
    if (header_row === 0)
      return { header: { line: 0, values: row.values.map((_, i) => `column ${i + 1}`) }, above: [], below: [row] }
    this.#rows.push(row)
    if (header_row !== undefined) return row.line < header_row ? null : this.#at(this.#rows.length - 1)
    const named = columnsNamed(row, this.#kind, this.#mapping)
    if (this.#kind.required.every((column) => named.has(column))) return this.#at(this.#rows.length - 1)
    return this.#rows.length < MOST_LOOKED_AT ? null : this.best()
  }

  /** The best of what was looked at; null where there was nothing. */
  best(): FoundHeader | null {
    const counts = this.#rows.map((row) => columnsNamed(row, this.#kind, this.#mapping).size)
    return this.#rows.length === 0 ? null : this.#at(counts.indexOf(Math.max(...counts)))
  }

  #at(place: number): FoundHeader {
    return {
      header: this.#rows[place] as FileRow,
      above: this.#rows.slice(0, place),
      below: this.#rows.slice(place + 1),
    }
  }
}
