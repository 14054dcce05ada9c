import { z } from 'zod'
import { TableVersion } from '../convenios/convenio.ts'
import { query } from '../operation/operation.ts'
import { ProcedureCode } from '../values/text.ts'
import { PriceTableRow } from './price-table.ts'

export const row = query({
  summary: "Get one procedure's row of a price table",
  route: 'GET /v1/scheduling/price-tables/{version}/rows/{procedure_code}',
  scope: 'contracts:read',
  input: z.strictObject({ version: TableVersion, procedure_code: ProcedureCode }),
  output: PriceTableRow,
  refusals: ['price_table_not_found', 'price_table_code_not_found'],
})
