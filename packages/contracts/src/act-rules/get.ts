import { z } from 'zod'
import { periodPath } from '../contract-periods/contract-period.ts'
import { query } from '../operation/operation.ts'
import { PeriodActRules } from './period-act-rules.ts'

export const get = query({
  summary: 'Get the rules of acts of a contract period',
  route: 'GET /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/act-rules',
  scope: 'contracts:read',
  input: z.strictObject(periodPath),
  output: PeriodActRules,
  refusals: ['convenio_not_found', 'period_not_found'],
})
