import type { list } from '@vigencia/contracts/convenios'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { CurrentConvenio } from './convenio.ts'

export const listConvenios: UseCase<typeof list> = async (work, { is_active, offset, limit }) => {
  const where = { tenant_id: work.tenant.id, ...(is_active !== null && { is_active }) }
  const [items, total] = await work.em.findAndCount(CurrentConvenio, where, {
    orderBy: { name: 'asc', id: 'asc' },
    offset,
    limit,
  })
  return { items, total, offset, limit }
}
