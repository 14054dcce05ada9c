import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeLoadedDemoApi, type DemoApi } from '@vigencia/testing/fixtures/demo/demo-api.ts'
import { PLANS } from '@vigencia/testing/fixtures/insurance-plans/plan-clinic.ts'

let demo: DemoApi
beforeAll(async () => {
  demo = await makeLoadedDemoApi()
}, 120_000)
afterAll(() => demo.close())

const page = async (path: string, query = '') =>
  (await demo.rest('GET', `${PLANS}${path}?status=all&limit=200${query}`)).body

describe('the insurance plans of the demo', () => {
  test.each([
    ['/benefits', 8],
    ['/currencies', 2],
    ['/products', 4],
    ['/contacts', 9],
    ['/contacts', 6, '&is_contracting_party=true'],
    ['/contacts', 4, '&is_guarantor=true'],
    ['/contact-types', 2],
    ['/segus-classifications', 4],
    ['/payment-categories', 4],
    ['/tariff-items', 280],
    ['/category-prices', 89],
    ['', 12],
    ['/plan-lines', 46],
  ])('hold of %s %i entries %s', async (path, total, query = '') => {
    expect(await page(path, query)).toMatchObject({ total })
  })

  test('are one without an IAFA code, one that was ended, and one whose validity is over', async () => {
    const { items } = await page('')
    const codes = (which: (plan: Record<string, unknown>) => boolean) =>
      items.filter(which).map((plan: { code: string }) => plan.code)
    expect(codes((plan) => plan['iafa_code'] === '')).toEqual(['CO-01'])
    expect(codes((plan) => plan['is_active'] === false)).toEqual(['PG-04'])
    expect(codes((plan) => plan['validity_end'] === '2025-06-30')).toEqual(['PG-03'])
  })

  test('cover maternity in the first plan until it ended, and pay by another factor since the new year', async () => {
    const line = async (day: string) =>
      (await page('/plan-lines', `&plan_id=1&on=${day}`)).items.find(
        (one: { benefit_code: string }) => one.benefit_code === 'MAT',
      ).is_active
    expect([await line('2025-11-02'), await line('2025-11-03')]).toEqual([true, false])
    const factor = async (day: string) =>
      (await demo.rest('GET', `${PLANS}/payment-categories/1?on=${day}`)).body.service_factor
    expect([await factor('2025-12-31'), await factor('2026-01-01')]).toEqual([12.5, 13.4])
  })

  test('reckon in soles, and one plan in dollars', async () => {
    const { items } = await page('/plan-lines')
    const dollars = items.filter((line: { currency_iso_code: string }) => line.currency_iso_code === 'USD')
    expect([...new Set(dollars.map((line: { plan_code: string }) => line.plan_code))]).toEqual(['CA-02'])
  })
})
