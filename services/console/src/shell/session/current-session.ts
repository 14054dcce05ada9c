import { queryOptions } from '@tanstack/react-query'
import { SCOPES } from '@vigencia/contracts/access/scope.ts'
import type { Session } from './session.ts'

/** Builds for tests, in which a key admits in place of a cookie, have a person that nobody signed in. */
const STAND_IN: Session = {
  session_id: '017c3bf0-0000-7000-8000-000000000001',
  person: { id: '017c3bf0-0000-7000-8000-000000000002', name: 'Ana Prado', roles: ['admin'], language: null },
  scopes: SCOPES.filter((scope) => scope !== 'act-as'),
  tenant: {
    id: '017c3bf0-0000-7000-8000-000000000003',
    name: 'Clínica Demo',
    country: 'BR',
    time_zone: 'America/Sao_Paulo',
    currency: 'BRL',
  },
  expires_at: '2099-01-01T00:00:00Z',
}

/** Who is signed in. It is asked once, and again after a change of the person. */
export const currentSession = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }) => {
    if (import.meta.env['VITE_STAND_IN_SESSION'] === 'on') return STAND_IN
    const response = await fetch('/v1/sessions/current', { signal })
    if (!response.ok) return null
    return (await response.json()) as Session
  },
  staleTime: Infinity,
})
