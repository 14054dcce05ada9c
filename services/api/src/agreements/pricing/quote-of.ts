import type { z } from 'zod'
import type { Quote } from '@vigencia/contracts/pricing/quote-fields.ts'
import { priceEvent } from '@vigencia/domain/pricing/price-event.ts'
import { isDeclined, type Declined, type Pricing } from '@vigencia/domain/pricing/pricing.ts'
import { QUALIFIER_NAMES, type Qualifiers } from '@vigencia/domain/pricing/qualifiers.ts'
import type { QuoteEvent } from './quote-event.ts'

/** An event with everything that prices it, from books in memory. */
export interface QuotePricing extends Pricing {
  readonly event: QuoteEvent
}

/** A quote as it is answered: the priced line, the input, and the revision. */
export type QuoteAnswer = z.output<typeof Quote>
export type QuoteOutcome = QuoteAnswer | Declined

/**
 * Prices one event. Fields are written one by one: a spread into the middle of an object costs as much as the price.
 */
export function quoteOf(pricing: QuotePricing): QuoteOutcome {
  const line = priceEvent(pricing)
  if (isDeclined(line)) return line
  const { contract, event } = pricing
  const answer: QuoteAnswer = {
    convenio_id: contract.convenioId,
    procedure_code: event.procedureCode,
    event_date: event.date,
    appointment_type_id: event.appointmentTypeId,
    quantity: event.quantity,
    code_table: event.codeTable ?? undefined,
    unit_price_cents: line.unit_price_cents,
    price_cents: line.price_cents,
    copay_cents: line.copay_cents,
    payer_cents: line.payer_cents,
    patient_cents: line.patient_cents,
    source: line.source,
    price_table_edition: line.price_table_edition,
    period_id: line.period_id,
    requires_card_number: line.requires_card_number,
    requires_authorization: line.requires_authorization,
    explanation: line.explanation,
    revision: contract.revision,
  }
  return event.qualifiers === null ? answer : withQualifiers(answer, event.qualifiers)
}

/** An answer repeats of the qualifiers what the question says. */
function withQualifiers(answer: QuoteAnswer, qualifiers: Qualifiers): QuoteAnswer {
  const repeated = QUALIFIER_NAMES.flatMap((name) => (qualifiers[name] ? [[name, qualifiers[name]]] : []))
  return { ...answer, ...Object.fromEntries(repeated) }
}
