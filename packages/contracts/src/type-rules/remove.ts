import { z } from 'zod'
import { periodPath } from '../contract-periods/contract-period.ts'
import { Nothing } from '../operation/nothing.ts'
import { command } from '../operation/operation.ts'
import { TypeRuleId } from './type-rule.ts'

export const remove = command({
  summary: 'Delete a type rule of a draft period',
  description: 'Deleting what is deleted changes nothing.',
  route: 'DELETE /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/type-rules/{rule_id}',
  scope: 'contracts:write',
  input: z.strictObject({ ...periodPath, rule_id: TypeRuleId }),
  output: Nothing,
  status: 204,
  refusals: ['convenio_not_found', 'period_not_found', 'period_not_draft', 'type_rule_not_found'],
})
