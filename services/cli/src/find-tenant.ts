import type { Tenant } from '@vigencia/database/principal.ts'
import { readInTenant } from '@vigencia/database/unit-of-work/in-tenant.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import { UsageError } from './command/command.ts'
import type { OpenDatabase } from './with-database.ts'
import { told } from './command/told.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** The option of commands that work for one tenant. */
export const TENANT = { takes: 'name or id', about: 'The tenant' } as const

type TenantRow = [id: string, name: string, timeZone: string, currency: string]
const SELECT = 'select tenant_id, name, time_zone, currency from platform.tenants'

/**
 * The tenant of this name or id. The owner sees every tenant, the service only the tenant whose id it names.
 * @throws Refusal `tenant_not_found`
 */
export async function findTenant({ pool, role }: OpenDatabase, nameOrId: string): Promise<Tenant> {
  const id = UUID.test(nameOrId) ? nameOrId.toLowerCase() : ''
  const [found] = await readInTenant(pool, id, (query) =>
    query<TenantRow>(`${SELECT} where name = $1 or tenant_id = nullif($2, '')::uuid order by name = $1 limit 1`, [
      nameOrId,
      id,
    ]),
  )
  if (found === undefined) {
    const hint = role === 'service' && id === '' ? ': the role of the service finds one by its id alone' : ''
    throw new Refusal('tenant_not_found', `There is no tenant "${nameOrId}"${hint}.`)
  }
  return tenantOf(found)
}

/**
 * Every tenant, by name.
 * @throws UsageError for the role of the service, which sees one tenant at a time
 */
export async function listTenants({ pool, role }: OpenDatabase): Promise<Tenant[]> {
  if (role === 'service')
    throw new UsageError(
      told`The role of the service sees one tenant at a time: say --tenant, or set DATABASE_OWNER_URL.`,
    )
  const rows = await readInTenant(pool, '', (query) => query<TenantRow>(`${SELECT} order by name, tenant_id`, []))
  return rows.map(tenantOf)
}

function tenantOf([id, name, timeZone, currency]: TenantRow): Tenant {
  return { id, name, timeZone, currency }
}
