import type { update } from '@vigencia/contracts/overrides'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { openDraft } from '../period/find-period.ts'
import { codesMustBeFree, findOverride, overrideValues } from './override.ts'

export const updateOverride: UseCase<typeof update> = async (
  work,
  { convenio_id, period_id, override_id, ...fields },
) => {
  const { change } = await openDraft(work, { convenio_id, period_id })
  const override = await findOverride(work, period_id, override_id)
  await codesMustBeFree(work, period_id, [fields.procedure_code], override_id)
  const previous_values = overrideValues(override)
  work.em.assign(override, { ...fields, updated_at: work.now })
  await change.record({
    change_type: 'update',
    change_description: `Override for ${override.procedure_code} updated`,
    affected_table: 'overrides',
    period_id,
    previous_values,
    new_values: overrideValues(override),
  })
  return override
}
