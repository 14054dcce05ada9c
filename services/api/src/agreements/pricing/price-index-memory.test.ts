import { setTimeout as pause } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { centsOf } from '@vigencia/domain/money/cents.ts'
import { particularPrices } from '@vigencia/domain/pricing/particular-prices.ts'
import { centsColumn, indexPrices, tablePriceColumn } from '@vigencia/domain/pricing/price-index.ts'
import { indexParts } from '@vigencia/domain/pricing/table-parts.ts'

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

/** What is in memory of this process's own, in bytes, when all that nobody needs is gone. */
async function memory(): Promise<number> {
  // buffers are given back beside the collection, a moment after it
  for (let i = 0; i < 3; i++) {
    collectGarbage()
    await pause(20)
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

function* prices<Price>(
  count: number,
  code: (n: number) => string,
  price: (n: number) => Price,
): Generator<[string, Price]> {
  for (let n = 0; n < count; n++) yield [code(n), price(n)]
}

const COUNT = 200_000
const cents = (code: (n: number) => string) => indexPrices(prices(COUNT, code, Number), centsColumn)
const parts = (n: number) => ({
  code: String(10_000_000 + n),
  porte: `${n % 14}A`,
  porteFraction: 5_000n,
  ucoQuantity: BigInt(n),
  filmM2: null,
  auxiliaries: n % 3,
  anaesthesiaPorte: null,
  filmIncidences: null,
  chapter: null,
})
test.each<[string, () => { readonly bytes: number }]>([
  ['numeric codes', () => cents((n) => String(10_000_000 + n))],
  [
    'numeric codes of a table',
    () =>
      indexPrices(
        prices(COUNT, (n) => String(10_000_000 + n), BigInt),
        tablePriceColumn,
      ),
  ],
  ['house codes', () => cents((n) => `HOUSE-${n}`)],
  [
    'a self-pay catalogue',
    () =>
      particularPrices(
        Array.from({ length: COUNT }, (_, n) => ({
          code: String(10_000_000 + n),
          from: n,
          until: Infinity,
          price: centsOf(n),
        })),
      ),
  ],
  [
    'parts of a table',
    () =>
      indexParts(
        Array.from({ length: COUNT }, (_, n) => parts(n)),
        { portes: new Map(), uco: null, film: null },
      ),
  ],
])('an index of %s takes the memory that it says, and nothing of what it was built from', async (_, build) => {
  build()
  const before = await memory()
  const index = build()
  const taken = (await memory()) - before
  expect(index.bytes).toBeGreaterThanOrEqual(COUNT * 12)
  expect(taken).toBeLessThan(index.bytes * 1.3)
  expect(taken).toBeGreaterThan(index.bytes * 0.4)
})
