import { createContext, use } from 'react'
import type { Api } from '@vigencia/client'
import type { Scope } from '@vigencia/contracts/access/scope.ts'

/** Who is signed in, and what they may do. */
export type Session = Api.CurrentSession

export const SessionContext = createContext<Session | null>(null)

/** The session of the page. Every screen within the frame has one. */
export function useSession(): Session {
  const session = use(SessionContext)
  if (session === null) throw new Error('this part of the page stands outside the frame')
  return session
}

/** Whether the person's roles hold a scope. */
export function useMay(scope: Scope): boolean {
  return useSession().scopes.includes(scope)
}
