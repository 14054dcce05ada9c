import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { RENEWALS, vigencia } from '../../api/vigencia.ts'
import { beginSession, isDemoPerson } from './session-state.ts'

/**
 * Somebody may sign in again in another window, as by a link: this one goes on once it is looked at. Where roles change, each
 * window learns at once what its person may do.
 */
export function useSessionChanges(hasEnded: boolean): void {
  const queries = useQueryClient()
  useEffect(() => {
    const look = async () => {
      // not by the question of the frame: who finds nobody must keep the page with what is typed
      const session = await vigencia.sessions.current.query({}).catch(() => null)
      if (session !== null) await beginSession(queries, session, isDemoPerson())
    }
    const onLook = () => {
      if (hasEnded && document.visibilityState === 'visible') void look()
    }
    const renewals = new BroadcastChannel(RENEWALS)
    renewals.addEventListener('message', () => void look())
    addEventListener('focus', onLook)
    document.addEventListener('visibilitychange', onLook)
    return () => {
      renewals.close()
      removeEventListener('focus', onLook)
      document.removeEventListener('visibilitychange', onLook)
    }
  }, [hasEnded, queries])
}
