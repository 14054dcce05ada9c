import { z } from 'zod'
import { Count } from '../values/count.ts'
import { MOST_ON_A_PAGE, Offset } from '../values/page.ts'
import { percent, Percentage } from '../values/percent.ts'
import { text } from '../values/text.ts'
import { PriceMove, PriceTotals } from './price-move.ts'
import { PriceSources } from './price-source.ts'

/** Which of its prices a preview shows, and in which order. Its totals and its digest are of all. */
export const previewPaging = {
  show: z
    .enum(['all', 'changed', 'unchanged', 'zero', 'by_hand'])
    .default('all')
    .describe(
      'Which prices are shown. changed: raised, lowered, new or gone; zero: 0 from then on; by_hand: those that `changes` names',
    ),
  search: text(100).nullable().default(null).describe('Shows prices with this in their code or name; null: no filter'),
  order: z
    .enum(['code', 'difference'])
    .default('code')
    .describe('difference: the largest difference first, whichever way it goes'),
  offset: Offset.default(0).describe('How many of those that are shown are passed over'),
  limit: z.int().min(1).max(MOST_ON_A_PAGE).nullable().default(null).describe('The most that are shown; null: all'),
}

/** What every preview tells of the prices that a period would have. */
export const PREVIEWED_PRICES = {
  cbhpm_percentage: Percentage.nullable().describe('The percentage of the table that would be paid (0-100); null: 100'),
  table_adjustments: z.array(percent(-100, 1000)).describe('Percentages that would move the table prices, in order'),
  price_sources: PriceSources.nullable().describe(
    'The tables that would price it, in order; null: the fields of the period say it all',
  ),
  prices: z.array(PriceMove).describe('Prices before and after, as many as were asked for'),
  total: Count.describe('How many prices there are of what was asked for, on all pages'),
  totals: PriceTotals.describe('Sums over all prices, whatever is shown of them'),
}
