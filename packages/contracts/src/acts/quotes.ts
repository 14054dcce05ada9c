import { z } from 'zod'
import { query } from '../operation/operation.ts'
import { QuoteRefused } from '../pricing/quote-fields.ts'
import { ActQuote } from './act-answer.ts'
import { ActOfList } from './act-question.ts'

/** Each participant and each expense is a line of the answer. */
const MOST_LINES = 10_000

export const quotes = query({
  summary: 'Price up to 1,000 acts, of several convenios',
  description:
    'Each act answers in order, with its price or with its refusal. Every convenio is priced at one revision within a call.',
  route: 'POST /v1/scheduling/acts/quotes',
  scope: 'prices:read',
  input: z
    .strictObject({
      acts: z
        .array(ActOfList)
        .min(1)
        .max(1_000)
        .describe('The acts, 1 to 1,000, with at most 10,000 participants and expenses in all'),
      explain: z.boolean().default(false).describe('Whether each line tells the rules by which its source was found'),
    })
    .superRefine(({ acts }, context) => {
      const lines = acts.flatMap(({ procedures, expenses }) => [
        ...procedures.map((one) => one.participants.length),
        expenses.length,
      ])
      if (lines.reduce((sum, count) => sum + count, 0) > MOST_LINES)
        context.addIssue({
          code: 'custom',
          path: ['acts'],
          message: 'must have at most 10,000 participants and expenses in all',
        })
    }),
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
