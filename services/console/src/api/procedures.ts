import { queryOptions } from '@tanstack/react-query'
import { vigencia } from './vigencia.ts'

/** Codes that a payer prices on a day, by a part of the code or of the name. */
export const searchProcedures =
  (convenio_id: string, event_date: string) => async (search: string, signal: AbortSignal) => {
    if (search === '') return []
    const input = { convenio_id, event_date, search, limit: 30 }
    const { items } = await vigencia.pricing.searchProcedures.query(input, { signal })
    return items.map(({ procedure_code, procedure_name }) => ({
      id: procedure_code,
      text: procedure_code,
      detail: procedure_name ?? undefined,
    }))
  }

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
