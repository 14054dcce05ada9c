import type { remove } from '@vigencia/contracts/overrides'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { openDraft } from '../period/find-period.ts'
import { findOverride, overrideValues } from './override.ts'

export const removeOverride: UseCase<typeof remove> = async (work, { override_id, ...path }) => {
  const { change } = await openDraft(work, path)
  const override = await findOverride(work, path.period_id, override_id)
  work.em.assign(override, { is_deleted: true, updated_at: work.now })
  await change.record({
    change_type: 'delete',
    change_description: `Override for ${override.procedure_code} deleted`,
    affected_table: 'overrides',
    period_id: path.period_id,
    previous_values: overrideValues(override),
  })
  return null
}
