import { queryOptions } from '@tanstack/react-query'
import { refusalOf } from '@vigencia/client'
import { vigencia } from '../../api/vigencia.ts'
import { rememberTenant } from './last-tenant.ts'
import type { Session } from './session.ts'

/** Who is signed in; null: nobody. It is asked once, and known again after each sign-in. */
export const currentSession = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }): Promise<Session | null> => {
    try {
      const session = await vigencia.sessions.current.query({}, { signal })
      rememberTenant(session.tenant.id)
      return session
    } catch (error) {
      if (refusalOf(error)?.status === 401) return null
      throw error
    }
  },
  staleTime: Infinity,
  gcTime: Infinity,
})
