import type { z } from 'zod'
import type { QuoteInput } from '@vigencia/contracts/pricing/quote-input.ts'
import { whyNotReached } from '@vigencia/domain/agreements/revision-input.ts'
import { declined, type Declined, type PricedEvent } from '@vigencia/domain/pricing/pricing.ts'
import type { Qualifiers } from '@vigencia/domain/pricing/qualifiers.ts'
import type { ReadContext } from '@vigencia/server/operations/bind.ts'
import { dayText } from './day-text.ts'
import type { Revisions } from './revision-batcher.ts'

/** The input of one quote, parsed. */
export type QuoteRequest = z.output<typeof QuoteInput>

/** What all the events of one call share. */
export interface QuoteCall {
  readonly context: Pick<ReadContext, 'tenant' | 'now'>
  /** The newest revisions of the convenios, at some moment after the call arrived. */
  readonly newest: Revisions
  readonly explained: boolean
}

/** An event that is to be quoted: what prices it, and what its answer repeats. */
export interface QuoteEvent extends PricedEvent {
  readonly request: QuoteRequest
  /** Its day, as the answer has it. */
  readonly date: string
  /** The revision that prices it. Null: it must be looked up by the instant in the input. */
  readonly revision: number | null
  readonly newest: number
}

/** Declined where the convenio is not the tenant's, or where the revision or instant is still to come. */
export function quoteEvent({ context, newest: revisions }: QuoteCall, request: QuoteRequest): QuoteEvent | Declined {
  const newest = revisions.get(request.convenio_id)
  if (newest === undefined) return declined('convenio_not_found', `Convenio not found: ${request.convenio_id}`)
  const late = whyNotReached(request, newest, context)
  if (late !== null) return declined('revision_not_reached', late)
  const day = dayText(request.event_date)
  return {
    request,
    procedureCode: request.procedure_code,
    day: day.number,
    date: day.text,
    appointmentTypeId: request.appointment_type_id,
    qualifiers: qualifiersOf(request),
    quantity: request.quantity,
    codeTable: request.code_table,
    revision: request.known_at === null ? (request.revision ?? newest) : null,
    newest,
  }
}

/** Null where the question says none of them, which is nearly always. */
export function qualifiersOf({ plan_id, accommodation, provider_id, specialty }: Qualifiers): Qualifiers | null {
  return (plan_id ?? accommodation ?? provider_id ?? specialty ?? null) === null
    ? null
    : { plan_id, accommodation, provider_id, specialty }
}
