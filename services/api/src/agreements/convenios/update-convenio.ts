import type { update } from '@vigencia/contracts/convenios'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { mayChangePaymentType, mustBeUnique, mustFitPaymentType } from './convenio-rules.ts'
import { convenioValues, openConvenio } from './find-convenio.ts'

export const updateConvenio: UseCase<typeof update> = async (work, { convenio_id, ...fields }) => {
  const { convenio, change } = await openConvenio(work, convenio_id)
  mustFitPaymentType(fields)
  if (convenio.is_active) await mustBeUnique(work, { id: convenio.id, ...fields })
  if (fields.payment_type !== convenio.payment_type) await mayChangePaymentType(work, convenio)
  const previous_values = convenioValues(convenio, change.revision - 1)
  work.em.assign(convenio, { ...fields, updated_at: work.now })
  await change.record({
    change_type: 'update',
    change_description: `Convenio "${convenio.name}" updated`,
    affected_table: 'convenios',
    previous_values,
    new_values: convenioValues(convenio, change.revision),
  })
  return { ...convenio, revision: change.revision }
}
