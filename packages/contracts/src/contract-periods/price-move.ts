import { z } from 'zod'
import { MOST_CENTS } from '@vigencia/domain/money/cents.ts'
import { heldQualifiers } from '../pricing/qualifiers.ts'
import { Count } from '../values/count.ts'
import { Cents } from '../values/cents.ts'

const PriceSource = z
  .enum(['override', 'particular', 'table'])
  .describe('Where the price is from: the own price of a period, the self-pay catalogue, or the price table')

/** Sums of many prices; null: more than can be said exactly. */
const Sum = z.int().nullable()

/** Whom the own price is for, only where it is narrowed. */
const movedQualifiers = z.object(heldQualifiers).partial().shape

/** A price before and after an act, as its preview shows it. */
export const PriceMove = z
  .object({
    procedure_code: z.string().describe('The code of the procedure'),
    ...movedQualifiers,
    procedure_name: z.string().nullable().describe('What the procedure is called; null: no name'),
    old_source: PriceSource.nullable().describe('Where the price before is from; null: there was none'),
    old_cents: Cents.nullable().describe(
      'The price before, in centavos; null: none; with the source `override`, excluded',
    ),
    new_source: PriceSource.nullable().describe('Where the price after is from; null: there is none'),
    new_cents: Cents.nullable().describe(
      'The price after, in centavos; null: none any more; with the source `override`, excluded',
    ),
    difference_cents: z
      .int()
      .min(-MOST_CENTS)
      .max(MOST_CENTS)
      .nullable()
      .describe('The price after less the price before; null: one of them is not there'),
    exact_cents: z.string().nullable().describe('The new price before it is rounded, a decimal'),
    rounding_cents: z.string().nullable().describe('What rounding added or took, a decimal'),
    weight: z
      .object({
        line_count: Count.describe('How many billed lines it rests on'),
        quantity: z.number().min(0).max(9_999_999_999_999).describe('How many of it were billed in them'),
        impact_cents: z
          .int()
          .nullable()
          .describe('What the new price brings of them more than the old one, in centavos; null: one is not there'),
      })
      .nullable()
      .optional()
      .describe(
        'Of a price that was weighed by what was billed; null: nothing of it was. Left out: it was not asked for',
      ),
  })
  .meta({ id: 'PriceMove', description: 'A price before and after an act' })

/** Sums over all of them. */
export const PriceTotals = z
  .object({
    count: Count.describe('How many prices there are'),
    raised: Count.describe('How many are raised'),
    lowered: Count.describe('How many are lowered'),
    unchanged: Count.describe('How many stay as they are'),
    added: Count.describe('How many are new'),
    removed: Count.describe('How many are gone'),
    zero: Count.describe('How many are 0 after'),
    old_cents: Sum.describe('The sum of the prices before, in centavos; null: more than can be said exactly'),
    new_cents: Sum.describe('The sum of the prices after, in centavos; null: more than can be said exactly'),
    difference_cents: Sum.describe('The second sum less the first; null: more than can be said exactly'),
  })
  .meta({ id: 'PriceTotals', description: 'Sums over prices before and after an act' })
