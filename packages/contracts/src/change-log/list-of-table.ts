import { z } from 'zod'
import { StoredTableVersion } from '../convenios/convenio.ts'
import { WhichErrata } from '../price-tables/which-errata.ts'
import { query } from '../operation/operation.ts'
import { page, paging } from '../values/page.ts'
import { ChangeLogEntry } from './change-log-entry.ts'
import { logFilters } from './log-filters.ts'

export const listOfTable = query({
  summary: 'List the changes of a price table, newest first',
  description: 'Of an import it has how many rows there were, and their digest.',
  route: 'GET /v1/scheduling/price-tables/{version}/changelog',
  scope: 'contracts:read',
  input: z.strictObject({ version: StoredTableVersion, errata: WhichErrata.default(0), ...logFilters, ...paging }),
  output: page(ChangeLogEntry),
  refusals: ['price_table_not_found'],
})
