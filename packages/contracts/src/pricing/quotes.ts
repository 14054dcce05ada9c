import { z } from 'zod'
import { query } from '../operation/operation.ts'
import { QuoteInput, quoteListOf } from './quote-input.ts'
import { Quote, QuoteRefused } from './quote-fields.ts'

export const quotes = query({
  summary: 'Price up to 10,000 events, of several convenios',
  description:
    'Each item answers in order, with its quote or with its refusal. Every convenio is priced at one revision within a call.',
  route: 'POST /v1/scheduling/quotes',
  scope: 'prices:read',
  input: quoteListOf(QuoteInput),
  output: z.object({
    items: z.array(z.object({ quote: Quote.nullable(), refusal: QuoteRefused.nullable() })),
  }),
  bodyLimit: 4 * 1024 * 1024,
  fromPriceBooks: true,
  refusals: [],
})
