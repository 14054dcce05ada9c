import { queryOptions } from '@tanstack/react-query'
import { vigencia } from '../../api/vigencia.ts'

export const ownSessions = queryOptions({
  queryKey: ['sessions', 'list'],
  queryFn: ({ signal }) => vigencia.sessions.list.query({ limit: 100 }, { signal }),
})
