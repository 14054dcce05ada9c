import { setTimeout as pause } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import type { RowQuery } from '@vigencia/database/unit-of-work/in-tenant.ts'
import { centsColumn, indexPrices } from '@vigencia/domain/pricing/price-index.ts'
import { loadContract } from './load-contract.ts'
import { priceBookCache, type PriceBook } from './price-book-cache.ts'

// 10,000 convenios in the memory of one process. Of sixty convenios of a clinic one is self-pay, with a catalogue of
// 9,200 codes. The others have ten years of periods with five type rules each, and quotes ask for the 200 prices of the
// newest one.

const CONVENIOS = process.env['PROOF'] === 'full' ? 10_000 : 120
const MOST_BYTES = 250_000_000 / 10_000
const CLINIC = 60

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

async function memory(): Promise<number> {
  // buffers are given back beside the collection, a moment after it
  for (let i = 0; i < 3; i++) {
    collectGarbage()
    await pause(20)
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

const idOf = (kind: number, n: number) => `017c3bf0-a880-7${kind}00-8000-${n.toString(16).padStart(12, '0')}`

/** Rows as PostgreSQL would answer them: texts of their own, not parts of one another. */
function rowsOf(convenio: number): RowQuery {
  const isSelfPay = convenio % CLINIC === 0
  const years = Array.from({ length: 10 }, (_, n) => 2016 + n)
  const periods = years.map((year) => [
    idOf(1, convenio * 10 + year), `[${year}-01-01,${year + 1}-01-01)`, '2024', '100.0000', ['5.0000'],
    true, '10.0000', '15000', false, false, null, null, null,
  ]) // prettier-ignore
  const typeRules = years.flatMap((year) =>
    Array.from({ length: 5 }, (_, n) => [idOf(1, convenio * 10 + year), idOf(2, n), true, null, '20.0000', null, null]),
  )
  const prices = Array.from({ length: 9_200 }, (_, n) => [String(10_000_000 + n), '(,)', String(n)])
  return (async (text: string) => {
    if (text.includes('codes_by_form_from')) return [[idOf(0, convenio), isSelfPay ? 'particular' : 'convenio', true, null, null]] // prettier-ignore
    if (text.includes('contracts.type_rules')) return isSelfPay ? [] : typeRules
    if (text.includes('particular_price_versions')) return prices
    return isSelfPay ? [] : periods
  }) as RowQuery
}

test('10,000 convenios fit into 0.25 GB, and take what is counted', async () => {
  const cache = priceBookCache(2 ** 40)
  const put = (name: string, load: () => Promise<PriceBook>) =>
    cache.getOrLoad({ tenantId: 'a clinic', kind: 'contract', name, version: 0, load })
  const before = await memory()
  for (let n = 0; n < CONVENIOS; n++) {
    await put(idOf(0, n), () => loadContract(rowsOf(n), 'a clinic', idOf(0, n), 7))
    if (n % CLINIC === 0) continue
    const overrides = Array.from({ length: 200 }, (_, i) => [String(10_000_000 + i), i] as const)
    await put(idOf(3, n), async () => indexPrices(overrides, centsColumn))
  }
  const taken = (await memory()) - before
  const { bytes } = cache.figures()
  process.stdout.write(
    `${CONVENIOS} convenios: ${Math.round(bytes / 1e6)} MB counted, ${Math.round(taken / 1e6)} MB taken\n`,
  )
  expect(bytes).toBeLessThanOrEqual(CONVENIOS * MOST_BYTES)
  expect(taken).toBeLessThanOrEqual(CONVENIOS * MOST_BYTES)
}, 600_000)
