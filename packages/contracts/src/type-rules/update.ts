import { z } from 'zod'
import { periodPath } from '../contract-periods/contract-period.ts'
import { command } from '../operation/operation.ts'
import { typeRuleFields } from '../contract-periods/type-rule-fields.ts'
import { TypeRule, TypeRuleId } from './type-rule.ts'

export const update = command({
  summary: 'Replace a type rule of a draft period',
  route: 'PUT /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/type-rules/{rule_id}',
  scope: 'contracts:write',
  input: z.strictObject({ ...periodPath, rule_id: TypeRuleId, ...typeRuleFields }),
  output: TypeRule,
  refusals: [
    'convenio_not_found',
    'period_not_found',
    'period_not_draft',
    'type_rule_not_found',
    'type_rule_taken',
    'convenio_plan_not_found',
    'provider_not_found',
  ],
})
