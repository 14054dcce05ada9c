import type { Decimal4 } from '@vigencia/domain/money/decimal.ts'
import { readDecimal, type Counted } from '@vigencia/domain/money/read-decimal.ts'
import { MOST_TABLE_PRICE, outrightPrice, tablePriceOf, type TablePrice } from '@vigencia/domain/pricing/table-price.ts'
import type { RowFault } from '../csv/import-report.ts'
import type { RowReader } from '../csv/import-csv.ts'
import type { CurrentPriceTable } from './price-table.ts'
import type { Columns } from './row-header.ts'

/** A row of a file that fits, with the price that follows from it. */
export interface PriceRow {
  readonly line: number
  readonly procedure_code: string
  readonly procedure_name: string
  readonly price: TablePrice
  readonly porte: string | null
  readonly porte_fraction: Decimal4 | null
  readonly uco_quantity: Decimal4 | null
  readonly film_m2: Decimal4 | null
}

type TableValues = Pick<CurrentPriceTable, 'version' | 'uco_value' | 'film_value' | 'portes'>
type Part = Omit<PriceRow, 'line' | 'procedure_code' | 'procedure_name'>

// No control characters, which no code has; names may have lines.
const IN_A_CODE = /\p{Cc}/u
const IN_A_NAME = /[^\P{Cc}\t\n\r]/u

/** How the rows of one file are read into one table: every fault of a row is found, not the first alone. */
export function priceRowReader(columns: Columns, table: TableValues): RowReader<PriceRow> {
  return ({ line, values }) => {
    if (values.every((value) => value.trim() === '')) return null
    if (values.length !== columns.count) return [{ line, column: null, reason: wrongCount(values.length, columns) }]
    const faults: RowFault[] = []
    const cell: Cell = {
      text: (column) => (values[columns.at(column)] as string).trim(),
      fault: (column, reason) => void faults.push({ line, column, reason }),
    }
    const procedure_code = textOf(cell, 'procedure_code', 50, IN_A_CODE)
    const procedure_name = textOf(cell, 'procedure_name', 500, IN_A_NAME)
    const part = columns.pricedBy === 'price' ? outright(cell) : byPorte(cell, table)
    return part === null || faults.length > 0 ? faults : { line, procedure_code, procedure_name, ...part }
  }
}

interface Cell {
  text(column: string): string
  fault(column: string, reason: string): void
}

function outright(cell: Cell): Part | null {
  const price = numberOf(cell, 'price', 'money')
  if (price === null) return null
  return { price: outrightPrice(price), porte: null, porte_fraction: null, uco_quantity: null, film_m2: null }
}

function byPorte(cell: Cell, table: TableValues): Part | null {
  const porte = cell.text('porte') || null
  const porte_fraction = optional(cell, 'porte_fraction')
  const uco_quantity = optional(cell, 'uco_quantity')
  const film_m2 = optional(cell, 'film_m2')
  const porteValue = porte === null ? 0n : porteValueOf(cell, porte, table)
  if (porte === null && porte_fraction !== null) cell.fault('porte_fraction', 'is a fraction of no porte')
  if (uco_quantity !== null && table.uco_value === null)
    cell.fault('uco_quantity', `table "${table.version}" has no uco_value: create it with one`)
  if (film_m2 !== null && table.film_value === null)
    cell.fault('film_m2', `table "${table.version}" has no film_value: create it with one`)
  if (porte === null && uco_quantity === null && film_m2 === null) {
    cell.fault('porte', 'has no price: porte, uco_quantity and film_m2 are empty')
    return null
  }
  const price = tablePriceOf({
    porteValue,
    porteFraction: porte_fraction ?? ONE,
    ucoQuantity: uco_quantity ?? 0n,
    ucoValue: table.uco_value ?? 0n,
    filmM2: film_m2 ?? 0n,
    filmValue: table.film_value ?? 0n,
  })
  if (price > MOST_TABLE_PRICE) cell.fault('porte', 'makes a price that is larger than a table holds')
  return { price, porte, porte_fraction, uco_quantity, film_m2 }
}

const ONE: Decimal4 = 10_000n

function porteValueOf(cell: Cell, porte: string, table: TableValues): Decimal4 {
  if (Object.hasOwn(table.portes, porte)) return table.portes[porte] as Decimal4
  const known = Object.keys(table.portes)
  const knows =
    known.length === 0
      ? 'none: create it with its portes'
      : `${known.slice(0, 5).join(', ')}${known.length > 5 ? ', …' : ''}`
  cell.fault('porte', `table "${table.version}" has no porte "${shortened(porte)}"; it knows ${knows}`)
  return 0n
}

function optional(cell: Cell, column: string): Decimal4 | null {
  return cell.text(column) === '' ? null : numberOf(cell, column, 'quantity')
}

function numberOf(cell: Cell, column: string, counted: Counted): Decimal4 | null {
  const read = readDecimal(cell.text(column), counted)
  if ('value' in read) return read.value
  cell.fault(column, read.unreadable)
  return null
}

function textOf(cell: Cell, column: string, most: number, forbidden: RegExp): string {
  const text = cell.text(column)
  if (text === '') cell.fault(column, 'is empty')
  else if (text.length > most) cell.fault(column, `has ${text.length} characters, and may have at most ${most}`)
  else if (forbidden.test(text)) cell.fault(column, 'holds a control character such as NUL')
  return text
}

function wrongCount(found: number, { count }: Columns): string {
  return `has ${found} ${found === 1 ? 'value' : 'values'} where the header has ${count}: a value that holds the separator must stand in quotes`
}

function shortened(text: string): string {
  return text.length > 20 ? `${text.slice(0, 20)}…` : text
}
