import type { accept } from '@vigencia/contracts/invitations'
import { makeToken } from '@vigencia/database/access/secret-token.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { PublicUseCase } from '@vigencia/server/operations/bind-public.ts'
import { endSubjects } from '../people/subjects.ts'
import { findPerson } from '../people/find-person.ts'
import { removePasskeys } from '../passkeys/remove-passkeys.ts'
import { personLogged } from '../people/person.ts'
import { asTenant } from '../sessions/as-nobody.ts'
import { beginSession } from '../sessions/begin-session.ts'
import { currentSession } from '../sessions/current-session.ts'
import { endSessions } from '../people/end-sessions.ts'
import { mustBeHardToGuess } from '../sessions/guessable-password.ts'
import { hashOfPassword } from '../sessions/password-hash.ts'
import { openTenant } from '../tenants/open-tenant.ts'
import { findInvitation, notOpen, type FoundInvitation } from './find-invitation.ts'

interface Accepting extends FoundInvitation {
  readonly token: string
  readonly browser: string
  /** It takes long to compute, so it is ready before anything is locked. */
  readonly password: string
}

export const acceptInvitation: PublicUseCase<typeof accept, Accepting> = {
  async find(call, { token, password }) {
    const found = await findInvitation(call, token)
    const person = await asTenant(call, found.principal, (work) => findPerson(work, found.personId))
    await mustBeHardToGuess(password, [person.name, person.email, found.principal.tenant.name])
    const { browser = '' } = call
    return { ...found, token: makeToken(), browser, password: await hashOfPassword(password) }
  },
  async use(work, _input, { personId, invitationId, password, token, browser }) {
    const change = await openTenant(work)
    await useUpInvitation(work, invitationId)
    const person = await findPerson(work, personId)
    if (!person.is_active) throw notOpen()
    const previous_values = personLogged(person)
    Object.assign(person, { password, joined_at: person.joined_at ?? work.now })
    await work.em.flush()
    const changed_subjects = await endSubjects(work, personId)
    const changed_sessions = await endSessions(work, { personId })
    const changed_passkeys = await removePasskeys(work, { personId })
    const session = await beginSession(work, { personId, way: 'password', browser, token })
    await change.record({
      change_type: 'accept_invitation',
      change_description: `Person ${personId} took up an invitation and signed in`,
      affected_table: 'people',
      previous_values,
      new_values: {
        ...personLogged(person),
        session,
        changed_sessions,
        changed_passkeys,
        changed_subjects,
        changed_invitations: [{ id: invitationId, closed_at: work.now.toString() }],
      },
    })
    return currentSession(work, session.id)
  },
}

/** @throws Refusal `invitation_not_open`, where two open it at once */
export async function useUpInvitation(work: UnitOfWork, invitationId: string): Promise<void> {
  const used = await work.sql(
    'update platform.invitations set closed_at = $3 where tenant_id = $1 and id = $2 and closed_at is null returning null',
    [work.tenant.id, invitationId, work.now.toString()],
  )
  if (used.length === 0) throw notOpen()
}
