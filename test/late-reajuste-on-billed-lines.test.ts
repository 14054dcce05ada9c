import { afterAll, beforeAll, expect, test } from 'vitest'
import { A_YEAR, must, payer, repriced, REPRICE, rise, send } from '@vigencia/testing/fixtures/accounts/billed-payer.ts'
import { unzipped } from '@vigencia/testing/fixtures/unzipped.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi } from '@vigencia/testing/stack/test-api.ts'
import { sampleBatch, type SampleBatch, type SampleLine } from '@vigencia/tiss/testing/sample-batch.ts'
import { chanceFrom, proofSeed, proofSize, proofTime, recordProof, repeatable } from './support/proof-size.ts'

// What a reajuste is said to bring before it is made is what the lines differ by after it, and what may be charged, to the centavo.

const LINES = proofSize({ short: 300, full: 10_000 })
const PER_GUIDE = 100

let api: TestApi
beforeAll(async () => {
  ;({ api } = await startTestStack({ api: {} }))
  api.setNow('2026-12-04T12:00:00Z')
})
afterAll(() => api.close())

const DAYS = ['2026-06-29', '2026-06-30', '2026-07-01', '2026-07-20', '2026-08-13', '2026-11-30']
/** What the contract pays before the reajuste, in centavos. The last has no price. */
const CENTS = { '30999901': 10_000, '30999902': 3_333, '90999999': 500 }
const CODES = Object.keys(CENTS) as (keyof typeof CENTS)[]
const money = (cents: number) => (cents / 100).toFixed(2)

/** Lines billed as they were agreed, on both sides of the reajuste's day: in each guide an act a day, and lines for alone. */
function billedBatch(chance: () => number): SampleBatch {
  const one = <Of>(all: readonly Of[]): Of => all[Math.floor(chance() * all.length)] as Of
  const alone = (): SampleLine => {
    const [code, quantity] = [one(CODES), one([1, 1, 2, 7])]
    const unit = money(CENTS[code])
    return { code, day: one(DAYS), unit, quantity: String(quantity), total: money(CENTS[code] * quantity) }
  }
  const act = (day: string): SampleLine[] => [
    { code: '30999901', day, total: '100.00', access: '1', degree: '00' },
    { code: '30999902', day, total: '16.67', unit: '33.33', factor: '0.50', access: '2', degree: '00' },
  ]
  const guides = Array.from({ length: LINES / PER_GUIDE }, (_, at) => {
    const acts = DAYS.flatMap(act)
    return {
      number: `G${at}`,
      card: `000${one(['111', '999'])}222333`,
      lines: [...acts, ...Array.from({ length: PER_GUIDE - acts.length }, alone)],
    }
  })
  return { lot: 'L0001', guides }
}

/** Differences of every line, page by page. */
async function differences(one: Parameters<typeof repriced>[0]): Promise<number[]> {
  const found: number[] = []
  for (let total = 1; found.length < total;) {
    const page = await repriced(one, { by: 'line', limit: 200, offset: found.length })
    found.push(...page.lines.map(({ difference_cents }: { difference_cents: number }) => difference_cents))
    total = page.total
  }
  return found
}

test(
  'a late reajuste brings what it was said to bring, line by line, and so much may be charged',
  proofTime,
  async () => {
    await repeatable('test/late-reajuste-on-billed-lines.test.ts', async () => {
      const one = await payer(api)
      const { clinic, convenio_id, period } = one
      const batch = billedBatch(chanceFrom(proofSeed()))
      await send(api, one, batch)
      const { digest, weighed } = await must(
        clinic,
        'POST',
        `/v1/scheduling/convenios/${convenio_id}/contracts/${period}/reajuste/preview`,
        {
          new_start_date: '2026-07-01',
          reajuste_percent: 8,
          retroactive: true,
          weigh_by: { from: '2026-07-01', to: '2026-12-31' },
        },
      )
      expect(weighed.impact_cents).toBeGreaterThan(0)
      await rise(one, { preview_digest: digest })
      const { totals } = await repriced(one)
      const lines = await differences(one)
      const sum = lines.reduce((all, cents) => all + cents, 0)
      const charged = await chargedBy(convenio_id, clinic.key, batch)
      expect({ lines: lines.length, sum, difference: totals.difference_cents, charged }).toEqual({
        lines: totals.changed_count,
        sum: weighed.impact_cents,
        difference: weighed.impact_cents,
        charged: totals.complement_cents,
      })
      expect([totals.line_count, totals.complement_cents]).toEqual([LINES, weighed.impact_cents])
      recordProof({
        part: 'what a late reajuste was said to bring, what each line differs by after it, and what is charged',
        size: `${LINES} billed lines`,
        seed: proofSeed(),
        facts: { 'lines that changed': lines.length, 'lines without a price': totals.unpriced_count, centavos: sum },
      })
    })
  },
)

async function chargedBy(convenio_id: string, key: string, batch: SampleBatch): Promise<number> {
  const form = new FormData()
  for (const [name, text] of Object.entries({ convenio_id, ...A_YEAR })) form.set(name, text)
  form.append('file', new Blob([new Uint8Array(sampleBatch(batch))], { type: 'application/xml' }), 'lote.xml')
  const response = await api.service.app.request(`${REPRICE}/complement`, {
    method: 'POST',
    headers: { 'x-api-key': key },
    body: form,
  })
  const bytes = Buffer.from(await response.arrayBuffer())
  expect(response.status, bytes.toString('utf8', 0, 500)).toBe(200)
  return JSON.parse(unzipped(bytes)['complement.json'] as string).charged_cents
}
