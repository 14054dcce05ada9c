import { centsColumn, indexPrices, type PriceIndex } from '@vigencia/domain/pricing/price-index.ts'
import type { TablePrices } from '@vigencia/domain/pricing/table-prices.ts'
import type { PricedPeriod } from '@vigencia/domain/pricing/priced-contract.ts'
import { NOT_CONTRACTED, type PeriodPrices } from '@vigencia/domain/pricing/pricing.ts'
import type { TableParts } from '@vigencia/domain/pricing/table-parts.ts'
import { loadTableParts } from '../price-tables/load-table-parts.ts'
import { loadTablePrices } from '../price-tables/load-table-prices.ts'
import type { BookSource, PriceBookCache } from './price-book-cache.ts'
import { loadContract, type ContractBook } from './load-contract.ts'
import type { LimitedRead } from './limited-read.ts'

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
  /** Undefined: at least one of the two lists must be loaded. */
  pricesOf(tenantId: string, period: PricedPeriod): PeriodPrices | undefined
  /** What the prices of a table are made of. Undefined: it must be loaded. */
  partsOf(tenantId: string, tableId: string): TableParts | undefined
}

/** The same books, loaded where they are missing. */
export interface PriceBooks extends LoadedBooks {
  loadContract(key: ContractKey): Promise<ContractBook>
  loadPricesOf(tenantId: string, period: PricedPeriod): Promise<PeriodPrices>
  loadPartsOf(tenantId: string, tableId: string): Promise<TableParts>
}

export function priceBooks(read: LimitedRead, cache: PriceBookCache): PriceBooks {
  const contractAt = ({ tenantId, convenioId, revision, newest }: ContractKey): BookSource<ContractBook> => {
    const load = () => read(tenantId, (query) => loadContract(query, tenantId, convenioId, revision))
    return revision === newest
      ? { tenantId, name: convenioId, version: revision, load }
      : { tenantId, name: `${convenioId} ${revision}`, version: 0, load }
  }
  // ids are made here, so none of a period is one of a table or of a convenio
  const overridesOf = (tenantId: string, periodId: string): BookSource<PriceIndex<number>> => ({
    tenantId,
    name: periodId,
    version: 0,
    load: () => loadOverrides(read, tenantId, periodId),
  })
  const tableOf = (tenantId: string, tableId: string): BookSource<TablePrices> => ({
    tenantId,
    name: tableId,
    version: 0,
    load: () => loadTable(read, tenantId, tableId),
  })
  const partsAt = (tenantId: string, tableId: string): BookSource<TableParts> => ({
    tenantId,
    name: `parts ${tableId}`,
    version: 0,
    load: () => read(tenantId, (query) => loadTableParts(query, tenantId, tableId)),
  })
  return {
    contract: (key) => cache.get(contractAt(key)),
    loadContract: (key) => cache.getOrLoad(contractAt(key)),
    pricesOf(tenantId, { periodId, sources }) {
      const overrides = cache.get(overridesOf(tenantId, periodId))
      if (overrides === undefined) return undefined
      const tables: (TablePrices | null)[] = []
      for (const { tableId } of sources) {
        const table = tableId === null ? null : cache.get(tableOf(tenantId, tableId))
        if (table === undefined) return undefined
        tables.push(table)
      }
      return { overrides, tables }
    },
    async loadPricesOf(tenantId, { periodId, sources }) {
      const [overrides, ...tables] = await Promise.all([
        cache.getOrLoad(overridesOf(tenantId, periodId)),
        ...sources.map(({ tableId }) => (tableId === null ? null : cache.getOrLoad(tableOf(tenantId, tableId)))),
      ])
      return { overrides, tables }
    },
    partsOf: (tenantId, tableId) => cache.get(partsAt(tenantId, tableId)),
    loadPartsOf: (tenantId, tableId) => cache.getOrLoad(partsAt(tenantId, tableId)),
  }
}

function loadOverrides(read: LimitedRead, tenantId: string, periodId: string): Promise<PriceIndex<number>> {
  return read(tenantId, async (query) => {
    const rows = await query<[code: string, cents: string | null]>(
      'select procedure_code, price_cents::text from contracts.overrides where tenant_id = $1 and period_id = $2 and not is_deleted',
      [tenantId, periodId],
    )
    return indexPrices(priced(rows), centsColumn)
  })
}

function loadTable(read: LimitedRead, tenantId: string, tableId: string): Promise<TablePrices> {
  return read(tenantId, (query) => loadTablePrices(query, tenantId, tableId))
}

function* priced(rows: readonly [string, string | null][]): Generator<[string, number]> {
  for (const [code, cents] of rows) yield [code, cents === null ? NOT_CONTRACTED : Number(cents)]
}
