import type { put } from '@vigencia/contracts/import-mappings'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { openTenant } from '../../platform/tenants/open-tenant.ts'
import { storedMapping } from './find-import-mapping.ts'

export const putImportMapping: UseCase<typeof put> = async (work, { name, ...mapping }) => {
  const change = await openTenant(work)
  const before = await storedMapping(work, name)
  const at = work.now.toString()
  await work.sql(
    `insert into contracts.import_mappings (tenant_id, name, mapping, created_at, updated_at)
     values ($1, $2, $3::jsonb, $4::timestamptz, $4::timestamptz)
     on conflict (tenant_id, name) do update
       set mapping = excluded.mapping, is_deleted = false, updated_at = excluded.updated_at`,
    [work.tenant.id, name, JSON.stringify(mapping), at],
  )
  const logged = (held: object, is_deleted: boolean) => ({ name, mapping: held, is_deleted })
  await change.record({
    change_type: before === null ? 'create' : 'update',
    change_description: `Import mapping "${name}" ${before === null ? 'made' : 'replaced'}`,
    affected_table: 'import_mappings',
    ...(before !== null && { previous_values: logged(before.mapping, before.is_deleted) }),
    new_values: logged(mapping, false),
  })
  return { name, mapping, created_at: before?.created_at ?? work.now, updated_at: work.now }
}
