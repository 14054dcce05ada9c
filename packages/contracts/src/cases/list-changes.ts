import { z } from 'zod'
import { ChangeLogEntry } from '../change-log/change-log-entry.ts'
import { logFilters } from '../change-log/log-filters.ts'
import { query } from '../operation/operation.ts'
import { page, paging } from '../values/page.ts'
import { casePath } from './case.ts'

export const listChanges = query({
  summary: 'List the changes of a case, newest first',
  description: 'Nothing of it is about the person: of the report it has the codes, and a digest.',
  route: 'GET /v1/snvs/cases/{case_id}/changelog',
  scope: 'cases:read',
  input: z.strictObject({ ...casePath, ...logFilters, ...paging }),
  output: page(ChangeLogEntry),
  refusals: ['case_not_found'],
})
