import { z } from 'zod'
import { command } from '../operation/operation.ts'
import { Webhook, webhookFields, WebhookId } from './webhook.ts'

export const update = command({
  summary: 'Change a webhook',
  description:
    'As a whole. Switched on again, it gets what happens from then on; what was held meanwhile is sent by a replay. The secret stays.',
  route: 'PUT /v1/webhooks/{webhook_id}',
  scope: 'admin',
  input: z.strictObject({
    webhook_id: WebhookId,
    ...webhookFields,
    is_active: z.boolean().describe('Whether events are sent'),
  }),
  output: Webhook,
  refusals: ['webhook_not_found', 'webhook_address_refused'],
})
