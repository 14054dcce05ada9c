import { z } from 'zod'
import { query } from '../operation/operation.ts'
import { appealPath } from './appeal.ts'

export const file = query({
  summary: 'Get the file of an appeal, for its payer',
  description: 'The `recursoGlosa` as it was written, in ISO-8859-1, byte for byte the same for ever.',
  route: 'GET /v1/billing/appeals/{appeal_id}/file',
  scope: 'billing:read',
  input: z.strictObject(appealPath),
  output: z.string(),
  answersAs: 'application/xml',
  refusals: ['appeal_not_found'],
})
