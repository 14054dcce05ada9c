import { queryOptions } from '@tanstack/react-query'
import { vigencia } from '../../api/vigencia.ts'

/** The name of a tenant, and how its people sign in: what may be known before anybody has. */
export const waysOf = (tenant_id: string) =>
  queryOptions({
    queryKey: ['sessions', 'ways', tenant_id],
    queryFn: ({ signal }) => vigencia.sessions.ways.query({ tenant_id }, { signal }),
    staleTime: Infinity,
  })
