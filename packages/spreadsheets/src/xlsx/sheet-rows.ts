import type { CellKind, FileRow, UnreadableCell } from '../rows/file-row.ts'
import { UnreadableFile } from '../rows/unreadable-file.ts'
import { cellRead, type CellContext } from './cell-value.ts'
import { xmlEvents, type XmlListener } from './xml-events.ts'
import { damaged, tooMany } from './zip-parts.ts'

/** The largest sheet that spreadsheet programs write. */
const MOST_ROWS = 1_048_576
const MOST_COLUMNS = 16_384
/** Cells of a sheet, and with them the empty ones that stand before one in its row. */
const MOST_CELLS = 16 * 1024 * 1024
const MOST_PLACES = 64 * 1024 * 1024
/** As many as a row of a CSV file may hold. */
const MOST_IN_A_ROW = 1024 * 1024

/**
 * The rows of a sheet that are not empty, some at a time, under the numbers they have in it.
 * @throws UnreadableFile
 */
export async function* sheetRows(
  sheet: AsyncIterable<Buffer>,
  context: CellContext,
  bounds: SheetBounds,
): AsyncGenerator<readonly FileRow[]> {
  const reader = new SheetReader(context, bounds)
  try {
    for await (const _piece of xmlEvents(sheet, reader)) {
      const rows = reader.takeRows()
      if (rows.length > 0) yield rows
    }
  } catch (error) {
    // The rows that were read before the error still count.
    const rows = reader.takeRows()
    if (rows.length > 0) yield rows
    throw error
  }
}

/** What was read of all sheets of a workbook: several may have to be looked into. */
export class SheetBounds {
  #cells = 0
  #places = 0

  /** @throws UnreadableFile where a cell, with the empty ones before it, is too much */
  count(places: number, line: number): void {
    this.#cells += 1
    this.#places += places
    if (this.#cells > MOST_CELLS) throw tooMany(`a sheet of more than ${MOST_CELLS} cells`, line)
    if (this.#places > MOST_PLACES)
      throw tooMany(`a sheet of more than ${MOST_PLACES} cells, with the empty ones before them`, line)
  }
}

class SheetReader implements XmlListener {
  readonly #context: CellContext
  readonly #bounds: SheetBounds
  #rows: FileRow[] = []
  #line = 0
  #row: OpenRow | null = null
  #column = -1
  #cell = { type: 'n', style: 0, isFormula: false, value: '' }
  #inCell = false
  #inValue = false

  constructor(context: CellContext, bounds: SheetBounds) {
    this.#context = context
    this.#bounds = bounds
  }

  takeRows(): readonly FileRow[] {
    const rows = this.#rows
    this.#rows = []
    return rows
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'row') this.#openRow(attributes['r'])
    else if (name === 'c' && this.#row !== null) this.#openCell(attributes)
    else if (!this.#inCell) return
    else if (name === 'f') this.#cell.isFormula = true
    else if (name === 'v' || name === 't') this.#inValue = true
    else if (name === 'rPh') this.#inCell = false // What follows in an inline text tells how it is read aloud.
  }

  text(text: string): void {
    if (!this.#inValue || !this.#inCell) return
    this.#cell.value += text
    if (this.#row !== null && (this.#row.size += text.length) > MOST_IN_A_ROW)
      throw new UnreadableFile('too_large', `the row holds more than ${MOST_IN_A_ROW} letters`, this.#line)
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#inValue = false
    else if (name === 'c' && this.#row !== null) this.#closeCell(this.#row)
    else if (name === 'row') this.#closeRow()
  }

  #openRow(number: string | undefined): void {
    const line = number === undefined ? this.#line + 1 : Number(number)
    if (!Number.isInteger(line) || line <= this.#line)
      throw damaged(new Error(`row ${this.#line} is followed by ${number}`))
    if (line > MOST_ROWS) throw new UnreadableFile('too_large', `a sheet has at most ${MOST_ROWS} rows`, MOST_ROWS)
    this.#line = line
    this.#row = { size: 0, isBlank: true, values: [], kinds: [], unreadable: [] }
    this.#column = -1
  }

  #openCell({ r: place, t: type = 'n', s: style = '0' }: Readonly<Record<string, string>>): void {
    const column = place === undefined ? this.#column + 1 : columnOf(place)
    if (column <= this.#column || column >= MOST_COLUMNS)
      throw damaged(new Error(`row ${this.#line} has a cell "${place}"`))
    this.#bounds.count(column - this.#column, this.#line)
    this.#column = column
    this.#cell = { type, style: Number(style), isFormula: false, value: '' }
    this.#inCell = true
  }

  #closeCell(row: OpenRow): void {
    this.#inCell = false
    const read = cellRead(this.#cell, this.#context)
    if ('unreadable' in read) row.unreadable.push({ column: this.#column, reason: read.unreadable })
    else if (read.text !== '') put(row, this.#column, read.text, read.kind)
  }

  #closeRow(): void {
    const row = this.#row
    this.#row = null
    if (row === null || (row.isBlank && row.unreadable.length === 0)) return
    const { values, kinds, unreadable } = row
    this.#rows.push({ line: this.#line, values, kinds, unreadable })
  }
}

interface OpenRow {
  size: number
  isBlank: boolean
  readonly values: string[]
  readonly kinds: CellKind[]
  readonly unreadable: UnreadableCell[]
}

/** Empty cells are put at once, for a row may have thousands of them. */
const EMPTY_TEXTS: readonly string[] = Array.from({ length: 512 }, () => '')
const EMPTY_KINDS: readonly CellKind[] = EMPTY_TEXTS.map(() => 'text')

/** Cells that are empty are not written, so those before this one may be missing. */
function put(row: OpenRow, column: number, text: string, kind: CellKind): void {
  for (let missing = column - row.values.length; missing > 0; missing -= EMPTY_TEXTS.length) {
    row.values.push(...EMPTY_TEXTS.slice(0, missing))
    row.kinds.push(...EMPTY_KINDS.slice(0, missing))
  }
  row.isBlank &&= text.trim() === ''
  row.values.push(text)
  row.kinds.push(kind)
}

/** The column of a place such as `C7`, which is 2. */
function columnOf(place: string): number {
  let column = 0
  for (let i = 0; i < place.length; i++) {
    const letter = place.charCodeAt(i) - 64
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
  }
  return column - 1
}
