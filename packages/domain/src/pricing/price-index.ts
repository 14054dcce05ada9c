/** A procedure code that is a plain number below 2^32, as such; null for every other code. */
export function denseCode(code: string): number | null {
  const length = code.length
  if (length === 0 || length > 9) return null
  let value = 0
  for (let i = 0; i < length; i++) {
    const digit = code.charCodeAt(i) - 48
    if (digit < 0 || digit > 9 || (i === 0 && digit === 0)) return null
    value = value * 10 + digit
  }
  return value
}

/**
 * Prices by procedure code, frozen: numeric codes (TUSS, CBHPM, SIGTAP) in sorted flat arrays, 12 bytes a price; the
 * few others (house codes) in a map.
 */
export interface PriceIndex<Price extends number | bigint> {
  readonly size: number
  /** What it holds in memory, approximately. */
  readonly bytes: number
  find(code: string): Price | undefined
}

type Column<Price> = Price extends bigint ? BigInt64Array : Float64Array

/** Built once from rows in any order. A code that comes twice keeps its last price. */
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
  return {
    size: codes.length + others.size,
    bytes: codes.byteLength + prices.byteLength + others.size * 128,
    find(code) {
      const number = denseCode(code)
      if (number === null) return others.get(code)
      const at = positionOf(codes, number)
      return at === -1 ? undefined : (prices[at] as Price)
    },
  }
}

/** In a function of its own: a closure beside `find` that names the map would keep it, ten times the size, as long as the index. */
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

function positionOf(sorted: Uint32Array, wanted: number): number {
  let low = 0
  let high = sorted.length - 1
  while (low <= high) {
    const middle = (low + high) >>> 1
    const value = sorted[middle] as number
    if (value === wanted) return middle
    if (value < wanted) low = middle + 1
    else high = middle - 1
  }
  return -1
}
