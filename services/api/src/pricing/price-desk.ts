import type { Pool } from 'pg'
import type { z } from 'zod'
import type { Quote } from '@vigencia/contracts/pricing/quote-fields.ts'
import { readInTenant } from '@vigencia/database/unit-of-work/in-tenant.ts'
import { dayNumberOf, type Day } from '@vigencia/domain/calendar/day.ts'
import type { Instant } from '@vigencia/domain/calendar/instant.ts'
import { isDeclined, priceEvent, type Declined, type PricedLine } from '@vigencia/domain/pricing/price-event.ts'
import { periodOn, type PricedContract } from '@vigencia/domain/pricing/priced-contract.ts'
import { Temporal } from 'temporal-polyfill'
import type { Enquiry } from '@vigencia/server/perform/perform.ts'
import type { PriceBooks } from './price-books.ts'
import type { RevisionChecks } from './revision-checks.ts'

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
  /** The convenio's newest revision at some moment after the question; null: there is no such convenio. */
  newest(tenantId: string, convenioId: string): Promise<number | null>
  /** The price of one event, given the newest revision of its convenio. */
  quote(
    enquiry: Enquirer,
    newest: number | null,
    asked: QuoteAsked,
    explained: boolean,
  ): QuoteOutcome | Promise<QuoteOutcome>
}

/** Whose prices they are, and the time of asking. */
export type Enquirer = Pick<Enquiry, 'tenant' | 'now'>
type QuoteOutcome = QuoteAnswer | Declined

export function priceDesk(pool: Pool, books: PriceBooks, checks: RevisionChecks): PriceDesk {
  return {
    newest: (tenantId, convenioId) => checks.newest(tenantId, convenioId),
    quote(enquiry, newest, asked, explained) {
      const tenantId = enquiry.tenant.id
      const day = dayNumberOf(asked.event_date)
      const event = {
        procedureCode: asked.procedure_code,
        day,
        appointmentTypeId: asked.appointment_type_id,
        quantity: asked.quantity,
      }
      return after(revisionFor(pool, enquiry, newest, asked), (revision) => {
        if (typeof revision !== 'number') return revision
        return after(books.contract(tenantId, asked.convenio_id, revision), (contract) => {
          const period = periodOn(contract, day)
          return after(period === null ? null : books.pricesOf(tenantId, period), (prices) => {
            const line = priceEvent(contract, period, prices, event, explained)
            return isDeclined(line) ? line : quoteOf(contract, asked, line)
          })
        })
      })
    },
  }
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
  pool: Pool,
  enquiry: Enquirer,
  newest: number | null,
  asked: QuoteAsked,
): number | Declined | Promise<number> {
  if (newest === null) return { code: 'convenio_not_found', detail: `Convenio not found: ${asked.convenio_id}` }
  if (asked.known_at !== null) {
    const isToCome = Temporal.Instant.compare(asked.known_at, enquiry.now) > 0
    if (isToCome) return { code: 'revision_not_reached', detail: `${asked.known_at.toString()} is still to come.` }
    return revisionAt(pool, enquiry.tenant.id, asked.convenio_id, asked.known_at)
  }
  if (asked.revision === null) return newest
  if (asked.revision <= newest) return asked.revision
  return {
    code: 'revision_not_reached',
    detail: `The convenio stands at revision ${newest}; ${asked.revision} is still to come.`,
  }
}

function quoteOf({ convenioId, revision }: PricedContract, asked: QuoteAsked, line: PricedLine): QuoteAnswer {
  const { procedure_code, event_date, quantity } = asked
  return { convenio_id: convenioId, procedure_code, event_date: event_date.toString(), quantity, ...line, revision }
}

/** The newest revision that was known at an instant; 0 before the first. */
async function revisionAt(pool: Pool, tenantId: string, convenioId: string, instant: Instant): Promise<number> {
  const [row] = await readInTenant(pool, tenantId, (query) =>
    query<[string]>(
      'select coalesce(max(revision), 0)::text from platform.change_log where tenant_id = $1 and chain_id = $2 and at <= $3',
      [tenantId, convenioId, instant.toString()],
    ),
  )
  return Number(row?.[0] ?? 0)
}
