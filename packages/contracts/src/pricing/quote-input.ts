import { z } from 'zod'
import { knownOnce, quoteFields } from './quote-fields.ts'

/** What one quote asks. */
export const QuoteInput = z.strictObject(quoteFields).refine(...knownOnce)

/** What a list of quotes asks, with the schema that reads each item. */
export const quoteListOf = (item: typeof QuoteInput) =>
  z.strictObject({
    items: z.array(item).min(1).max(10_000),
    explain: z.boolean().default(false),
  })
