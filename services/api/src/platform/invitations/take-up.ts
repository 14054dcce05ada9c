import type { Change, LoggedValues } from '@vigencia/database/change-log/change.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { removePasskeys } from '../passkeys/remove-passkeys.ts'
import { endSessions } from '../people/end-sessions.ts'
import { findPerson } from '../people/find-person.ts'
import { personLogged } from '../people/person.ts'
import { beginSession, type NewSession } from '../sessions/begin-session.ts'
import { currentSession } from '../sessions/current-session.ts'
import { notOpen } from './find-invitation.ts'

interface TakingUp {
  readonly invitationId: string
  /** The one session from now on. */
  readonly session: NewSession
  /** As it is stored; null: they sign in another way. */
  readonly password: string | null
  /** How the sentence of the change log says it. */
  readonly how: string
  /** Stores what they sign in by from now on, in place of what was before, and answers it for the change log. */
  readonly bind: () => Promise<LoggedValues>
}

/** Taking up an invitation takes every earlier way away, whichever way is next. */
export async function takeUp(work: UnitOfWork, change: Change, taking: TakingUp) {
  const { invitationId, password, how, bind } = taking
  const { personId } = taking.session
  await useUpInvitation(work, invitationId)
  const person = await findPerson(work, personId)
  if (!person.is_active) throw notOpen()
  const previous_values = personLogged(person)
  Object.assign(person, { password, joined_at: person.joined_at ?? work.now })
  await work.em.flush()
  const theirs = await endSessions(work, { personId })
  const changed_passkeys = await removePasskeys(work, { personId })
  const bound = await bind()
  const { session, changed_sessions } = await beginSession(work, taking.session)
  await change.record({
    change_type: 'accept_invitation',
    change_description: `Person ${personId} took up an invitation${how} and signed in`,
    affected_table: 'people',
    previous_values,
    new_values: {
      ...personLogged(person),
      ...bound,
      session,
      changed_sessions: [...theirs, ...changed_sessions],
      changed_passkeys,
      changed_invitations: [{ id: invitationId, closed_at: work.now.toString() }],
    },
  })
  return currentSession(work, session.id)
}

/** @throws Refusal `invitation_not_open`, where two open it at once */
async function useUpInvitation(work: UnitOfWork, invitationId: string): Promise<void> {
  const used = await work.sql(
    'update platform.invitations set closed_at = $3 where tenant_id = $1 and id = $2 and closed_at is null returning null',
    [work.tenant.id, invitationId, work.now.toString()],
  )
  if (used.length === 0) throw notOpen()
}
