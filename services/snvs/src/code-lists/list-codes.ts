import type { list as card } from '@vigencia/contracts/code-lists'
import type { RegistryCode } from '@vigencia/domain/case-reports/code-list.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { findDesk } from '../case-desk/case-desk.ts'
import { newestList } from './stored-codes.ts'

export const listCodes: UseCase<typeof card> = async (work, { group_id, event_id, offset, limit }) => {
  const { registry } = await findDesk(work)
  const rows = await work.sql<RegistryCode & { total: string }>(
    `select group_id, group_name, event_id, event_name, classification_id, classification_name, count(*) over () as total
       from snvs.codes
      where tenant_id = $1 and registry = $2 and known_until is null
        and ($3::integer is null or group_id = $3) and ($4::integer is null or event_id = $4)
      order by group_id, event_id, classification_id offset $5 limit $6`,
    [work.tenant.id, registry, group_id, event_id, offset, limit],
  )
  const stored = await newestList(work, registry)
  const items = rows.map(({ total: _, ...code }) => code)
  const total = await totalOf()
  return { registry, version: null, fetched_at: null, checked_at: null, ...stored, items, total, offset, limit }

  /** A page behind the last has no row to tell the total. */
  async function totalOf(): Promise<number> {
    if (rows[0] !== undefined || offset === 0) return Number(rows[0]?.total ?? 0)
    const [counted] = await work.sql<{ total: string }>(
      `select count(*) as total from snvs.codes
        where tenant_id = $1 and registry = $2 and known_until is null
          and ($3::integer is null or group_id = $3) and ($4::integer is null or event_id = $4)`,
      [work.tenant.id, registry, group_id, event_id],
    )
    return Number(counted?.total)
  }
}
