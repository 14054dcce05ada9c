import type { Chance } from '@vigencia/api/demo/invented/seeded-chance.ts'
import { makePlan, planClinic, PLANS, valuesOf } from './plan-clinic.ts'
import type { TestApi, TestTenant } from '../api/test-api.ts'
import type { SlowQuestion } from './slow-coverage.ts'

export function anyDay(chance: Chance): string {
  return `2026-0${chance.between(4, 8)}-${String(chance.between(1, 28)).padStart(2, '0')}`
}

type Act = readonly [method: string, path: string, fields?: Record<string, unknown>]

/** Changes of everything that a price hangs on, many of them from another day than today on; how many were taken. */
export async function liveHistory(api: TestApi, clinic: TestTenant, chance: Chance, changes: number): Promise<number> {
  const made = await makePlan(clinic)
  const { add } = planClinic(clinic)
  await add('/payment-categories', { code: 'B', service_factor: 3.3333, validity_end: '2026-07-10' })
  await add('/tariff-items', { code: 'Q-7', units: 0.125 })
  await add('/category-prices', { payment_category_id: 1, tariff_item_id: 1, price_usd_cents: 1500 })
  const some = <Value>(...values: readonly Value[]): Value => chance.pick(values)
  const percent = () => some(0, 12.5, 33.3333, 100)
  const prices = () => ({ price_pen_cents: some(null, 0, 4105), price_usd_cents: some(0, 1, 1999) })
  const isActive = () => some(true, true, true, false)
  const copays = () => ({
    currency_id: some(made.soles.id, made.soles.id, made.dollars.id),
    fixed_copay_cents: some(0, 1, 2000),
    variable_copay_percent: percent(),
    pharmacy_copay_percent: percent(),
  })
  const acts: readonly (() => Act)[] = [
    () => [
      'PUT',
      '/payment-categories/1',
      {
        ...valuesOf('/payment-categories', made.category),
        validity_start: some(null, anyDay(chance)),
        service_factor: some(null, 0.01, 12.5, 7.7777),
        procedure_factor: some(null, 0.5, 8.4),
        pharmacy_discount_percent: percent(),
        is_active: isActive(),
      },
    ],
    () => [
      'PUT',
      '/tariff-items/1',
      { ...valuesOf('/tariff-items', made.item), units: some(null, 1.115, 4), is_active: isActive() },
    ],
    () => ['PUT', '/plan-lines/1', { ...copays(), is_active: isActive() }],
    () => ['DELETE', `/plan-lines/${some(1, 2)}`],
    () => ['POST', '/plan-lines', { plan_id: 1, benefit_id: 1, ...copays() }],
    () => ['POST', '/category-prices', { payment_category_id: some(1, 2), tariff_item_id: some(1, 2), ...prices() }],
    () => ['PUT', `/category-prices/${some(1, 2, 3)}`, { ...prices(), is_active: isActive() }],
    () => ['DELETE', `/category-prices/${some(2, 3)}`],
    () => [
      'PUT',
      '/1',
      {
        ...valuesOf('', made.plan),
        payment_category_id: some(1, 1, 2),
        validity_end: some(null, '2026-08-20'),
        is_active: some(true, true, true, true, false),
      },
    ],
  ]
  let taken = 0
  for (let i = 0; i < changes; i++) {
    api.setNow(`2026-06-${String(1 + Math.floor(i / 2)).padStart(2, '0')}T15:00:00Z`)
    const [method, path, fields] = chance.pick(acts)()
    const body = fields && { ...fields, ...(some(true, true, false) && { valid_from: anyDay(chance) }) }
    // some are refused, as a second line for one benefit is: they change nothing
    const { status } = await clinic.rest(method, `${PLANS}${path}`, body)
    if (status < 300) taken += 1
    else if (![404, 409].includes(status)) throw new Error(`${method} ${path} was answered by ${status}`)
  }
  return taken
}

const NOWHERE = 4711

export function anyQuestion(chance: Chance, newest: number): SlowQuestion {
  const some = <Value>(...values: readonly Value[]): Value => chance.pick(values)
  return {
    plan_id: some(1, 1, 1, 1, 1, 1, 1, 1, 1, NOWHERE),
    benefit_id: some(1, 1, 1, 1, 1, 1, 1, 1, 1, NOWHERE),
    event_date: anyDay(chance),
    kind: some('service', 'procedure', 'pharmacy'),
    tariff_code: some(null, '50.01.01', '50.01.01', ' q-7 ', 'Q-7', 'nothing'),
    list_price_cents: some(null, 0, 1, 1999, 5005),
    currency: some('PEN', 'PEN', 'USD'),
    quantity: some(1, 1, 3, 10_000),
    revision: some(true, false) ? newest : chance.between(0, newest),
  }
}
