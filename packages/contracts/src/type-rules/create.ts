import { z } from 'zod'
import { periodPath } from '../contract-periods/contract-period.ts'
import { command } from '../operation/operation.ts'
import { typeRuleFields } from '../contract-periods/type-rule-fields.ts'
import { TypeRule } from './type-rule.ts'

export const create = command({
  summary: 'Add a type rule to a draft period',
  route: 'POST /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/type-rules',
  scope: 'contracts:write',
  input: z.strictObject({ ...periodPath, ...typeRuleFields }),
  output: TypeRule,
  status: 201,
  location: '/v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/type-rules/{id}',
  refusals: [
    'convenio_not_found',
    'period_not_found',
    'period_not_draft',
    'type_rule_taken',
    'convenio_plan_not_found',
    'provider_not_found',
  ],
})
