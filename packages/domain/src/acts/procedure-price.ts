import { percentOf, toNumber } from '../money/percent.ts'
import type { Decimal4 } from '../money/decimal.ts'
import type { Ratio } from '../money/ratio.ts'
import type { Edition } from '../pricing/editions.ts'
import { Explanation, type ExplanationStep } from '../pricing/explanation.ts'
import type { PricedSource } from '../pricing/priced-source.ts'
import { typeRuleOf, whyNoPrice } from '../pricing/price-event.ts'
import { isDeclined, type Declined, type PriceSource, type Pricing } from '../pricing/pricing.ts'
import type { RowParts, TableParts } from '../pricing/table-parts.ts'
import { priceIn, unitPrice, unitsIn } from '../pricing/unit-price.ts'
import type { ExactPart, PartFactor, PartName } from './exact-part.ts'
import type { PackageTerms } from './in-package.ts'
import type { ProcedurePrice } from './priced-procedure.ts'

/** Where the price of a procedure is from, and its parts. */
export interface FoundPrice {
  readonly source: PriceSource
  /** Of the table that priced it; null: the version that the period names says all. */
  readonly edition: Edition | null
  readonly price: ProcedurePrice
  /** What it includes in an act; null: it is no package. */
  readonly package: PackageTerms | null
  readonly explanation: readonly ExplanationStep[] | undefined
}

const ONE_UNIT: Decimal4 = 10_000n
const TABLE_UNIT = 100_000_000n

/**
 * The exact parts of one unit of a procedure, from the same source as its quote.
 * @param parts of the table of each source of the period, in their order; null: the convenio does not know it
 */
export function procedurePrice(pricing: Pricing, parts: readonly (TableParts | null)[]): FoundPrice | Declined {
  const none = whyNoPrice(pricing, typeRuleOf(pricing))
  if (none !== null) return none
  const why = pricing.explained ? new Explanation() : null
  const found = unitPrice(pricing, why)
  if (isDeclined(found)) return found
  const { period, event } = pricing
  const row = parts[found.place ?? 0]?.of(event.procedureCode) ?? null
  const ofRow = {
    weighed: true,
    chapter: row?.chapter ?? chapterOf(event.procedureCode),
    auxiliaries: row?.auxiliaries ?? null,
    anaesthesiaPorte: row?.anaesthesiaPorte ?? null,
  }
  const price =
    found.place !== null && period !== null
      ? tableParts(pricing, found.place, row, percentsOf(period.sources[found.place] as PricedSource))
      : { porte: outright({ numerator: BigInt(found.cents), denominator: 100n }, []), apart: [] }
  const edition = found.place === null ? null : (period?.sources[found.place]?.edition ?? null)
  return { source: found.source, edition, price: { ...price, ...ofRow }, package: null, explanation: why?.steps }
}

/** The chapter of an eight-digit code of the CBHPM is its first digit. */
function chapterOf(code: string): string | null {
  return /^\d{8}$/.test(code) ? code.slice(0, 1) : null
}

/** The percentages that a source moves its table's prices with. */
export function percentsOf({ percents, inWords }: PricedSource): PartFactor[] {
  return percents
    .map((percent, place) => ({
      rule: place === 0 ? 'table' : 'adjustment',
      percent,
      why: place === 0 ? `${toNumber(percent)} % of table ${inWords}` : 'a reajuste of its prices',
    }))
    .filter(({ percent }) => percent !== WHOLE)
}

const WHOLE = percentOf(100)

function tableParts(
  { contract, prices, event }: Pricing,
  place: number,
  row: RowParts | null,
  factors: readonly PartFactor[],
): Pick<ProcedurePrice, 'porte' | 'apart'> {
  const table = prices?.tables[place]
  const denominator = TABLE_UNIT * BigInt(unitsIn(table, event.procedureCode, contract.findsByForm))
  const product = (part: PartName, a: Decimal4 | null, b: Decimal4 | null): ExactPart | null =>
    a === null || b === null ? null : { part, base: { numerator: a * b, denominator }, factors }
  const porte = row && product('porte', row.porteValue, row.porteFraction ?? ONE_UNIT)
  const apart = row && [product('uco', row.ucoQuantity, row.ucoValue), product('film', filmsOf(row), row.filmValue)]
  const present = apart?.filter((part) => part !== null) ?? []
  if (porte !== null || present.length > 0) return { porte, apart: present }
  const price = priceIn(table, event.procedureCode, contract.findsByForm)
  return { porte: outright({ numerator: price ?? 0n, denominator }, factors), apart: [] }
}

/** A price without parts is weighed as one porte. */
function outright(base: Ratio, factors: readonly PartFactor[]): ExactPart {
  return { part: 'price', base, factors }
}

/** The square metres of all films of a procedure. */
function filmsOf({ filmM2, filmIncidences }: RowParts): Decimal4 | null {
  return filmM2 === null ? null : filmM2 * BigInt(filmIncidences ?? 1)
}
