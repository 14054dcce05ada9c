import type { Principal } from '@vigencia/database/principal.ts'

/** Who is signed in. Admission lets nobody else in to what is for people who are. */
export function signedIn({ sessionId, userId }: Principal): { readonly sessionId: string; readonly personId: string } {
  if (sessionId === undefined || userId === null) throw new Error('nobody is signed in')
  return { sessionId, personId: userId }
}
