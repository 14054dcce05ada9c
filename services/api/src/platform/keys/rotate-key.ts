import type { rotate } from '@vigencia/contracts/keys'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { keyValues } from './api-key.ts'
import { openTenant } from '../tenants/open-tenant.ts'
import { findKey } from './find-key.ts'
import { endOfRotated, mayBeRotated, mayGive, mustEndLater } from './key-rules.ts'
import { makeKey } from './make-key.ts'

export const rotateKey: UseCase<typeof rotate> = async (work, { key_id, grace, expires_at }) => {
  mustEndLater(expires_at, work.now)
  const change = await openTenant(work)
  const old = await findKey(work, key_id)
  mayBeRotated(old, work.now)
  mayGive(work.principal.scopes, old.scopes)
  const previous_values = keyValues(old)
  const made = await makeKey(work, { ...old, expires_at: expires_at ?? old.expires_at })
  Object.assign(old, endOfRotated(old, grace, work.now), { rotated_to: made.id })
  await change.record({
    change_type: 'rotate',
    change_description: `Key "${old.name}" (${old.prefix}) rotated to ${made.prefix} with a grace of ${grace}`,
    affected_table: 'api_keys',
    affected_record_count: 2,
    previous_values,
    new_values: { rotated: keyValues(old), made: made.logged },
  })
  return made
}
