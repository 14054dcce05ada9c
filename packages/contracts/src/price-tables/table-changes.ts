import { z } from 'zod'
import { Count } from '../values/count.ts'
import { ExactAmount } from '../values/exact-amount.ts'

/** More changes than these are counted and not listed. */
export const MOST_CHANGES = 1000

const TableChange = z
  .object({
    procedure_code: z.string().describe('The code of the procedure'),
    procedure_name: z.string().describe('What the procedure is called, now or before it went'),
    change: z.enum(['added', 'removed', 'changed']).describe('What becomes of its row'),
    price_before: ExactAmount.nullable().describe('The price before; null: there was no row'),
    price: ExactAmount.nullable().describe('The price from now on; null: there is no row any more'),
    fields: z.array(z.string()).describe('The columns that differ, where the row was there before and stays'),
  })
  .meta({ id: 'PriceTableChange', description: 'What becomes of one row of a price table' })

/** What one table has in the place of another. */
export const TableChanges = z
  .object({
    added: Count.describe('How many rows are new'),
    removed: Count.describe('How many rows go'),
    changed: Count.describe('How many rows stay and say something else'),
    items: z.array(TableChange).describe(`The first ${MOST_CHANGES} of them, by code`),
  })
  .meta({ id: 'PriceTableChanges', description: 'What a table has in the place of the publication before it' })
