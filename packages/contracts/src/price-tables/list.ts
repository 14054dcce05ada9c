import { z } from 'zod'
import { query } from '../operation/operation.ts'
import { page, paging } from '../values/page.ts'
import { text } from '../values/text.ts'
import { PriceTable, TableStatus } from './price-table.ts'

export const list = query({
  summary: 'List price tables',
  route: 'GET /v1/scheduling/price-tables',
  scope: 'contracts:read',
  input: z.strictObject({
    status: TableStatus.nullable().default(null).describe('Filter by status'),
    search: text(100)
      .nullable()
      .default(null)
      .describe('Part of the version or the name, in any case and with any accents'),
    ...paging,
  }),
  output: page(PriceTable),
  refusals: [],
})
