import { query } from '../operation/operation.ts'
import { QuoteInput } from './quote-input.ts'
import { Quote } from './quote-fields.ts'

export const quote = query({
  summary: 'Price a procedure on a date',
  description:
    'By what was in force on the day of the event: the own price of the period, else the self-pay price, else the price table. A code that the period excludes has no price: `not_contracted`. Of own prices that are narrowed to a plan, an accommodation, a provider or a specialty, the one with most of these that all equal those of the question comes first; what it lacks to decide is named by `qualifier_needed`.',
  route: 'GET /v1/scheduling/convenios/{convenio_id}/quote',
  scope: 'prices:read',
  input: QuoteInput,
  output: Quote,
  fromPriceBooks: true,
  refusals: [
    'convenio_not_found',
    'no_period_in_force',
    'no_price',
    'price_table_unavailable',
    'not_covered',
    'not_contracted',
    'qualifier_needed',
    'amount_too_large',
    'revision_not_reached',
  ],
})
