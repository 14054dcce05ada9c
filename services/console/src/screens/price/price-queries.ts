import { queryOptions } from '@tanstack/react-query'
import { vigencia } from '../../api/vigencia.ts'

/** One event, and as known when. */
export interface Event {
  readonly convenio_id: string
  readonly procedure_code: string
  readonly event_date: string
  readonly appointment_type_id: string | null
  readonly quantity: number
  readonly revision: number | null
  readonly known_at: string | null
}

/** All that a look-up asks goes in one request, because it is asked in one tick. */
export const priceOf = (event: Event) =>
  queryOptions({
    queryKey: ['pricing', 'quote', event],
    queryFn: ({ signal }) => vigencia.pricing.quote.query(event, { signal }),
    staleTime: 0,
  })

/** The hash of the change log at a revision: who holds it can prove later that nothing before it was changed. */
export const logHashAt = (convenio_id: string, revision: number) =>
  queryOptions({
    queryKey: ['changeLog', 'at', convenio_id, revision],
    queryFn: async ({ signal }) => {
      const newest = await vigencia.changeLog.list.query({ convenio_id, limit: 1 }, { signal })
      const last = newest.items[0]
      if (last === undefined || last.revision === revision) return last ?? null
      const offset = last.revision - revision
      const { items } = await vigencia.changeLog.list.query({ convenio_id, limit: 1, offset }, { signal })
      return items[0] ?? null
    },
    staleTime: Infinity,
  })

/** Within a period a price of an agreement stands; so the first days of periods tell all of its steps. */
export const pricesOnFirstDays = (event: Event, days: readonly string[]) =>
  queryOptions({
    queryKey: ['pricing', 'quotes', event, days],
    queryFn: async ({ signal }) => {
      const items = days.map((event_date) => ({ ...event, event_date }))
      const answer = await vigencia.pricing.quotes.query({ items }, { signal })
      return days.map((from, place) => ({ from, cents: answer.items[place]?.quote?.price_cents ?? null }))
    },
  })
