import { z } from 'zod'
import { query } from '../operation/operation.ts'
import { QuoteRefused } from '../pricing/quote-fields.ts'
import { ActQuote } from './act-answer.ts'
import { actListOf, ActOfList } from './act-question.ts'

export const quotes = query({
  summary: 'Price up to 1,000 acts, of several convenios',
  description:
    'Each act answers in order, with its price or with its refusal. Every convenio is priced at one revision within a call.',
  route: 'POST /v1/scheduling/acts/quotes',
  scope: 'prices:read',
  input: actListOf(ActOfList),
  output: z
    .object({
      items: z
        .array(
          z
            .object({
              act: ActQuote.nullable().describe('The act, priced; null: it is refused'),
              refusal: QuoteRefused.nullable().describe('Why it is not priced; null: it is'),
            })
            .meta({ id: 'ActOrRefusal', description: 'One act, or why it is not priced' }),
        )
        .describe('In the order of the acts'),
    })
    .meta({ id: 'ActQuoteList', description: 'The prices of many acts' }),
  bodyLimit: 4 * 1024 * 1024,
  fromPriceBooks: true,
  refusals: [],
})
