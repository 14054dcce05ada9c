import { z } from 'zod'
import { decimalText } from '@vigencia/domain/money/decimal.ts'
import { tablePriceFrom, TABLE_PRICE_PLACES, type TablePrice } from '@vigencia/domain/pricing/table-price.ts'

/** A table price in the currency's unit with up to eight places. It is text, because a JSON number would round it. */
export const ExactAmount = z.codec(
  z.string().meta({ description: "In the currency's unit, exact to eight places", examples: ['135.09232'] }),
  z.custom<TablePrice>((value) => typeof value === 'bigint'),
  {
    decode(text, context) {
      try {
        return tablePriceFrom(text)
      } catch {
        context.issues.push({ code: 'custom', input: text, message: 'must be an amount such as "135.09232"' })
        return z.NEVER
      }
    },
    encode: (price) => decimalText(price, TABLE_PRICE_PLACES),
  },
)
