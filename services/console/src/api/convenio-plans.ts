import { queryOptions } from '@tanstack/react-query'
import { vigencia } from './vigencia.ts'

/** Plans of a payer by a part of a code or a name; an empty text asks for the first ones. */
export const searchPlans = (convenio_id: string) => async (search: string, signal: AbortSignal) => {
  const input = { convenio_id, search: search === '' ? null : search, limit: 50 }
  const { items } = await vigencia.convenioPlans.list.query(input, { signal })
  return items.map(({ id, name, code }) => ({ id, text: name, detail: code }))
}

export const planOf = (convenio_id: string, plan_id: string) =>
  queryOptions({
    queryKey: ['convenioPlans', convenio_id, plan_id],
    queryFn: ({ signal }) => vigencia.convenioPlans.get.query({ convenio_id, plan_id }, { signal }),
  })

/** Whether the payer has any plan in use. */
export const hasPlans = (convenio_id: string) =>
  queryOptions({
    queryKey: ['convenioPlans', convenio_id, 'any'],
    queryFn: async ({ signal }) => {
      const { items } = await vigencia.convenioPlans.list.query({ convenio_id, limit: 1 }, { signal })
      return items.length > 0
    },
    staleTime: 60_000,
  })
