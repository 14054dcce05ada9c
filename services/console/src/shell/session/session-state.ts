import type { QueryClient } from '@tanstack/react-query'
import { draftStore } from '../../drafts/drafts.ts'
import { currentSession } from './current-session.ts'
import type { Session } from './session.ts'

/** Whether the session ended under a page that is in use: then the page stays, and one signs in again beside it. */
let hasEnded = false
const listeners = new Set<() => void>()

function set(next: boolean): void {
  hasEnded = next
  for (const listener of listeners) listener()
}

export const endedSession = {
  subscribe: (listener: () => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
  current: () => hasEnded,
  tell: () => set(true),
}

const TENANT = 'vigencia.tenant'

/** The tenant whose sign-in page was last used here: whoever comes without an address is led to it. */
export function lastTenant(): string | null {
  return localStorage.getItem(TENANT)
}

/** Somebody signed in. Another person than before finds nothing that was read or typed by that one. */
export async function beginSession(queries: QueryClient, session: Session): Promise<void> {
  localStorage.setItem(TENANT, session.tenant.id)
  const before = queries.getQueryData(currentSession.queryKey)
  const isAnother = before !== null && before !== undefined && before.person.id !== session.person.id
  if (isAnother) {
    draftStore.clear()
    queries.clear()
  }
  queries.setQueryData(currentSession.queryKey, session)
  set(false)
  await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' })
}

/** Nothing of a person stays in a browser in which they signed out. */
export function endSession(queries: QueryClient): void {
  draftStore.clear()
  queries.clear()
  queries.setQueryData(currentSession.queryKey, null)
}
