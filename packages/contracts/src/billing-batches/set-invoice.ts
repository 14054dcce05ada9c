import { z } from 'zod'
import { command } from '../operation/operation.ts'
import { Cents } from '../values/cents.ts'
import { batchPath } from './batch.ts'
import { BatchLine, LineId } from './batch-line.ts'

export const setInvoice = command({
  summary: 'Say what an expense cost by its invoice',
  description:
    'A source that pays by invoice prices the line by it. The line is judged again, at the revision of its batch.',
  route: 'PATCH /v1/billing/batches/{batch_id}/lines/{line_id}',
  scope: 'billing:write',
  input: z.strictObject({
    ...batchPath,
    line_id: LineId,
    invoice_cents: Cents.describe('What one of it cost by its invoice, in centavos'),
  }),
  output: BatchLine,
  withoutRevision: true,
  refusals: ['batch_not_found', 'batch_line_not_found', 'line_without_invoice'],
})
