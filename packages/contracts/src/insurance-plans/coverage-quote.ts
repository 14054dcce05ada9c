import { z } from 'zod'
import { query } from '../operation/operation.ts'
import { knownOnce } from '../pricing/quote-fields.ts'
import { coverageFields, CoverageQuote } from './coverage-fields.ts'

export const coverageQuote = query({
  summary: 'Price an event that an insurance plan covers, on a date',
  description: [
    "By what was valid on the day of the event. A service or procedure: the payment category's own price in that currency; else, in soles, tariff units times the category's factor; else the list price. Pharmacy: the list price less the category's discount.",
    'The patient pays the fixed copay, then the percentage of what is left, never more than the price; the plan pays the rest. Each amount is rounded once, half up, to the cent.',
    'The event is a visit of one line, and pharmacy alone has no fixed copay. At revisions before visits were known, each event has a fixed copay of its own.',
  ].join('\n\n'),
  route: 'POST /v1/insurance-plans/{plan_id}/coverage-quotes',
  scope: 'plans:read',
  input: z.strictObject(coverageFields).refine(...knownOnce),
  output: CoverageQuote,
  refusals: [
    'plan_not_found',
    'not_covered_on_date',
    'currency_mismatch',
    'tariff_item_not_found',
    'no_price',
    'amount_too_large',
    'revision_not_reached',
  ],
})
