import { z } from 'zod'
import { query } from '../operation/operation.ts'
import { page, paging } from '../values/page.ts'
import { ChangeLogEntry } from './change-log-entry.ts'
import { logFilters } from './log-filters.ts'

export const listOfTenant = query({
  summary: "List the changes of the tenant's settings, newest first",
  description:
    'Keys, people and their sessions, webhooks, providers, appointment types and import mappings share one log. It names people by their ids alone, and holds no secret.',
  route: 'GET /v1/tenant/changelog',
  scope: 'settings:read',
  input: z.strictObject({ ...logFilters, ...paging }),
  output: page(ChangeLogEntry),
  refusals: [],
})
