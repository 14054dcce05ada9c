import { rows as ofTable } from '../price-tables/rows.ts'
import { query } from '../operation/operation.ts'
import { errataFields } from './errata-fields.ts'

export const rows = query({
  summary: 'List the rows of an errata',
  description: 'In order of their code.',
  route: 'GET /v1/scheduling/price-tables/{version}/errata/{errata}/rows',
  scope: 'contracts:read',
  input: ofTable.input.extend(errataFields),
  output: ofTable.output,
  refusals: ['price_table_not_found'],
})
