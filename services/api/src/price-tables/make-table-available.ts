import type { Change } from '@vigencia/database/change-log/change.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'

/** From this change on the convenio knows the table its period names, if that is published and was not known before. */
export async function makeTableAvailable(work: UnitOfWork, change: Change, convenioId: string, version: string | null): Promise<void> {
  if (version === null) return
  await work.sql('select from contracts.price_tables where tenant_id = $1 and version = $2 for share', [work.tenant.id, version])
  await work.sql(
    `insert into contracts.table_availabilities (tenant_id, convenio_id, table_id, version, known_from)
     select t.tenant_id, $2, t.id, t.version, $4 from contracts.price_tables t
      where t.tenant_id = $1 and t.version = $3 and t.published_at is not null
     on conflict do nothing`,
    [work.tenant.id, convenioId, version, change.revision],
  )
}
