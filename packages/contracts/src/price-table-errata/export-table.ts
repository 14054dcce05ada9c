import { query } from '../operation/operation.ts'
import { exportTable as ofTable } from '../price-tables/export-table.ts'
import { errataFields } from './errata-fields.ts'

/** One part of an export. The route sends the parts one after another, as one file. */
export const exportTable = query({
  summary: 'Export a published errata as CSV',
  description: 'As a price table is exported: the whole table, in order of the code, the same bytes for ever.',
  route: 'GET /v1/scheduling/price-tables/{version}/errata/{errata}/export',
  scope: 'contracts:read',
  input: ofTable.input.extend(errataFields),
  output: ofTable.output,
  answersAs: 'text/csv',
  refusals: ['price_table_not_found', 'price_table_unavailable'],
})
