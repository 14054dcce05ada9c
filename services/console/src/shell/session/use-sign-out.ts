import { useMutation, useQueryClient } from '@tanstack/react-query'
import { vigencia } from '../../api/vigencia.ts'
import { endSession } from './session-state.ts'

/** Ends the session of this browser. */
export function useSignOut() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => vigencia.sessions.signOut.mutate({}),
    onSuccess: () => endSession(queries),
  })
}
