import { z } from 'zod'
import { command } from '../operation/operation.ts'
import { PriceTable } from '../price-tables/price-table.ts'
import { errataFields } from './errata-fields.ts'

export const publish = command({
  summary: 'Publish an errata of a price table',
  description:
    'From the next revision on, every convenio with a period that names the version or its family is priced by it, in the place of that version. Earlier revisions keep their prices. Publishing twice changes nothing.',
  route: 'POST /v1/scheduling/price-tables/{version}/errata/{errata}/publish',
  scope: 'contracts:write',
  input: z.strictObject(errataFields),
  output: PriceTable,
  isLong: true,
  refusals: ['price_table_not_found', 'price_table_empty', 'conflict'],
})
