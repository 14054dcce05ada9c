import type { z } from 'zod'
import type { Quote } from '@vigencia/contracts/pricing/quote-fields.ts'
import type { Day } from '@vigencia/domain/calendar/day.ts'
import type { Instant } from '@vigencia/domain/calendar/instant.ts'
import { whyNotReached } from '@vigencia/domain/contracts/revision-asked.ts'
import { isDeclined, priceEvent, type Declined, type PricedLine } from '@vigencia/domain/pricing/price-event.ts'
import { periodOn, type PricedContract } from '@vigencia/domain/pricing/priced-contract.ts'
import type { Enquiry } from '@vigencia/server/perform/perform.ts'
import { booksAtHand } from './books-at-hand.ts'
import type { PriceBooks } from './price-books.ts'
import type { ReadInTurn } from './reads-in-turn.ts'
import { REVISION_AT } from './revision-at.ts'
import type { RevisionChecks, Revisions } from './revision-checks.ts'
import { sayDay } from './said-day.ts'

/** What one quote asks, parsed. */
export interface QuoteAsked {
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
export interface PriceDesk {
  /** The convenios' newest revisions at some moment after the question, of those that there are; others may come with them. */
  newest(tenantId: string, convenioIds: Iterable<string>): Promise<Revisions>
  /** The price of one event, given the newest revision of its convenio. */
  quote(
    enquiry: Enquirer,
    newest: number | undefined,
    asked: QuoteAsked,
    explained: boolean,
  ): QuoteOutcome | Promise<QuoteOutcome>
  /** The price of each of many events: what books in memory answer is there at once, the others are promised. */
  quoteEach(
    enquiry: Enquirer,
    newest: Revisions,
    items: readonly QuoteAsked[],
    explained: boolean,
  ): (QuoteOutcome | Promise<QuoteOutcome>)[]
}

/** Whose prices they are, and the time of asking. */
export type Enquirer = Pick<Enquiry, 'tenant' | 'now'>
type QuoteOutcome = QuoteAnswer | Declined

export function priceDesk(read: ReadInTurn, books: PriceBooks, checks: RevisionChecks): PriceDesk {
  return {
    newest: (tenantId, convenioIds) => checks.newest(tenantId, convenioIds),
    quote: (enquiry, newest, asked, explained) => quoteBy({ read, books }, enquiry, newest, asked, explained),
    quoteEach(enquiry, newest, items, explained) {
      const atHand = booksAtHand(books)
      const tools = { read, books: atHand }
      const quoted = items.map((asked) => quoteBy(tools, enquiry, newest.get(asked.convenio_id), asked, explained))
      // what is still being read may take long: nothing that others want to have dropped is kept for it
      atHand.putBack()
      return quoted
    },
  }
}

interface Tools {
  readonly read: ReadInTurn
  readonly books: PriceBooks
}

function quoteBy(
  { read, books }: Tools,
  enquiry: Enquirer,
  newest: number | undefined,
  asked: QuoteAsked,
  explained: boolean,
): QuoteOutcome | Promise<QuoteOutcome> {
  const tenantId = enquiry.tenant.id
  const day = sayDay(asked.event_date)
  const event = {
    procedureCode: asked.procedure_code,
    day: day.number,
    appointmentTypeId: asked.appointment_type_id,
    quantity: asked.quantity,
  }
  return after(revisionFor(read, enquiry, newest, asked), (revision) => {
    if (typeof revision !== 'number') return revision
    return after(books.contract(tenantId, asked.convenio_id, revision, revision === newest), (contract) => {
      const period = periodOn(contract, day.number)
      return after(period === null ? null : books.pricesOf(tenantId, period), (prices) => {
        const line = priceEvent(contract, period, prices, event, explained)
        return isDeclined(line) ? line : quoteOf(contract, asked, day.text, line)
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
  read: ReadInTurn,
  enquiry: Enquirer,
  newest: number | undefined,
  asked: QuoteAsked,
): number | Declined | Promise<number> {
  if (newest === undefined) return { code: 'convenio_not_found', detail: `Convenio not found: ${asked.convenio_id}` }
  const late = whyNotReached(asked, newest, enquiry)
  if (late !== null) return { code: 'revision_not_reached', detail: late }
  if (asked.known_at !== null) return revisionAt(read, enquiry.tenant.id, asked.convenio_id, asked.known_at)
  return asked.revision ?? newest
}

/** Field by field: what is spread into the middle of an object costs as much as the price. */
function quoteOf(
  { convenioId, revision }: PricedContract,
  { procedure_code, appointment_type_id, quantity }: QuoteAsked,
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
async function revisionAt(read: ReadInTurn, tenantId: string, convenioId: string, instant: Instant): Promise<number> {
  const [row] = await read(tenantId, (query) =>
    query<[string]>(REVISION_AT, [tenantId, convenioId, instant.toString()]),
  )
  return Number(row?.[0] ?? 0)
}
