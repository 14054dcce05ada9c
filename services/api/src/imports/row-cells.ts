import { dayOf, FIRST_DAY, isBefore, LAST_DAY, type Day } from '@vigencia/domain/calendar/day.ts'
import { centsOf, type Cents } from '@vigencia/domain/money/cents.ts'
import type { Decimal4 } from '@vigencia/domain/money/decimal.ts'
import { readDecimal, type Counted, type DecimalRead } from '@vigencia/domain/money/read-decimal.ts'
import { codeAsStored, codeFault } from '@vigencia/domain/pricing/procedure-code.ts'
import { nfc } from '@vigencia/domain/text/nfc.ts'
import { textFault, type TextRule } from '@vigencia/domain/text/text-rule.ts'
import { columnLetters, isBlank, isSheetRow, type FileRow } from '@vigencia/spreadsheets/rows/file-row.ts'
import type { Columns } from './columns.ts'
import type { RowFault } from './import-report.ts'
import type { RowReader } from './imported-rows.ts'

const A_CENT: Decimal4 = 100n
const REAIS = /^R\$\s*/
const DAY_FIRST = /^(\d{2})\/(\d{2})\/(\d{4})$/
const TRUTHS = new Map([
  ...['true', 'yes', 'sim', 's', 'si', 'sí'].map((word) => [word, true] as const),
  ...['false', 'no', 'não', 'nao', 'n'].map((word) => [word, false] as const),
])

const NO_CODE = 'is a number that a spreadsheet changed, and no code'
const NO_NUMBER = 'is not a number such as 1234.56 or 1.234,56'
const NO_TRUTH = 'is neither true nor false (yes or no)'

/** The values of one row under their columns. A value that does not fit becomes a fault, the first of each column. */
export class RowCells {
  readonly line: number
  readonly faults: RowFault[] = []
  readonly #row: FileRow
  readonly #columns: Columns
  readonly #hidesValues: boolean

  /** @param hidesValues in faults: a value may be of a person */
  constructor(row: FileRow, columns: Columns, hidesValues = false) {
    this.line = row.line
    this.#row = row
    this.#columns = columns
    this.#hidesValues = hidesValues
  }

  /** @param hidden what is said in its place where values are not repeated */
  fault(column: string | null, told: string, hidden = told): void {
    const reason = this.#hidesValues ? hidden : told
    if (!this.faults.some((fault) => fault.column === column)) this.faults.push({ line: this.line, column, reason })
  }

  isEmpty(column: string): boolean {
    return this.#value(column) === ''
  }

  /** The text, trimmed and in NFC; empty where the file has no such column. */
  text(column: string): string {
    const value = this.#value(column)
    if (this.#kind(column) === 'day')
      this.fault(column, `is the date ${value}, and no text or number`, 'is a date, and no text or number')
    return nfc(value)
  }

  /** The text, trimmed, under the rule of a request's field. It is empty only where that is a fault. */
  label(column: string, rule: TextRule): string {
    const text = this.text(column)
    const fault = textFault(text, rule)
    if (fault !== null) this.fault(column, fault.reason)
    return text
  }

  /** The same; null where it is empty. */
  note(column: string, rule: TextRule): string | null {
    return this.label(column, rule) || null
  }

  /** The code of a procedure, as it is written down. */
  code(column: string, rule: TextRule): string {
    const code = codeAsStored(this.text(column))
    const reason = textFault(code, rule)?.reason ?? codeFault(code)
    if (reason !== null) this.fault(column, reason, reason.startsWith('"') ? NO_CODE : reason)
    return code
  }

  /** The number; null, and a fault, where there is none. A cell that holds a number has no thousands. */
  decimal(column: string, counted: Counted): Decimal4 | null {
    const read = this.#readDecimal(column, counted)
    if ('value' in read) return read.value
    this.fault(column, read.unreadable, read.unreadable.startsWith('"') ? NO_NUMBER : read.unreadable)
    return null
  }

  /** An amount in whole cents; null, and a fault, where there is none. */
  cents(column: string): Cents | null {
    const exact = this.decimal(column, 'money')
    if (exact === null) return null
    if (exact % A_CENT === 0n) return centsOf(Number(exact / A_CENT))
    this.fault(column, 'has more than 2 decimal places, and an amount has at most 2')
    return null
  }

  /** Whether it says yes. Null where it is empty, and a fault where it says neither. */
  truth(column: string): boolean | null {
    const word = this.text(column)
    if (word === '') return null
    const truth = TRUTHS.get(word.toLowerCase())
    if (truth === undefined)
      this.fault(column, `"${word.slice(0, 20)}" is neither true nor false (yes or no)`, NO_TRUTH)
    return truth ?? null
  }

  /** Null where it is empty. Where files write the day first, `31/12/2026` is read too. */
  day(column: string, order: 'iso' | 'day_first' = 'iso'): Day | null {
    const written = this.#value(column)
    const text = order === 'iso' ? written : written.replace(DAY_FIRST, '$3-$2-$1')
    if (text === '') return null
    try {
      const day = dayOf(text)
      if (!isBefore(day, FIRST_DAY) && !isBefore(LAST_DAY, day)) return day
      this.fault(column, `must be from ${FIRST_DAY.toString()} to ${LAST_DAY.toString()}`)
    } catch {
      this.fault(column, `"${text.slice(0, 20)}" is not a day written YYYY-MM-DD`, 'is not a day written YYYY-MM-DD')
    }
    return null
  }

  #readDecimal(column: string, counted: Counted): DecimalRead {
    const text = this.text(column)
    if (this.#kind(column) === 'number') return readDecimal(text, 'quantity')
    return readDecimal(counted === 'money' ? text.replace(REAIS, '') : text, counted, this.#columns.decimal)
  }

  #value(column: string): string {
    return this.#columns.has(column) ? (this.#row.values[this.#columns.at(column)] ?? '').trim() : ''
  }

  #kind(column: string): string | undefined {
    return this.#columns.has(column) ? this.#row.kinds?.[this.#columns.at(column)] : undefined
  }
}

/** A row of a sheet may have thousands of cells, each with a fault: more than these are no help. */
const MOST_FAULTS = 100

/** Reads rows under these columns, with all faults of a row, one for each column. Empty rows are left out. */
export function rowReader<Row extends object>(
  columns: Columns,
  read: (cells: RowCells) => Row | null,
  { namesPeople = false }: { readonly namesPeople?: boolean } = {},
): RowReader<Row> {
  return (row) => {
    if (isBlank(row)) return null
    const { line, values } = row
    if (!isSheetRow(row) && !hasCount(values, columns.count))
      return [{ line, column: null, reason: wrongCount(values.length, columns) }]
    const cells = new RowCells(row, columns, namesPeople)
    for (const { column, reason } of row.unreadable?.slice(0, MOST_FAULTS) ?? [])
      if (!columns.isIgnored(column))
        cells.fault(
          columns.nameOf(column) ?? columnLetters(column),
          reason,
          reason.replace(/^holds the error .*/s, 'holds an error'),
        )
    for (let i = columns.count; i < values.length && cells.faults.length < MOST_FAULTS; i += 1)
      if (values[i]?.trim() !== '') cells.fault(columnLetters(i), 'holds a value, and the header has no name for it')
    const fitting = read(cells)
    return fitting === null || cells.faults.length > 0 ? cells.faults : fitting
  }
}

/** Every line of some files ends with a separator, behind which there is nothing. */
function hasCount(values: readonly string[], count: number): boolean {
  return values.length === count || (values.length > count && values.slice(count).every((value) => value.trim() === ''))
}

function wrongCount(found: number, { count }: Columns): string {
  return `has ${found} ${found === 1 ? 'value' : 'values'} where the header has ${count}: a value that holds the separator must stand in quotes`
}
