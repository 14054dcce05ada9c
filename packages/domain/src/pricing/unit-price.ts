import { centsOf, inUnits, type Cents } from '../money/cents.ts'
import { roundHalfUp } from '../money/ratio.ts'
import { sentence, type Explanation } from './explanation.ts'
import { unqualifiedOf, type FurtherOverride } from './further-overrides.ts'
import { whyUnavailable, type PricedSource } from './priced-source.ts'
import {
  declined,
  isDeclined,
  NOT_CONTRACTED,
  questionOf,
  type Declined,
  type PriceSource,
  type Pricing,
} from './pricing.ts'
import type { PriceIndex } from './price-index.ts'
import { explainParts } from './explain-parts.ts'
import { qualifiedPrice, lackedBy } from './qualified-price.ts'
import { applies, lackingFor } from './qualifiers.ts'
import { inCents, partsOfRow, type PriceParts } from './source-parts.ts'
import type { TablePrice } from './table-price.ts'
import type { TablePrices } from './table-prices.ts'

export interface UnitPrice {
  readonly source: PriceSource
  readonly cents: Cents
  /** Which of the period's sources holds it; null: it is from no table. */
  readonly place: number | null
  /** What the override says beside its price. Undefined: nothing, or it is none. */
  readonly further?: FurtherOverride | undefined
}

/** The price of one unit by the first rule that matches. */
export function unitPrice(pricing: Pricing, why: Explanation | null): UnitPrice | Declined {
  const { contract, period, prices, event } = pricing
  const code = event.procedureCode
  const further = prices?.further?.of(code, contract.findsByForm)
  const qualified = further && qualifiedPrice(pricing, further, why)
  if (qualified !== undefined) return qualified
  const override = priceIn(prices?.overrides, code, contract.findsByForm)
  if (override !== undefined) {
    if (override === NOT_CONTRACTED)
      return declined('not_contracted', `The period in force that day excludes ${code}: it is not contracted.`)
    why?.step('override', true, sentence`the period has its own price for ${code}: ${inUnits(centsOf(override))}`)
    const cents = centsOf(override)
    return further === undefined
      ? { source: 'override', cents, place: null }
      : { source: 'override', cents, place: null, further: unqualifiedOf(further) }
  }
  why?.step(
    'override',
    false,
    period === null ? 'there is no period' : sentence`the period has no price of its own for ${code}`,
  )

  const particular =
    contract.paymentType === 'particular'
      ? contract.particularPrices.on(code, event.day, contract.findsByForm)
      : undefined
  if (particular !== undefined) {
    why?.step('particular', true, sentence`the self-pay price in force that day: ${inUnits(particular)}`)
    return { source: 'particular', cents: particular, place: null }
  }
  why?.step(
    'particular',
    false,
    contract.paymentType === 'particular'
      ? sentence`no self-pay price for ${code} is in force that day`
      : 'the convenio is not self-pay',
  )
  const found = fromTable(pricing, why)
  return isDeclined(found) && found.code === 'no_price' ? (qualifierNeeded(pricing, further ?? []) ?? found) : found
}

/** The refusal that names what a question would have to say, for a code that nothing prices for anybody; null: nothing. */
function qualifierNeeded(pricing: Pricing, further: readonly FurtherOverride[]): Declined | null {
  const { contract, period, prices, event } = pricing
  const code = event.procedureCode
  const sources = (period?.sources ?? []).filter(
    (source, place) =>
      source.qualifiers !== null &&
      isOfCodeTable(source, pricing) &&
      priceIn(prices?.tables[place], code, contract.findsByForm) !== undefined,
  )
  const narrowed = [...further, ...sources.map(({ qualifiers }) => qualifiers ?? {})]
  if (narrowed.length === 0) return null
  const question = questionOf(pricing)
  return lackedBy(
    code,
    narrowed.map((one) => lackingFor(one, question)),
  )
}

/** Older codes are stored as they came, twins too. So a code is looked for as it is written, and then by its form. */
export function priceIn<Price extends number | bigint>(
  index: PriceIndex<Price> | null | undefined,
  code: string,
  isByForm: boolean,
): Price | undefined {
  const price = index?.find(code)
  return price !== undefined || !isByForm ? price : index?.findByForm(code)
}

/** How many units the price of a code is for. */
export function unitsIn(table: TablePrices | null | undefined, code: string, isByForm: boolean): number {
  return table?.units ? (priceIn(table.units, code, isByForm) ?? 1) : 1
}

/** The first source that holds the code prices it. One whose table is not known might hold it, so none behind it does. */
function fromTable(pricing: Pricing, why: Explanation | null): UnitPrice | Declined {
  const { contract, period, prices, event } = pricing
  const code = event.procedureCode
  if (period === null)
    return declined('no_price', `No self-pay price for ${code} is in force, and no period that could price it.`)
  const { sources } = period
  for (let place = 0; place < sources.length; place++) {
    const source = sources[place] as PricedSource
    if (!isMeant(source, pricing)) continue
    const table = prices?.tables[place]
    if (!table) return declined('price_table_unavailable', source.whyUnavailable)
    const price = priceIn(table, code, contract.findsByForm) as TablePrice | undefined
    if (price === undefined) continue
    const units = unitsIn(table, code, contract.findsByForm)
    return priceOf(pricing, { source, place, units, price }, why)
  }
  return declined('no_price', whyNoSource(sources, code))
}

/** Whether a source prices codes of the question's table, and whom and where it asks about. */
export function isMeant(source: PricedSource, pricing: Pricing): boolean {
  if (!isOfCodeTable(source, pricing)) return false
  return source.qualifiers === null || applies(source.qualifiers, questionOf(pricing))
}

function isOfCodeTable({ codeTable }: PricedSource, { event }: Pricing): boolean {
  return codeTable === null || event.codeTable === null || codeTable === event.codeTable
}

/** A row that holds a code. */
interface FoundRow {
  readonly source: PricedSource
  readonly place: number
  readonly units: number
  readonly price: TablePrice
}

function priceOf(pricing: Pricing, row: FoundRow, why: Explanation | null): UnitPrice | Declined {
  const { source, place, units, price } = row
  const code = pricing.event.procedureCode
  const parts = why === null && source.own === null ? null : partsOf(pricing, row)
  if (parts !== null && isDeclined(parts)) return parts
  const { numerator, denominator } = source.factor
  const exact =
    parts !== null && source.own !== null
      ? inCents(parts)
      : { numerator: price * numerator, denominator: units === 1 ? denominator : denominator * BigInt(units) }
  const cents = centsOf(Number(roundHalfUp(exact)))
  if (!Number.isSafeInteger(cents))
    return declined('amount_too_large', `The price of ${code} is more than this system reckons with.`)
  if (why !== null) {
    if (parts !== null) explainParts(why, pricing, row, parts)
    const how = parts !== null && source.own !== null ? 'by its parts' : source.factorInWords
    why.rounding('table', exact, cents, `table ${source.inWords} ${how}${units === 1 ? '' : ` / ${units} units`}`)
  }
  return { source: 'table', cents, place }
}

/** The parts of a price by formula; null: the row has none, or they are not at hand. */
function partsOf({ prices, event }: Pricing, { source, place, units }: FoundRow): PriceParts | null | Declined {
  const known = prices?.parts[place]
  if (!known) {
    if (source.own === null) return null
    const from = source.own.portesFrom
    return declined('price_table_unavailable', from === null ? source.whyUnavailable : whyUnavailable(from))
  }
  const row = known.rows.of(event.procedureCode)
  const parts = row && partsOfRow(source, row, known.values, units)
  if (parts === null || !('withoutValue' in parts)) return parts
  const from = source.own?.portesFrom ?? source.version
  return declined(
    'no_price',
    `Price table "${from}" has no value for porte "${parts.withoutValue}", as which ${event.procedureCode} is priced.`,
  )
}

function whyNoSource(sources: readonly PricedSource[], code: string): string {
  if (sources.length === 0) return `The period has no price of its own for ${code} and names no price table.`
  const tables = sources.map(({ version }) => `"${version}"`)
  const named = tables.length === 1 ? `price table ${tables[0]} hold` : `the price tables ${tables.join(', ')} hold`
  return `Neither the period's own prices nor ${named} ${code}.`
}
