import type { list } from '@vigencia/contracts/sessions'
import { IDLE_MINUTES } from '@vigencia/server/access/session-times.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { Session } from './session.ts'
import { signedIn } from './signed-in.ts'

export const listSessions: UseCase<typeof list> = async (work, { offset, limit }) => {
  const { personId, sessionId } = signedIn(work.principal)
  const standing = {
    tenant_id: work.tenant.id,
    person_id: personId,
    ended_at: null,
    expires_at: { $gt: work.now },
    last_used_at: { $gt: work.now.subtract({ minutes: IDLE_MINUTES }) },
  }
  const order = { orderBy: { created_at: 'desc', id: 'desc' }, offset, limit } as const
  const [sessions, total] = await work.em.findAndCount(Session, standing, order)
  const items = sessions.map((session) => ({ ...session, is_current: session.id === sessionId }))
  return { items, total, offset, limit }
}
