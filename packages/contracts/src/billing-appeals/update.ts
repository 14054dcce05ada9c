import { z } from 'zod'
import { command } from '../operation/operation.ts'
import { Day } from '../values/day.ts'
import { appealPath, BillingAppeal } from './appeal.ts'

export const update = command({
  summary: 'Tell that an appeal was sent',
  description: 'Its file never changes. Told twice with the same day, nothing changes.',
  route: 'PATCH /v1/billing/appeals/{appeal_id}',
  scope: 'billing:write',
  input: z.strictObject({ ...appealPath, sent_on: Day.describe('The day on which it was sent to the payer') }),
  output: BillingAppeal,
  refusals: ['appeal_not_found', 'appeal_answered'],
})
