import type { create } from '@vigencia/contracts/convenio-plans'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { openConvenio } from '../convenios/find-convenio.ts'
import { ConvenioPlan, planValues } from './convenio-plan.ts'
import { codeMustBeFree } from './find-plan.ts'

export const createPlan: UseCase<typeof create> = async (work, { convenio_id, ...fields }) => {
  const { change } = await openConvenio(work, convenio_id)
  const id = work.newId()
  await codeMustBeFree(work, { id, convenio_id, code: fields.code })
  const plan = work.em.create(ConvenioPlan, {
    ...fields,
    tenant_id: work.tenant.id,
    id,
    convenio_id,
    is_active: true,
    known_from: change.revision,
    created_at: work.now,
    updated_at: work.now,
  })
  await change.record({
    change_type: 'create',
    change_description: `Plan ${plan.code} added`,
    affected_table: 'convenio_plans',
    new_values: planValues(plan, change.revision),
  })
  return { ...plan, revision: change.revision }
}
