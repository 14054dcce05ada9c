import type { z } from 'zod'
import type { prices } from '@vigencia/contracts/pricing'
import { dayNumberOf } from '@vigencia/domain/calendar/day.ts'
import type { ExactPart } from '@vigencia/domain/pricing/exact-part.ts'
import { partsOfPrice } from '@vigencia/domain/pricing/parts-of-price.ts'
import { priceEvent } from '@vigencia/domain/pricing/price-event.ts'
import { isDeclined, type Declined, type PricedLine } from '@vigencia/domain/pricing/pricing.ts'
import { shownPart } from '@vigencia/domain/pricing/shown-part.ts'
import { REFUSALS } from '@vigencia/domain/refusals.ts'
import type { ReadTransaction } from '@vigencia/server/operations/bind-streaming.ts'
import { qualifiersOf } from '../pricing/quote-event.ts'
import type { QuoteService } from '../pricing/quote-service.ts'
import { codesOfDay, type NamedCode } from './codes-of-day.ts'
import type { PricedDay } from './load-priced-day.ts'

export type EffectivePrice = z.input<typeof prices.output>['items'][number]

/** Every price of a day, in stretches: the codes from the database, and each price with its parts, by the rule of a quote. */
export async function* effectivePrices(
  service: QuoteService,
  read: ReadTransaction,
  day: PricedDay,
): AsyncGenerator<EffectivePrice[]> {
  const { tenantId, contract, period } = day
  const event = {
    day: dayNumberOf(day.input.event_date),
    appointmentTypeId: null,
    qualifiers: qualifiersOf(day.input),
    quantity: 1,
    codeTable: day.input.code_table ?? null,
  }
  for await (const codes of codesOfDay(read, day)) {
    // asked for each part, so that a slow reader holds no list that others want the memory of
    const prices = period === null ? null : await service.pricesOf(tenantId, contract, period, true)
    yield codes.map((code) => {
      const pricing = { contract, period, prices, event: { ...event, procedureCode: code[0] }, explained: false }
      const line = priceEvent(pricing)
      const parts = !isDeclined(line) ? partsOfPrice(pricing, line.place) : null
      return priceOf(code, line, parts)
    })
  }
}

function priceOf(
  [procedure_code, procedure_name]: NamedCode,
  line: PricedLine | Declined,
  parts: readonly ExactPart[] | null,
): EffectivePrice {
  if (isDeclined(line)) {
    const refusal = { code: line.code, detail: line.detail, status: REFUSALS[line.code].status }
    return { procedure_code, procedure_name, unit_price_cents: null, source: null, period_id: null, refusal }
  }
  const { unit_price_cents, source, period_id } = line
  const priced = { procedure_code, procedure_name, unit_price_cents, source, period_id, refusal: null }
  return parts === null ? priced : { ...priced, parts: parts.map(shownPart) }
}
