import type { quotes } from '@vigencia/contracts/pricing'
import { REFUSALS } from '@vigencia/domain/refusals.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import type { QuoteService } from './quote-service.ts'

/** Many prices: each item answers in its place, with its quote or its refusal; a convenio is priced at one revision. */
export function quoteList(service: QuoteService): UseCase<typeof quotes> {
  return async (context, { items, explain }) => {
    const convenioIds = new Set(items.map((input) => input.convenio_id))
    const newest = await service.newest(context.tenant.id, convenioIds)
    const quoted = service.quoteEach(context, newest, items, explain)
    // what books in memory answer is there at once: ten thousand promises would cost more than the prices
    const answers = quoted.every(isHere) ? quoted : await Promise.all(quoted.map(async (one) => one))
    return {
      items: answers.map((answer) =>
        'code' in answer
          ? { quote: null, refusal: { ...answer, status: REFUSALS[answer.code].status } }
          : { quote: answer, refusal: null },
      ),
    }
  }
}

function isHere<Value>(value: Value | Promise<Value>): value is Value {
  return !(value instanceof Promise)
}
