import type { Pool } from 'pg'
import type { z } from 'zod'
import type { Quote } from '@vigencia/contracts/pricing/quote-fields.ts'
import { readInTenant } from '@vigencia/database/unit-of-work/in-tenant.ts'
import { dayNumberOf, type Day } from '@vigencia/domain/calendar/day.ts'
import type { Instant } from '@vigencia/domain/calendar/instant.ts'
import { isDeclined, priceEvent, type Declined, type PricedLine } from '@vigencia/domain/pricing/price-event.ts'
import { periodOn } from '@vigencia/domain/pricing/priced-contract.ts'
import { Temporal } from 'temporal-polyfill'
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
  quote(tenantId: string, now: Instant, newest: number | null, asked: QuoteAsked, explained: boolean): Promise<QuoteAnswer | Declined>
}

export function priceDesk(pool: Pool, books: PriceBooks, checks: RevisionChecks): PriceDesk {
  return {
    newest: (tenantId, convenioId) => checks.newest(tenantId, convenioId),
    async quote(tenantId, now, newest, asked, explained) {
      const revision = await revisionFor(pool, tenantId, now, newest, asked)
      if (typeof revision !== 'number') return revision
      const taken = books.contract(tenantId, asked.convenio_id, revision)
      const contract = taken instanceof Promise ? await taken : taken
      const day = dayNumberOf(asked.event_date)
      const period = periodOn(contract, day)
      const found = period === null ? null : books.pricesOf(tenantId, period)
      const prices = found instanceof Promise ? await found : found
      const event = { procedureCode: asked.procedure_code, day, appointmentTypeId: asked.appointment_type_id, quantity: asked.quantity }
      const line = priceEvent(contract, period, prices, event, explained)
      return isDeclined(line) ? line : quoteOf(asked, revision, line)
    },
  }
}

/** The revision to answer at: the one asked for, if it has been reached, else the newest. */
async function revisionFor(pool: Pool, tenantId: string, now: Instant, newest: number | null, asked: QuoteAsked): Promise<number | Declined> {
  if (newest === null) return { code: 'convenio_not_found', detail: `Convenio not found: ${asked.convenio_id}` }
  if (asked.known_at !== null) {
    const isToCome = Temporal.Instant.compare(asked.known_at, now) > 0
    if (isToCome) return { code: 'revision_not_reached', detail: `${asked.known_at.toString()} is still to come.` }
    return revisionAt(pool, tenantId, asked.convenio_id, asked.known_at)
  }
  if (asked.revision === null) return newest
  if (asked.revision <= newest) return asked.revision
  return { code: 'revision_not_reached', detail: `The convenio stands at revision ${newest}; ${asked.revision} is still to come.` }
}

function quoteOf(asked: QuoteAsked, revision: number, line: PricedLine): QuoteAnswer {
  const { convenio_id, procedure_code, quantity } = asked
  return { convenio_id, procedure_code, event_date: asked.event_date.toString(), quantity, ...line, revision }
}

/** The newest revision that was known at an instant; 0 before the first. */
async function revisionAt(pool: Pool, tenantId: string, convenioId: string, instant: Instant): Promise<number> {
  const [row] = await readInTenant(pool, tenantId, (query) =>
    query<[string]>('select coalesce(max(revision), 0)::text from platform.change_log where tenant_id = $1 and chain_id = $2 and at <= $3', [
      tenantId,
      convenioId,
      instant.toString(),
    ]),
  )
  return Number(row?.[0] ?? 0)
}
