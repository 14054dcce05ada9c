import { Refusal } from '@vigencia/domain/refusals.ts'
import type { UnitOfWork } from '../unit-of-work/unit-of-work.ts'

export interface NewTenant {
  /** ISO 3166: BR, PE, AR. */
  readonly country: string
  /** Which of the operator's keys encrypts this tenant's personal data. */
  readonly encryptionKeyId: string
}

/**
 * Makes the tenant of the unit of work, its schedules, and the audit stream of its settings, keys and catalogues.
 * Only the owner role may call it: the public API never makes tenants.
 * @throws Refusal `tenant_name_taken`
 */
export async function createTenant(work: UnitOfWork, { country, encryptionKeyId }: NewTenant): Promise<void> {
  const { id, name, timeZone, currency } = work.tenant
  const taken = await work.sql('select from platform.tenants where name = $1', [name])
  if (taken.length > 0) throw new Refusal('tenant_name_taken', `Another tenant is called "${name}".`)
  await work.sql(
    `insert into platform.tenants (tenant_id, name, country, time_zone, currency, encryption_key_id, created_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [id, name, country, timeZone, currency, encryptionKeyId, work.now.toString()],
  )
  await work.sql("select jobs.schedule_tenant($1, 'tenant')", [id])
  const change = await work.begin('tenant', id)
  await change.record({
    change_type: 'create',
    change_description: `Tenant "${name}" created`,
    affected_table: 'tenants',
    new_values: { name, country, time_zone: timeZone, currency },
  })
}
