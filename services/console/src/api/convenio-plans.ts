import { queryOptions } from '@tanstack/react-query'
import { vigencia } from './vigencia.ts'

/** The plans of a payer that are in use. */
export const plansOf = (convenio_id: string) =>
  queryOptions({
    queryKey: ['convenioPlans', 'list', convenio_id],
    queryFn: ({ signal }) => vigencia.convenioPlans.list.query({ convenio_id, limit: 200 }, { signal }),
    staleTime: 60_000,
  })
