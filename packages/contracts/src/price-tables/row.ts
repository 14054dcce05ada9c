import { z } from 'zod'
import { StoredTableVersion } from '../convenios/convenio.ts'
import { query } from '../operation/operation.ts'
import { StoredProcedureCode } from '../values/text.ts'
import { PriceTableRow } from './price-table.ts'

export const row = query({
  summary: "Get one procedure's row of a price table",
  route: 'GET /v1/scheduling/price-tables/{version}/rows/{procedure_code}',
  scope: 'contracts:read',
  input: z.strictObject({ version: StoredTableVersion, procedure_code: StoredProcedureCode }),
  output: PriceTableRow,
  refusals: ['price_table_not_found', 'price_table_code_not_found'],
})
