import { percentOf, toNumber, type Percent } from '../money/percent.ts'
import type { Ratio } from '../money/ratio.ts'
import type { Edition, KnownTable } from './editions.ts'
import { tableFactor } from './table-price.ts'

/** One of the tables that price a period, with what moves its prices. */
export interface PricedSource {
  /** The version or family that the period names. */
  readonly version: string
  /** The published table that it means, if the convenio knows it. */
  readonly tableId: string | null
  /** Which one that is; null: the version says it. */
  readonly edition: Edition | null
  /** The table in words: `"2024"`, or `"SIGTAP", edition "202602", errata 1`. */
  readonly inWords: string
  /** Why it prices nothing where there is no table. */
  readonly whyUnavailable: string
  /** Turns a table price into centavos: the percentage of the table, and each that moves its prices. */
  readonly factor: Ratio
  readonly factorInWords: string
  /** The percentages that make the factor. */
  readonly percents: readonly Percent[]
}

/** The stored terms of a source; the rest follows from them. */
export type SourceFacts = Pick<PricedSource, 'version'> & {
  /** The percentage of the table that is paid; null: 100. */
  readonly percentage: Percent | null
  /** Percentages that move the table prices, in order. */
  readonly adjustments: readonly Percent[]
}

const HUNDRED = percentOf(100)

/** A source as `priceEvent` takes it, but for its table. */
export function pricedSource({ version, percentage, adjustments }: SourceFacts): PricedSource {
  return {
    version,
    tableId: null,
    edition: null,
    inWords: `"${version}"`,
    whyUnavailable: `Price table "${version}" is not imported or not published.`,
    factor: tableFactor(percentage, adjustments),
    percents: [percentage ?? HUNDRED, ...adjustments.map((one) => (HUNDRED + one) as Percent)],
    factorInWords: [
      `x ${percentage === null ? 100 : toNumber(percentage)} %`,
      ...adjustments.map((one) => `x (1 + ${toNumber(one)} %)`),
    ].join(' '),
  }
}

/** The same source with the table that it means on some days; null: it means none, because it comes later or never. */
export function ofTable(
  source: PricedSource,
  table: Pick<KnownTable, 'tableId' | 'edition'> | null,
  comesLater = false,
): PricedSource {
  if (table === null)
    return comesLater
      ? { ...source, whyUnavailable: `Price table "${source.version}" has no edition that holds on that day.` }
      : source
  const { tableId, edition } = table
  if (edition === null) return { ...source, tableId }
  const named = edition.version === source.version ? '' : `, edition "${edition.version}"`
  const inWords = `"${source.version}"${named}${edition.errata === 0 ? '' : `, errata ${edition.errata}`}`
  return { ...source, tableId, edition, inWords }
}
