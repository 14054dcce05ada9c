import { z } from 'zod'
import { knownOnce, quoteFields } from './quote-fields.ts'

/** What one quote asks. */
export const QuoteInput = z
  .strictObject(quoteFields)
  .refine(...knownOnce)
  .meta({ id: 'QuoteInput', description: 'One event, and at which revision it is priced' })

/** What a list of quotes asks, with the schema that reads each item. */
export const quoteListOf = (item: typeof QuoteInput) =>
  z.strictObject({
    items: z.array(item).min(1).max(10_000).describe('The events, 1 to 10,000'),
    explain: z.boolean().default(false).describe('Whether each quote tells the rules that were tried'),
  })
