import { decimalText, type Decimal4 } from '@vigencia/domain/money/decimal.ts'
import { porteAsWritten, type PorteAsWritten } from '@vigencia/domain/pricing/porte-as-written.ts'
import { CHAPTER, PROCEDURE_CODE, PROCEDURE_NAME } from '@vigencia/domain/pricing/price-texts.ts'
import {
  MOST_TABLE_PRICE,
  outrightPrice,
  TABLE_PRICE_PLACES,
  tablePriceFrom,
  tablePriceOf,
  type TablePrice,
} from '@vigencia/domain/pricing/table-price.ts'
import type { Columns } from '../../imports/columns.ts'
import type { RowReader } from '../../imports/imported-rows.ts'
import { rowReader, type RowCells } from '../../imports/row-cells.ts'
import type { CurrentPriceTable } from './price-table.ts'
import { pricedBy, type FurtherColumn } from './row-header.ts'

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
  readonly auxiliaries: number | null
  readonly anaesthesia_porte: number | null
  readonly film_incidences: number | null
  readonly chapter: string | null
  readonly units: number | null
}

type TableValues = Pick<CurrentPriceTable, 'version' | 'uco_value' | 'film_value' | 'portes'>
type Part = Omit<PriceRow, 'line' | 'procedure_code' | 'procedure_name' | FurtherColumn>

/** Reads the rows of one file into one table. All faults of a row are found, not the first alone. */
export function priceRowReader(columns: Columns, table: TableValues): RowReader<PriceRow> {
  const read =
    pricedBy(columns) === 'price'
      ? outright
      : (cells: RowCells, incidences: number | null) => byPorte(cells, table, incidences)
  return rowReader(columns, (cells) => {
    const procedure_code = cells.code('procedure_code', PROCEDURE_CODE)
    const procedure_name = cells.label('procedure_name', PROCEDURE_NAME)
    const film_incidences = countOf(cells, 'film_incidences', 0, 999)
    const part = read(cells, film_incidences)
    const further = {
      auxiliaries: countOf(cells, 'auxiliaries', 0, 99),
      anaesthesia_porte: countOf(cells, 'anaesthesia_porte', 0, 8),
      film_incidences,
      chapter: isNothing(cells, 'chapter') ? null : cells.label('chapter', CHAPTER),
      units: countOf(cells, 'units', 1, 1_000_000),
    }
    if (part === null) return null
    return { line: cells.line, procedure_code, procedure_name, ...part, ...further }
  })
}

function outright(cells: RowCells): Part | null {
  const price = cells.decimal('price', 'money')
  if (price === null) return null
  return { price: outrightPrice(price), porte: null, porte_fraction: null, uco_quantity: null, film_m2: null }
}

function byPorte(cells: RowCells, table: TableValues, incidences: number | null): Part | null {
  const written = porteOf(cells, table)
  const { porte } = written
  const porte_fraction = written.fraction ?? optional(cells, 'porte_fraction')
  const uco_quantity = optional(cells, 'uco_quantity')
  const film_m2 = optional(cells, 'film_m2')
  const porteValue = porte === null ? 0n : porteValueOf(cells, porte, table)
  if (porte === null && porte_fraction !== null) cells.fault('porte_fraction', 'is a fraction of no porte')
  // nothing of a part costs nothing, whatever its unit is worth
  if (uco_quantity !== null && uco_quantity !== 0n && table.uco_value === null)
    cells.fault('uco_quantity', `table "${table.version}" has no uco_value: create it with one`)
  if (film_m2 !== null && film_m2 !== 0n && table.film_value === null)
    cells.fault('film_m2', `table "${table.version}" has no film_value: create it with one`)
  if (porte === null && uco_quantity === null && film_m2 === null) {
    cells.fault('porte', 'has no price: porte, uco_quantity and film_m2 are empty')
    return null
  }
  const price = tablePriceOf({
    porteValue,
    porteFraction: porte_fraction ?? ONE,
    ucoQuantity: uco_quantity ?? 0n,
    ucoValue: table.uco_value ?? 0n,
    filmM2: film_m2 ?? 0n,
    filmIncidences: BigInt(incidences ?? 1),
    filmValue: table.film_value ?? 0n,
  })
  if (price > MOST_TABLE_PRICE) cells.fault('porte', 'makes a price that is larger than a table holds')
  else compareWithPrice(cells, price)
  return { price, porte, porte_fraction, uco_quantity, film_m2 }
}

const ONE: Decimal4 = 10_000n
const HALF_A_CENT = outrightPrice(50n)

/** A price beside its parts, as an export has it, is that of the parts. People write it rounded to cents. */
function compareWithPrice(cells: RowCells, price: TablePrice): void {
  if (isNothing(cells, 'price') || isExact(cells.text('price'), price)) return
  const written = cells.decimal('price', 'money')
  if (written === null) return
  const difference = outrightPrice(written) - price
  if (difference > HALF_A_CENT || -difference > HALF_A_CENT)
    cells.fault('price', `is not what its parts make: ${decimalText(price, TABLE_PRICE_PLACES)}`)
}

/** As an export writes what parts make, with up to eight places. */
function isExact(text: string, price: TablePrice): boolean {
  return /^\d{1,10}(?:\.\d{1,8})?$/.test(text) && tablePriceFrom(text) === price
}

function porteOf(cells: RowCells, { portes }: TableValues): PorteAsWritten {
  const written = porteAsWritten(cells.text('porte'), Object.keys(portes))
  if ('unreadable' in written) {
    cells.fault('porte', written.unreadable)
    return { porte: null, fraction: null }
  }
  if (written.fraction !== null && !isNothing(cells, 'porte_fraction'))
    cells.fault('porte_fraction', 'stands beside a porte that is written with its fraction')
  return written
}

const NOTHING = /^[-\u2010-\u2015\u2212]$/

/** A dash stands for nothing, as fee lists print it. */
function isNothing(cells: RowCells, column: string): boolean {
  const text = cells.text(column)
  return text === '' || NOTHING.test(text)
}

function porteValueOf(cells: RowCells, porte: string, table: TableValues): Decimal4 {
  if (Object.hasOwn(table.portes, porte)) return table.portes[porte] as Decimal4
  const known = Object.keys(table.portes)
  const knows =
    known.length === 0
      ? 'none: create it with its portes'
      : `${known.slice(0, 5).join(', ')}${known.length > 5 ? ', …' : ''}`
  cells.fault('porte', `table "${table.version}" has no porte "${shortened(porte)}"; it knows ${knows}`)
  return 0n
}

function optional(cells: RowCells, column: string): Decimal4 | null {
  return isNothing(cells, column) ? null : cells.decimal(column, 'quantity')
}

/** A whole number; null where there is none, or a dash. */
function countOf(cells: RowCells, column: FurtherColumn, least: number, most: number): number | null {
  const value = optional(cells, column)
  if (value === null) return null
  if (value % ONE === 0n && value >= BigInt(least) * ONE && value <= BigInt(most) * ONE) return Number(value / ONE)
  cells.fault(column, `must be a whole number from ${least} to ${most}`)
  return null
}

function shortened(text: string): string {
  return text.length > 20 ? `${text.slice(0, 20)}…` : text
}
