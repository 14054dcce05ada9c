import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { Instant } from '@vigencia/domain/calendar/instant.ts'
import type { LabApi } from '../case-desk/lab-credentials.ts'

/**
 * Lets nothing more go over this API, because the registry refused its credentials. Cases go on: theirs are others.
 * Credentials that were set since the attempt began are left alone.
 */
export async function refuseLabCredentials(work: UnitOfWork, api: LabApi, since: Instant): Promise<void> {
  const change = await work.change('tenant', work.tenant.id)
  const refused = await work.sql(
    `update snvs.lab_credentials set refused_at = $3, updated_at = $3
      where tenant_id = $1 and api = $2 and refused_at is null and updated_at <= $4 returning 1`,
    [work.tenant.id, api, work.now.toString(), since.toString()],
  )
  await change?.record({
    change_type: 'refuse',
    change_description: `The registry refused the credentials for ${api}: nothing goes there until there are others`,
    affected_table: 'lab_credentials',
    affected_record_count: refused.length,
    new_values: refused.length === 0 ? null : { api, refused: true },
  })
}

/** Lets what was refused try again, when the queue is resumed. Answers how many APIs. */
export async function retryLabCredentials({ sql, tenant, now }: UnitOfWork): Promise<number> {
  const rows = await sql(
    `update snvs.lab_credentials set refused_at = null, updated_at = $2
      where tenant_id = $1 and refused_at is not null returning 1`,
    [tenant.id, now.toString()],
  )
  return rows.length
}
