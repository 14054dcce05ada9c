import type { Ratio } from '../money/ratio.ts'
import type { Edition } from '../pricing/editions.ts'
import { Explanation, type ExplanationStep } from '../pricing/explanation.ts'
import type { FurtherOverride } from '../pricing/further-overrides.ts'
import type { PricedSource } from '../pricing/priced-source.ts'
import { typeRuleOf, whyNoPrice } from '../pricing/price-event.ts'
import { isDeclined, type Declined, type PriceSource, type Pricing } from '../pricing/pricing.ts'
import { partsOfRow, percentsOf, type PriceParts, type SourceParts } from '../pricing/source-parts.ts'
import type { RowParts } from '../pricing/table-parts.ts'
import { isMeant, priceIn, unitPrice, unitsIn } from '../pricing/unit-price.ts'
import type { ExactPart, PartFactor } from '../pricing/exact-part.ts'
import type { PackageTerms } from './in-package.ts'
import type { ProcedurePrice } from './priced-procedure.ts'

/** Where the price of a procedure is from, and its parts. */
export interface FoundPrice {
  readonly source: PriceSource
  /** Which of the period's sources holds it; null: it is from no table. */
  readonly place: number | null
  /** Of the table that priced it; null: the version that the period names says all. */
  readonly edition: Edition | null
  readonly price: ProcedurePrice
  /** What it includes in an act; null: it is no package. */
  readonly package: PackageTerms | null
  readonly explanation: readonly ExplanationStep[] | undefined
}

const TABLE_UNIT = 100_000_000n

/** The exact parts of one unit of a procedure, from the same source as its quote. */
export function procedurePrice(pricing: Pricing): FoundPrice | Declined {
  const none = whyNoPrice(pricing, typeRuleOf(pricing))
  if (none !== null) return none
  const why = pricing.explained ? new Explanation() : null
  const found = unitPrice(pricing, why)
  if (isDeclined(found)) return found
  const { period, prices, event } = pricing
  const source = period?.sources[found.place ?? 0]
  const row = found.place === null ? firstRow(pricing) : rowIn(prices?.parts[found.place], event.procedureCode)
  const ofRow = {
    weighed: found.place === null ? !isWhole(found.further) : source?.fixed !== true,
    chapter: row?.chapter ?? chapterOf(event.procedureCode),
    auxiliaries: row?.auxiliaries ?? null,
    anaesthesiaPorte: row?.anaesthesiaPorte ?? null,
  }
  const price =
    found.place !== null && source !== undefined
      ? tableParts(pricing, found.place, source, row)
      : { porte: outright({ numerator: BigInt(found.cents), denominator: 100n }, []), apart: [] }
  const edition = found.place === null ? null : (period?.sources[found.place]?.edition ?? null)
  return {
    source: found.source,
    place: found.place,
    edition,
    price: { ...price, ...ofRow },
    package: found.further?.package ?? null,
    explanation: why?.steps,
  }
}

function rowIn(parts: SourceParts | null | undefined, code: string): RowParts | null {
  return parts?.rows.of(code) ?? null
}

/** What tells of a code that the period has a price of its own for: the first of its sources that holds it. */
function firstRow(pricing: Pricing): RowParts | null {
  const { period, prices, event } = pricing
  for (const [place, source] of (period?.sources ?? []).entries()) {
    const row = isMeant(source, pricing) ? rowIn(prices?.parts[place], event.procedureCode) : null
    if (row !== null) return row
  }
  return null
}

/** A fixed price and that of a package are moved by no rule of an act. */
function isWhole(further: FurtherOverride | undefined): boolean {
  return further !== undefined && (further.fixed || further.package !== null)
}

/** The chapter of an eight-digit code of the CBHPM is its first digit. */
function chapterOf(code: string): string | null {
  return /^\d{8}$/.test(code) ? code.slice(0, 1) : null
}

function tableParts(
  { contract, prices, event }: Pricing,
  place: number,
  source: PricedSource,
  row: RowParts | null,
): PriceParts {
  const table = prices?.tables[place]
  const units = unitsIn(table, event.procedureCode, contract.findsByForm)
  const values = prices?.parts[place]?.values
  const parts = row && values ? partsOfRow(source, row, values, units) : null
  if (parts !== null && !('withoutValue' in parts)) return parts
  const price = priceIn(table, event.procedureCode, contract.findsByForm)
  const base = { numerator: price ?? 0n, denominator: TABLE_UNIT * BigInt(units) }
  return { porte: outright(base, percentsOf(source, 'price')), apart: [] }
}

/** A price without parts is weighed as one porte. */
function outright(base: Ratio, factors: readonly PartFactor[]): ExactPart {
  return { part: 'price', base, factors }
}
