import type { update } from '@vigencia/contracts/type-rules'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { openDraft } from '../period/find-period.ts'
import { qualifiersMustExist } from '../period/qualified-children.ts'
import { findTypeRule, typeMustBeFree, typeRuleValues } from './type-rule.ts'

export const updateTypeRule: UseCase<typeof update> = async (work, { convenio_id, period_id, rule_id, ...fields }) => {
  const { change } = await openDraft(work, { convenio_id, period_id })
  const rule = await findTypeRule(work, period_id, rule_id)
  await typeMustBeFree(work, period_id, fields, rule_id)
  await qualifiersMustExist(work, convenio_id, [fields])
  const previous_values = typeRuleValues(rule)
  work.em.assign(rule, { ...fields, updated_at: work.now })
  await change.record({
    change_type: 'update',
    change_description: `Rule for appointment type ${rule.appointment_type_id} updated`,
    affected_table: 'type_rules',
    period_id,
    previous_values,
    new_values: typeRuleValues(rule),
  })
  return rule
}
