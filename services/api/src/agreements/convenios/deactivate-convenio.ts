import type { deactivate } from '@vigencia/contracts/convenios'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { openConvenio } from './find-convenio.ts'

export const deactivateConvenio: UseCase<typeof deactivate> = async (work, { convenio_id }) => {
  const { convenio, change } = await openConvenio(work, convenio_id)
  if (!convenio.is_active) return null
  work.em.assign(convenio, { is_active: false, updated_at: work.now })
  await change.record({
    change_type: 'deactivate',
    change_description: `Convenio "${convenio.name}" deactivated`,
    affected_table: 'convenios',
    previous_values: { is_active: true },
    new_values: { is_active: false },
  })
  return null
}
