import { z } from 'zod'
import { PART_NAMES } from '@vigencia/domain/pricing/exact-part.ts'

const Exact = z.string().describe("Exact, in the currency's unit; cut after 12 places and marked with an ellipsis")

/** One part of a price, of acts and of prices by formula. */
export const PricePart = z
  .object({
    part: z
      .enum(PART_NAMES)
      .describe('Which part of the price: porte, anaesthesia, UCO, film, or a price without parts'),
    base: Exact.describe("The part of one unit before any percentage, exact, in the currency's unit"),
    factors: z
      .array(
        z
          .object({
            rule: z.string().describe('The rule that moves it'),
            percent: z.number().min(0).max(100_000).describe('What is paid of it, in percent'),
            why: z.string().describe('Why, in words'),
          })
          .meta({ id: 'ActFactor', description: 'A percentage that moves a part of a price' }),
      )
      .readonly()
      .describe('The percentages that move it, in order; the amount is the base times each'),
    amount: Exact.describe("The part of one unit, exact, in the currency's unit"),
  })
  .meta({ id: 'ActPart', description: 'One part of the price of one unit' })
