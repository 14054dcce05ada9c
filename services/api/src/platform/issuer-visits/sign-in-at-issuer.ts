import type { signInAtIssuer as card } from '@vigencia/contracts/sessions'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { instantOfSeconds } from '@vigencia/domain/calendar/instant.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { CallContext } from '@vigencia/server/operations/bind.ts'
import type { Found, PublicUseCase } from '@vigencia/server/operations/bind-public.ts'
import { findInvitation, notOpen } from '../invitations/find-invitation.ts'
import { takeUp } from '../invitations/take-up.ts'
import { asTenant } from '../sessions/as-nobody.ts'
import { beginSession } from '../sessions/begin-session.ts'
import { browserSession, type BrowserSession } from '../sessions/browser-session.ts'
import { countFailure } from '../sessions/count-failure.ts'
import { currentSession } from '../sessions/current-session.ts'
import { findTenant } from '../sessions/find-tenant.ts'
import { openTenant } from '../tenants/open-tenant.ts'
import { refused, type Shown } from '../issuers/issuer-client.ts'
import type { IssuerParts } from '../issuers/issuer-parts.ts'
import { mustHaveIssuer, storedIssuer } from '../issuers/stored-issuer.ts'
import { bindSubject, personOf } from '../people/subjects.ts'
import { openVisit, useUpVisit, type Visit } from './visits.ts'

type Returned = Found &
  BrowserSession & {
    readonly visit: Visit
    readonly shown: Shown
    /** Whose invitation is taken up; null: somebody who has joined signs in. */
    readonly invited: { readonly personId: string; readonly invitationId: string } | null
  }

/** The issuer is asked before the transaction, so that none waits for it. */
export function signInAtIssuer(parts: IssuerParts): PublicUseCase<typeof card, Returned> {
  return {
    async find(call, input) {
      try {
        return await returned(parts, call, input)
      } catch (error) {
        if (error instanceof Refusal && error.code === 'sign_in_refused') await countFailure(call)
        throw error
      }
    },
    use: (work, _input, found) => (found.invited === null ? signIn(work, found) : join(work, found, found.invited)),
  }
}

interface Sent {
  readonly tenant_id: string
  readonly visit: string
  readonly answer: string
}

async function returned({ vault, client }: IssuerParts, call: CallContext, sent: Sent): Promise<Returned> {
  const principal = await findTenant(call, sent.tenant_id)
  if (principal === null || vault === null) throw refused()
  const visit = openVisit(vault, sent.tenant_id, call.now, sent.visit)
  const invited = visit.invitation === null ? null : await findInvitation(call, visit.invitation)
  if (invited !== null && invited.principal.tenant.id !== sent.tenant_id) throw notOpen()
  const issuer = await asTenant(call, principal, (work) => storedIssuer(work, vault))
  if (issuer.issuer !== visit.issuer) throw refused()
  const shown = await client.whoIs(issuer, visit, sent.answer)
  const userId = invited?.personId ?? (await asTenant(call, principal, (work) => personOf(work, shown)))
  if (userId === null) throw refused()
  return { principal: { ...principal, userId }, visit, shown, invited, ...browserSession(call) }
}

/** Asked again under the lock of the tenant, for somebody may have been deactivated meanwhile. */
async function signIn(work: UnitOfWork, { visit, shown, token, browser, replacedToken }: Returned) {
  const change = await openTenant(work)
  if ((await mustHaveIssuer(work)).issuer !== visit.issuer) throw refused()
  const personId = await personOf(work, shown)
  if (personId === null) throw refused()
  await useUpVisit(work, visit)
  const begun = await beginSession(work, {
    personId,
    way: 'oidc',
    browser,
    token,
    replacedToken,
    authenticatedAt: authenticatedAt(shown),
  })
  await change.record({
    change_type: 'sign_in',
    change_description: `Person ${personId} signed in at the issuer`,
    affected_table: 'sessions',
    new_values: begun,
  })
  return currentSession(work, begun.session.id)
}

/** Whoever takes up an invitation at the issuer signs in there alone. */
async function join(
  work: UnitOfWork,
  { visit, shown, token, browser, replacedToken }: Returned,
  { personId, invitationId }: NonNullable<Returned['invited']>,
) {
  const change = await openTenant(work)
  if ((await mustHaveIssuer(work)).issuer !== visit.issuer) throw refused()
  await useUpVisit(work, visit)
  return takeUp(work, change, {
    invitationId,
    session: { personId, way: 'oidc', browser, token, replacedToken, authenticatedAt: authenticatedAt(shown) },
    password: null,
    how: ' at the issuer',
    bind: () => bindSubject(work, personId, shown),
  })
}

const authenticatedAt = ({ authTime }: Shown) => (authTime === null ? null : instantOfSeconds(authTime))
