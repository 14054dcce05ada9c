import type { list } from '@vigencia/contracts/appointment-types'
import { containing } from '@vigencia/database/orm/containing.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { CurrentAppointmentType } from './appointment-type.ts'

export const listAppointmentTypes: UseCase<typeof list> = async (work, { include_inactive, search, offset, limit }) => {
  const where = {
    tenant_id: work.tenant.id,
    ...(!include_inactive && { is_active: true }),
    ...(search !== null && { name: containing(search) }),
  }
  const orderBy = { name: 'asc', id: 'asc' } as const
  const [items, total] = await work.em.findAndCount(CurrentAppointmentType, where, { orderBy, offset, limit })
  return { items, total, offset, limit }
}
