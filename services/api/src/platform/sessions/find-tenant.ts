import type { Principal, Tenant } from '@vigencia/database/principal.ts'
import { NOBODY } from '@vigencia/server/access/nobody.ts'
import type { CallContext } from '@vigencia/server/operations/bind.ts'
import { asTenant } from './as-nobody.ts'

/** Nobody of a tenant, who may ask only what anybody may; null where there is no such tenant. */
export async function findTenant(call: CallContext, id: string): Promise<Principal | null> {
  const [tenant] = await asTenant(call, { ...NOBODY, tenant: { ...NOBODY.tenant, id } }, (work) =>
    work.sql<Tenant>(
      'select tenant_id as id, name, time_zone as "timeZone", currency from platform.tenants where tenant_id = $1',
      [id],
    ),
  )
  return tenant === undefined ? null : { ...NOBODY, tenant }
}
