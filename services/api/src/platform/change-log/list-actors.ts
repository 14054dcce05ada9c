import type { actors } from '@vigencia/contracts/change-log'
import type { UseCase } from '@vigencia/server/operations/bind.ts'

/** Both kinds share one list, because a log says of neither which of them it is. */
const ACTORS = `
  select id, 'person' as kind, name from platform.people where tenant_id = $1
  union all
  select id, 'key' as kind, name from platform.api_keys where tenant_id = $1`

interface Actor {
  readonly id: string
  readonly kind: 'person' | 'key'
  readonly name: string
}

export const listActors: UseCase<typeof actors> = async (work, { offset, limit }) => {
  const [all] = await work.sql<{ total: string }>(`select count(*) as total from (${ACTORS}) a`, [work.tenant.id])
  const items = await work.sql<Actor>(`${ACTORS} order by name, id offset $2 limit $3`, [work.tenant.id, offset, limit])
  return { items, total: Number(all?.total ?? 0), offset, limit }
}
