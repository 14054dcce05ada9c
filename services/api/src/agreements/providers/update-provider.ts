import type { update } from '@vigencia/contracts/providers'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { openProvider, providerValues, registryMustBeFree } from './find-provider.ts'

export const updateProvider: UseCase<typeof update> = async (work, { provider_id, ...fields }) => {
  const { provider, change } = await openProvider(work, provider_id)
  if (provider.is_active) await registryMustBeFree(work, { id: provider.id, ...fields })
  const previous_values = providerValues(provider, change.revision - 1)
  work.em.assign(provider, { ...fields, updated_at: work.now })
  await change.record({
    change_type: 'update',
    change_description: `Provider "${provider.name}" updated`,
    affected_table: 'providers',
    previous_values,
    new_values: providerValues(provider, change.revision),
  })
  return { ...provider, revision: change.revision }
}
