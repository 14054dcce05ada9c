import { periodOn } from '@vigencia/domain/pricing/priced-contract.ts'
import type { LoadedBooks } from './price-books.ts'
import type { QuoteCall, QuoteEvent } from './quote-event.ts'
import type { QuotePricing } from './quote-of.ts'

/**
 * The pricing of an event from memory, without a pause. Null where a book or the revision of an instant must be loaded
 * first.
 */
export function loadedPricing(books: LoadedBooks, call: QuoteCall, event: QuoteEvent): QuotePricing | null {
  const { request, revision, newest } = event
  if (revision === null) return null
  const tenantId = call.context.tenant.id
  const contract = books.contract({ tenantId, convenioId: request.convenio_id, revision, newest })
  if (contract === undefined) return null
  const period = periodOn(contract, event.day)
  const prices = period === null ? null : books.pricesOf(tenantId, period, call.explained)
  if (prices === undefined) return null
  return { contract, period, prices, event, explained: call.explained }
}
