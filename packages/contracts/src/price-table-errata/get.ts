import { z } from 'zod'
import { query } from '../operation/operation.ts'
import { PriceTable } from '../price-tables/price-table.ts'
import { errataFields } from './errata-fields.ts'

export const get = query({
  summary: 'Get an errata of a price table',
  route: 'GET /v1/scheduling/price-tables/{version}/errata/{errata}',
  scope: 'contracts:read',
  input: z.strictObject(errataFields),
  output: PriceTable,
  refusals: ['price_table_not_found'],
})
