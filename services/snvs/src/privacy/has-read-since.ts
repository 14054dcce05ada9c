import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { Instant } from '@vigencia/domain/calendar/instant.ts'

/** Whether a person has seen a case, a sample or a result whole since then. */
export async function hasReadSince({ sql, tenant }: UnitOfWork, userId: string, since: Instant): Promise<boolean> {
  const read = await sql(
    `select from snvs.reads r where r.tenant_id = $1 and r.user_id = $2 and r.read_at >= $3
     union all
     select from snvs.lab_reads l where l.tenant_id = $1 and l.user_id = $2 and l.read_at >= $3
     limit 1`,
    [tenant.id, userId, since.toString()],
  )
  return read.length > 0
}
