import { z } from 'zod'
import { ConvenioId } from '../convenios/convenio.ts'
import { query } from '../operation/operation.ts'
import { page, paging } from '../values/page.ts'
import { ChangeLogEntry } from './change-log-entry.ts'
import { logFilters } from './log-filters.ts'

export const list = query({
  summary: 'List the changes of a convenio, newest first',
  route: 'GET /v1/scheduling/convenios/{convenio_id}/changelog',
  scope: 'contracts:read',
  input: z.strictObject({ convenio_id: ConvenioId, ...logFilters, ...paging }),
  output: page(ChangeLogEntry),
  refusals: ['convenio_not_found'],
})
