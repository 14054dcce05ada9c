import { z } from 'zod'
import { query } from '../operation/operation.ts'
import { Webhook, WebhookId } from './webhook.ts'

export const get = query({
  summary: 'Get a webhook',
  route: 'GET /v1/webhooks/{webhook_id}',
  scope: 'admin',
  input: z.strictObject({ webhook_id: WebhookId }),
  output: Webhook,
  refusals: ['webhook_not_found'],
})
