import type { quote } from '@vigencia/contracts/pricing'
import { isDeclined } from '@vigencia/domain/pricing/pricing.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import type { QuoteService } from './quote-service.ts'

/** Quotes one event, with its explanation. */
export function quoteOnDate(service: QuoteService): UseCase<typeof quote> {
  return async (context, input) => {
    const newest = await service.newest(context.tenant.id, [input.convenio_id])
    const call = { context, newest, explained: true }
    const answer = service.quoteLoaded(call, input) ?? (await service.quoteUnloaded(call, input))
    if (isDeclined(answer)) throw new Refusal(answer.code, answer.detail)
    return answer
  }
}
