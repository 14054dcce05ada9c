import { z } from 'zod'
import { query } from '../operation/operation.ts'
import { Day } from '../values/day.ts'
import { Id } from '../values/id.ts'
import { page, paging } from '../values/page.ts'
import { Batch } from './batch.ts'

export const list = query({
  summary: 'List the batches that were read',
  description: 'The newest first.',
  route: 'GET /v1/billing/batches',
  scope: 'billing:read',
  input: z.strictObject({
    convenio_id: Id.nullable().default(null).describe('Those of this payer alone'),
    from: Day.nullable().default(null).describe('Only files made on this day or later'),
    to: Day.nullable().default(null).describe('Only files made on this day or before'),
    include_removed: z.boolean().default(false).describe('Include those that were taken out of sums'),
    ...paging,
  }),
  output: page(Batch),
  refusals: [],
})
