import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { makePlan, planClinic, PLANS } from '@vigencia/testing/fixtures/insurance-plans/plan-clinic.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'
import {
  coverageFixture,
  LAST_MONTH,
  type CoverageFixture,
} from '@vigencia/testing/fixtures/insurance-plans/coverage-fixture.ts'

let api: TestApi
let clinic: TestTenant
let made: Awaited<ReturnType<typeof makePlan>>
let asking: CoverageFixture
beforeAll(async () => {
  api = (await startTestStack({ api: {} })).api
})
afterAll(() => api.close())
beforeEach(async () => {
  api.setNow('2026-06-15T15:00:00Z')
  clinic = await api.newTenant('America/Lima')
  made = await makePlan(clinic)
  asking = coverageFixture(clinic, made)
})

test('4 units x 12.50 are 50.00: the patient pays 20.00 and 20 % of the 30.00 left, the plan the other 24.00', async () => {
  const answer = await asking.quote()
  expect(answer, JSON.stringify(answer.body)).toMatchObject({ status: 200 })
  expect(answer.body).toEqual({
    plan_id: made.plan.id,
    benefit_id: made.benefit.id,
    event_date: LAST_MONTH,
    kind: 'service',
    tariff_code: '50.01.01',
    list_price_cents: null,
    currency: 'PEN',
    quantity: 1,
    unit_price_cents: 5000,
    price_cents: 5000,
    fixed_copay_cents: 2000,
    variable_copay_cents: 600,
    patient_cents: 2600,
    plan_cents: 2400,
    source: 'units',
    plan_line_id: made.line.id,
    payment_category_id: made.category.id,
    visit_line_count: 1,
    igv_included: false,
    line_terms: {
      coverage_type: '4',
      coverage_subtype: '0100',
      maximum_cents: null,
      waiting_until: null,
      guarantee_letter: null,
    },
    revision: 10,
    explanation: [
      { rule: 'plan', applied: true, because: 'insurance plan PLAN-1 holds the day, valid 2026-01-01 to 2026-12-31' },
      { rule: 'line', applied: true, because: 'line 1 of the plan covers benefit 1, in PEN' },
      { rule: 'category', applied: true, because: 'payment category A holds the day' },
      { rule: 'explicit_price', applied: false, because: 'the category has no price of its own for 50.01.01 in PEN' },
      {
        rule: 'units',
        applied: true,
        because: '4 units of 50.01.01 x 12.5 = 50, rounded half up to 50.00',
        exact: '50',
        rounded_cents: 5000,
      },
      { rule: 'fixed_copay', applied: true, because: '20.00, once for the visit' },
      {
        rule: 'variable_copay',
        applied: true,
        because: '20 % of the 30.00 that are left = 6, rounded half up to 6.00',
        exact: '6',
        rounded_cents: 600,
      },
    ],
  })
  expect(answer.headers.get('etag')).toBe('"10"')
})

describe('what it is priced by', () => {
  test.each(['50.01.01', ' 50.01.01 ', '50.01.01\t'])('a code is found trimmed: %j', async (tariff_code) => {
    expect((await asking.quote({ tariff_code })).body).toMatchObject({
      unit_price_cents: 5000,
      tariff_code: '50.01.01',
    })
  })

  test('a code is found in any case, and decomposed letters are the same letters', async () => {
    await planClinic(clinic).add('/tariff-items', { code: 'Ñu-1', units: 2 })
    for (const tariff_code of ['ñU-1', 'N\u0303u-1'])
      expect((await asking.quote({ tariff_code })).body).toMatchObject({ unit_price_cents: 2500 })
  })

  test('pharmacy: 80.00 less 10 % = 72.00; the patient pays 30 % of it = 21.60, and no fixed copay', async () => {
    const { body } = await asking.quote({ kind: 'pharmacy', tariff_code: null, list_price_cents: 8000 })
    expect(body).toMatchObject({ price_cents: 7200, patient_cents: 2160, plan_cents: 5040, source: 'list_price' })
  })

  test('dollars by a line in dollars, and soles and dollars are not mixed', async () => {
    const { add } = planClinic(clinic)
    const abroad = await add('/benefits', { code: 'EXT' })
    await add('/plan-lines', { plan_id: made.plan.id, benefit_id: abroad.id, currency_id: made.dollars.id })
    await add('/category-prices', {
      payment_category_id: made.category.id,
      tariff_item_id: made.item.id,
      price_usd_cents: 1500,
    })
    expect((await asking.quote({ benefit_id: abroad.id, currency: 'USD' })).body).toMatchObject({
      unit_price_cents: 1500,
      currency: 'USD',
      source: 'explicit_price',
    })
    expect((await asking.quote()).body).toMatchObject({ unit_price_cents: 5000, source: 'units' })
    expect(await asking.quote({ currency: 'USD' })).toMatchObject({
      status: 422,
      body: { code: 'currency_mismatch', detail: 'Line 1 of the plan reckons in PEN: it cannot price in USD.' },
    })
  })

  test('a category outside its own validity prices nothing, and the explanation says so', async () => {
    await planClinic(clinic).change('/payment-categories', made.category, {
      validity_end: '2026-05-19',
      valid_from: '2026-01-01',
    })
    expect(await asking.quote()).toMatchObject({ status: 404, body: { code: 'no_price' } })
    const { body } = await asking.quote({ list_price_cents: 9000 })
    expect(body).toMatchObject({ unit_price_cents: 9000, source: 'list_price' })
    expect(body.explanation[2]).toEqual({
      rule: 'category',
      applied: false,
      because: 'payment category A is valid up to 2026-05-19: its factors, prices and discount do not count',
    })
    expect((await asking.quote({ event_date: '2026-05-19' })).body).toMatchObject({ unit_price_cents: 5000 })
  })
})

describe('what is refused', () => {
  test.each([
    ['an unknown code', { tariff_code: '99' }, 404, 'tariff_item_not_found'],
    ['nothing to price by', { tariff_code: null }, 404, 'no_price'],
    ['an unknown benefit', { benefit_id: 4711 }, 404, 'not_covered_on_date'],
    ['too much', { tariff_code: null, list_price_cents: 1_000_000_000_000, quantity: 10_000 }, 422, 'amount_too_large'],
    ['no event', { quantity: 0 }, 422, 'invalid_input'],
    ['more than 10,000', { quantity: 10_001 }, 422, 'invalid_input'],
    ['another currency', { currency: 'EUR' }, 422, 'invalid_input'],
    ['another kind', { kind: 'bed' }, 422, 'invalid_input'],
    ['a negative price', { list_price_cents: -1 }, 422, 'invalid_input'],
    ['a field that nobody knows', { surprise: 1 }, 422, 'invalid_input'],
  ])('%s', async (_words, fields, status, code) => {
    expect(await asking.quote(fields)).toMatchObject({ status, body: { code } })
  })

  test('an unknown plan', async () => {
    expect(await asking.quote({}, 4711)).toMatchObject({
      status: 404,
      body: { code: 'plan_not_found', detail: 'Insurance plan not found: 4711' },
    })
  })

  test('a key without the scope, and the plan of another clinic', async () => {
    const path = `${PLANS}/${made.plan.id}/coverage-quotes`
    const key = await clinic.newKey(['plans:write', 'prices:read'])
    expect((await clinic.rest('POST', path, asking.input(), { 'x-api-key': key })).status).toBe(403)
    expect((await clinic.rest('POST', `${PLANS}/coverage-quotes`, { items: [] }, { 'x-api-key': key })).status).toBe(
      403,
    )
    const other = await api.newTenant('America/Lima')
    expect((await other.rest('POST', path, asking.input())).body.code).toBe('plan_not_found')
  })
})

describe('a list', () => {
  test('answers each in its place as it would be answered alone', async () => {
    const items = [
      {},
      { event_date: '2025-12-31' },
      { tariff_code: '99' },
      { revision: 9 },
      { revision: 11 },
      { known_at: '2026-06-15T15:00:00Z' },
      { known_at: '2026-06-15T15:00:01Z' },
      { kind: 'pharmacy', tariff_code: null, list_price_cents: 1999, quantity: 3 },
      { currency: 'USD' },
      {},
    ]
    const list = await asking.quotes(items, true)
    expect(list.status).toBe(200)
    for (const [i, item] of items.entries()) {
      const alone = await asking.quote(item)
      const { code, detail, status } = alone.body
      expect(list.body.items[i]).toEqual(
        alone.status === 200
          ? { quote: alone.body, refusal: null }
          : { quote: null, refusal: { code, detail, status } },
      )
    }
  })

  test('explains where it is asked to', async () => {
    expect((await asking.quotes([{}])).body.items[0].quote.explanation).toBeUndefined()
    expect((await asking.quotes([{}], true)).body.items[0].quote.explanation).toHaveLength(7)
  })

  test('holds 10,000 and no more', async () => {
    const { status, body } = await asking.quotes(Array.from({ length: 10_000 }, (_, i) => ({ quantity: i + 1 })))
    expect([status, body.items.length]).toEqual([200, 10_000])
    const prices = body.items.map(({ quote: one }: { quote: { price_cents: number } }) => one.price_cents)
    expect(prices).toEqual(Array.from({ length: 10_000 }, (_, i) => 5000 * (i + 1)))
    expect((await asking.quotes(Array.from({ length: 10_001 }, () => ({})))).body.code).toBe('invalid_input')
    expect((await asking.quotes([])).body.code).toBe('invalid_input')
  })
})
