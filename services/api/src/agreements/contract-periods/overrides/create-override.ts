import type { create } from '@vigencia/contracts/overrides'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { openDraft } from '../period/find-period.ts'
import { qualifiersMustExist } from '../period/qualified-children.ts'
import { codesMustBeFree, Override, overrideValues } from './override.ts'

export const createOverride: UseCase<typeof create> = async (work, { convenio_id, period_id, ...fields }) => {
  const { change } = await openDraft(work, { convenio_id, period_id })
  const [written = fields] = await codesMustBeFree(work, period_id, [fields])
  await qualifiersMustExist(work, convenio_id, [fields])
  const keys = { tenant_id: work.tenant.id, id: work.newId(), convenio_id, period_id }
  const override = work.em.create(Override, {
    ...written,
    ...keys,
    is_deleted: false,
    created_at: work.now,
    updated_at: work.now,
  })
  await change.record({
    change_type: 'create',
    change_description: `Override for ${override.procedure_code} added`,
    affected_table: 'overrides',
    period_id,
    new_values: overrideValues(override),
  })
  return override
}
