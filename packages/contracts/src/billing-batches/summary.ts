import { z } from 'zod'
import { query } from '../operation/operation.ts'
import { BillingSums } from './billing-sums.ts'
import { batchPath } from './batch.ts'

export const summary = query({
  summary: 'Sum a batch by guide, verdict or code',
  description: 'All its lines, whether or not a newer batch holds their guide.',
  route: 'GET /v1/billing/batches/{batch_id}/summary',
  scope: 'billing:read',
  input: z.strictObject({
    ...batchPath,
    by: z.enum(['guide', 'verdict', 'code']).default('verdict').describe('What the lines are summed by'),
  }),
  output: BillingSums,
  refusals: ['batch_not_found'],
})
