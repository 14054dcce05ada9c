import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { vigencia } from '../../api/vigencia.ts'
import { beginSession, isDemoPerson } from './session-state.ts'

/** Somebody may sign in again in another window, as by a link. This one goes on once it is looked at. */
export function useSignedInElsewhere(hasEnded: boolean): void {
  const queries = useQueryClient()
  useEffect(() => {
    if (!hasEnded) return undefined
    const look = async () => {
      if (document.visibilityState !== 'visible') return
      // not by the question of the frame: who finds nobody must keep the page with what is typed
      const session = await vigencia.sessions.current.query({}).catch(() => null)
      if (session !== null) await beginSession(queries, session, isDemoPerson())
    }
    const onLook = () => void look()
    addEventListener('focus', onLook)
    document.addEventListener('visibilitychange', onLook)
    return () => {
      removeEventListener('focus', onLook)
      document.removeEventListener('visibilitychange', onLook)
    }
  }, [hasEnded, queries])
}
