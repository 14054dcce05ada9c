import type { list } from '@vigencia/contracts/passkeys'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { signedIn } from '../sessions/signed-in.ts'
import { Passkey } from './passkey.ts'

export const listPasskeys: UseCase<typeof list> = async (work, { offset, limit }) => {
  const { personId } = signedIn(work.principal)
  const own = { tenant_id: work.tenant.id, person_id: personId, removed_at: null }
  const order = { orderBy: { created_at: 'desc', id: 'desc' }, offset, limit } as const
  const [items, total] = await work.em.findAndCount(Passkey, own, order)
  return { items, total, offset, limit }
}
