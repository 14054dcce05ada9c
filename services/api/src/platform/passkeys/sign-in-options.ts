import type { signInOptions as card } from '@vigencia/contracts/passkeys'
import { NOBODY } from '@vigencia/server/access/nobody.ts'
import type { Site } from '@vigencia/server/access/browser-access.ts'
import type { Found, PublicUseCase } from '@vigencia/server/operations/bind-public.ts'
import { findTenant } from '../sessions/find-tenant.ts'
import { forSignIn } from './challenge-secrets.ts'
import { makeChallenge } from './challenge.ts'
import { siteOf } from './site-of.ts'

interface Asking extends Found {
  readonly site: Site
}

/** A tenant that is not there has a challenge like any other: nobody learns by it which ones are. */
export const signInOptions: PublicUseCase<typeof card, Asking> = {
  find: async (call, { tenant_id }) => ({
    principal: (await findTenant(call, tenant_id)) ?? NOBODY,
    site: siteOf(call),
  }),
  use: async (work, _input, { site }) => ({
    challenge: makeChallenge(await forSignIn(work), work.now),
    rp_id: site.rpId,
  }),
}
