import { Refusal } from '@vigencia/domain/refusals.ts'
import type { Change } from '@vigencia/database/change-log/change.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { ApiKey } from './api-key.ts'

/** @throws Refusal `key_not_found` */
export async function findKey(work: UnitOfWork, id: string): Promise<ApiKey> {
  const found = await work.em.findOne(ApiKey, { tenant_id: work.tenant.id, id })
  if (found === null) throw new Refusal('key_not_found', `Key not found: ${id}`)
  return found
}

/** The next revision of the tenant's own log: keys change under its lock, one after the other. */
export async function openKeys(work: UnitOfWork): Promise<Change> {
  const change = await work.change('tenant', work.tenant.id)
  if (change === null) throw new Refusal('tenant_not_found', `Tenant not found: ${work.tenant.id}`)
  return change
}
