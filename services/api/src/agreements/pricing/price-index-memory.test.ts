import { setTimeout as pause } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { centsColumn, indexPrices, tablePriceColumn, type PriceIndex } from '@vigencia/domain/pricing/price-index.ts'

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
test.each<[string, () => PriceIndex<number> | PriceIndex<bigint>]>([
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
])('an index of %s takes the memory that it says, and nothing of what it was built from', async (_, build) => {
  build()
  const before = await memory()
  const index = build()
  const taken = (await memory()) - before
  expect(index.size).toBe(COUNT)
  expect(taken).toBeLessThan(index.bytes * 1.3)
  expect(taken).toBeGreaterThan(index.bytes * 0.4)
})
