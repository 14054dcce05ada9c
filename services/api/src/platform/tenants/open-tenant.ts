import type { Change } from '@vigencia/database/change-log/change.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'

/**
 * Opens the next revision of the tenant's own log. Its catalogues and keys change under its lock, one after the other.
 */
export async function openTenant(work: UnitOfWork): Promise<Change> {
  const change = await work.change('tenant', work.tenant.id)
  if (change === null) throw new Refusal('tenant_not_found', `Tenant not found: ${work.tenant.id}`)
  return change
}
