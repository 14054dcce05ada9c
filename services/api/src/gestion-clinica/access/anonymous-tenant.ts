import { connectPool } from '@vigencia/database/connect-pool.ts'
import type { Tenant } from '@vigencia/database/principal.ts'
import { OperatorError } from '@vigencia/database/operator-error.ts'
import { readInTenant } from '@vigencia/database/unit-of-work/in-tenant.ts'

/** What the service's settings say of the tenant, and where it is looked up. */
export interface TenantSettings {
  readonly LEGACY_ANONYMOUS_TENANT?: string | undefined
  readonly DATABASE_URL: string
  readonly DATABASE_OWNER_URL?: string | undefined
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/**
 * The tenant of callers without a key; null: none. The service's own role sees a tenant by its id alone. So the owner
 * looks a name up.
 * @throws OperatorError where it is not there
 */
export async function anonymousTenant(settings: TenantSettings): Promise<Tenant | null> {
  const { LEGACY_ANONYMOUS_TENANT: wanted, DATABASE_URL, DATABASE_OWNER_URL } = settings
  if (wanted === undefined) return null
  const isId = UUID.test(wanted)
  if (!isId && DATABASE_OWNER_URL === undefined)
    throw new OperatorError(
      `LEGACY_ANONYMOUS_TENANT is the name "${wanted}", and a name is looked up as the owner: set it to the tenant's id, or set DATABASE_OWNER_URL.`,
    )
  const pool = connectPool(isId ? DATABASE_URL : (DATABASE_OWNER_URL as string), 1, () => {})
  try {
    const [found] = await readInTenant(pool, isId ? wanted : '', (query) =>
      query<[id: string, name: string, timeZone: string, currency: string]>(
        `select tenant_id, name, time_zone, currency from platform.tenants where ${isId ? 'tenant_id = $1::uuid' : 'name = $1'}`,
        [wanted],
      ),
    )
    if (found === undefined) throw new OperatorError(`LEGACY_ANONYMOUS_TENANT: there is no tenant "${wanted}".`)
    const [id, name, timeZone, currency] = found
    return { id, name, timeZone, currency }
  } finally {
    await pool.end()
  }
}
