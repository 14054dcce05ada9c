import { z } from 'zod'
import { periodPath } from '../contract-periods/contract-period.ts'
import { query } from '../operation/operation.ts'
import { TypeRule, TypeRuleId } from './type-rule.ts'

export const get = query({
  summary: 'Get a type rule',
  route: 'GET /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/type-rules/{rule_id}',
  scope: 'contracts:read',
  input: z.strictObject({ ...periodPath, rule_id: TypeRuleId }),
  output: TypeRule,
  refusals: ['convenio_not_found', 'period_not_found', 'type_rule_not_found'],
})
