import { dayOf } from '../../calendar/day.ts'
import { centsOf } from '../../money/cents.ts'
import { decimalOf } from '../../money/decimal.ts'
import { percentOf } from '../../money/percent.ts'
import type { EventToCover } from '../coverage-event.ts'
import type { CategoryThen, CoverageFacts, ItemThen, LineThen, PlanThen } from '../coverage-facts.ts'
import { priceCoverage } from '../price-coverage.ts'
import type { VisitCopays } from '../visit-copays.ts'

const IN_FORCE = { isActive: true, startsLater: null }
export const LATER = { isActive: true, startsLater: dayOf('2026-07-01') }
export const ENDED = { isActive: false, startsLater: null }
export const span = (start: string | null, end: string | null) => ({
  start: start === null ? null : dayOf(start),
  end: end === null ? null : dayOf(end),
})

const category: CategoryThen = {
  ...IN_FORCE,
  categoryId: 5,
  code: 'A',
  validity: span(null, null),
  serviceFactor: decimalOf('12.5'),
  procedureFactor: decimalOf('8.4'),
  pharmacyDiscount: percentOf(10),
}
const plan: PlanThen = {
  ...IN_FORCE,
  code: 'PLAN-1',
  validity: { start: dayOf('2026-01-01'), end: dayOf('2026-12-31') },
  category,
}
const line: LineThen = {
  ...IN_FORCE,
  lineId: 9,
  currency: 'PEN',
  fixedCopay: centsOf(2_000),
  variableCopay: percentOf(20),
  pharmacyCopay: percentOf(30),
}
const item: ItemThen = { ...IN_FORCE, code: '50.01.01', units: decimalOf('4'), ownPrice: null }
export const ownPrice = (PEN: number | null, USD: number | null) => ({
  ...IN_FORCE,
  cents: { PEN: PEN === null ? null : centsOf(PEN), USD: USD === null ? null : centsOf(USD) },
})
const event: EventToCover = {
  planId: 3,
  benefitId: 7,
  day: dayOf('2026-06-15'),
  kind: 'service',
  currency: 'PEN',
  tariffCode: '50.01.01',
  listPrice: null,
  quantity: 1,
}

/** What a case says otherwise than the usual: 4 units at 12.50, 20.00 and 20 % paid by the patient. */
export interface Provided {
  readonly of?: Partial<EventToCover>
  readonly plan?: Partial<PlanThen> | null
  readonly line?: Partial<LineThen> | null
  readonly category?: Partial<CategoryThen>
  readonly item?: Partial<ItemThen> | null
}

export function price(input: Provided, explained = false, visit: VisitCopays | null = null) {
  const request = { ...event, ...input.of }
  const facts: CoverageFacts = {
    plan: input.plan === null ? null : { ...plan, ...input.plan, category: { ...category, ...input.category } },
    line: input.line === null ? null : { ...line, ...input.line },
    item: input.item === null || request.tariffCode === null ? null : { ...item, ...input.item },
  }
  return priceCoverage(request, facts, visit, explained)
}

/** Unit price, price, fixed copay, variable copay, what the patient pays, what the plan pays, and by what it was priced. */
export function amounts(input: Provided, visit: VisitCopays | null = null) {
  const priced = price(input, false, visit)
  if ('code' in priced) return priced.code
  const { unit_price_cents, price_cents, fixed_copay_cents, variable_copay_cents, patient_cents, plan_cents, source } =
    priced
  return [unit_price_cents, price_cents, fixed_copay_cents, variable_copay_cents, patient_cents, plan_cents, source]
}

export const none = { fixedCopay: centsOf(0), variableCopay: percentOf(0), pharmacyCopay: percentOf(0) }
export const units = (text: string) => ({ units: decimalOf(text) })
export const list = (amount: number) => ({ tariffCode: null, listPrice: centsOf(amount) })
export const pharmacy = (amount: number) => ({ kind: 'pharmacy', ...list(amount) }) as const
