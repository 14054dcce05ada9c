import { centsOf, smaller, type Cents } from '../money/cents.ts'
import { DECIMAL_PLACES, decimalText } from '../money/decimal.ts'
import { capPerOf, copayOfLine } from '../pricing/copay.ts'
import type { PaymentType } from '../pricing/priced-contract.ts'
import { typeRuleOf } from '../pricing/price-event.ts'
import { quantityApart } from './act-to-price.ts'
import type { PricedActLine } from './price-lines.ts'

/** Who pays what of a line, in centavos. */
export interface Split {
  readonly price: Cents
  readonly copay: Cents
  readonly patient: Cents
}

/** The split of each line; null: it has no price. A cap for the whole act holds once for its lines of one period, in their order. */
export function splitLines(lines: readonly PricedActLine[], paymentType: PaymentType): readonly (Split | null)[] {
  const left = new Map<string, Cents>()
  return lines.map(({ of, outcome }) => {
    if (!('cents' in outcome)) return null
    const { pricing } = of
    const { period } = pricing
    const price = centsOf(Number(outcome.cents))
    const typeRule = typeRuleOf(pricing)
    // a cap for each unit holds for those that are paid
    const quantity = Number(decimalText(quantityApart(of), DECIMAL_PLACES))
    let copay = copayOfLine(pricing, typeRule, price, quantity, null)
    const cap = typeRule?.copayCap ?? period?.copayCap ?? null
    if (period !== null && cap !== null && capPerOf(period, pricing) === 'act') {
      const rest = left.get(period.periodId) ?? cap
      copay = smaller(copay, rest)
      left.set(period.periodId, centsOf(rest - copay))
    }
    return { price, copay, patient: paymentType === 'particular' ? price : copay }
  })
}
