import type { accept } from '@vigencia/contracts/invitations'
import type { PublicUseCase } from '@vigencia/server/operations/bind-public.ts'
import { endSubjects } from '../people/subjects.ts'
import { findPerson } from '../people/find-person.ts'
import { asTenant } from '../sessions/as-nobody.ts'
import { browserSession, type BrowserSession } from '../sessions/browser-session.ts'
import { mustBeHardToGuess } from '../sessions/guessable-password.ts'
import { hashOfPassword } from '../sessions/password-hash.ts'
import { openTenant } from '../tenants/open-tenant.ts'
import { findInvitation, type FoundInvitation } from './find-invitation.ts'
import { takeUp } from './take-up.ts'

type Accepting = FoundInvitation &
  BrowserSession & {
    /** It takes long to compute, so it is ready before anything is locked. */
    readonly password: string
  }

export const acceptInvitation: PublicUseCase<typeof accept, Accepting> = {
  async find(call, { token, password }) {
    const found = await findInvitation(call, token)
    const person = await asTenant(call, found.principal, (work) => findPerson(work, found.personId))
    await mustBeHardToGuess(password, [person.name, person.email, found.principal.tenant.name])
    return { ...found, ...browserSession(call), password: await hashOfPassword(password) }
  },
  async use(work, _input, { personId, invitationId, password, token, browser, replacedToken }) {
    const change = await openTenant(work)
    return takeUp(work, change, {
      invitationId,
      session: { personId, way: 'password', browser, token, replacedToken },
      password,
      how: '',
      bind: async () => ({ changed_subjects: await endSubjects(work, personId) }),
    })
  },
}
