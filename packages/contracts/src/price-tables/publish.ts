import { z } from 'zod'
import { StoredTableVersion } from '../convenios/convenio.ts'
import { command } from '../operation/operation.ts'
import { PriceTable } from './price-table.ts'

export const publish = command({
  summary: 'Publish a price table',
  description:
    'Freezes it, and makes it known to every convenio with a period in force or past that names it, at their next revision. An edition of a family is made known to those whose period names the family and has a day from `valid_from` on. Publishing twice changes nothing.',
  route: 'POST /v1/scheduling/price-tables/{version}/publish',
  scope: 'contracts:write',
  input: z.strictObject({ version: StoredTableVersion }),
  output: PriceTable,
  isLong: true,
  refusals: [
    'price_table_not_found',
    'price_table_empty',
    'price_table_twins',
    'price_table_edition_taken',
    'conflict',
  ],
})
