import type { PricedContract, PricedPeriod } from '@vigencia/domain/pricing/priced-contract.ts'
import { isDeclined, type PeriodPrices } from '@vigencia/domain/pricing/pricing.ts'
import { batchCache } from './batch-cache.ts'
import { loadPricings, type BookSources } from './load-pricings.ts'
import { loadedPricing } from './loaded-pricing.ts'
import type { ContractKey, LoadedBooks } from './price-books.ts'
import { quoteEvent, type QuoteCall, type QuoteEvent, type QuoteRequest } from './quote-event.ts'
import { quoteOf, type QuoteOutcome } from './quote-of.ts'
import type { RevisionBatcher } from './revision-batcher.ts'

/** Quotes events: the newest revisions first, then each price by its books. */
export interface QuoteService extends RevisionBatcher {
  /** The price of one event by books in memory, without a pause. Null where one must be loaded. */
  quoteLoaded(call: QuoteCall, request: QuoteRequest): QuoteOutcome | null
  /** The price of one event. Books that are missing are loaded first. */
  quoteUnloaded(call: QuoteCall, request: QuoteRequest): Promise<QuoteOutcome>
  /** The price of each event, in its place. Books that are missing are loaded. */
  quoteEach(call: QuoteCall, requests: readonly QuoteRequest[]): Promise<QuoteOutcome[]>
  /** The contract that prices at a revision. */
  contract(key: ContractKey): Promise<PricedContract>
  /** The lists that price a period. */
  pricesOf(tenantId: string, contract: PricedContract, period: PricedPeriod, withParts: boolean): Promise<PeriodPrices>
}

export function quoteService(sources: BookSources, batcher: RevisionBatcher): QuoteService {
  const quoteEach = async (call: QuoteCall, requests: readonly QuoteRequest[]) => {
    const { outcomes, missing } = quoteAllLoaded(sources.books, call, requests)
    if (missing.size > 0)
      await loadPricings(sources, call, [...missing.keys()], (pricing) => {
        outcomes[missing.get(pricing.event) as number] = quoteOf(pricing)
      })
    return outcomes
  }
  return {
    newest: (tenantId, convenioIds) => batcher.newest(tenantId, convenioIds),
    quoteLoaded(call, request) {
      const event = quoteEvent(call, request)
      if (isDeclined(event)) return event
      const pricing = loadedPricing(sources.books, call, event)
      return pricing === null ? null : quoteOf(pricing)
    },
    async quoteUnloaded(call, request) {
      const [outcome] = await quoteEach(call, [request])
      return outcome as QuoteOutcome
    },
    quoteEach,
    contract: (key) => sources.books.loadContract(key),
    pricesOf: (tenantId, contract, period, withParts) =>
      sources.books.loadPricesOf(tenantId, contract, period, withParts),
  }
}

/** Prices in one stretch, at whose end no book is held. Events that miss a book come back with their places. */
function quoteAllLoaded(books: LoadedBooks, call: QuoteCall, requests: readonly QuoteRequest[]) {
  const batch = batchCache(books)
  const outcomes: QuoteOutcome[] = []
  const missing = new Map<QuoteEvent, number>()
  for (const [place, request] of requests.entries()) {
    const event = quoteEvent(call, request)
    if (isDeclined(event)) {
      outcomes[place] = event
      continue
    }
    const pricing = loadedPricing(batch, call, event)
    if (pricing === null) missing.set(event, place)
    else outcomes[place] = quoteOf(pricing)
  }
  return { outcomes, missing }
}
