import type { z } from 'zod'
import type { prices } from '@vigencia/contracts/pricing'
import { isDeclined } from '@vigencia/domain/pricing/pricing.ts'
import { REFUSALS } from '@vigencia/domain/refusals.ts'
import type { ReadTransaction } from '@vigencia/server/operations/bind-streaming.ts'
import type { QuoteOutcome } from '../pricing/quote-of.ts'
import type { QuoteService } from '../pricing/quote-service.ts'
import { codesOfDay, type NamedCode } from './codes-of-day.ts'
import type { PricedDay } from './load-priced-day.ts'

export type EffectivePrice = z.input<typeof prices.output>['items'][number]

/** Every price of a day, part by part: the codes from the database, and each price as a quote has it. */
export async function* effectivePrices(
  service: QuoteService,
  read: ReadTransaction,
  day: PricedDay,
): AsyncGenerator<EffectivePrice[]> {
  const { convenio_id, event_date } = day.input
  const event = { convenio_id, event_date, appointment_type_id: null, quantity: 1, known_at: null }
  for await (const codes of codesOfDay(read, day)) {
    const requests = codes.map(([procedure_code]) => ({ ...event, procedure_code, revision: day.revision }))
    const outcomes = await service.quoteEach(day.call, requests)
    yield codes.map((code, i) => priceOf(code, outcomes[i] as QuoteOutcome))
  }
}

function priceOf([procedure_code, procedure_name]: NamedCode, outcome: QuoteOutcome): EffectivePrice {
  if (isDeclined(outcome)) {
    const refusal = { ...outcome, status: REFUSALS[outcome.code].status }
    return { procedure_code, procedure_name, unit_price_cents: null, source: null, period_id: null, refusal }
  }
  const { unit_price_cents, source, period_id } = outcome
  return { procedure_code, procedure_name, unit_price_cents, source, period_id, refusal: null }
}
