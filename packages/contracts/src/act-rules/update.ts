import { z } from 'zod'
import { periodPath } from '../contract-periods/contract-period.ts'
import { command } from '../operation/operation.ts'
import { ActRules } from '../contract-periods/act-rules.ts'
import { mustBeShort, qualifiedRulesField } from '../contract-periods/agreed-act-rules.ts'
import { PeriodActRules } from './period-act-rules.ts'

export const update = command({
  summary: 'Replace the rules of acts of a draft period',
  description: 'Full replacement: what is left out is taken away, `by` too. Only drafts can be changed.',
  route: 'PUT /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/act-rules',
  scope: 'contracts:write',
  input: z
    .strictObject({ ...periodPath, rules: ActRules.describe('All rules of the period'), by: qualifiedRulesField })
    .superRefine(({ rules, by }, context) => mustBeShort({ ...rules, by }, context)),
  output: PeriodActRules,
  refusals: ['convenio_not_found', 'period_not_found', 'period_not_draft'],
})
