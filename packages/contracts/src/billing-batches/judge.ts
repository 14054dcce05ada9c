import { z } from 'zod'
import { command } from '../operation/operation.ts'
import { Batch, batchPath } from './batch.ts'

export const judge = command({
  summary: 'Judge the lines of a batch again, by the contract as it is now',
  description:
    'For a contract that came, or was corrected, after the batch was read. Earlier verdicts stay known at their revisions.',
  route: 'POST /v1/billing/batches/{batch_id}/judge',
  scope: 'billing:write',
  input: z.strictObject(batchPath),
  output: Batch,
  isLong: true,
  withoutRevision: true,
  refusals: ['batch_not_found'],
})
