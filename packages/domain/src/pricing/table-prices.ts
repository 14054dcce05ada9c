import { indexPrices, tablePriceColumn, type PriceIndex } from './price-index.ts'
import type { TablePrice } from './table-price.ts'

/** The prices of a table by code, as it states them, and how many units a pack holds. */
export interface TablePrices extends PriceIndex<bigint> {
  /** By code, where a row prices a pack of several; null: no row of the table does. */
  readonly units: PriceIndex<number> | null
}

/** A code and the number of units that its price is for. */
export type Pack = readonly [code: string, units: number]

export function tablePrices(
  rows: Iterable<readonly [code: string, price: TablePrice]>,
  packs: readonly Pack[],
): TablePrices {
  const prices = indexPrices(rows, tablePriceColumn)
  const units = packs.length === 0 ? null : indexPrices<number>(packs, (length) => new Float64Array(length))
  return { ...prices, bytes: prices.bytes + (units?.bytes ?? 0), units }
}
