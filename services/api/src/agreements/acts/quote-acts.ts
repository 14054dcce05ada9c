import type { quotes } from '@vigencia/contracts/acts'
import { isDeclined, type Declined } from '@vigencia/domain/pricing/pricing.ts'
import { REFUSALS } from '@vigencia/domain/refusals.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import type { PricedAct } from './act-answer.ts'
import type { ActService } from './act-service.ts'

/** Prices many acts: each answers in its place, with its price or its refusal. A convenio is priced at one revision. */
export function quoteActs(service: ActService): UseCase<typeof quotes> {
  return async (context, { acts, explain }) => {
    const newest = await service.newest(context.tenant.id, new Set(acts.map((act) => act.convenio_id)))
    const outcomes = await service.priceEach({ context, newest, explained: explain }, acts)
    return { items: outcomes.map(answered) }
  }
}

function answered(outcome: PricedAct | Declined) {
  return isDeclined(outcome)
    ? { act: null, refusal: { ...outcome, status: REFUSALS[outcome.code].status } }
    : { act: outcome, refusal: null }
}
