import type { remove } from '@vigencia/contracts/overrides'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { openDraftUnless } from '../period/find-period.ts'
import { Override, findOverride, overrideValues } from './override.ts'

export const removeOverride: UseCase<typeof remove> = async (work, { override_id, ...path }) => {
  const removed = { tenant_id: work.tenant.id, ...path, id: override_id, is_deleted: true }
  const draft = await openDraftUnless(work, path, async () => (await work.em.count(Override, removed)) > 0)
  if (draft === null) return null
  const { change } = draft
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
