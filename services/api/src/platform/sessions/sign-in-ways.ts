import type { ways } from '@vigencia/contracts/sessions'
import type { PublicUseCase, Found } from '@vigencia/server/operations/bind-public.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import { findTenant } from './find-tenant.ts'

export const signInWays: PublicUseCase<typeof ways, Found> = {
  async find(call, { tenant_id }) {
    const principal = await findTenant(call, tenant_id)
    if (principal === null) throw new Refusal('tenant_not_found', `Tenant not found: ${tenant_id}`)
    return { principal }
  },
  use: (work) => Promise.resolve({ tenant_name: work.tenant.name, ways: ['password'] }),
}
