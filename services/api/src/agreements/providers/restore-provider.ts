import type { restore } from '@vigencia/contracts/providers'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { openProvider, registryMustBeFree } from './find-provider.ts'

export const restoreProvider: UseCase<typeof restore> = async (work, { provider_id }) => {
  const { provider, change } = await openProvider(work, provider_id)
  if (provider.is_active) return { ...provider, revision: change.revision - 1 }
  await registryMustBeFree(work, provider)
  work.em.assign(provider, { is_active: true, updated_at: work.now })
  await change.record({
    change_type: 'restore',
    change_description: `Provider "${provider.name}" restored`,
    affected_table: 'providers',
    previous_values: { id: provider.id, is_active: false },
    new_values: { id: provider.id, is_active: true },
  })
  return { ...provider, revision: change.revision }
}
