import { z } from 'zod'
import { query } from '../operation/operation.ts'
import { Batch, batchPath } from './batch.ts'

export const get = query({
  summary: 'Get a batch with the sums of its verdicts',
  route: 'GET /v1/billing/batches/{batch_id}',
  scope: 'billing:read',
  input: z.strictObject(batchPath),
  output: Batch,
  refusals: ['batch_not_found'],
})
