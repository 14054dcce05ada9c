import { z } from 'zod'
import { StoredTableVersion } from '../convenios/convenio.ts'
import { query } from '../operation/operation.ts'

/** One part of an export. The route sends the parts one after another, as one file. */
export const exportTable = query({
  summary: 'Export a published price table as CSV',
  description:
    'In order of the code, the same bytes for ever: their SHA-256 is the `digest` of the table, and comes as `Repr-Digest`. A table that says its prices outright can be imported again as it is.',
  route: 'GET /v1/scheduling/price-tables/{version}/export',
  scope: 'contracts:read',
  input: z.strictObject({
    version: StoredTableVersion,
    after: z.string().default('').describe('The last code that was sent'),
  }),
  output: z.object({
    text: z.string().describe('The lines of this part'),
    last: z.string().nullable().describe('The last code of this part; null: it is the last part'),
    digest: z.string().describe('SHA-256 of the whole export, in hex'),
  }),
  answersAs: 'text/csv',
  refusals: ['price_table_not_found', 'price_table_unavailable'],
})
