import { z } from 'zod'
import { command } from '../operation/operation.ts'
import { Count } from '../values/count.ts'
import { Id } from '../values/id.ts'
import { BillingAppeal } from './appeal.ts'

const Chosen = z
  .strictObject({
    item_no: Count.describe('The item of the statement'),
    glosa_no: Count.optional().describe('One cut of it; without it, all that are unjustified'),
  })
  .meta({ id: 'AppealedItem', description: 'An item of a statement to appeal against' })

export const create = command({
  summary: 'Write the appeals against what a statement cut',
  description: [
    'One `recursoGlosa` for each protocol, in the version of TISS agreed with the payer. Each justification names the reason, the revision and the digest of the act that proves it.',
    'Without `items` it is against every cut that is unjustified and under no appeal yet. Amounts are those of the judgement.',
  ].join('\n\n'),
  route: 'POST /v1/billing/statements/{statement_id}/appeals',
  scope: 'billing:write',
  input: z.strictObject({
    statement_id: Id.describe('The statement'),
    items: z
      .array(Chosen)
      .min(1)
      .max(10_000)
      .optional()
      .describe('What to appeal against; without it, all that is unjustified'),
  }),
  output: z
    .object({ appeals: z.array(BillingAppeal).describe('One for each protocol, and for each hundred guides of it') })
    .meta({ id: 'WrittenAppeals', description: 'The appeals that were written' }),
  status: 201,
  withoutRevision: true,
  isLong: true,
  refusals: ['statement_not_found', 'already_appealed', 'nothing_to_appeal', 'appeal_not_written'],
})
