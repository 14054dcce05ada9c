import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { vigencia } from '../../api/vigencia.ts'
import type { ComboOption } from '../../components/combo-box/combo-box.tsx'

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

export const periodsOf = (convenio_id: string) =>
  queryOptions({
    queryKey: ['contracts', 'timeline', convenio_id],
    queryFn: ({ signal }) => vigencia.contracts.timeline.query({ convenio_id }, { signal }),
    placeholderData: keepPreviousData,
  })

export const procedureNamed = (convenio_id: string, event_date: string, code: string) =>
  queryOptions({
    queryKey: ['pricing', 'procedure', convenio_id, event_date, code],
    queryFn: async ({ signal }) => {
      const input = { convenio_id, event_date, search: code, limit: 1 }
      const { items } = await vigencia.pricing.searchProcedures.query(input, { signal })
      return items.find(({ procedure_code }) => procedure_code === code)?.procedure_name ?? null
    },
    staleTime: Infinity,
  })

export const appointmentTypes = queryOptions({
  queryKey: ['appointmentTypes', 'list'],
  queryFn: ({ signal }) => vigencia.appointmentTypes.list.query({ limit: 200 }, { signal }),
  staleTime: 5 * 60_000,
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

export async function searchPayers(search: string, signal: AbortSignal): Promise<ComboOption[]> {
  const input = { search: search === '' ? null : search, limit: 50 }
  const { items } = await vigencia.convenios.list.query(input, { signal })
  return items.map(({ id, name, ans_code }) => ({ id, text: name, detail: ans_code ?? undefined }))
}

export const searchProcedures =
  (convenio_id: string, event_date: string) =>
  async (search: string, signal: AbortSignal): Promise<ComboOption[]> => {
    if (search === '') return []
    const input = { convenio_id, event_date, search, limit: 30 }
    const { items } = await vigencia.pricing.searchProcedures.query(input, { signal })
    return items.map(({ procedure_code, procedure_name }) => ({
      id: procedure_code,
      text: procedure_code,
      detail: procedure_name ?? undefined,
    }))
  }

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
