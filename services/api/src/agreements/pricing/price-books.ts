import type { TablePrices } from '@vigencia/domain/pricing/table-prices.ts'
import type { PricedPeriod } from '@vigencia/domain/pricing/priced-contract.ts'
import type { PeriodPrices } from '@vigencia/domain/pricing/pricing.ts'
import type { PricedSource } from '@vigencia/domain/pricing/priced-source.ts'
import { sourceParts, type SourceParts } from '@vigencia/domain/pricing/source-parts.ts'
import type { TableParts } from '@vigencia/domain/pricing/table-parts.ts'
import { loadTableParts } from '../price-tables/load-table-parts.ts'
import { loadTablePrices } from '../price-tables/load-table-prices.ts'
import type { BookSource, PriceBook, PriceBookCache } from './price-book-cache.ts'
import { loadContract, type ContractBook } from './load-contract.ts'
import { loadOverrides, type OverrideBook } from './load-overrides.ts'
import type { BookRead, KnownBy } from './book-read.ts'

/** A convenio's contract as known at a revision. */
export interface ContractKey {
  readonly tenantId: string
  readonly convenioId: string
  readonly revision: number
  /** The convenio's newest revision. Its book replaces the one before; an earlier revision has a book of its own. */
  readonly newest: number
}

/** The books in memory: contracts by revision, overrides by period, published tables and their parts. All are frozen. */
export interface LoadedBooks {
  /** Undefined: it must be loaded. */
  contract(key: ContractKey): ContractBook | undefined
  /**
   * Undefined: at least one of the lists must be loaded.
   * @param withParts whether it is to be told of what each price is made
   */
  pricesOf(tenantId: string, period: PricedPeriod, withParts: boolean): PeriodPrices | undefined
}

/** The same books, loaded where they are missing. */
export interface PriceBooks extends LoadedBooks {
  loadContract(key: ContractKey): Promise<ContractBook>
  /** @param contract that has the period: whoever knows its revision knows the lists */
  loadPricesOf(tenantId: string, contract: KnownBy, period: PricedPeriod, withParts: boolean): Promise<PeriodPrices>
  /** Loads one list by the id of its period or table. */
  loadList(tenantId: string, kind: 'overrides' | 'table' | 'parts', id: string): Promise<PriceBook>
}

export function priceBooks(read: BookRead, cache: PriceBookCache): PriceBooks {
  const contractAt = ({ tenantId, convenioId, revision, newest }: ContractKey): BookSource<ContractBook> => {
    const load = () =>
      read(tenantId, { convenioId, revision }, (query) => loadContract(query, tenantId, convenioId, revision))
    return revision === newest
      ? { tenantId, kind: 'contract', name: convenioId, version: revision, load }
      : { tenantId, kind: 'earlier contract', name: `${convenioId} ${revision}`, version: 0, load }
  }
  // ids are made here, so none of a period is one of a table or of a convenio
  const overridesOf = (
    tenantId: string,
    periodId: string,
    knownBy: KnownBy | null = null,
  ): BookSource<OverrideBook> => ({
    tenantId,
    kind: 'overrides',
    name: periodId,
    version: 0,
    load: () => read(tenantId, knownBy, (query) => loadOverrides(query, tenantId, periodId)),
  })
  const tableOf = (tenantId: string, tableId: string, knownBy: KnownBy | null = null): BookSource<TablePrices> => ({
    tenantId,
    kind: 'table',
    name: tableId,
    version: 0,
    load: () => read(tenantId, knownBy, (query) => loadTablePrices(query, tenantId, tableId)),
  })
  const partsAt = (tenantId: string, tableId: string, knownBy: KnownBy | null = null): BookSource<TableParts> => ({
    tenantId,
    kind: 'parts',
    name: `parts ${tableId}`,
    version: 0,
    load: () => read(tenantId, knownBy, (query) => loadTableParts(query, tenantId, tableId)),
  })
  return {
    contract: (key) => cache.get(contractAt(key)),
    loadContract: (key) => cache.getOrLoad(contractAt(key)),
    pricesOf(tenantId, { periodId, sources }, withParts) {
      const own = cache.get(overridesOf(tenantId, periodId))
      if (own === undefined) return undefined
      const tables: (TablePrices | null)[] = []
      const parts: (SourceParts | null)[] = []
      for (const source of sources) {
        const { tableId } = source
        const table = tableId === null ? null : cache.get(tableOf(tenantId, tableId))
        if (table === undefined) return undefined
        tables.push(table)
        if (!withParts && source.own === null) continue
        const portesId = source.own?.portesTableId ?? null
        const rows = tableId === null ? null : cache.get(partsAt(tenantId, tableId))
        const portes = portesId === null ? null : cache.get(partsAt(tenantId, portesId))
        if (rows === undefined || portes === undefined) return undefined
        parts[tables.length - 1] = sourceParts(source, rows, portes)
      }
      return { overrides: own.prices, further: own.further, tables, parts }
    },
    async loadPricesOf(tenantId, contract, { periodId, sources }, withParts) {
      const table = async (id: string | null) => (id === null ? null : cache.getOrLoad(tableOf(tenantId, id, contract)))
      const partsOf = async (id: string | null) =>
        id === null ? null : cache.getOrLoad(partsAt(tenantId, id, contract))
      const loadParts = async (source: PricedSource) => {
        if (!withParts && source.own === null) return null
        const both = [partsOf(source.tableId), partsOf(source.own?.portesTableId ?? null)] as const
        return sourceParts(source, ...(await Promise.all(both)))
      }
      const [own, tables, parts] = await Promise.all([
        cache.getOrLoad(overridesOf(tenantId, periodId, contract)),
        Promise.all(sources.map(({ tableId }) => table(tableId))),
        Promise.all(sources.map(loadParts)),
      ])
      return { overrides: own.prices, further: own.further, tables, parts }
    },
    loadList(tenantId, kind, id) {
      const at = { overrides: overridesOf, table: tableOf, parts: partsAt }
      return cache.getOrLoad<PriceBook>(at[kind](tenantId, id))
    },
  }
}
