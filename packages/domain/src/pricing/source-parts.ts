import type { Decimal4 } from '../money/decimal.ts'
import { percentOf, toNumber, type Percent } from '../money/percent.ts'
import { plus, times, type Ratio } from '../money/ratio.ts'
import { amountOf, type ExactPart, type PartFactor, type PartName } from './exact-part.ts'
import type { PricedSource } from './priced-source.ts'
import type { RowParts, TableParts, TableValues } from './table-parts.ts'

/** What the prices of a source are made of: the rows of its table, and what their parts are worth in the period. */
export interface SourceParts {
  readonly rows: TableParts
  readonly values: TableValues
}

/**
 * @param rows of its table; null: the convenio does not know it
 * @param portes of the table whose porte values it names; null: it names none, or the convenio does not know that one
 * @returns null where something of it is not known
 */
export function sourceParts(
  { own }: PricedSource,
  rows: TableParts | null,
  portes: TableParts | null,
): SourceParts | null {
  if (rows === null || (portes === null && own !== null && own.portesFrom !== null)) return null
  if (own === null) return { rows, values: rows.values }
  const { values } = rows
  return {
    rows,
    values: {
      portes: (portes ?? rows).values.portes,
      uco: own.uco ?? values.uco,
      film: own.film ?? values.film,
    },
  }
}

/** The parts of one price by formula. The first is what the rules of an act weigh. */
export interface PriceParts {
  readonly porte: ExactPart | null
  /** UCO and film. */
  readonly apart: readonly ExactPart[]
}

const ONE_UNIT: Decimal4 = 10_000n
const TABLE_UNIT = 100_000_000n

/**
 * The parts of one unit of a row, each with what moves it. Null: the row has no parts, and its price is outright.
 * A porte without a value makes no part, unless the values are the source's own: then its name is answered.
 */
export function partsOfRow(
  source: PricedSource,
  row: RowParts,
  values: TableValues,
  units: number,
): PriceParts | null | { readonly withoutValue: string } {
  const denominator = units === 1 ? TABLE_UNIT : TABLE_UNIT * BigInt(units)
  const product = (part: PartName, a: Decimal4 | null, b: Decimal4 | null): ExactPart[] =>
    a === null || b === null
      ? []
      : [{ part, base: { numerator: a * b, denominator }, factors: percentsOf(source, part) }]
  const porteValue = row.porte === null ? null : (values.portes.get(row.porte) ?? null)
  if (row.porte !== null && porteValue === null && source.own !== null) return { withoutValue: row.porte }
  const [porte = null] = product('porte', porteValue, row.porteFraction ?? ONE_UNIT)
  const apart = [...product('uco', row.ucoQuantity, values.uco), ...product('film', filmsOf(row), values.film)]
  return porte === null && apart.length === 0 ? null : { porte, apart }
}

/** The square metres of all films of a procedure. */
export function filmsOf({ filmM2, filmIncidences }: RowParts): Decimal4 | null {
  return filmM2 === null ? null : filmM2 * BigInt(filmIncidences ?? 1)
}

const WHOLE = percentOf(100)

/** The percentages that a source moves a part of its table's prices with. */
export function percentsOf({ percents, inWords, own }: PricedSource, part: PartName): PartFactor[] {
  const ofPart = part === 'price' ? undefined : own?.factors[part]
  return percents
    .map((percent, place) => (place === 0 ? ofTable(ofPart ?? percent, inWords) : ofReajuste(percent)))
    .filter(({ percent }) => percent !== WHOLE)
}

function ofTable(percent: Percent, inWords: string): PartFactor {
  return { rule: 'table', percent, why: `${toNumber(percent)} % of table ${inWords}` }
}

function ofReajuste(percent: Percent): PartFactor {
  return { rule: 'adjustment', percent, why: 'a reajuste of its prices' }
}

const CENTS_A_UNIT: Ratio = { numerator: 100n, denominator: 1n }

/** The sum of the parts, exact, in centavos. */
export function inCents({ porte, apart }: PriceParts): Ratio {
  const all = porte === null ? apart : [porte, ...apart]
  return times(all.map(amountOf).reduce(plus), CENTS_A_UNIT)
}
