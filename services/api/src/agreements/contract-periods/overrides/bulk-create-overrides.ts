import type { bulk } from '@vigencia/contracts/overrides'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { openDraft } from '../period/find-period.ts'
import { codesMustBeFree, Override, overrideValues } from './override.ts'

export const bulkCreateOverrides: UseCase<typeof bulk> = async (work, { convenio_id, period_id, items }) => {
  const { change } = await openDraft(work, { convenio_id, period_id })
  await codesMustBeFree(
    work,
    period_id,
    items.map((item) => item.procedure_code),
  )
  const created = items.map((fields) => {
    const keys = { tenant_id: work.tenant.id, id: work.newId(), convenio_id, period_id }
    return work.em.create(Override, {
      ...fields,
      ...keys,
      is_deleted: false,
      created_at: work.now,
      updated_at: work.now,
    })
  })
  await change.record({
    change_type: 'bulk_create',
    change_description: `${created.length} overrides added`,
    affected_table: 'overrides',
    affected_record_count: created.length,
    period_id,
    new_values: created.map(overrideValues),
  })
  return { created, created_count: created.length }
}
