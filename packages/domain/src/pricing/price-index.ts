import { denseCode, positionOf } from './dense-codes.ts'
import { codeForm } from './procedure-code.ts'
import { writingsByForm } from './writings-by-form.ts'

/**
 * Prices by procedure code, frozen. Numeric codes (TUSS, CBHPM, SIGTAP) lie in sorted flat arrays of 12 bytes a price.
 * The few others, a clinic's own codes, lie in a map.
 */
export interface PriceIndex<Price extends number | bigint> {
  readonly size: number
  /** Its approximate size in memory, in bytes. */
  readonly bytes: number
  /** The price of a code as it is written. */
  find(code: string): Price | undefined
  /** The price of the code that is written in the form of this one, or else of the only code that has this form. */
  findByForm(code: string): Price | undefined
}

type Column<Price> = Price extends bigint ? BigInt64Array : Float64Array

/** Builds an index once, from rows in any order. A code that comes twice gets its last price. */
export function indexPrices<Price extends number | bigint>(
  rows: Iterable<readonly [code: string, price: Price]>,
  makeColumn: (length: number) => Column<Price>,
): PriceIndex<Price> {
  const dense = new Map<number, Price>()
  const others = new Map<string, Price>()
  for (const [code, price] of rows) {
    const number = denseCode(code)
    if (number === null) others.set(code, price)
    else dense.set(number, price)
  }
  const { codes, prices } = sortedColumns(dense, makeColumn)
  const writings = writingsByForm(others.keys())
  const find = (code: string): Price | undefined => {
    const number = denseCode(code)
    if (number === null) return others.get(code)
    const at = positionOf(codes, number)
    return at === -1 ? undefined : (prices[at] as Price)
  }
  return {
    size: codes.length + others.size,
    bytes: codes.byteLength + prices.byteLength + (others.size + writings.size) * 128,
    find,
    findByForm(code) {
      const form = codeForm(code)
      const price = form === code ? undefined : find(form)
      if (price !== undefined) return price
      const written = writings.get(form)
      return written === undefined ? undefined : others.get(written)
    },
  }
}

/**
 * This is a function of its own for a reason: a closure beside `find` that names the map would keep it alive, ten times
 * the size.
 */
function sortedColumns<Price extends number | bigint>(
  dense: ReadonlyMap<number, Price>,
  makeColumn: (length: number) => Column<Price>,
): { codes: Uint32Array; prices: Column<Price> } {
  const codes = Uint32Array.from(dense.keys()).toSorted()
  const prices = makeColumn(codes.length)
  codes.forEach((code, i) => (prices[i] = dense.get(code) as Price))
  return { codes, prices }
}

export const centsColumn = (length: number) => new Float64Array(length)
export const tablePriceColumn = (length: number) => new BigInt64Array(length)
