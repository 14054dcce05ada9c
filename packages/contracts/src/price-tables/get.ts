import { z } from 'zod'
import { StoredTableVersion } from '../convenios/convenio.ts'
import { query } from '../operation/operation.ts'
import { PriceTable } from './price-table.ts'

export const get = query({
  summary: 'Get a price table',
  route: 'GET /v1/scheduling/price-tables/{version}',
  scope: 'contracts:read',
  input: z.strictObject({ version: StoredTableVersion }),
  output: PriceTable,
  refusals: ['price_table_not_found'],
})
