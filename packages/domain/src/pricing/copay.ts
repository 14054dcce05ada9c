import { centsOf, inUnits, NO_CENTS, shareOf, smaller, type Cents } from '../money/cents.ts'
import { DECIMAL_PLACES } from '../money/decimal.ts'
import { PERCENT_SCALE, toNumber, type Percent } from '../money/percent.ts'
import { roundHalfUp, type Ratio } from '../money/ratio.ts'
import { sentence, type Explanation } from './explanation.ts'
import type { CopayCapPer, PricedPeriod, TypeRule } from './priced-contract.ts'
import { questionOf, type Pricing } from './pricing.ts'
import { bestQualified } from './qualifiers.ts'

const DECIMAL_SCALE = 10 ** DECIMAL_PLACES

export interface CopayRule {
  readonly percent: Percent
  /** The cap in centavos; null: no cap. */
  readonly cap: Cents | null
}

/**
 * The copay of one line, in centavos: percent of the price, rounded half up, at most the cap.
 * @source DELPHOS Contract Management, "Create a convenio": default_copay_percent (0-100), default_copay_max_cents.
 */
export function copayOf(price: Cents, rule: CopayRule): Cents {
  const share = shareOf(price, rule.percent)
  return rule.cap === null ? share : smaller(share, rule.cap)
}

/** The copay of a line at its price, by the rule of its appointment type or else by its period's. */
export function copayOfLine(
  pricing: Pricing,
  typeRule: TypeRule | undefined,
  price: Cents,
  quantity: number,
  why: Explanation | null,
): Cents {
  const { contract, period } = pricing
  const none = (because: string): Cents => (why?.step('copay', false, because), NO_CENTS)
  if (contract.paymentType !== 'convenio') {
    return none(contract.paymentType === 'sus' ? 'SUS takes no copay' : 'self-pay: the patient pays all')
  }
  if (period === null || !period.copayEnabled) return none('the period takes no copay')
  const percent = typeRule?.copayPercent ?? period.copayPercent
  if (percent === null) return none('no copay percentage is agreed')
  const cap = capOf(typeRule?.copayCap ?? period.copayCap, capPerOf(period, pricing), quantity)
  const copay = copayOf(price, { percent, cap })
  if (cap === copay)
    why?.step('copay', true, sentence`${toNumber(percent)} % of ${inUnits(price)}, at most the cap of ${inUnits(cap)}`)
  else why?.rounding('copay', shareExactly(price, percent), copay, `${toNumber(percent)} % of ${inUnits(price)}`)
  return copay
}

/** What the cap holds for: by the plan and the accommodation alone, because it is one for all who take part. */
export function capPerOf(period: PricedPeriod, pricing: Pricing): CopayCapPer {
  if (period.qualifiedCopayCapPer === undefined) return period.copayCapPer
  const { plan_id, accommodation } = questionOf(pricing)
  return bestQualified(period.qualifiedCopayCapPer, { plan_id, accommodation })?.per ?? period.copayCapPer
}

/** A cap for each unit holds for all of the line together. Of an expense a line may have parts of a unit. */
function capOf(cap: Cents | null, per: CopayCapPer, quantity: number): Cents | null {
  if (cap === null || per !== 'unit') return cap
  if (Number.isInteger(quantity)) return centsOf(cap * quantity)
  const numerator = BigInt(cap) * BigInt(Math.round(quantity * DECIMAL_SCALE))
  return centsOf(Number(roundHalfUp({ numerator, denominator: BigInt(DECIMAL_SCALE) })))
}

function shareExactly(price: Cents, percent: Percent): Ratio {
  return { numerator: BigInt(price) * BigInt(percent), denominator: BigInt(100 * PERCENT_SCALE) }
}
