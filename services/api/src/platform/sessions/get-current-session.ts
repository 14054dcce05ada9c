import type { current } from '@vigencia/contracts/sessions'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { currentSession } from './current-session.ts'
import { signedIn } from './signed-in.ts'

export const getCurrentSession: UseCase<typeof current> = (work) =>
  currentSession(work, signedIn(work.principal).sessionId)
