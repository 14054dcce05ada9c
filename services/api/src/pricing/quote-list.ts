import type { quotes } from '@vigencia/contracts/pricing'
import { REFUSALS } from '@vigencia/domain/refusals.ts'
import type { UseCase } from '@vigencia/server/perform/perform.ts'
import type { PriceDesk } from './price-desk.ts'

/** Many prices: each item answers in its place, with its quote or its refusal; a convenio is priced at one revision. */
export function quoteList(desk: PriceDesk): UseCase<typeof quotes> {
  return async (enquiry, { items, explain }) => {
    const convenioIds = new Set(items.map((asked) => asked.convenio_id))
    const newest = await desk.newest(enquiry.tenant.id, convenioIds)
    const quoted = desk.quoteEach(enquiry, newest, items, explain)
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
