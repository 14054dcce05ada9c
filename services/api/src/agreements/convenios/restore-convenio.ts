import type { restore } from '@vigencia/contracts/convenios'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { mustBeUnique } from './convenio-rules.ts'
import { openConvenio } from './find-convenio.ts'

export const restoreConvenio: UseCase<typeof restore> = async (work, { convenio_id }) => {
  const { convenio, change } = await openConvenio(work, convenio_id)
  if (convenio.is_active) return { ...convenio, revision: change.revision - 1 }
  await mustBeUnique(work, convenio)
  work.em.assign(convenio, { is_active: true, updated_at: work.now })
  await change.record({
    change_type: 'restore',
    change_description: `Convenio "${convenio.name}" restored`,
    affected_table: 'convenios',
    previous_values: { is_active: false },
    new_values: { is_active: true },
  })
  return { ...convenio, revision: change.revision }
}
