import type { quotes } from '@vigencia/contracts/pricing'
import { REFUSALS } from '@vigencia/domain/refusals.ts'
import type { UseCase } from '@vigencia/server/perform/perform.ts'
import type { PriceDesk } from './price-desk.ts'

/** Many prices: each item answers in its place, with its quote or its refusal; a convenio is priced at one revision. */
export function quoteList(desk: PriceDesk): UseCase<typeof quotes> {
  return async ({ tenant, now }, { items, explain }) => {
    const ids = [...new Set(items.map((asked) => asked.convenio_id))]
    const newest = new Map(await Promise.all(ids.map(async (id) => [id, await desk.newest(tenant.id, id)] as const)))
    const answers = await Promise.all(items.map((asked) => desk.quote(tenant.id, now, newest.get(asked.convenio_id) ?? null, asked, explain)))
    return {
      items: answers.map((answer) =>
        'code' in answer ? { quote: null, refusal: { ...answer, status: REFUSALS[answer.code].status } } : { quote: answer, refusal: null },
      ),
    }
  }
}
