import { z } from 'zod'
import { query } from '../operation/operation.ts'
import { page, paging } from '../values/page.ts'
import { ChangeLogEntry } from './change-log-entry.ts'
import { logFilters } from './log-filters.ts'

export const listOfPlans = query({
  summary: 'List the changes of insurance plans and their catalogues, newest first',
  description: 'They share one log, and so one revision.',
  route: 'GET /v1/insurance-plans/changelog',
  scope: 'plans:read',
  input: z.strictObject({ ...logFilters, ...paging }),
  output: page(ChangeLogEntry),
  refusals: [],
})
