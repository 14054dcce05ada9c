import { queryOptions } from '@tanstack/react-query'
import { vigencia } from './vigencia.ts'

/** The first providers by name. */
export const providers = queryOptions({
  queryKey: ['providers', 'list'],
  queryFn: ({ signal }) => vigencia.providers.list.query({ limit: 200 }, { signal }),
  staleTime: 60_000,
})
