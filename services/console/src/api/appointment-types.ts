import { queryOptions } from '@tanstack/react-query'
import { vigencia } from './vigencia.ts'

export const appointmentTypes = queryOptions({
  queryKey: ['appointmentTypes', 'list'],
  queryFn: ({ signal }) => vigencia.appointmentTypes.list.query({ limit: 200 }, { signal }),
  staleTime: 5 * 60_000,
})
