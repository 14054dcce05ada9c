import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { makePlan, planClinic, PLANS, valuesOf } from '@vigencia/testing/fixtures/insurance-plans/plan-clinic.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'
import { tenantEntries } from '@vigencia/testing/oracles/tenant-entries.ts'
import { PLANS_STREAM } from './entries/open-plans.ts'

let api: TestApi
let clinic: TestTenant
beforeAll(async () => {
  api = (await startTestStack({ api: {} })).api
})
afterAll(() => api.close())
beforeEach(async () => {
  api.setNow('2026-06-15T15:00:00Z')
  clinic = await api.newTenant('America/Lima')
})

test('a plan shows what it refers to by name, and a line its benefit and currency', async () => {
  const made = await makePlan(clinic)
  expect(made.plan).toMatchObject({
    id: 1,
    guarantor_name: 'Aseguradora Cóndor S.A.',
    contracting_party_name: 'Minera Ñandú S.A.C.',
    payment_category_code: 'A',
    product_description: 'Plan EPS',
    valid_from: null,
    valid_until: null,
    is_active: true,
  })
  expect(made.line).toMatchObject({ benefit_description: 'Atención ambulatoria', currency_iso_code: 'PEN' })
  const { warnings, ...plan } = made.plan
  expect(warnings).toEqual([])
  expect((await clinic.rest('GET', `${PLANS}/1`)).body).toEqual({ ...plan, revision: made.line.revision })
})

test('plans and catalogues share one revision, which each change raises by one', async () => {
  const { line } = await makePlan(clinic)
  expect(line.revision).toBe(10)
  const removed = await clinic.rest('DELETE', `${PLANS}/plan-lines/${line.id}`)
  expect(removed.status).toBe(204)
  expect((await clinic.rest('GET', `${PLANS}/plan-lines/${line.id}`)).body.revision).toBe(11)
})

describe('a change holds from its day on, and the days before stay as they were', () => {
  test('from today on unless told otherwise', async () => {
    const { category } = await makePlan(clinic)
    const { change } = planClinic(clinic)
    const changed = await change('/payment-categories', category, { service_factor: 13 })
    expect(changed).toMatchObject({ service_factor: 13, valid_from: '2026-06-15', valid_until: null })
    const path = `${PLANS}/payment-categories/${category.id}`
    expect((await clinic.rest('GET', `${path}?on=2026-06-14`)).body).toMatchObject({
      service_factor: 12.5,
      valid_from: null,
      valid_until: '2026-06-14',
    })
    expect((await clinic.rest('GET', `${path}?on=2026-06-15`)).body.service_factor).toBe(13)
  })

  test('until the next scheduled change', async () => {
    const { category } = await makePlan(clinic)
    const { change } = planClinic(clinic)
    await change('/payment-categories', category, { service_factor: 20, valid_from: '2026-09-01' })
    await change('/payment-categories', category, { service_factor: 13 })
    const path = `${PLANS}/payment-categories/${category.id}`
    expect((await clinic.rest('GET', `${path}?on=2026-08-31`)).body.service_factor).toBe(13)
    expect((await clinic.rest('GET', `${path}?on=2026-09-01`)).body.service_factor).toBe(20)
  })

  test('the log says when days before today were changed', async () => {
    const { category } = await makePlan(clinic)
    const { change } = planClinic(clinic)
    await change('/payment-categories', category, { service_factor: 13, valid_from: '2026-06-14' })
    await change('/payment-categories', category, { service_factor: 14 })
    const entries = await tenantEntries(api, clinic, PLANS_STREAM)
    expect(entries.slice(-2).map(({ retroactive }) => retroactive)).toEqual([true, false])
  })
})

describe('the validity of a plan that is changed today', () => {
  const covered = async (plan: { id: number }, day: string) => {
    const event = { benefit_id: 1, event_date: day, kind: 'service', tariff_code: '50.01.01', currency: 'PEN' }
    return (await clinic.rest('POST', `${PLANS}/${plan.id}/coverage-quotes`, event)).status === 200
  }

  test('leaves earlier days as they were, and a plan that looks ended in March says that they were not changed', async () => {
    const { plan } = await makePlan(clinic)
    const changed = await planClinic(clinic).change('', plan, { validity_end: '2026-03-31' })
    expect(changed.warnings).toEqual([
      {
        code: 'earlier_days_unchanged',
        detail:
          'The new validity holds from 2026-06-15 on, so these days stay as they were: 2026-04-01 to 2026-06-14. `valid_from: "window"` changes them too.',
      },
    ])
    expect(changed).toMatchObject({ validity_end: '2026-03-31', window_start: '2026-01-01', window_end: '2026-06-14' })
    expect([await covered(plan, '2026-06-14'), await covered(plan, '2026-06-15')]).toEqual([true, false])
  })

  test('from its window on changes all of them, and says so in the log', async () => {
    const { plan } = await makePlan(clinic)
    const { change } = planClinic(clinic)
    const changed = await change('', plan, { validity_end: '2026-03-31', valid_from: 'window' })
    expect(changed).toMatchObject({ warnings: [], window_end: '2026-03-31', valid_from: '2026-01-01' })
    expect([await covered(plan, '2026-03-31'), await covered(plan, '2026-04-01')]).toEqual([true, false])
    const earlier = await change('', plan, { validity_start: '2025-07-01', valid_from: 'window' })
    expect(earlier).toMatchObject({ warnings: [], window_start: '2025-07-01', valid_from: '2025-07-01' })
    expect([await covered(plan, '2025-06-30'), await covered(plan, '2025-07-01')]).toEqual([false, true])
    const entries = await tenantEntries(api, clinic, PLANS_STREAM)
    expect(entries.at(-1)).toMatchObject({ retroactive: true })
  })

  test('from its window on passes versions that have started, and stops at one that is still to come', async () => {
    const { plan } = await makePlan(clinic)
    const { change } = planClinic(clinic)
    await change('', plan, { notes: 'May', valid_from: '2026-05-01' })
    await change('', plan, { notes: 'September', valid_from: '2026-09-01' })
    await change('', plan, { notes: 'now', validity_start: '2026-02-01', valid_from: 'window' })
    const on = async (day: string) => (await clinic.rest('GET', `${PLANS}/${plan.id}?on=${day}`)).body.notes
    expect([await on('2026-04-30'), await on('2026-05-01'), await on('2026-08-31'), await on('2026-09-01')]).toEqual([
      'now',
      'now',
      'now',
      'September',
    ])
  })

  test('an end that is put later warns of nothing, and no other catalogue knows a window', async () => {
    const { plan, benefit, category } = await makePlan(clinic)
    const { change } = planClinic(clinic)
    expect((await change('', plan, { validity_end: null })).warnings).toEqual([])
    expect((await change('/payment-categories', category, { validity_end: '2026-06-14' })).warnings).toEqual([])
    const path = `${PLANS}/benefits/${benefit.id}`
    const refused = await clinic.rest('PUT', path, { ...valuesOf('/benefits', benefit), valid_from: 'window' })
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ path: 'valid_from' }] } })
  })
})

describe('what ended', () => {
  test('is not there from today on, was there before, and is listed as inactive', async () => {
    const { line, plan } = await makePlan(clinic)
    await clinic.rest('DELETE', `${PLANS}/plan-lines/${line.id}`)
    const listed = (query: string) => clinic.rest('GET', `${PLANS}/plan-lines?plan_id=${plan.id}&${query}`)
    expect((await listed('')).body.items).toEqual([])
    expect((await listed('status=inactive')).body.items).toHaveLength(1)
    expect((await listed('on=2026-06-14')).body.items).toHaveLength(1)
    const entries = () => tenantEntries(api, clinic, PLANS_STREAM)
    const before = await entries()
    expect(await clinic.rest('DELETE', `${PLANS}/plan-lines/${line.id}`)).toMatchObject({ status: 204, body: null })
    expect(await entries()).toEqual(before)
    expect((await clinic.rest('DELETE', `${PLANS}/plan-lines/999`)).body.code).toBe('plan_line_not_found')
  })

  test('a line is made again after it ended, from today on; its days before stay those of the first', async () => {
    const { line, plan, benefit, soles } = await makePlan(clinic)
    await clinic.rest('DELETE', `${PLANS}/plan-lines/${line.id}`)
    const { add } = planClinic(clinic)
    const again = { plan_id: plan.id, benefit_id: benefit.id, currency_id: soles.id }
    const second = await add('/plan-lines', again)
    expect(second).toMatchObject({ id: 2, valid_from: '2026-06-15' })
    const twice = await clinic.rest('POST', `${PLANS}/plan-lines`, again)
    expect(twice).toMatchObject({ status: 409, body: { code: 'plan_line_taken' } })
  })

  test('a line made again may not take days that the first one covered', async () => {
    const { line, plan, benefit, soles } = await makePlan(clinic)
    await clinic.rest('DELETE', `${PLANS}/plan-lines/${line.id}`)
    const again = { plan_id: plan.id, benefit_id: benefit.id, currency_id: soles.id, valid_from: '2026-06-14' }
    const refused = await clinic.rest('POST', `${PLANS}/plan-lines`, again)
    expect(refused).toMatchObject({ status: 409, body: { code: 'plan_line_taken' } })
    const { add } = planClinic(clinic)
    expect(await add('/plan-lines', { ...again, valid_from: '2026-06-15' })).toMatchObject({ valid_from: '2026-06-15' })
  })

  test('comes back by a change, and the days between stay without it', async () => {
    const { plan } = await makePlan(clinic)
    const { change } = planClinic(clinic)
    await change('', plan, { is_active: false })
    api.setNow('2026-06-20T15:00:00Z')
    await change('', plan, { is_active: true })
    const on = async (day: string) => (await clinic.rest('GET', `${PLANS}/${plan.id}?on=${day}`)).body.is_active
    expect([await on('2026-06-14'), await on('2026-06-15'), await on('2026-06-19'), await on('2026-06-20')]).toEqual([
      true,
      false,
      false,
      true,
    ])
  })
})

describe('twins are refused', () => {
  test.each([
    ['', 'plan_taken', { code: ' plan-1 ' }],
    ['/benefits', 'benefit_taken', { code: 'amb' }],
    ['/products', 'product_taken', { code: 'Eps' }],
    ['/currencies', 'currency_taken', { code: 'sol', iso_code: 'USD' }],
    ['/tariff-items', 'tariff_item_taken', { code: '50.01.01' }],
    ['/payment-categories', 'payment_category_taken', { code: 'a', description: 'CATEGORÍA A' }],
    ['/contacts', 'contact_taken', { code: 'aseg-1', business_name: 'ASEGURADORA CÓNDOR S.A.' }],
  ])('%s: %s', async (path, code, fields) => {
    const { plan } = await makePlan(clinic)
    const body = path === '' ? { ...valuesOf('', plan), ...fields } : fields
    expect(await clinic.rest('POST', `${PLANS}${path}`, body)).toMatchObject({ status: 409, body: { code } })
  })

  test('an ended plan keeps its code; another description makes another category', async () => {
    const { plan } = await makePlan(clinic)
    await clinic.rest('DELETE', `${PLANS}/${plan.id}`)
    const again = await clinic.rest('POST', PLANS, valuesOf('', plan))
    expect(again.body).toMatchObject({
      code: 'plan_taken',
      detail: 'There is an insurance plan with code "PLAN-1" already: 1, which has ended.',
    })
    await planClinic(clinic).add('/payment-categories', { code: 'A', description: 'Otra' })
  })

  test('one hundred at once make one', async () => {
    const calls = Array.from({ length: 100 }, () => clinic.rest('POST', `${PLANS}/benefits`, { code: 'HOS' }))
    const statuses = (await Promise.all(calls)).map(({ status }) => status)
    expect(Map.groupBy(statuses, (status) => status).get(201)).toHaveLength(1)
    expect(statuses.filter((status) => status === 409)).toHaveLength(99)
  })

  test('a tariff item keeps its code, for what was priced by it stays', async () => {
    const { item } = await makePlan(clinic)
    const body = { ...valuesOf('/tariff-items', item), code: '50.01.02' }
    const refused = await clinic.rest('PUT', `${PLANS}/tariff-items/${item.id}`, body)
    expect(refused).toMatchObject({ status: 422, body: { code: 'code_fixed' } })
  })
})

test('what is referred to must be there, and every field that is wrong is named', async () => {
  const { plan } = await makePlan(clinic)
  const body = { ...valuesOf('', plan), code: 'PLAN-2', guarantor_id: 77, product_id: 78 }
  expect((await clinic.rest('POST', PLANS, body)).body).toMatchObject({
    code: 'reference_not_found',
    errors: [
      { path: 'guarantor_id', message: 'there is no contact 77' },
      { path: 'product_id', message: 'there is no insurance product 78' },
    ],
  })
})

test.each([
  ['', { validity_end: '2025-12-31' }, 'validity_end'],
  ['', { code: ' ' }, 'code'],
  ['/plan-lines', { fixed_copay_cents: -1 }, 'fixed_copay_cents'],
  ['/plan-lines', { variable_copay_percent: 100.5 }, 'variable_copay_percent'],
  ['/category-prices', {}, 'price_pen_cents'],
])('what does not fit is named: %s %o', async (path, fields, where) => {
  const { plan, line } = await makePlan(clinic)
  const whole = {
    '': valuesOf('', plan),
    '/plan-lines': { plan_id: 1, benefit_id: 1, ...valuesOf('/plan-lines', line) },
    '/category-prices': { payment_category_id: 1, tariff_item_id: 1 },
  }[path]
  const refused = await clinic.rest('POST', `${PLANS}${path}`, { ...whole, ...fields })
  expect(refused).toMatchObject({ status: 422, body: { code: 'invalid_input' } })
  expect((refused.body.errors as { path: string }[]).map((error) => error.path)).toContain(where)
})

describe('a list', () => {
  test.each([
    ['search=condor', 1],
    ['search=ñandu', 1],
    ['search=NANDU', 1],
    ['search=c-2026', 1],
    ['search=eps', 1],
    ['search=50%25', 0],
    ['code=plan-1', 1],
    ['code=plan', 0],
    ['validity_start=2026-01-01&guarantor_id=1', 1],
    ['validity_end=2026-12-30', 0],
    ['status=inactive', 0],
    ['status=all', 1],
  ])('of plans by %s has %i', async (query, total) => {
    await makePlan(clinic)
    expect((await clinic.rest('GET', `${PLANS}?${query}`)).body).toMatchObject({ total })
  })
})
