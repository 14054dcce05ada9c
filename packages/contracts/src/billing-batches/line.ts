import { z } from 'zod'
import { ActQuote } from '../acts/act-answer.ts'
import { query } from '../operation/operation.ts'
import { batchPath } from './batch.ts'
import { batchLineFields, LineId } from './batch-line.ts'

export const line = query({
  summary: 'Get a line of a batch, with the act that it was priced in',
  description:
    'Parts and explanation are reckoned again at the revision that priced it, so they are the same for ever.',
  route: 'GET /v1/billing/batches/{batch_id}/lines/{line_id}',
  scope: 'billing:read',
  input: z.strictObject({ ...batchPath, line_id: LineId }),
  output: z
    .object({
      ...batchLineFields,
      act_line: z
        .string()
        .nullable()
        .describe(
          "Which lines of the act are this one's: those of this name that have its roles; null: it was not priced",
        ),
      act: ActQuote.nullable().describe('The act that it was priced in, with its explanation; null: it was not priced'),
    })
    .meta({
      id: 'BillingLineWithAct',
      description: 'A line as it was billed, and the act by which the contract prices it',
    }),
  refusals: ['batch_not_found', 'batch_line_not_found'],
})
