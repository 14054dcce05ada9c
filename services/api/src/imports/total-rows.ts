import type { FileRow } from '@vigencia/spreadsheets/rows/file-row.ts'
import type { Columns } from './columns.ts'

const TOTAL =
  /^(?:sub-?\s?)?total(?:\s(?:geral|general|de\s(?:itens|registros|procedimentos)))?\s?:?$|^soma(?:tório)?\s?:?$/

const NONE: readonly FileRow[] = []

const DIGIT = /^\d/

/** More than these are rows like any others. */
const MOST_AT_THE_END = 10

/** A row whose first word is a total, and that has no code beside it. */
function isTotal({ values }: FileRow, columns: Columns, codeColumn: string | undefined): boolean {
  if (DIGIT.test(values[0] ?? '')) return false // nearly every row
  const first = values.findIndex((value) => value.trim() !== '')
  const word = values[first]
  if (word === undefined || word.length > 40 || !TOTAL.test(word.trim().toLowerCase())) return false
  const code = codeColumn !== undefined && columns.has(codeColumn) ? columns.at(codeColumn) : first
  return first === code || (values[code] ?? '').trim() === ''
}

/**
 * Holds back rows that look like totals: at the end of the file they are none of its rows, and anywhere else they are
 * judged as rows.
 */
export class TotalRows {
  readonly #columns: Columns
  readonly #codeColumn: string | undefined
  #held: FileRow[] = []

  constructor(columns: Columns, codeColumn: string | undefined) {
    this.#columns = columns
    this.#codeColumn = codeColumn
  }

  /** Whether the row is held back. What was held before and is none of the end is left to `takeHeld`. */
  holdsBack(row: FileRow): boolean {
    if (this.#held.length > MOST_AT_THE_END || !isTotal(row, this.#columns, this.#codeColumn)) return false
    this.#held.push(row)
    return true
  }

  /** The rows that a row behind them shows to be rows like any others. */
  takeHeld(): readonly FileRow[] {
    return this.#held.length === 0 ? NONE : this.#held.splice(0)
  }

  /** What is left at the end. */
  get held(): readonly FileRow[] {
    return this.#held
  }
}
