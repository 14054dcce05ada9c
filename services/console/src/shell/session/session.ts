import { createContext, use } from 'react'
import type { Scope } from '@vigencia/contracts/access/scope.ts'
import type { Language } from '../../words/language.ts'

/** Who is signed in, and what they may do: what `GET /v1/sessions/current` answers. */
export interface Session {
  readonly session_id: string
  readonly person: {
    readonly id: string
    readonly name: string
    readonly roles: readonly string[]
    readonly language: Language | null
  }
  readonly scopes: readonly Scope[]
  readonly tenant: {
    readonly id: string
    readonly name: string
    readonly country: string
    readonly time_zone: string
    readonly currency: string
  }
  readonly expires_at: string
}

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
