import { pricesFile } from '@vigencia/contracts/pricing/prices.ts'
import type { PlainRoute } from '@vigencia/server/openapi/openapi-document.ts'
import type { ServiceContext } from '@vigencia/server/request/service-context.ts'
import { fileRoute } from '@vigencia/server/rest/file-route.ts'
import type { QuoteService } from '../pricing/quote-service.ts'
import { writePricesFile } from './write-prices.ts'

/** Every price of a day as a file. */
export function pricesRoute(context: ServiceContext, quotes: QuoteService): PlainRoute {
  return fileRoute(context, {
    name: 'pricing.pricesFile',
    card: pricesFile,
    write: writePricesFile(quotes),
    fileName: ({ event_date }) => `prices-${event_date.toString()}`,
  })
}
