import type { quote } from '@vigencia/contracts/pricing'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { UseCase } from '@vigencia/server/perform/perform.ts'
import type { PriceDesk } from './price-desk.ts'

/** One price, with its explanation. */
export function quoteOnDate(desk: PriceDesk): UseCase<typeof quote> {
  return async (enquiry, asked) => {
    const newest = await desk.newest(enquiry.tenant.id, [asked.convenio_id])
    const quoted = desk.quote(enquiry, newest.get(asked.convenio_id), asked, true)
    const answer = quoted instanceof Promise ? await quoted : quoted
    if ('code' in answer) throw new Refusal(answer.code, answer.detail)
    return answer
  }
}
