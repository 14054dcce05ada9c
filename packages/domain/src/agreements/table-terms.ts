import type { Percent } from '../money/percent.ts'
import { plainest, type OwnValueTerms, type SourceTerms } from '../pricing/source-terms.ts'

/** How a period uses price tables. The first of them has fields of its own. */
export interface TableTerms {
  readonly cbhpm_table_version: string | null
  readonly cbhpm_percentage: Percent | null
  /** Percentages that move its prices, in the order in which they were agreed. */
  readonly table_adjustments: readonly Percent[]
  /** All sources, the first as its own fields say. Null: those say it all. */
  readonly price_sources: SourceTerms[] | null
}

/** What a request says of price tables. Undefined: nothing. */
export interface RequestedTableTerms extends OwnValueTerms {
  readonly cbhpm_table_version?: string | null | undefined
  readonly cbhpm_percentage?: Percent | null | undefined
  readonly table_adjustments?: readonly Percent[] | undefined
  readonly price_sources?: readonly SourceTerms[] | null | undefined
}

/** All sources of a period in their order. There is always a first, which may name no table. */
export function sourcesOf(terms: TableTerms): readonly [SourceTerms, ...SourceTerms[]] {
  const [first, ...further] = terms.price_sources ?? []
  return [
    {
      ...first,
      version: terms.cbhpm_table_version,
      percentage: terms.cbhpm_percentage,
      table_adjustments: [...terms.table_adjustments],
    },
    ...further,
  ]
}

/** The same sources as terms of a period. */
export function termsOf([first, ...further]: readonly [SourceTerms, ...SourceTerms[]]): TableTerms {
  const sources = [plainest(first, true), ...further.map((source) => plainest(source, false))]
  const { version: _v, percentage: _p, table_adjustments: _t, ...rest } = sources[0] as SourceTerms
  return {
    cbhpm_table_version: first.version,
    cbhpm_percentage: first.percentage ?? null,
    table_adjustments: first.table_adjustments ?? [],
    price_sources: further.length === 0 && Object.keys(rest).length === 0 ? null : sources,
  }
}

/** What a request says, and the rest as it was. A list of sources is the whole of them; null: the first alone, plain. */
export function requestedTerms(requested: RequestedTableTerms, before: TableTerms): TableTerms {
  const { price_sources } = requested
  const [first, ...further] =
    price_sources === undefined
      ? sourcesOf(before)
      : (price_sources ?? []).length > 0
        ? (price_sources as readonly [SourceTerms, ...SourceTerms[]])
        : [plainFirst(before)]
  return termsOf([{ ...first, ...ofFirst(requested) }, ...further])
}

function plainFirst({ cbhpm_table_version, cbhpm_percentage, table_adjustments }: TableTerms): SourceTerms {
  return { version: cbhpm_table_version, percentage: cbhpm_percentage, table_adjustments: [...table_adjustments] }
}

/** What the own fields of a period say of its first source. */
export function ofFirst(requested: RequestedTableTerms): Partial<SourceTerms> {
  const { cbhpm_table_version, cbhpm_percentage, table_adjustments } = requested
  const { uco_value, film_value, porte_values_from, table_factors } = requested
  const fields: Partial<SourceTerms> = {
    ...(cbhpm_table_version !== undefined && { version: cbhpm_table_version }),
    percentage: cbhpm_percentage,
    table_adjustments: table_adjustments && [...table_adjustments],
    uco_value,
    film_value,
    porte_values_from,
    table_factors,
  }
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}

/** Equal for lists of sources that say the same. Each is written in one order of fields. */
export function sourcesKey(sources: readonly SourceTerms[] | null): string {
  return JSON.stringify(sources, (_, value: unknown) => (typeof value === 'bigint' ? `${value}` : value))
}

/** Every table that a period names: for prices, or for its porte values. */
export function tablesNamedBy(terms: TableTerms): string[] {
  const names = sourcesOf(terms).flatMap(({ version, porte_values_from }) => [version, porte_values_from])
  return names.filter((name) => typeof name === 'string')
}
