import { z } from 'zod'
import { periodPath } from '../contract-periods/contract-period.ts'
import { query } from '../operation/operation.ts'
import { page, paging } from '../values/page.ts'
import { TypeRule } from './type-rule.ts'

export const list = query({
  summary: 'List the type rules of a period',
  route: 'GET /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/type-rules',
  scope: 'contracts:read',
  input: z.strictObject({ ...periodPath, ...paging }),
  output: page(TypeRule),
  refusals: ['convenio_not_found', 'period_not_found'],
})
