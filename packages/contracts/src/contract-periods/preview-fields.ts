import { z } from 'zod'
import { percent, Percentage } from '../values/percent.ts'
import { PriceMove, PriceTotals } from './price-move.ts'

/** What every preview tells of the prices that a period would have. */
export const PREVIEWED_PRICES = {
  cbhpm_percentage: Percentage.nullable().describe('The percentage of the table that would be paid (0-100); null: 100'),
  table_adjustments: z.array(percent(-100, 1000)).describe('Percentages that would move the table prices, in order'),
  prices: z.array(PriceMove).describe('Every price before and after, by procedure code'),
  totals: PriceTotals.describe('Sums over all these prices'),
}
