import { z } from 'zod'
import { query } from '../operation/operation.ts'
import { appealPath, BillingAppeal } from './appeal.ts'

export const get = query({
  summary: 'Get an appeal, with each cut that it is against',
  route: 'GET /v1/billing/appeals/{appeal_id}',
  scope: 'billing:read',
  input: z.strictObject(appealPath),
  output: BillingAppeal,
  refusals: ['appeal_not_found'],
})
