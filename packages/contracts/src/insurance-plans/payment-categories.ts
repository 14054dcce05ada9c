import { Day } from '../values/day.ts'
import { Decimal } from '../values/decimal.ts'
import { Percentage } from '../values/percent.ts'
import { label, text, trimmed } from '../values/text.ts'
import { catalogueCards, filter } from './catalogue-cards.ts'
import { windowFields } from './catalogue-entry.ts'
import { validityInOrder } from './validity-in-order.ts'

const Factor = Decimal.refine((factor) => factor > 0n, 'must be more than 0; null: none').nullable()

/** @source Gestión Clínica, CVN_CATEGORIA_PAGO. */
const paymentCategoryFields = {
  code: label(50).describe('The code of the category'),
  description: trimmed(500).describe('What the category is called'),
  notes: text(10_000).describe('Administrative notes'),
  validity_start: Day.nullable().describe('Its prices hold from this day on; null: from ever'),
  validity_end: Day.nullable().describe('The last day on which they hold; null: open-ended'),
  service_factor: Factor.describe('Soles for one unit of a service; null: none'),
  procedure_factor: Factor.describe('Soles for one unit of a procedure; null: none'),
  pharmacy_discount_percent: Percentage.describe(
    'The percentage that is taken from the list price of pharmacy (0-100)',
  ),
}

export const paymentCategories = catalogueCards({
  one: 'a payment category',
  many: 'payment categories',
  schema: 'PaymentCategory',
  path: '/v1/insurance-plans/payment-categories',
  idName: 'payment_category_id',
  keys: {},
  fields: paymentCategoryFields,
  newFields: {
    ...paymentCategoryFields,
    description: paymentCategoryFields.description.default(''),
    notes: paymentCategoryFields.notes.default(''),
    validity_start: paymentCategoryFields.validity_start.default(null),
    validity_end: paymentCategoryFields.validity_end.default(null),
    service_factor: paymentCategoryFields.service_factor.default(null),
    procedure_factor: paymentCategoryFields.procedure_factor.default(null),
    pharmacy_discount_percent: paymentCategoryFields.pharmacy_discount_percent.prefault(0),
  },
  shown: windowFields,
  filters: { code: filter(text(50)) },
  searched: 'the code or the description',
  fits: validityInOrder,
  refusals: { notFound: 'payment_category_not_found', taken: 'payment_category_taken', creation: [], change: [] },
  description:
    'What prices a plan: factors for tariff units, a discount for pharmacy, and prices of its own. Code and description together, trimmed and in any case, are those of one category.',
})
