import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dayOf } from '@vigencia/domain/calendar/day.ts'
import { selfPay, type SelfPay } from '@vigencia/testing/fixtures/agreements/self-pay.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'
import { proofSeed, proofSize, proofTime, recordProof } from './support/proof-size.ts'

const RUNS = proofSize({ short: 15, full: 1000 })
let api: TestApi
let clinic: TestTenant
beforeAll(async () => {
  api = (await startTestStack({ api: {} })).api
  clinic = await api.newTenant()
})
afterAll(() => api.close())

const FIRST = dayOf('2026-06-01')
const DAYS = Array.from({ length: 30 }, (_, i) => FIRST.add({ days: i }).toString())
const dayNo = (day: number) => DAYS[day] as string

/** What happens on a day: `from` is asked for, or nothing said of it. */
const anyStep = fc.record({
  what: fc.constantFrom('write', 'write', 'write', 'remove'),
  daysLater: fc.integer({ min: 0, max: 4 }),
  from: fc.option(fc.integer({ min: 0, max: 29 })),
})
type Step = typeof anyStep extends fc.Arbitrary<infer One> ? One : never

/** The price of each day of June, as the page says it should be; null where there is none. */
type Month = readonly (number | null)[]

function changed(month: Month, from: number, price: number | null, until = month.length): Month {
  return month.map((before, day) => (day >= from && day < until ? price : before))
}

/** The next day on which a price starts; prices are told apart by their amounts. */
function nextStart(month: Month, from: number): number {
  const next = month.findIndex((price, day) => day > from && price !== null && price !== month[day - 1])
  return next === -1 ? month.length : next
}

async function live(steps: SelfPay, story: readonly Step[]): Promise<Month[]> {
  const months: Month[] = [[], DAYS.map(() => null)]
  let entry: string | null = null
  let today = 0
  for (const [i, { what, daysLater, from }] of story.entries()) {
    today = Math.min(today + daysLater, 26)
    api.setNow(`${dayNo(today)}T12:00:00Z`)
    const month = months.at(-1) as Month
    const input = from === null ? undefined : dayNo(from)
    const price = 100 + i
    if (entry === null) {
      entry = (await steps.add(price, input)).id as string
      const isFirst = months.length === 2
      months.push(changed(month, from ?? (isFirst ? 0 : today), price))
    } else if (what === 'remove') {
      await steps.remove(entry)
      entry = null
      months.push(changed(month, today, null))
    } else {
      await steps.replace(entry, price, input)
      const start = from ?? today
      months.push(changed(month, start, price, nextStart(month, start)))
    }
  }
  return months
}

test('whatever happens to a price, each day costs at each revision what it did then', proofTime, async () => {
  let quotes = 0
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 4, maxLength: 12 }), async (story) => {
      const steps = await selfPay(clinic)
      const months = await live(steps, story)
      for (const [revision, month] of months.entries())
        if (revision > 0) {
          expect(await steps.prices(DAYS, revision), `at revision ${revision}`).toEqual(month)
          quotes += DAYS.length
        }
    }),
    { seed: proofSeed(), numRuns: RUNS },
  )
  recordProof({
    part: 'self-pay prices, each day of a month at each revision',
    size: `${RUNS} runs of up to 12 steps`,
    seed: proofSeed(),
    facts: { 'quotes compared': quotes },
  })
})
