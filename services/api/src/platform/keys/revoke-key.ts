import type { revoke } from '@vigencia/contracts/keys'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { openTenant } from '../tenants/open-tenant.ts'
import { findKey } from './find-key.ts'

export const revokeKey: UseCase<typeof revoke> = async (work, { key_id }) => {
  const change = await openTenant(work)
  const key = await findKey(work, key_id)
  if (key.revoked_at !== null) return null
  key.revoked_at = work.now
  await change.record({
    change_type: 'revoke',
    change_description: `Key "${key.name}" (${key.prefix}) revoked`,
    affected_table: 'api_keys',
    previous_values: { id: key.id, revoked_at: null },
    new_values: { id: key.id, revoked_at: work.now.toString() },
  })
  return null
}
