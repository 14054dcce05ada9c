import { Refusal } from '@vigencia/domain/refusals.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { ApiKey } from './api-key.ts'

/** @throws Refusal `key_not_found` */
export async function findKey(work: UnitOfWork, id: string): Promise<ApiKey> {
  const found = await work.em.findOne(ApiKey, { tenant_id: work.tenant.id, id })
  if (found === null) throw new Refusal('key_not_found', `Key not found: ${id}`)
  return found
}
