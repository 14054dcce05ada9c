import { z } from 'zod'
import { query } from '../operation/operation.ts'
import { knownOnce } from '../pricing/quote-fields.ts'
import { storedLabel } from '../values/text.ts'
import { coverageFields, CoverageQuoteOrRefusal } from './coverage-fields.ts'

const visit = storedLabel(100)
  .nullable()
  .default(null)
  .describe('What items of one visit have in common, such as its number; null: each is a visit of its own')

export const coverageQuotes = query({
  summary: 'Price up to 10,000 events that insurance plans cover',
  description:
    'Each item answers in order, with its quote or with its refusal. All that name no revision of their own are priced at one, the newest. Items with one `visit`, plan, day and revision are one visit: the fixed copay of a benefit is taken once, from its items in their order, and never from pharmacy.',
  route: 'POST /v1/insurance-plans/coverage-quotes',
  scope: 'plans:read',
  input: z.strictObject({
    items: z
      .array(z.strictObject({ ...coverageFields, visit }).refine(...knownOnce))
      .min(1)
      .max(10_000)
      .describe('The events, 1 to 10,000'),
    explain: z.boolean().default(false).describe('Whether each quote tells the rules that were tried'),
  }),
  output: z
    .object({ items: z.array(CoverageQuoteOrRefusal).describe('In the order of the events') })
    .meta({ id: 'CoverageQuoteList', description: "The plans' and the patients' parts of many events" }),
  bodyLimit: 4 * 1024 * 1024,
  refusals: [],
})
