import { isIP } from 'node:net'
import type { ways } from '@vigencia/contracts/sessions'
import type { PublicUseCase, Found } from '@vigencia/server/operations/bind-public.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import { issuerRow } from '../issuers/stored-issuer.ts'
import { findTenant } from './find-tenant.ts'

interface Offering extends Found {
  /** A browser binds them to a name, and to no address. */
  readonly hasPasskeys: boolean
}

export const signInWays: PublicUseCase<typeof ways, Offering> = {
  async find(call, { tenant_id }) {
    const principal = await findTenant(call, tenant_id)
    if (principal === null) throw new Refusal('tenant_not_found', `Tenant not found: ${tenant_id}`)
    return { principal, hasPasskeys: isIP(call.site?.rpId.replace(/^\[|\]$/g, '') ?? '') === 0 }
  },
  async use(work, _input, { hasPasskeys }) {
    const issuer = await issuerRow(work)
    return {
      tenant_name: work.tenant.name,
      ways: [...(issuer === null ? [] : ['oidc' as const]), 'password', ...(hasPasskeys ? ['passkey' as const] : [])],
    }
  },
}
