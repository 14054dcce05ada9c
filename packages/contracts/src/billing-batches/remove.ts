import { z } from 'zod'
import { Nothing } from '../operation/nothing.ts'
import { command } from '../operation/operation.ts'
import { batchPath } from './batch.ts'

export const remove = command({
  summary: 'Take a batch out of all sums',
  description:
    'Its lines stay and can be read. Its file, sent again, brings it back. Removing twice changes nothing. One that an appeal rests on stays.',
  route: 'DELETE /v1/billing/batches/{batch_id}',
  scope: 'billing:write',
  input: z.strictObject(batchPath),
  output: Nothing,
  status: 204,
  withoutRevision: true,
  refusals: ['batch_not_found', 'batch_appealed'],
})
