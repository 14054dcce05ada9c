import type { create } from '@vigencia/contracts/keys'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { openTenant } from '../tenants/open-tenant.ts'
import { mayGive, mustEndLater } from './key-rules.ts'
import { makeKey } from './make-key.ts'

export const createKey: UseCase<typeof create> = async (work, input) => {
  mustEndLater(input.expires_at, work.now)
  mayGive(work.principal.scopes, input.scopes)
  const change = await openTenant(work)
  const made = await makeKey(work, input)
  await change.record({
    change_type: 'create',
    change_description: `Key "${made.name}" (${made.prefix}) created with ${made.scopes.join(', ')}`,
    affected_table: 'api_keys',
    new_values: made.logged,
  })
  return made
}
