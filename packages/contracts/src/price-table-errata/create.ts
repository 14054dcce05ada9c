import { z } from 'zod'
import { StoredTableVersion } from '../convenios/convenio.ts'
import { command } from '../operation/operation.ts'
import { PriceTable } from '../price-tables/price-table.ts'
import { label } from '../values/text.ts'

export const create = command({
  summary: 'Begin an errata of a published price table',
  description:
    'A draft of a whole table, which once published stands in the place of that version. Nothing that is published changes: earlier revisions keep their prices. It has the values of portes, UCO and film of the publication before it.',
  route: 'POST /v1/scheduling/price-tables/{version}/errata',
  scope: 'contracts:write',
  input: z.strictObject({
    version: StoredTableVersion,
    name: label(255).nullable().default(null).describe('Display name; null: that of the publication before'),
  }),
  output: PriceTable,
  status: 201,
  location: '/v1/scheduling/price-tables/{version}/errata/{errata}',
  withoutRevision: true,
  refusals: ['price_table_not_found', 'price_table_has_draft', 'price_table_version_taken'],
})
