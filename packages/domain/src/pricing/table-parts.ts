import type { Decimal4 } from '../money/decimal.ts'
import { indexPrices } from './price-index.ts'

/** The row of a price table beyond its price: of what it is made, and what acts need of it. Null: it names none. */
export interface RowParts {
  readonly porte: string | null
  readonly porteFraction: Decimal4 | null
  readonly ucoQuantity: Decimal4 | null
  readonly filmM2: Decimal4 | null
  /** How many assistants it foresees. */
  readonly auxiliaries: number | null
  readonly anaesthesiaPorte: number | null
  /** How many films of that size; null: one. */
  readonly filmIncidences: number | null
  /** Null: the code says it. */
  readonly chapter: string | null
}

/** A row as its table stores it. */
export interface StoredRowParts {
  readonly code: string
  readonly porte: string | null
  readonly porteFraction: Decimal4 | null
  readonly ucoQuantity: Decimal4 | null
  readonly filmM2: Decimal4 | null
  readonly auxiliaries: number | null
  readonly anaesthesiaPorte: number | null
  readonly filmIncidences: number | null
  readonly chapter: string | null
}

/** What the parts of a table are worth. */
export interface TableValues {
  /** Of each porte, by its name. */
  readonly portes: ReadonlyMap<string, Decimal4>
  readonly uco: Decimal4 | null
  readonly film: Decimal4 | null
}

/** The parts of the rows of one published table, frozen. */
export interface TableParts {
  readonly values: TableValues
  /** Its approximate size in memory, in bytes. */
  readonly bytes: number
  /** The parts of a code as it is written, or else by its form; null: it has none, whatever its price. */
  of(code: string): RowParts | null
}

const NONE = -1
const NO_DECIMAL = -1n

/** Rows lie in flat columns of 32 bytes a row, because tables have up to hundreds of thousands. */
export function indexParts(rows: readonly StoredRowParts[], values: TableValues): TableParts {
  const places = indexPrices(
    rows.map(({ code }, place) => [code, place] as const),
    (length) => new Float64Array(length),
  )
  const porte = names(rows, 'porte')
  const chapter = names(rows, 'chapter')
  const porteFraction = decimals(rows, 'porteFraction')
  const ucoQuantity = decimals(rows, 'ucoQuantity')
  const filmM2 = decimals(rows, 'filmM2')
  const auxiliaries = Int8Array.from(rows, (row) => row.auxiliaries ?? NONE)
  const anaesthesia = Int8Array.from(rows, (row) => row.anaesthesiaPorte ?? NONE)
  const films = Int16Array.from(rows, (row) => row.filmIncidences ?? NONE)
  return {
    values,
    bytes: places.bytes + rows.length * 32 + (porte.count + chapter.count) * 100 + 500,
    of(code) {
      const place = places.find(code) ?? places.findByForm(code)
      if (place === undefined) return null
      return {
        porte: porte.at(place),
        porteFraction: decimalAt(porteFraction, place),
        ucoQuantity: decimalAt(ucoQuantity, place),
        filmM2: decimalAt(filmM2, place),
        auxiliaries: numberAt(auxiliaries, place),
        anaesthesiaPorte: numberAt(anaesthesia, place),
        filmIncidences: numberAt(films, place),
        chapter: chapter.at(place),
      }
    },
  }
}

/** A column of few names, each kept once. */
function names(rows: readonly StoredRowParts[], field: 'porte' | 'chapter') {
  const known = [...new Set(rows.map((row) => row[field]))]
  const placeOf = new Map(known.map((name, place) => [name, place]))
  const column = Uint16Array.from(rows, (row) => placeOf.get(row[field]) as number)
  return { count: known.length, at: (place: number) => known[column[place] as number] as string | null }
}

function decimals(
  rows: readonly StoredRowParts[],
  name: 'porteFraction' | 'ucoQuantity' | 'filmM2',
): BigInt64Array<ArrayBuffer> {
  const column = new BigInt64Array(rows.length)
  for (const [place, row] of rows.entries()) column[place] = row[name] ?? NO_DECIMAL
  return column
}

function decimalAt(column: BigInt64Array, place: number): Decimal4 | null {
  const value = column[place] as bigint
  return value === NO_DECIMAL ? null : value
}

function numberAt(column: Int8Array | Int16Array, place: number): number | null {
  const value = column[place] as number
  return value === NONE ? null : value
}
