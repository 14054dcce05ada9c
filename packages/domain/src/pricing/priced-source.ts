import type { DayNumber } from '../calendar/day.ts'
import type { Decimal4 } from '../money/decimal.ts'
import { percentOf, toNumber, type Percent } from '../money/percent.ts'
import type { Ratio } from '../money/ratio.ts'
import type { CodeTable } from './code-table.ts'
import { tableOn, type Edition, type KnownTable, type TableName } from './editions.ts'
import type { Qualifiers } from './qualifiers.ts'
import type { SourceTerms, TableFactors } from './source-terms.ts'
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
  /** Null: it prices codes of any. */
  readonly codeTable: CodeTable | null
  /** Null: it prices whoever and wherever. */
  readonly qualifiers: Qualifiers | null
  /** Whether no rule of an act moves its prices. */
  readonly fixed: boolean
  /** What is added to an invoice; null: none is paid. */
  readonly invoicePlus: Percent | null
  /** Null: the values of its table, and one percentage. */
  readonly own: OwnValues | null
}

/** What a source has instead of its table: a price by formula is reckoned from its parts. */
export interface OwnValues {
  readonly uco: Decimal4 | null
  readonly film: Decimal4 | null
  /** The table of which the porte values are, and that table, if the convenio knows it; null: its own. */
  readonly portesFrom: string | null
  readonly portesTableId: string | null
  readonly factors: TableFactors
}

/** The stored terms of a source; the rest follows from them. */
export type SourceFacts = Pick<PricedSource, 'version'> &
  Partial<Pick<PricedSource, 'codeTable' | 'qualifiers' | 'fixed' | 'invoicePlus' | 'own'>> & {
    /** The percentage of the table that is paid; null: 100. */
    readonly percentage: Percent | null
    /** Percentages that move the table prices, in order. */
    readonly adjustments: readonly Percent[]
  }

const HUNDRED = percentOf(100)

/** It does not tell whether an edition comes later: publishing one changes no answer about earlier days. */
export function whyUnavailable(version: string): string {
  return `Price table "${version}" is not imported, not published, or has no edition that holds on that day.`
}

/** A source as `priceEvent` takes it, but for its table. */
export function pricedSource({ version, percentage, adjustments, ...facts }: SourceFacts): PricedSource {
  return {
    version,
    tableId: null,
    edition: null,
    inWords: `"${version}"`,
    whyUnavailable: whyUnavailable(version),
    codeTable: facts.codeTable ?? null,
    qualifiers: facts.qualifiers ?? null,
    fixed: facts.fixed ?? false,
    invoicePlus: facts.invoicePlus ?? null,
    own: facts.own ?? null,
    factor: tableFactor(percentage, adjustments),
    percents: [percentage ?? HUNDRED, ...adjustments.map((one) => (HUNDRED + one) as Percent)],
    factorInWords: [
      `x ${percentage === null ? 100 : toNumber(percentage)} %`,
      ...adjustments.map((one) => `x (1 + ${toNumber(one)} %)`),
    ].join(' '),
  }
}

/** The same source with the table that it means on some days; null: it means none, because it comes later or never. */
export function ofTable(source: PricedSource, table: Pick<KnownTable, 'tableId' | 'edition'> | null): PricedSource {
  if (table === null) return source
  const { tableId, edition } = table
  if (edition === null) return { ...source, tableId }
  const named = edition.version === source.version ? '' : `, edition "${edition.version}"`
  const inWords = `"${source.version}"${named}${edition.errata === 0 ? '' : `, errata ${edition.errata}`}`
  return { ...source, tableId, edition, inWords }
}

/** The source with the table of its porte values on a day, where it names one. */
export function withPortesOn(source: PricedSource, known: readonly KnownTable[], day: DayNumber): PricedSource {
  const { own } = source
  if (own === null || own.portesFrom === null) return source
  const table = tableOn(known, portesName(own.portesFrom), day)
  return { ...source, own: { ...own, portesTableId: table?.tableId ?? null } }
}

/** Porte values are those of the last errata. */
export function portesName(version: string): TableName {
  return { version, withErrata: true }
}

/** The sources that price a period, with the tables that they name. One that names none prices nothing. */
export function sourceFacts(sources: readonly SourceTerms[]): (SourceFacts & TableName)[] {
  return sources.flatMap((terms) => {
    const { version } = terms
    if (version === null) return []
    return {
      version,
      withErrata: terms.errata ?? true,
      percentage: terms.percentage ?? null,
      adjustments: terms.table_adjustments ?? [],
      codeTable: terms.code_table ?? null,
      qualifiers: terms.qualifiers ?? null,
      fixed: terms.fixed ?? false,
      invoicePlus: terms.invoice_plus ?? null,
      own: ownValues(terms),
    }
  })
}

function ownValues(terms: SourceTerms): OwnValues | null {
  const { uco_value: uco = null, film_value: film = null, porte_values_from: from = null, table_factors } = terms
  if (uco === null && film === null && from === null && !table_factors) return null
  return { uco, film, portesFrom: from, portesTableId: null, factors: table_factors ?? {} }
}
