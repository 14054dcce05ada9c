import type { bulk } from '@vigencia/contracts/overrides'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { openDraft } from '../period/find-period.ts'
import { digestMade } from '@vigencia/database/change-log/replay/made-rows.ts'
import { MADE_OVERRIDES } from '../period/digested-children.ts'
import { qualifiersMustExist } from '../period/qualified-children.ts'
import { codesMustBeFree, Override } from './override.ts'

export const bulkCreateOverrides: UseCase<typeof bulk> = async (work, { convenio_id, period_id, items }) => {
  const { change } = await openDraft(work, { convenio_id, period_id })
  const written = await codesMustBeFree(work, period_id, items)
  await qualifiersMustExist(work, convenio_id, items)
  const created = written.map((fields) => {
    const keys = { tenant_id: work.tenant.id, id: work.newId(), convenio_id, period_id }
    return work.em.create(Override, {
      ...fields,
      ...keys,
      is_deleted: false,
      created_at: change.at,
      updated_at: change.at,
    })
  })
  await work.em.flush()
  const made = await digestMade(work, MADE_OVERRIDES, { period_id, made_at: change.at.toString() })
  await change.record({
    change_type: 'bulk_create',
    change_description: `${created.length} overrides added`,
    affected_table: 'overrides',
    affected_record_count: created.length,
    period_id,
    new_values: { row_count: created.length, digest: made.digest, made: [made] },
  })
  return { created, created_count: created.length }
}
