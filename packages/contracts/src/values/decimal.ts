import { z } from 'zod'
import { decimalOf, DECIMAL_PLACES, decimalText, MOST_DECIMAL, type Decimal4 } from '@vigencia/domain/money/decimal.ts'
import { issueParams } from './issue-kind.ts'

const MOST = Number(decimalText(MOST_DECIMAL, DECIMAL_PLACES))
const TenThousandths = z.custom<Decimal4>((value) => typeof value === 'bigint')

const toNumber = (value: Decimal4): number => Number(decimalText(value, DECIMAL_PLACES))

function toDecimal(value: number | string, context: z.core.ParsePayload): Decimal4 {
  try {
    return decimalOf(String(value))
  } catch {
    const message = `must be a decimal from 0 to ${MOST} with at most ${DECIMAL_PLACES} places, such as 17.38 or "17.38"`
    context.issues.push({ code: 'custom', ...issueParams('not_a_decimal'), input: value, message })
    return z.NEVER
  }
}

/** A decimal that is not negative, with at most four places: a number on the wire, which holds it exactly. */
export const Decimal = z.codec(z.number().min(0).max(MOST), TenThousandths, { decode: toDecimal, encode: toNumber })

/** The same as an input. Text is read as well, for callers whose numbers lose digits. */
export const DecimalOrText = z.codec(
  z
    .union([z.number().meta({ minimum: 0, maximum: MOST }), z.string()])
    .meta({ description: 'A decimal with at most 4 places, as a number or as text', examples: [17.38, '17.38'] }),
  TenThousandths,
  { decode: toDecimal, encode: toNumber },
)
