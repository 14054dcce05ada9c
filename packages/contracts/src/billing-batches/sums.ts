import { z } from 'zod'
import { query } from '../operation/operation.ts'
import { Day } from '../values/day.ts'
import { BillingSums } from './billing-sums.ts'

export const sums = query({
  summary: 'Sum what was billed by payer, month, code or verdict',
  description:
    'Lines of the days asked for, of batches that stand. A guide that came several times counts once, in its newest batch.',
  route: 'GET /v1/billing/summary',
  scope: 'billing:read',
  input: z.strictObject({
    from: Day.describe('The first day of lines that count'),
    to: Day.describe('The last day'),
    by: z.enum(['payer', 'month', 'code', 'verdict']).default('payer').describe('What the lines are summed by'),
  }),
  output: BillingSums,
  refusals: [],
})
