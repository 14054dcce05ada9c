import type { Instant } from '@vigencia/domain/calendar/instant.ts'
import { periodOn } from '@vigencia/domain/pricing/priced-contract.ts'
import type { LimitedRead } from './limited-read.ts'
import type { PriceBooks } from './price-books.ts'
import type { QuoteCall, QuoteEvent } from './quote-event.ts'
import type { QuotePricing } from './quote-of.ts'
import { REVISION_AT } from '../../platform/change-log/revision-at.ts'

/** The sources of missing books. */
export interface BookSources {
  readonly read: LimitedRead
  readonly books: PriceBooks
}

/** The contracts under way in one call. More would only wait for reads, and hold what they have. */
const MOST_CONTRACTS = 3

/**
 * Loads the books of some events, and hands each event over with its books as soon as they are there, to be priced at
 * once.
 * It holds nothing beyond that. A call of many books takes little more memory than the cache, whatever the cache has
 * dropped.
 */
export async function loadPricings(
  sources: BookSources,
  call: QuoteCall,
  events: readonly QuoteEvent[],
  price: (pricing: QuotePricing) => void,
): Promise<void> {
  // the loaders share one iterator: each takes the next group that nobody has taken
  const groups = Map.groupBy(events, bookOf).values()
  const loadGroups = async () => {
    for (const group of groups) await loadGroup(sources, call, group, price)
  }
  await Promise.all(Array.from({ length: MOST_CONTRACTS }, loadGroups))
}

/** The same for the events that one contract prices, at one revision. */
function bookOf({ request: { convenio_id, known_at }, revision }: QuoteEvent): string {
  return `${convenio_id} ${revision ?? known_at?.toString()}`
}

async function loadGroup(
  { read, books }: BookSources,
  call: QuoteCall,
  group: readonly QuoteEvent[],
  price: (pricing: QuotePricing) => void,
): Promise<void> {
  const [{ request, revision, newest }] = group as [QuoteEvent]
  const tenantId = call.context.tenant.id
  const convenioId = request.convenio_id
  const at = revision ?? (await revisionAt(read, tenantId, convenioId, request.known_at as Instant))
  const contract = await books.loadContract({ tenantId, convenioId, revision: at, newest })
  const loadPeriod = async ([period, events]: [ReturnType<typeof periodOn>, QuoteEvent[]]) => {
    const prices = period === null ? null : await books.loadPricesOf(tenantId, contract, period, call.explained)
    for (const event of events) price({ contract, period, prices, event, explained: call.explained })
  }
  await Promise.all([...Map.groupBy(group, (event) => periodOn(contract, event.day))].map(loadPeriod))
}

/** The newest revision that was known at an instant; 0 before the first. */
export async function revisionAt(
  read: LimitedRead,
  tenantId: string,
  convenioId: string,
  instant: Instant,
): Promise<number> {
  const [row] = await read(tenantId, (query) =>
    query<[string]>(REVISION_AT, [tenantId, convenioId, instant.toString()]),
  )
  return Number(row?.[0] ?? 0)
}
