import type { list } from '@vigencia/contracts/people'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { Person } from './person.ts'
import { shownPeople } from './shown-people.ts'

export const listPeople: UseCase<typeof list> = async (work, { is_active, offset, limit }) => {
  const wanted = { tenant_id: work.tenant.id, ...(is_active !== undefined && { is_active }) }
  const order = { orderBy: { created_at: 'desc', id: 'desc' }, offset, limit } as const
  const [people, total] = await work.em.findAndCount(Person, wanted, order)
  return { items: await shownPeople(work, people), total, offset, limit }
}
