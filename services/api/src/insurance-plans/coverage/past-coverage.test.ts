import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { makePlan, planClinic } from '@vigencia/testing/fixtures/insurance-plans/plan-clinic.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'
import {
  coverageFixture,
  TODAY,
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

describe('days at the borders', () => {
  test.each([
    ['the day before the plan', '2025-12-31', 'not_covered_on_date'],
    ['its first day', '2026-01-01', null],
    ['its last day', '2026-12-31', null],
    ['the day after', '2027-01-01', 'not_covered_on_date'],
  ])('%s', async (_words, event_date, code) => {
    const { status, body } = await asking.quote({ event_date })
    expect([status, body.code ?? null]).toEqual(code === null ? [200, null] : [404, code])
  })

  test('a line from a day on, ended on another: the day before, the first, the last and the day after', async () => {
    const { add } = planClinic(clinic)
    const benefit = await add('/benefits', { code: 'HOS' })
    const line = { plan_id: made.plan.id, benefit_id: benefit.id, currency_id: made.soles.id, valid_from: '2026-05-20' }
    const { id } = await add('/plan-lines', line)
    await asking.end(`/plan-lines/${id}`)
    const on = async (event_date: string) => (await asking.quote({ benefit_id: benefit.id, event_date })).body
    expect(await on('2026-05-19')).toMatchObject({
      code: 'not_covered_on_date',
      detail: `Not covered on 2026-05-19: line ${id} of the plan, for benefit ${benefit.id}, starts on 2026-05-20.`,
    })
    expect(await on('2026-05-20')).toMatchObject({ plan_line_id: id })
    expect(await on('2026-06-14')).toMatchObject({ plan_line_id: id })
    expect(await on('2026-06-15')).toMatchObject({
      code: 'not_covered_on_date',
      detail: `Not covered on 2026-06-15: line ${id} of the plan, for benefit ${benefit.id}, is not active on that day.`,
    })
  })
})

describe('the past stays priced', () => {
  test('a line that was ended today covers last month, and one made again from today on covers today', async () => {
    const before = (await asking.quote()).body
    await asking.end(`/plan-lines/${made.line.id}`)
    expect((await asking.quote()).body).toEqual({ ...before, revision: 11 })
    expect((await asking.quote({ event_date: TODAY })).body.code).toBe('not_covered_on_date')
    const again = { plan_id: made.plan.id, benefit_id: made.benefit.id, currency_id: made.soles.id }
    const { id } = await planClinic(clinic).add('/plan-lines', again)
    expect((await asking.quote()).body).toEqual({ ...before, revision: 12 })
    expect((await asking.quote({ event_date: TODAY })).body).toMatchObject({ plan_line_id: id, patient_cents: 0 })
  })

  test('a plan that is inactive from today on covers last month', async () => {
    const before = (await asking.quote()).body
    await planClinic(clinic).change('', made.plan, { is_active: false })
    expect((await asking.quote()).body).toEqual({ ...before, revision: 11 })
    expect(await asking.quote({ event_date: TODAY })).toMatchObject({
      status: 404,
      body: {
        code: 'not_covered_on_date',
        detail: 'Not covered on 2026-06-15: insurance plan 1 (PLAN-1) is not active on that day.',
      },
    })
  })

  test('a factor, a price, units and a copay that changed today leave last month as it was', async () => {
    const { add, change } = planClinic(clinic)
    const own = { payment_category_id: made.category.id, tariff_item_id: made.item.id, price_pen_cents: 4100 }
    const priced = await add('/category-prices', { ...own, valid_from: '2026-05-01' })
    const last = [await asking.quote(), await asking.quote({ kind: 'procedure', event_date: '2026-04-30' })].map(
      ({ body }) => body,
    )
    await change('/category-prices', priced, { price_pen_cents: 4300 })
    await change('/payment-categories', made.category, { procedure_factor: 9 })
    await change('/tariff-items', made.item, { units: 5 })
    await change('/plan-lines', made.line, { fixed_copay_cents: 100 })
    const then = [await asking.quote(), await asking.quote({ kind: 'procedure', event_date: '2026-04-30' })].map(
      ({ body }) => body,
    )
    expect(then).toEqual(last.map((body) => ({ ...body, revision: 15 })))
    expect((await asking.quote({ event_date: TODAY })).body).toMatchObject({
      unit_price_cents: 4300,
      fixed_copay_cents: 100,
    })
    await asking.end(`/category-prices/${priced.id}`)
    // 5 units x 9
    expect((await asking.quote({ kind: 'procedure', event_date: TODAY })).body).toMatchObject({
      unit_price_cents: 4500,
    })
  })

  test('what is known of the past may change, and at the revision and the instant before it it had not', async () => {
    const before = (await asking.quote()).body
    api.setNow('2026-06-15T16:00:00Z')
    await planClinic(clinic).change('/payment-categories', made.category, {
      service_factor: 20,
      valid_from: '2026-01-01',
    })
    expect((await asking.quote()).body).toMatchObject({ unit_price_cents: 8000, revision: 11 })
    expect((await asking.quote({ revision: 10 })).body).toEqual(before)
    expect((await asking.quote({ known_at: '2026-06-15T15:59:59Z' })).body).toEqual(before)
    expect((await asking.quote({ known_at: '2026-06-15T16:00:00Z' })).body).toMatchObject({ revision: 11 })
  })

  test('a plan is unknown at a revision before it was made, and what is still to come is refused', async () => {
    expect((await asking.quote({ revision: 8 })).body.code).toBe('plan_not_found')
    expect((await asking.quote({ revision: 9 })).body.code).toBe('not_covered_on_date')
    expect((await asking.quote({ revision: 0 })).body.code).toBe('plan_not_found')
    expect(await asking.quote({ revision: 11 })).toMatchObject({
      status: 422,
      body: {
        code: 'revision_not_reached',
        detail: 'Insurance plans and catalogues stand at revision 10; 11 is still to come.',
      },
    })
    expect((await asking.quote({ known_at: '2026-06-15T15:00:01Z' })).body.code).toBe('revision_not_reached')
    expect((await asking.quote({ known_at: '2026-06-15T15:00:00Z', revision: 1 })).body.code).toBe('invalid_input')
  })
})
