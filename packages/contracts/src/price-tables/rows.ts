import { z } from 'zod'
import { StoredTableVersion } from '../convenios/convenio.ts'
import { query } from '../operation/operation.ts'
import { page, paging } from '../values/page.ts'
import { text } from '../values/text.ts'
import { PriceTableRow } from './price-table.ts'

export const rows = query({
  summary: "List a price table's rows",
  description: 'In order of their code.',
  route: 'GET /v1/scheduling/price-tables/{version}/rows',
  scope: 'contracts:read',
  input: z.strictObject({
    version: StoredTableVersion,
    search: text(100).nullable().default(null).describe('Part of the code or of the name, in any case'),
    ...paging,
  }),
  output: page(PriceTableRow),
  refusals: ['price_table_not_found'],
})
