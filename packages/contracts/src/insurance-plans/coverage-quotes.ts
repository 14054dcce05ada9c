import { z } from 'zod'
import { query } from '../operation/operation.ts'
import { knownOnce, QuoteRefused } from '../pricing/quote-fields.ts'
import { coverageFields, CoverageQuote } from './coverage-fields.ts'

export const coverageQuotes = query({
  summary: 'Price up to 10,000 events that insurance plans cover',
  description:
    'Each item answers in order, with its quote or with its refusal. All that name no revision of their own are priced at one, the newest.',
  route: 'POST /v1/insurance-plans/coverage-quotes',
  scope: 'plans:read',
  input: z.strictObject({
    items: z
      .array(z.strictObject(coverageFields).refine(...knownOnce))
      .min(1)
      .max(10_000),
    explain: z.boolean().default(false),
  }),
  output: z.object({
    items: z.array(z.object({ quote: CoverageQuote.nullable(), refusal: QuoteRefused.nullable() })),
  }),
  bodyLimit: 4 * 1024 * 1024,
  refusals: [],
})
