import { z } from 'zod'
import { query } from '../operation/operation.ts'
import { knownOnce, QuoteRefused } from '../pricing/quote-fields.ts'
import { CoverageQuote, dayFields, eventFields, knownFields } from './coverage-fields.ts'
import { PlanCurrency } from './currencies.ts'

export const visitQuote = query({
  summary: 'Price a visit that an insurance plan covers, on a date',
  description:
    'Each line is priced as an event of its own, but for the fixed copay: that of a benefit is taken once, from its lines in the order sent until it is used up, and never from pharmacy. The percentage is of what is left of each line. The sums are those of the lines that have a quote; a line that cannot be priced carries its refusal. At revisions before visits were known, each line has a fixed copay of its own.',
  route: 'POST /v1/insurance-plans/{plan_id}/visit-quotes',
  scope: 'plans:read',
  input: z
    .strictObject({ ...dayFields, lines: z.array(z.strictObject(eventFields)).min(1).max(200), ...knownFields })
    .refine(...knownOnce),
  output: z
    .object({
      plan_id: z.int(),
      event_date: z.string().meta({ format: 'date' }),
      currency: PlanCurrency,
      complete: z.boolean().describe('Whether every line has a quote'),
      price_cents: z.int(),
      fixed_copay_cents: z.int(),
      variable_copay_cents: z.int(),
      patient_cents: z.int(),
      plan_cents: z.int(),
      igv_included: z.literal(false).describe('Amounts are without IGV'),
      revision: z.int().describe('Asked again at this revision, the answer is the same for ever'),
      lines: z.array(z.object({ quote: CoverageQuote.nullable(), refusal: QuoteRefused.nullable() })),
    })
    .meta({ id: 'VisitQuote' }),
  refusals: ['plan_not_found', 'amount_too_large', 'revision_not_reached'],
})
