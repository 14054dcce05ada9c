import type { PricedPeriod } from '@vigencia/domain/pricing/priced-contract.ts'
import type { PeriodPrices } from '@vigencia/domain/pricing/pricing.ts'
import type { ContractBook } from './load-contract.ts'
import type { LoadedBooks } from './price-books.ts'

/** One tenant's books in memory, each looked up once for a stretch without a pause, in which no book comes or goes. */
export function batchCache(books: LoadedBooks): LoadedBooks {
  const contracts = new Map<string, ContractBook>()
  const prices = new Map<PricedPeriod, PeriodPrices>()
  return {
    contract(key) {
      const known = contracts.get(key.convenioId)
      if (known?.revision === key.revision) return known
      const contract = books.contract(key)
      if (contract !== undefined) contracts.set(key.convenioId, contract)
      return contract
    },
    // all events of one stretch are explained, or none is
    pricesOf(tenantId, period, withParts) {
      const known = prices.get(period)
      if (known !== undefined) return known
      const found = books.pricesOf(tenantId, period, withParts)
      if (found !== undefined) prices.set(period, found)
      return found
    },
  }
}
