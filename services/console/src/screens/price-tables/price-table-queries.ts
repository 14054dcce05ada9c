import { queryOptions } from '@tanstack/react-query'
import type { Api } from '@vigencia/client'
import { vigencia } from '../../api/vigencia.ts'

/** A version, or an errata of it. */
export interface NamedTable {
  readonly version: string
  /** 0: the first publication. */
  readonly errata: number
}

export interface WantedRows {
  readonly search: string | null
  readonly offset: number
  readonly limit: number
}

/** Every table of the clinic: what belongs to one family or one version is told apart among all of them. */
export const allTables = queryOptions({
  queryKey: ['price-tables', 'all'],
  queryFn: async ({ signal }) => {
    const tables: Api.PriceTable[] = []
    for await (const table of vigencia.priceTables.list.all({ limit: 200 }, { signal })) tables.push(table)
    return tables
  },
})

export const tableOf = ({ version, errata }: NamedTable) =>
  queryOptions({
    queryKey: ['price-tables', 'one', version, errata],
    queryFn: ({ signal }) =>
      errata === 0
        ? vigencia.priceTables.get.query({ version }, { signal })
        : vigencia.priceTableErrata.get.query({ version, errata }, { signal }),
  })

export function rowsOfTable({ version, errata }: NamedTable, wanted: WantedRows, signal: AbortSignal) {
  return errata === 0
    ? vigencia.priceTables.rows.query({ version, ...wanted }, { signal })
    : vigencia.priceTableErrata.rows.query({ version, errata, ...wanted }, { signal })
}

/** Freezes it: from the next revision of each agreement that names it, it prices. */
export function publish({ version, errata }: NamedTable, ifMatch: number) {
  const options = { context: { ifMatch } }
  return errata === 0
    ? vigencia.priceTables.publish.mutate({ version }, options)
    : vigencia.priceTableErrata.publish.mutate({ version, errata }, options)
}

/** The address of its export, which is the same bytes for ever. */
export function exportOf({ version, errata }: NamedTable): string {
  const path = `/v1/scheduling/price-tables/${encodeURIComponent(version)}`
  return errata === 0 ? `${path}/export` : `${path}/errata/${errata}/export`
}
