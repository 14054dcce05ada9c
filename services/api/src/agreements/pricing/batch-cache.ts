import type { PricedPeriod } from '@vigencia/domain/pricing/priced-contract.ts'
import type { PeriodPrices } from '@vigencia/domain/pricing/price-event.ts'
import type { ContractBook } from './load-contract.ts'
import type { PriceBooks } from './price-books.ts'

/** One tenant's books, each taken from the shelf once while many events are priced in a row. */
export interface BatchCache extends PriceBooks {
  /** From now on each is taken from the shelf again, and none is kept. */
  clear(): void
}

/** For a stretch without a pause, in which no book comes or goes. */
export function batchCache(books: PriceBooks): BatchCache {
  const contracts = new Map<string, { readonly revision: number; readonly contract: ContractBook }>()
  const prices = new Map<PricedPeriod, PeriodPrices>()
  let isCleared = false
  return {
    contract(tenantId, convenioId, revision, isNewest) {
      const known = contracts.get(convenioId)
      if (known?.revision === revision) return known.contract
      const contract = books.contract(tenantId, convenioId, revision, isNewest)
      if (!(contract instanceof Promise) && !isCleared) contracts.set(convenioId, { revision, contract })
      return contract
    },
    pricesOf(tenantId, period) {
      const known = prices.get(period)
      if (known !== undefined) return known
      const found = books.pricesOf(tenantId, period)
      if (!(found instanceof Promise) && !isCleared) prices.set(period, found)
      return found
    },
    clear() {
      isCleared = true
      contracts.clear()
      prices.clear()
    },
  }
}
