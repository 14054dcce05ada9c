import { z } from 'zod'
import { periodPath } from '../contract-periods/contract-period.ts'
import { query } from '../operation/operation.ts'
import { page, paging } from '../values/page.ts'
import { ChangeLogEntry } from './change-log-entry.ts'
import { logFilters } from './log-filters.ts'

export const listOfPeriod = query({
  summary: 'List the changes of a contract period and its children, newest first',
  route: 'GET /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/changelog',
  scope: 'contracts:read',
  input: z.strictObject({ ...periodPath, ...logFilters, ...paging }),
  output: page(ChangeLogEntry),
  refusals: ['convenio_not_found', 'period_not_found'],
})
