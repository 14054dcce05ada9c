import type { end, signOut } from '@vigencia/contracts/sessions'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { openTenant } from '../tenants/open-tenant.ts'
import { endSessions } from '../people/end-sessions.ts'
import { Session } from './session.ts'
import { signedIn } from './signed-in.ts'

export const endSession: UseCase<typeof end> = async (work, { session_id }) => {
  const { personId } = signedIn(work.principal)
  const found = await work.em.findOne(Session, { tenant_id: work.tenant.id, id: session_id, person_id: personId })
  if (found === null) throw new Refusal('session_not_found', `You have no session ${session_id}.`)
  return ended(work, session_id)
}

/** The browser is told to forget its cookie by what binds this. */
export const endCurrentSession: UseCase<typeof signOut> = (work) => ended(work, signedIn(work.principal).sessionId)

async function ended(work: UnitOfWork, sessionId: string): Promise<null> {
  const change = await openTenant(work)
  const changed_sessions = await endSessions(work, { personId: signedIn(work.principal).personId, sessionId })
  if (changed_sessions.length === 0) return null
  await change.record({
    change_type: 'end_session',
    change_description: `Session ${sessionId} ended`,
    affected_table: 'sessions',
    new_values: { changed_sessions },
  })
  return null
}
