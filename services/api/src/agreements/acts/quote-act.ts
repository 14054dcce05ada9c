import type { quote } from '@vigencia/contracts/acts'
import { isDeclined, type Declined } from '@vigencia/domain/pricing/pricing.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import type { PricedAct } from './act-answer.ts'
import type { ActService } from './act-service.ts'

/** Prices one act. */
export function quoteAct(service: ActService): UseCase<typeof quote> {
  return async (context, act) => {
    const newest = await service.newest(context.tenant.id, [act.convenio_id])
    const [answer] = (await service.priceEach({ context, newest, explained: false }, [act])) as [PricedAct | Declined]
    if (isDeclined(answer)) throw new Refusal(answer.code, answer.detail)
    return answer
  }
}
