import { inUnits, type Cents } from '../money/cents.ts'
import { percentOf, toNumber, type Percent } from '../money/percent.ts'
import { Explanation, sentence } from '../pricing/explanation.ts'
import { typeRuleOf, whyNoPrice } from '../pricing/price-event.ts'
import type { PricedSource } from '../pricing/priced-source.ts'
import { isDeclined, type Declined, type Pricing } from '../pricing/pricing.ts'
import { isMeant } from '../pricing/unit-price.ts'
import { procedurePrice, type FoundPrice } from './procedure-price.ts'
import { dataNeeded, ruleMissing, type Unpriced } from './unpriced.ts'

const WHOLE = percentOf(100)

/**
 * The price of one unit of an expense. A source with `invoice_plus` pays what the unit cost by its invoice and a
 * percentage, whether or not its table holds the code. Own prices and sources before it win.
 */
export function expensePrice(pricing: Pricing, invoice: Cents | null): FoundPrice | Declined | Unpriced {
  if (whyNoPrice(pricing, typeRuleOf(pricing)) !== null) return procedurePrice(pricing)
  const found = procedurePrice(pricing)
  const sources = pricing.period?.sources ?? []
  const place = sources.findIndex((source) => source.invoicePlus !== null && isMeant(source, pricing))
  const source = sources[place]
  if (source === undefined || source.invoicePlus === null) {
    const hasNone = isDeclined(found) && found.code === 'no_price' && invoice !== null
    return hasNone ? ruleMissing('invoice_plus', 'no source of the period pays by invoice') : found
  }
  if (isDeclined(found) ? found.code === 'not_contracted' : found.place === null || found.place < place) return found
  if (invoice === null) return dataNeeded('invoice_cents', `table ${source.inWords} pays by invoice`)
  return byInvoice(pricing, source, source.invoicePlus, invoice, place)
}

function byInvoice(
  { explained, event }: Pricing,
  source: PricedSource,
  plus: Percent,
  invoice: Cents,
  place: number,
): FoundPrice {
  const why = `the invoice and ${toNumber(plus)} %`
  const explanation = explained ? new Explanation() : null
  explanation?.step('table', true, sentence`table ${source.inWords} pays ${why}: ${inUnits(invoice)} for ${event.procedureCode}`) // prettier-ignore
  const factors = [{ rule: 'invoice_plus', percent: (WHOLE + plus) as Percent, why }]
  return {
    source: 'table',
    place,
    edition: null,
    price: {
      porte: { part: 'price', base: { numerator: BigInt(invoice), denominator: 100n }, factors },
      apart: [],
      weighed: false,
      chapter: null,
      auxiliaries: null,
      anaesthesiaPorte: null,
    },
    package: null,
    explanation: explanation?.steps,
  }
}
