import type { list as card } from '@vigencia/contracts/code-lists'
import type { RegistryCode } from '@vigencia/domain/case-reports/code-list.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { findDesk } from '../case-desk/case-desk.ts'
import { ofVersion } from '../registry-codes/stored-codes.ts'
import { findList } from '../registry-codes/stored-lists.ts'

const FOUND = `from snvs.codes
  where tenant_id = $1 and registry = $2 and ${ofVersion('$3')}
    and ($4::integer is null or group_id = $4) and ($5::integer is null or event_id = $5)`

export const listCodes: UseCase<typeof card> = async (work, { group_id, event_id, version, offset, limit }) => {
  const { registry } = await findDesk(work)
  const stored = await findList(work, registry, version)
  const values = [work.tenant.id, registry, stored?.version ?? 0, group_id, event_id]
  const items = await work.sql<RegistryCode>(
    `select group_id, group_name, event_id, event_name, classification_id, classification_name ${FOUND}
      order by group_id, event_id, classification_id offset $6 limit $7`,
    [...values, offset, limit],
  )
  const [counted] = await work.sql<{ total: number }>(`select count(*)::int as total ${FOUND}`, values)
  const { fetched_at = null, checked_at = null } = stored ?? {}
  const list = { registry, version: stored?.version ?? null, fetched_at, checked_at }
  return { ...list, items, total: counted?.total ?? 0, offset, limit }
}
