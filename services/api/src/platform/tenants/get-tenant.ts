import type { z } from 'zod'
import type { get } from '@vigencia/contracts/tenants'
import type { Tenant } from '@vigencia/contracts/tenants/tenant.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'

export const getTenant: UseCase<typeof get> = async (work) => {
  const [found] = await work.sql<z.output<typeof Tenant>>(
    'select tenant_id as id, name, country, time_zone, currency from platform.tenants where tenant_id = $1',
    [work.tenant.id],
  )
  if (found === undefined) throw new Refusal('tenant_not_found', `Tenant not found: ${work.tenant.id}`)
  return found
}
