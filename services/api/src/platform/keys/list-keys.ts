import type { list } from '@vigencia/contracts/keys'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { ApiKey } from './api-key.ts'

export const listKeys: UseCase<typeof list> = async (work, { offset, limit }) => {
  const order = { orderBy: { created_at: 'desc', id: 'desc' }, offset, limit } as const
  const [items, total] = await work.em.findAndCount(ApiKey, { tenant_id: work.tenant.id }, order)
  return { items, total, offset, limit }
}
