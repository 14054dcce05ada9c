import type { list as card } from '@vigencia/contracts/lab-map'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { storedMap } from './stored-map.ts'

export const listLabMap: UseCase<typeof card> = async (work, { item, offset, limit }) => {
  const rows = await storedMap(work, { item, offset, limit })
  const [counted] = await work.sql<{ total: number }>(
    `select count(*)::int as total from snvs.lab_map_rows
      where tenant_id = $1 and removed_at is null and ($2::text is null or item = $2)`,
    [work.tenant.id, item],
  )
  return { items: rows.map(({ id: _, ...row }) => row), total: counted?.total ?? 0, offset, limit }
}
