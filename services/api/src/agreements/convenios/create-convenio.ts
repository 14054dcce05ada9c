import type { create } from '@vigencia/contracts/convenios'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { Convenio } from './convenio.ts'
import { mustBeUnique, mustFitPaymentType } from './convenio-rules.ts'
import { convenioValues } from './find-convenio.ts'

export const createConvenio: UseCase<typeof create> = async (work, input) => {
  const id = work.newId()
  mustFitPaymentType(input)
  await mustBeUnique(work, { id, ...input })
  const change = await work.begin('convenio', id)
  const fields = {
    ...input,
    tenant_id: work.tenant.id,
    id,
    is_active: true,
    created_at: work.now,
    updated_at: work.now,
  }
  const convenio = work.em.create(Convenio, fields)
  await change.record({
    change_type: 'create',
    change_description: `Convenio "${convenio.name}" created`,
    affected_table: 'convenios',
    new_values: convenioValues(convenio, change.revision),
  })
  return { ...convenio, revision: change.revision }
}
