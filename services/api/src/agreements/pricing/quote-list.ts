import type { quotes } from '@vigencia/contracts/pricing'
import { isDeclined } from '@vigencia/domain/pricing/pricing.ts'
import { REFUSALS } from '@vigencia/domain/refusals.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import type { QuoteService } from './quote-service.ts'

/**
 * Quotes many events: each item answers in its place, with its quote or its refusal. A convenio is priced at one
 * revision.
 */
export function quoteList(service: QuoteService): UseCase<typeof quotes> {
  return async (context, { items, explain }) => {
    const convenioIds = new Set(items.map((input) => input.convenio_id))
    const newest = await service.newest(context.tenant.id, convenioIds)
    const outcomes = await service.quoteEach({ context, newest, explained: explain }, items)
    return {
      items: outcomes.map((outcome) =>
        isDeclined(outcome)
          ? { quote: null, refusal: { ...outcome, status: REFUSALS[outcome.code].status } }
          : { quote: outcome, refusal: null },
      ),
    }
  }
}
