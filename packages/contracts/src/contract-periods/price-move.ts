import { z } from 'zod'
import { Cents } from '../values/cents.ts'

const PriceSource = z.enum(['override', 'particular', 'table'])

/** A price before and after an act, as its preview shows it. */
export const PriceMove = z.object({
  procedure_code: z.string(),
  procedure_name: z.string().nullable(),
  old_source: PriceSource.nullable(),
  old_cents: Cents.nullable().describe('null: no price before; with the source `override`, excluded'),
  new_source: PriceSource.nullable(),
  new_cents: Cents.nullable().describe('null: no price any more; with the source `override`, excluded'),
  difference_cents: z.int().nullable(),
  exact_cents: z.string().nullable().describe('The new price before it is rounded, a decimal'),
  rounding_cents: z.string().nullable().describe('What rounding added or took, a decimal'),
})

/** Sums over all of them. */
export const PriceTotals = z.object({
  count: z.int(),
  raised: z.int(),
  lowered: z.int(),
  unchanged: z.int(),
  added: z.int(),
  removed: z.int(),
  old_cents: z.int().nullable().describe('null: more than can be said exactly'),
  new_cents: z.int().nullable(),
  difference_cents: z.int().nullable(),
})
