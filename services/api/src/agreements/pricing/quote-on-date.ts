import type { quote } from '@vigencia/contracts/pricing'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import type { QuoteService } from './quote-service.ts'

/** One price, with its explanation. */
export function quoteOnDate(service: QuoteService): UseCase<typeof quote> {
  return async (context, input) => {
    const newest = await service.newest(context.tenant.id, [input.convenio_id])
    const quoted = service.quote(context, newest.get(input.convenio_id), input, true)
    const answer = quoted instanceof Promise ? await quoted : quoted
    if ('code' in answer) throw new Refusal(answer.code, answer.detail)
    return answer
  }
}
