import type { remove } from '@vigencia/contracts/import-mappings'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { openTenant } from '../../platform/tenants/open-tenant.ts'
import { mappingNotFound, storedMapping } from './find-import-mapping.ts'

export const removeImportMapping: UseCase<typeof remove> = async (work, { name }) => {
  const change = await openTenant(work)
  const found = await storedMapping(work, name)
  if (found === null) throw mappingNotFound(name)
  if (found.is_deleted) return null
  await work.sql(
    `update contracts.import_mappings set is_deleted = true, updated_at = $3::timestamptz
      where tenant_id = $1 and name = $2`,
    [work.tenant.id, name, work.now.toString()],
  )
  await change.record({
    change_type: 'delete',
    change_description: `Import mapping "${name}" deleted`,
    affected_table: 'import_mappings',
    previous_values: { name, mapping: found.mapping, is_deleted: false },
    new_values: { name, is_deleted: true },
  })
  return null
}
