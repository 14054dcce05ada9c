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
  output: z
    .object({
      items: z
        .array(
          z
            .object({
              quote: Quote.nullable().describe('The quote; null: it is refused'),
              refusal: QuoteRefused.nullable().describe('Why there is no quote; null: there is one'),
            })
            .meta({ id: 'QuoteOrRefusal', description: 'The quote of one event, or why there is none' }),
        )
        .describe('In the order of the events'),
    })
    .meta({ id: 'QuoteList', description: 'The prices of many events' }),
  bodyLimit: 4 * 1024 * 1024,
  fromPriceBooks: true,
  refusals: [],
})
