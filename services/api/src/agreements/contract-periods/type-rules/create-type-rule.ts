import type { create } from '@vigencia/contracts/type-rules'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { openDraft } from '../period/find-period.ts'
import { qualifiersMustExist } from '../period/qualified-children.ts'
import { TypeRule, typeMustBeFree, typeRuleValues } from './type-rule.ts'

export const createTypeRule: UseCase<typeof create> = async (work, { convenio_id, period_id, ...fields }) => {
  const { change } = await openDraft(work, { convenio_id, period_id })
  await typeMustBeFree(work, period_id, fields)
  await qualifiersMustExist(work, convenio_id, [fields])
  const keys = { tenant_id: work.tenant.id, id: work.newId(), convenio_id, period_id }
  const rule = work.em.create(TypeRule, {
    ...fields,
    ...keys,
    is_deleted: false,
    created_at: work.now,
    updated_at: work.now,
  })
  await change.record({
    change_type: 'create',
    change_description: `Rule for appointment type ${rule.appointment_type_id} added`,
    affected_table: 'type_rules',
    period_id,
    new_values: typeRuleValues(rule),
  })
  return rule
}
