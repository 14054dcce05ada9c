import { z } from 'zod'
import { query } from '../operation/operation.ts'
import { page, paging } from '../values/page.ts'
import { Webhook } from './webhook.ts'

export const list = query({
  summary: 'List webhooks',
  description: 'The newest first.',
  route: 'GET /v1/webhooks',
  scope: 'admin',
  input: z.strictObject(paging),
  output: page(Webhook),
  refusals: [],
})
