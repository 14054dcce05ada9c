import { z } from 'zod'
import { query } from '../operation/operation.ts'
import { Statement, statementPath } from './statement.ts'

export const get = query({
  summary: 'Get a statement, in sums and with what is left over',
  route: 'GET /v1/billing/statements/{statement_id}',
  scope: 'billing:read',
  input: z.strictObject(statementPath),
  output: Statement,
  refusals: ['statement_not_found'],
})
