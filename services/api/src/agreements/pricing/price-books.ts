import { centsColumn, indexPrices, tablePriceColumn, type PriceIndex } from '@vigencia/domain/pricing/price-index.ts'
import type { PeriodPrices } from '@vigencia/domain/pricing/price-event.ts'
import type { PricedPeriod } from '@vigencia/domain/pricing/priced-contract.ts'
import { loadTablePrices } from '../price-tables/load-table-prices.ts'
import type { PriceBookCache } from './price-book-cache.ts'
import { loadContract, type ContractBook } from './load-contract.ts'
import type { LimitedRead } from './limit-concurrency.ts'

/** What prices events, from memory: contracts by revision, overrides by period, published tables. All of it is frozen. */
export interface PriceBooks {
  /** The newest revision is an edition that takes the place of the one before; an earlier one that is asked for is a book of its own. */
  contract(
    tenantId: string,
    convenioId: string,
    revision: number,
    isNewest: boolean,
  ): ContractBook | Promise<ContractBook>
  pricesOf(tenantId: string, period: PricedPeriod): PeriodPrices | Promise<PeriodPrices>
}

export function priceBooks(read: LimitedRead, cache: PriceBookCache): PriceBooks {
  // ids are made here, and none of a period is one of a table or of a convenio
  const overridesOf = (tenantId: string, periodId: string) =>
    cache.getOrLoad(tenantId, periodId, () => loadOverrides(read, tenantId, periodId))
  const tableOf = (tenantId: string, tableId: string) =>
    cache.getOrLoad(tenantId, tableId, () =>
      read(tenantId, async (query) => indexPrices(await loadTablePrices(query, tenantId, tableId), tablePriceColumn)),
    )
  return {
    contract(tenantId, convenioId, revision, isNewest) {
      const load = () => read(tenantId, (query) => loadContract(query, tenantId, convenioId, revision))
      return isNewest
        ? cache.getOrLoad(tenantId, convenioId, load, revision)
        : cache.getOrLoad(tenantId, `${convenioId} ${revision}`, load)
    },
    pricesOf(tenantId, period) {
      const overrides = overridesOf(tenantId, period.periodId)
      const table = period.tableId === null ? null : tableOf(tenantId, period.tableId)
      if (overrides instanceof Promise || table instanceof Promise) return together(overrides, table)
      return { overrides, table }
    },
  }
}

async function together(
  overrides: PriceIndex<number> | Promise<PriceIndex<number>>,
  table: PriceIndex<bigint> | Promise<PriceIndex<bigint>> | null,
): Promise<PeriodPrices> {
  return { overrides: await overrides, table: await table }
}

function loadOverrides(read: LimitedRead, tenantId: string, periodId: string): Promise<PriceIndex<number>> {
  return read(tenantId, async (query) => {
    const rows = await query<[code: string, cents: string]>(
      'select procedure_code, price_cents::text from contracts.overrides where tenant_id = $1 and period_id = $2 and not is_deleted',
      [tenantId, periodId],
    )
    return indexPrices(priced(rows), centsColumn)
  })
}

function* priced(rows: readonly [string, string][]): Generator<[string, number]> {
  for (const [code, cents] of rows) yield [code, Number(cents)]
}
