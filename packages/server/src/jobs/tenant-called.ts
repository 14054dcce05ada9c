import type { Pool } from 'pg'
import type { Tenant } from '@vigencia/database/principal.ts'
import { readInTenant } from '@vigencia/database/unit-of-work/in-tenant.ts'

/**
 * The tenant that a job is for.
 * @throws Error when there is none
 */
export async function tenantCalled(pool: Pool, id: string): Promise<Tenant> {
  const [found] = await readInTenant(pool, id, (query) =>
    query<[name: string, timeZone: string, currency: string]>(
      'select name, time_zone, currency from platform.tenants where tenant_id = $1',
      [id],
    ),
  )
  if (found === undefined) throw new Error(`there is no tenant ${id}`)
  const [name, timeZone, currency] = found
  return { id, name, timeZone, currency }
}
