import { afterAll, beforeAll, expect, test } from 'vitest'
import { makePlan, planClinic, PLANS } from '@vigencia/testing/fixtures/insurance-plans/plan-clinic.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'
import { chanceFrom, proofSeed, proofSize, proofTime, recordProof, repeatable } from './support/proof-size.ts'

const VISITS = proofSize({ short: 200, full: 10_000 })
const COPAYS = [
  { fixed: 3_000, variable: 10, pharmacy: 20 },
  { fixed: 1, variable: 33.3333, pharmacy: 0 },
  { fixed: 0, variable: 12.5, pharmacy: 100 },
  { fixed: 50_000, variable: 0, pharmacy: 7.7777 },
]
const DISCOUNT = 12.5

let api: TestApi
let clinic: TestTenant
let benefits: number[]
beforeAll(async () => {
  api = (await startTestStack({ api: {} })).api
  api.setNow('2026-06-15T15:00:00Z')
  clinic = await api.newTenant('America/Lima')
  const { add, change } = planClinic(clinic)
  const { category, soles } = await makePlan(clinic)
  await change('/payment-categories', category, { pharmacy_discount_percent: DISCOUNT, valid_from: '2026-01-01' })
  benefits = []
  for (const [i, { fixed, variable, pharmacy }] of COPAYS.entries()) {
    const { id } = await add('/benefits', { code: `V${i}` })
    const copays = { fixed_copay_cents: fixed, variable_copay_percent: variable, pharmacy_copay_percent: pharmacy }
    await add('/plan-lines', { plan_id: 1, benefit_id: id, currency_id: soles.id, ...copays })
    benefits.push(id)
  }
})
afterAll(() => api.close())

type Answered = Record<string, any> // eslint-disable-line typescript/no-explicit-any -- a line of an answer

interface Line {
  readonly benefit: number
  readonly isPharmacy: boolean
  readonly cents: number | null
  readonly quantity: number
}

/** In whole numbers of a ten-thousandth of a percent of a céntimo, so that nothing is rounded but at the end. */
const share = (cents: bigint, percent: number) => {
  const parts = cents * BigInt(Math.round(percent * 10_000))
  return (parts * 2n + 1_000_000n) / 2_000_000n
}

/** The patient's part of a visit, line by line, by hand: first what is left of each fixed copay, then the percentages. */
function reckoned(lines: readonly Line[]): (readonly [price: number, fixed: number, variable: number] | null)[] {
  const left = COPAYS.map(({ fixed }) => BigInt(fixed))
  return lines.map(({ benefit, isPharmacy, cents, quantity }) => {
    if (cents === null) return null
    const copay = COPAYS[benefit] as (typeof COPAYS)[number]
    const list = BigInt(cents)
    const unit = isPharmacy ? share(list, 100 - DISCOUNT) : list
    const price = unit * BigInt(quantity)
    const open = isPharmacy ? 0n : (left[benefit] as bigint)
    const fixed = open < price ? open : price
    if (!isPharmacy) left[benefit] = open - fixed
    const variable = share(price - fixed, isPharmacy ? copay.pharmacy : copay.variable)
    return [Number(price), Number(fixed), Number(variable)]
  })
}

function anyVisit(chance: () => number): Line[] {
  const below = (most: number) => Math.floor(chance() * most)
  return Array.from({ length: 1 + below(8) }, () => ({
    benefit: below(COPAYS.length),
    isPharmacy: chance() < 0.3,
    cents: chance() < 0.05 ? null : below(chance() < 0.5 ? 500 : 20_000),
    quantity: chance() < 0.8 ? 1 : 1 + below(5),
  }))
}

const asInput = ({ benefit, isPharmacy, cents, quantity }: Line) => ({
  benefit_id: benefits[benefit],
  kind: isPharmacy ? 'pharmacy' : 'service',
  list_price_cents: cents,
  quantity,
})
const DAY = { event_date: '2026-05-20', currency: 'PEN' }
const partsOf = ({ quote }: Answered) =>
  quote === null ? null : [quote.price_cents, quote.fixed_copay_cents, quote.variable_copay_cents]

test(
  'any visit is what it is when it is reckoned by hand, alone and in a list, and its sums close to the céntimo',
  proofTime,
  () =>
    repeatable('test/random-visits', async () => {
      const chance = chanceFrom(proofSeed())
      const visits = Array.from({ length: VISITS }, () => anyVisit(chance))
      const met = { lines: 0, refused: 0, used_up: 0 }
      for (let from = 0; from < visits.length; from += 100) {
        const some = visits.slice(from, from + 100)
        const items = some.flatMap((lines, i) =>
          lines.map((line) => ({ plan_id: 1, ...DAY, ...asInput(line), visit: `${from + i}` })),
        )
        const listed = await clinic.rest('POST', `${PLANS}/coverage-quotes`, { items })
        expect(listed.status, JSON.stringify(listed.body).slice(0, 300)).toBe(200)
        const expected = some.flatMap(reckoned)
        expect(listed.body.items.map(partsOf)).toEqual(expected)
        met.lines += expected.length
        met.refused += expected.filter((one) => one === null).length
        met.used_up += expected.filter((one) => one !== null && one[1] > 0).length
        // one of them as a visit by itself
        const lines = some[0] as Line[]
        const { body } = await clinic.rest('POST', `${PLANS}/1/visit-quotes`, { ...DAY, lines: lines.map(asInput) })
        const parts = reckoned(lines).filter((one) => one !== null)
        const sum = (at: 0 | 1 | 2) => parts.reduce((total, one) => total + one[at], 0)
        expect(body).toMatchObject({
          complete: parts.length === lines.length,
          price_cents: sum(0),
          fixed_copay_cents: sum(1),
          variable_copay_cents: sum(2),
          patient_cents: sum(1) + sum(2),
          plan_cents: sum(0) - sum(1) - sum(2),
        })
        expect(body.lines.map(partsOf)).toEqual(reckoned(lines))
      }
      expect(Math.min(met.refused, met.used_up)).toBeGreaterThan(0)
      recordProof({ part: 'visits reckoned by hand', size: `${VISITS} visits`, seed: proofSeed(), facts: met })
    }),
)
