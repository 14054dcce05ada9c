import type { acceptByPasskey as card, passkeyOptions as optionsCard } from '@vigencia/contracts/invitations'
import type { Site } from '@vigencia/server/access/browser-access.ts'
import type { PublicUseCase } from '@vigencia/server/operations/bind-public.ts'
import { forInvitation } from '../passkeys/challenge-secrets.ts'
import { optionsFor } from '../passkeys/registration-options.ts'
import { siteOf } from '../passkeys/site-of.ts'
import { storePasskey } from '../passkeys/store-passkey.ts'
import { endSubjects } from '../people/subjects.ts'
import { browserSession, type BrowserSession } from '../sessions/browser-session.ts'
import { openTenant } from '../tenants/open-tenant.ts'
import { findInvitation, type FoundInvitation } from './find-invitation.ts'
import { takeUp } from './take-up.ts'

interface Asking extends FoundInvitation {
  readonly site: Site
}

type Accepting = Asking & BrowserSession

/** No passkey is known: taking up an invitation removes those that were there. */
export const passkeyOptions: PublicUseCase<typeof optionsCard, Asking> = {
  find: async (call, { token }) => ({ ...(await findInvitation(call, token)), site: siteOf(call) }),
  use: async (work, _input, { personId, invitationId, site }) =>
    optionsFor(work, { personId, site, bound: await forInvitation(work, invitationId), known: [] }),
}

export const acceptByPasskey: PublicUseCase<typeof card, Accepting> = {
  async find(call, { token }) {
    return { ...(await findInvitation(call, token)), site: siteOf(call), ...browserSession(call) }
  },
  async use(work, { token: _, ...sent }, { personId, invitationId, site, token, browser, replacedToken }) {
    const change = await openTenant(work)
    const bound = await forInvitation(work, invitationId)
    return takeUp(work, change, {
      invitationId,
      session: { personId, way: 'passkey', browser, token, replacedToken },
      password: null,
      how: ' by a passkey',
      bind: async () => ({
        changed_subjects: await endSubjects(work, personId),
        passkey: await storePasskey(work, { personId, sent, site, browser, bound }),
      }),
    })
  },
}
