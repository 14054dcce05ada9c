import type { deactivate } from '@vigencia/contracts/providers'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { openProvider } from './find-provider.ts'

export const deactivateProvider: UseCase<typeof deactivate> = async (work, { provider_id }) => {
  const { provider, change } = await openProvider(work, provider_id)
  if (!provider.is_active) return null
  work.em.assign(provider, { is_active: false, updated_at: work.now })
  await change.record({
    change_type: 'deactivate',
    change_description: `Provider "${provider.name}" deactivated`,
    affected_table: 'providers',
    previous_values: { id: provider.id, is_active: true },
    new_values: { id: provider.id, is_active: false },
  })
  return null
}
