import type { z } from 'zod'
import type { Quote } from '@vigencia/contracts/pricing/quote-fields.ts'
import type { Day } from '@vigencia/domain/calendar/day.ts'
import type { Instant } from '@vigencia/domain/calendar/instant.ts'
import { whyNotReached } from '@vigencia/domain/agreements/revision-input.ts'
import { isDeclined, priceEvent, type Declined, type PricedLine } from '@vigencia/domain/pricing/price-event.ts'
import { periodOn, type PricedContract } from '@vigencia/domain/pricing/priced-contract.ts'
import type { ReadContext } from '@vigencia/server/operations/bind.ts'
import { batchCache } from './batch-cache.ts'
import type { PriceBooks } from './price-books.ts'
import type { LimitedRead } from './limit-concurrency.ts'
import { REVISION_AT } from './revision-at.ts'
import type { RevisionBatcher, Revisions } from './revision-batcher.ts'
import { dayText } from './day-text.ts'

/** What one quote asks, parsed. */
export interface QuoteInput {
  readonly convenio_id: string
  readonly procedure_code: string
  readonly event_date: Day
  readonly appointment_type_id: string | null
  readonly quantity: number
  readonly revision: number | null
  readonly known_at: Instant | null
}

/** A quote as it is answered: the line with what was asked and the revision it holds at. */
export type QuoteAnswer = z.output<typeof Quote>

/** Where prices are asked for. */
export interface QuoteService {
  /** The convenios' newest revisions at some moment after the question, of those that there are; others may come with them. */
  newest(tenantId: string, convenioIds: Iterable<string>): Promise<Revisions>
  /** The price of one event, given the newest revision of its convenio. */
  quote(
    context: QuoteContext,
    newest: number | undefined,
    input: QuoteInput,
    explained: boolean,
  ): QuoteOutcome | Promise<QuoteOutcome>
  /** The price of each of many events: what books in memory answer is there at once, the others are promised. */
  quoteEach(
    context: QuoteContext,
    newest: Revisions,
    items: readonly QuoteInput[],
    explained: boolean,
  ): (QuoteOutcome | Promise<QuoteOutcome>)[]
}

/** Whose prices they are, and the time of asking. */
export type QuoteContext = Pick<ReadContext, 'tenant' | 'now'>
type QuoteOutcome = QuoteAnswer | Declined

export function quoteService(read: LimitedRead, books: PriceBooks, batcher: RevisionBatcher): QuoteService {
  return {
    newest: (tenantId, convenioIds) => batcher.newest(tenantId, convenioIds),
    quote: (context, newest, input, explained) => quoteBy({ read, books }, context, newest, input, explained),
    quoteEach(context, newest, items, explained) {
      const batch = batchCache(books)
      const tools = { read, books: batch }
      const quoted = items.map((input) => quoteBy(tools, context, newest.get(input.convenio_id), input, explained))
      // what is still being read may take long: nothing that others want to have dropped is kept for it
      batch.clear()
      return quoted
    },
  }
}

interface Tools {
  readonly read: LimitedRead
  readonly books: PriceBooks
}

function quoteBy(
  { read, books }: Tools,
  context: QuoteContext,
  newest: number | undefined,
  input: QuoteInput,
  explained: boolean,
): QuoteOutcome | Promise<QuoteOutcome> {
  const tenantId = context.tenant.id
  const day = dayText(input.event_date)
  const event = {
    procedureCode: input.procedure_code,
    day: day.number,
    appointmentTypeId: input.appointment_type_id,
    quantity: input.quantity,
  }
  return after(revisionFor(read, context, newest, input), (revision) => {
    if (typeof revision !== 'number') return revision
    return after(books.contract(tenantId, input.convenio_id, revision, revision === newest), (contract) => {
      const period = periodOn(contract, day.number)
      return after(period === null ? null : books.pricesOf(tenantId, period), (prices) => {
        const line = priceEvent(contract, period, prices, event, explained)
        return isDeclined(line) ? line : quoteOf(contract, input, day.text, line)
      })
    })
  })
}

/** Goes on with a value at once where it is there, as books in memory are: nobody waits for a promise of it. */
function after<Value, Result>(
  value: Value | Promise<Value>,
  goOn: (value: Value) => Result | Promise<Result>,
): Result | Promise<Result> {
  return value instanceof Promise ? value.then(goOn) : goOn(value)
}

/** The revision to answer at: the one asked for, if it has been reached, else the newest. */
function revisionFor(
  read: LimitedRead,
  context: QuoteContext,
  newest: number | undefined,
  input: QuoteInput,
): number | Declined | Promise<number> {
  if (newest === undefined) return { code: 'convenio_not_found', detail: `Convenio not found: ${input.convenio_id}` }
  const late = whyNotReached(input, newest, context)
  if (late !== null) return { code: 'revision_not_reached', detail: late }
  if (input.known_at !== null) return revisionAt(read, context.tenant.id, input.convenio_id, input.known_at)
  return input.revision ?? newest
}

/** Field by field: what is spread into the middle of an object costs as much as the price. */
function quoteOf(
  { convenioId, revision }: PricedContract,
  { procedure_code, appointment_type_id, quantity }: QuoteInput,
  event_date: string,
  line: PricedLine,
): QuoteAnswer {
  return {
    convenio_id: convenioId,
    procedure_code,
    event_date,
    appointment_type_id,
    quantity,
    unit_price_cents: line.unit_price_cents,
    price_cents: line.price_cents,
    copay_cents: line.copay_cents,
    payer_cents: line.payer_cents,
    patient_cents: line.patient_cents,
    source: line.source,
    period_id: line.period_id,
    requires_card_number: line.requires_card_number,
    requires_authorization: line.requires_authorization,
    explanation: line.explanation,
    revision,
  }
}

/** The newest revision that was known at an instant; 0 before the first. */
async function revisionAt(read: LimitedRead, tenantId: string, convenioId: string, instant: Instant): Promise<number> {
  const [row] = await read(tenantId, (query) =>
    query<[string]>(REVISION_AT, [tenantId, convenioId, instant.toString()]),
  )
  return Number(row?.[0] ?? 0)
}
