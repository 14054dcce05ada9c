import type { Query, QueryClient } from '@tanstack/react-query'
import { draftStore } from '../../drafts/drafts.ts'
import { currentSession } from './current-session.ts'
import { rememberTenant } from './last-tenant.ts'
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
  /** The page stays to be read. The next call that is refused tells it again. */
  putAside: () => set(false),
}

const IS_DEMO = 'vigencia.demo'

/** Whether the demo's link signed in here last: its person has no password. */
export function isDemoPerson(): boolean {
  return localStorage.getItem(IS_DEMO) !== null
}

/** Somebody signed in. Another person than before finds nothing that was read or typed by that one. */
export async function beginSession(queries: QueryClient, session: Session, isDemo = false): Promise<void> {
  rememberTenant(session.tenant.id)
  if (isDemo) localStorage.setItem(IS_DEMO, 'yes')
  else localStorage.removeItem(IS_DEMO)
  const before = queries.getQueryData(currentSession.queryKey)
  const isAnother = before !== null && before !== undefined && before.person.id !== session.person.id
  queries.setQueryData(currentSession.queryKey, session)
  set(false)
  if (isAnother) {
    draftStore.clear()
    queries.getMutationCache().clear()
    await queries.resetQueries({ predicate: isOfPerson })
  } else await queries.invalidateQueries({ predicate: isOfPerson })
}

/** Nothing of a person stays in a browser in which they signed out. */
export function endSession(queries: QueryClient): void {
  draftStore.clear()
  queries.setQueryData(currentSession.queryKey, null)
  queries.removeQueries({ predicate: isOfPerson })
  queries.getMutationCache().clear()
}

/** The frame watches who is signed in, and sees no change of what was taken from the cache: that alone stays in it. */
function isOfPerson({ queryKey }: Query): boolean {
  return queryKey[0] !== currentSession.queryKey[0]
}
