import { z } from 'zod'
import { query } from '../operation/operation.ts'
import { knownOnce } from '../pricing/quote-fields.ts'
import { Amount } from '../values/amount.ts'
import { Revision } from '../values/count.ts'
import { EntryId } from './catalogue-entry.ts'
import { CoverageQuoteOrRefusal, dayFields, eventFields, knownFields } from './coverage-fields.ts'
import { PlanCurrency } from './currencies.ts'

export const visitQuote = query({
  summary: 'Price a visit that an insurance plan covers, on a date',
  description:
    'Each line is priced as an event of its own, but for the fixed copay: that of a benefit is taken once, from its lines in the order sent until it is used up, and never from pharmacy. The percentage is of what is left of each line. The sums are those of the lines that have a quote; a line that cannot be priced carries its refusal. At revisions before visits were known, each line has a fixed copay of its own.',
  route: 'POST /v1/insurance-plans/{plan_id}/visit-quotes',
  scope: 'plans:read',
  input: z
    .strictObject({
      ...dayFields,
      lines: z
        .array(z.strictObject(eventFields))
        .min(1)
        .max(200)
        .describe('The events of the visit, in order, 1 to 200'),
      ...knownFields,
    })
    .refine(...knownOnce),
  output: z
    .object({
      plan_id: EntryId.describe('The insurance plan'),
      event_date: z.string().meta({ format: 'date', description: 'The day of the visit' }),
      currency: PlanCurrency.describe('The currency of all amounts'),
      complete: z.boolean().describe('Whether every line has a quote'),
      price_cents: Amount.describe('The sum of the prices'),
      fixed_copay_cents: Amount.describe('The sum of the fixed copays'),
      variable_copay_cents: Amount.describe('The sum of the copays by percentage'),
      patient_cents: Amount.describe('What the patient pays'),
      plan_cents: Amount.describe('What the plan pays'),
      igv_included: z.literal(false).describe('Amounts are without IGV'),
      revision: Revision.describe('Asked again at this revision, the answer is the same for ever'),
      lines: z.array(CoverageQuoteOrRefusal).describe('In the order of the lines that were sent'),
    })
    .meta({ id: 'VisitQuote', description: "The plan's and the patient's part of a visit, and of each of its lines" }),
  refusals: ['plan_not_found', 'amount_too_large', 'revision_not_reached'],
})
