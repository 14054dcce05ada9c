import { centsOf, inUnits, type Cents } from '../money/cents.ts'
import { DECIMAL_PLACES, decimalText, type Decimal4 } from '../money/decimal.ts'
import { asFactor, PERCENT_SCALE, toNumber, type Percent } from '../money/percent.ts'
import { roundHalfUp, times } from '../money/ratio.ts'
import { sentence } from '../pricing/explanation.ts'
import type { Declined } from '../pricing/pricing.ts'
import { tooLarge, type CoverageExplanation, type EventToCover } from './coverage-event.ts'
import { whyNotOn, type CategoryThen, type ItemThen } from './coverage-facts.ts'

export type CoverageSource = 'explicit_price' | 'units' | 'list_price'

type Found = { source: CoverageSource; cents: Cents } | Declined

/**
 * The unit price of a service or procedure by the first that exists: the category's own price, units x factor, the list
 * price.
 */
export function unitPrice(
  input: EventToCover,
  category: CategoryThen,
  item: ItemThen | null,
  why: CoverageExplanation | null,
): Found {
  const notCategory = whyNotOn(input.day, category)
  const counts = notCategory === null
  why?.step(
    'category',
    counts,
    counts
      ? sentence`payment category ${category.code} holds the day`
      : sentence`payment category ${category.code} ${notCategory}: its factors, prices and discount do not count`,
  )
  if (input.kind === 'pharmacy') return pharmacyPrice(input, counts ? category.pharmacyDiscount : null, why)
  return (
    ownPrice(input, item, counts, why) ?? byUnits(input, counts ? category : null, item, why) ?? listPrice(input, why)
  )
}

function ownPrice(
  { day, currency }: EventToCover,
  item: ItemThen | null,
  counts: boolean,
  why: CoverageExplanation | null,
): Found | null {
  const none = (because: string) => (why?.step('explicit_price', false, because), null)
  if (!counts) return none('the payment category does not count')
  if (item === null) return none('no tariff item is asked about')
  const notItem = whyNotOn(day, item)
  if (notItem !== null) return none(sentence`tariff item ${item.code} ${notItem}`)
  const { ownPrice: own } = item
  const notOwn = own === null ? null : whyNotOn(day, own)
  if (notOwn !== null) return none(sentence`the category's own price for ${item.code} ${notOwn}`)
  const cents = own === null ? null : own.cents[currency]
  if (cents === null) return none(sentence`the category has no price of its own for ${item.code} in ${currency}`)
  why?.step('explicit_price', true, sentence`the category's own price for ${item.code}: ${inUnits(cents)} ${currency}`)
  return { source: 'explicit_price', cents }
}

const plain = (value: Decimal4): string => decimalText(value, DECIMAL_PLACES)

/** Both have four places, and the product is in soles: 10^8 to the sol, 10^6 to the céntimo. */
const TO_A_CENT = 1_000_000n

function byUnits(
  { day, kind, currency }: EventToCover,
  category: CategoryThen | null,
  item: ItemThen | null,
  why: CoverageExplanation | null,
): Found | null {
  const none = (because: string) => (why?.step('units', false, because), null)
  if (currency !== 'PEN') return none(sentence`factors are soles: they price nothing in ${currency}`)
  if (category === null) return none('the payment category does not count')
  if (item === null) return none('no tariff item is asked about')
  const notItem = whyNotOn(day, item)
  if (notItem !== null) return none(sentence`tariff item ${item.code} ${notItem}`)
  const { units } = item
  if (units === null) return none(sentence`tariff item ${item.code} has no units`)
  const factor = factorFor(category, kind)
  if (factor === null) return none(sentence`payment category ${category.code} has no factor for a ${kind}`)
  const what = `${plain(units)} units of ${item.code} x ${plain(factor)}`
  const exact = { numerator: units * factor, denominator: TO_A_CENT }
  const cents = centsOf(Number(roundHalfUp(exact)))
  if (!Number.isSafeInteger(cents)) return tooLarge(what)
  why?.rounding('units', exact, cents, what)
  return { source: 'units', cents }
}

function factorFor(category: CategoryThen, kind: EventToCover['kind']): Decimal4 | null {
  return kind === 'service' ? category.serviceFactor : category.procedureFactor
}

function listPrice({ listPrice: cents }: EventToCover, why: CoverageExplanation | null): Found {
  if (cents === null) {
    const detail =
      'The payment category has no price of its own, units and a factor do not make one, and no list price is given.'
    return { code: 'no_price', detail }
  }
  why?.step('list_price', true, sentence`the list price as it is: ${inUnits(cents)}`)
  return { source: 'list_price', cents }
}

/** `discount` is null where the category does not count. */
function pharmacyPrice(
  { listPrice: list }: EventToCover,
  discount: Percent | null,
  why: CoverageExplanation | null,
): Found {
  if (list === null) return { code: 'no_price', detail: 'Pharmacy is priced by its list price, and none is given.' }
  why?.step('list_price', true, sentence`pharmacy goes by the list price: ${inUnits(list)}`)
  if (discount === null || discount === 0) {
    why?.step(
      'pharmacy_discount',
      false,
      discount === null ? 'the payment category does not count' : 'the payment category gives no discount',
    )
    return { source: 'list_price', cents: list }
  }
  const stored = (100 * PERCENT_SCALE - discount) as Percent
  const exact = times({ numerator: BigInt(list), denominator: 1n }, asFactor(stored))
  const cents = centsOf(Number(roundHalfUp(exact)))
  why?.rounding('pharmacy_discount', exact, cents, `${inUnits(list)} less ${toNumber(discount)} %`)
  return { source: 'list_price', cents }
}
