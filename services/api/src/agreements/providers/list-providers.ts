import type { list } from '@vigencia/contracts/providers'
import { containing } from '@vigencia/database/orm/containing.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { CurrentProvider } from './provider.ts'

export const listProviders: UseCase<typeof list> = async (work, { include_inactive, search, offset, limit }) => {
  const where = {
    tenant_id: work.tenant.id,
    ...(!include_inactive && { is_active: true }),
    ...(search !== null && { $or: [{ name: containing(search) }, { registry: containing(search) }] }),
  }
  const orderBy = { name: 'asc', id: 'asc' } as const
  const [items, total] = await work.em.findAndCount(CurrentProvider, where, { orderBy, offset, limit })
  return { items, total, offset, limit }
}
