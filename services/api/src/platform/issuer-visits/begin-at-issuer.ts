import type { beginAtIssuer as card } from '@vigencia/contracts/sessions'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { Found, PublicUseCase } from '@vigencia/server/operations/bind-public.ts'
import { findInvitation, notOpen } from '../invitations/find-invitation.ts'
import { asTenant } from '../sessions/as-nobody.ts'
import { findTenant } from '../sessions/find-tenant.ts'
import type { IssuerParts } from '../issuers/issuer-parts.ts'
import { storedIssuer } from '../issuers/stored-issuer.ts'
import { newVisit, sealVisit } from './visits.ts'

interface Begun extends Found {
  readonly address: string
  readonly visit: string
}

/** The issuer is asked before the transaction, so that none waits for it. */
export function beginAtIssuer({ vault, client, limit }: IssuerParts): PublicUseCase<typeof card, Begun> {
  return {
    async find(call, { tenant_id, invitation, is_fresh: isFresh }) {
      await limit.take(call.address ?? null)
      const principal = await findTenant(call, tenant_id)
      if (principal === null || vault === null)
        throw new Refusal('issuer_not_set', 'This tenant has no issuer to sign in at.')
      if (invitation !== null && (await findInvitation(call, invitation)).principal.tenant.id !== tenant_id)
        throw notOpen()
      const issuer = await asTenant(call, principal, (work) => storedIssuer(work, vault))
      const visit = newVisit(call.now, { issuer: issuer.issuer, invitation, isFresh })
      return { principal, address: await client.addressFor(issuer, visit), visit: sealVisit(vault, tenant_id, visit) }
    },
    use: (_work, _input, { address, visit }) => Promise.resolve({ address, visit }),
  }
}
