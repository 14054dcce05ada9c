import { percentOf, toNumber } from '../money/percent.ts'
import type { Decimal4 } from '../money/decimal.ts'
import type { Ratio } from '../money/ratio.ts'
import { Explanation, type ExplanationStep } from '../pricing/explanation.ts'
import type { PricedPeriod } from '../pricing/priced-contract.ts'
import { typeRuleOf, whyNoPrice } from '../pricing/price-event.ts'
import { isDeclined, type Declined, type PriceSource, type Pricing } from '../pricing/pricing.ts'
import { unitPrice } from '../pricing/unit-price.ts'
import type { ExactPart, PartFactor, PartName } from './exact-part.ts'
import type { ProcedurePrice } from './priced-procedure.ts'

/** A table's row with what an act needs of it, and the values of its portes, UCO and film. */
export interface TableRow {
  /** The price as the table states it, exact; it stands for the parts where it has none. */
  readonly price: bigint
  readonly porteValue: Decimal4 | null
  readonly porteFraction: Decimal4 | null
  readonly ucoQuantity: Decimal4 | null
  readonly ucoValue: Decimal4 | null
  readonly filmM2: Decimal4 | null
  readonly filmValue: Decimal4 | null
  readonly auxiliaries: number | null
  readonly anaesthesiaPorte: number | null
}

/** Where the price of a procedure is from, and its parts. */
export interface FoundPrice {
  readonly source: PriceSource
  readonly price: ProcedurePrice
  readonly explanation: readonly ExplanationStep[] | undefined
}

const ONE_UNIT: Decimal4 = 10_000n
const TABLE_UNIT = 100_000_000n

/**
 * The exact parts of one unit of a procedure, from the same source as its quote.
 * @param row of the period's table; null: the table has none, or there is no table
 */
export function procedurePrice(pricing: Pricing, row: TableRow | null): FoundPrice | Declined {
  const { period, event } = pricing
  const none = whyNoPrice(pricing, typeRuleOf(pricing))
  if (none !== null) return none
  const why = pricing.explained ? new Explanation() : null
  const found = unitPrice(pricing, why)
  if (isDeclined(found)) return found
  const ofRow = {
    weighed: true,
    chapter: chapterOf(event.procedureCode),
    auxiliaries: row?.auxiliaries ?? null,
    anaesthesiaPorte: row?.anaesthesiaPorte ?? null,
  }
  const outright = { numerator: BigInt(found.cents), denominator: 100n }
  const parts =
    found.source === 'table' && row !== null && period !== null
      ? tableParts(row, percentsOf(period))
      : { porte: { part: 'price' as const, base: outright, factors: [] }, apart: [] }
  return { source: found.source, price: { ...parts, ...ofRow }, explanation: why?.steps }
}

/** The chapter of an eight-digit code of the CBHPM is its first digit. */
function chapterOf(code: string): string | null {
  return /^\d{8}$/.test(code) ? code.slice(0, 1) : null
}

/** The percentages that a period moves its table's prices with. */
export function percentsOf({ tablePercents, tableVersion }: PricedPeriod): PartFactor[] {
  return tablePercents
    .map((percent, place) => ({
      rule: place === 0 ? 'table' : 'adjustment',
      percent,
      why: place === 0 ? `${toNumber(percent)} % of table "${tableVersion}"` : 'a reajuste of its prices',
    }))
    .filter(({ percent }) => percent !== WHOLE)
}

const WHOLE = percentOf(100)

function tableParts(row: TableRow, factors: readonly PartFactor[]): Pick<ProcedurePrice, 'porte' | 'apart'> {
  const { porteValue, porteFraction, ucoQuantity, ucoValue, filmM2, filmValue } = row
  const porte = product('porte', porteValue, porteFraction ?? ONE_UNIT, factors)
  const apart = [product('uco', ucoQuantity, ucoValue, factors), product('film', filmM2, filmValue, factors)]
  const present = apart.filter((part) => part !== null)
  if (porte !== null || present.length > 0) return { porte, apart: present }
  return { porte: { part: 'price', base: { numerator: row.price, denominator: TABLE_UNIT }, factors }, apart: [] }
}

function product(
  part: PartName,
  a: Decimal4 | null,
  b: Decimal4 | null,
  factors: readonly PartFactor[],
): ExactPart | null {
  if (a === null || b === null) return null
  const base: Ratio = { numerator: a * b, denominator: TABLE_UNIT }
  return { part, base, factors }
}
