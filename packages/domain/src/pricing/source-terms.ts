import type { Decimal4 } from '../money/decimal.ts'
import type { Percent } from '../money/percent.ts'
import type { CodeTable } from './code-table.ts'
import { isQualified, type Qualifiers } from './qualifiers.ts'

/** Percentages of the parts of a price by formula. What is undefined is the percentage of the whole. */
export interface TableFactors {
  readonly porte?: Percent | undefined
  readonly uco?: Percent | undefined
  readonly film?: Percent | undefined
  readonly anaesthesia?: Percent | undefined
}

/** What a source says instead of its table: values, and a percentage for each part. Null is as undefined. */
export interface OwnValueTerms {
  readonly uco_value?: Decimal4 | null | undefined
  readonly film_value?: Decimal4 | null | undefined
  /** The table whose porte values are meant. */
  readonly porte_values_from?: string | null | undefined
  readonly table_factors?: TableFactors | null | undefined
}

/**
 * One source of a period's table prices as it was agreed, by its names on the wire.
 * Its lists are not `readonly`, as those of the API's schemas are not.
 */
export interface SourceTerms extends OwnValueTerms {
  /** Null: of a draft whose table comes from the convenio at its activation. */
  readonly version: string | null
  /** Of the table; null: 100. */
  readonly percentage?: Percent | null | undefined
  /** Percentages that move its prices, in the order in which they were agreed. */
  readonly table_adjustments?: Percent[] | undefined
  /** The table from which the codes are that it prices. Undefined: it prices any. */
  readonly code_table?: CodeTable | null | undefined
  /** Whether a reajuste's percent moves its prices. Undefined: of the first source alone. */
  readonly adjusted?: boolean | undefined
  /** False: its table stays as it was first published. */
  readonly errata?: boolean | undefined
  /** What is added to an invoice that is paid. */
  readonly invoice_plus?: Percent | null | undefined
  /** Whether no rule of an act moves its prices. */
  readonly fixed?: boolean | undefined
  readonly qualifiers?: Qualifiers | null | undefined
}

/** A source with nothing in it that says what would be so anyway. */
export function plainest(source: SourceTerms, isFirst: boolean): SourceTerms {
  const { version, percentage, table_adjustments, adjusted, errata, fixed, qualifiers } = source
  const { code_table, invoice_plus, ...values } = source
  return {
    version,
    ...(isStated(percentage) && { percentage }),
    ...(table_adjustments !== undefined && table_adjustments.length > 0 && { table_adjustments }),
    ...(isStated(code_table) && { code_table }),
    ...(adjusted !== undefined && adjusted !== isFirst && { adjusted }),
    ...(errata === false && { errata }),
    ...(isStated(invoice_plus) && { invoice_plus }),
    ...(fixed === true && { fixed }),
    ...(isStated(qualifiers) && isQualified(qualifiers) && { qualifiers: stated(qualifiers) }),
    ...ownValues(values),
  }
}

function ownValues({ uco_value, film_value, porte_values_from, table_factors }: OwnValueTerms): OwnValueTerms {
  const factors = isStated(table_factors) ? stated(table_factors) : {}
  return {
    ...(isStated(uco_value) && { uco_value }),
    ...(isStated(film_value) && { film_value }),
    ...(isStated(porte_values_from) && { porte_values_from }),
    ...(Object.keys(factors).length > 0 && { table_factors: factors }),
  }
}

function stated<Of extends object>(of: Of): Of {
  return Object.fromEntries(Object.entries(of).filter(([, value]) => isStated(value))) as Of
}

function isStated<Value>(value: Value | null | undefined): value is Value {
  return value !== null && value !== undefined
}
