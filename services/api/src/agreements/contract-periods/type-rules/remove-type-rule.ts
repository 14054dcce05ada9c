import type { remove } from '@vigencia/contracts/type-rules'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { openDraftUnless } from '../period/find-period.ts'
import { TypeRule, findTypeRule, typeRuleValues } from './type-rule.ts'

export const removeTypeRule: UseCase<typeof remove> = async (work, { rule_id, ...path }) => {
  const removed = { tenant_id: work.tenant.id, ...path, id: rule_id, is_deleted: true }
  const draft = await openDraftUnless(work, path, async () => (await work.em.count(TypeRule, removed)) > 0)
  if (draft === null) return null
  const { change } = draft
  const rule = await findTypeRule(work, path.period_id, rule_id)
  work.em.assign(rule, { is_deleted: true, updated_at: work.now })
  await change.record({
    change_type: 'delete',
    change_description: `Rule for appointment type ${rule.appointment_type_id} deleted`,
    affected_table: 'type_rules',
    period_id: path.period_id,
    previous_values: typeRuleValues(rule),
  })
  return null
}
