import type { create } from '@vigencia/contracts/providers'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { openTenant } from '../../platform/tenants/open-tenant.ts'
import { providerValues, registryMustBeFree } from './find-provider.ts'
import { Provider } from './provider.ts'

export const createProvider: UseCase<typeof create> = async (work, input) => {
  const change = await openTenant(work)
  const id = work.newId()
  await registryMustBeFree(work, { id, ...input })
  const keys = { tenant_id: work.tenant.id, id, is_active: true, created_at: work.now, updated_at: work.now }
  const provider = work.em.create(Provider, { ...input, ...keys })
  await change.record({
    change_type: 'create',
    change_description: `Provider "${provider.name}" created`,
    affected_table: 'providers',
    new_values: providerValues(provider, change.revision),
  })
  return { ...provider, revision: change.revision }
}
