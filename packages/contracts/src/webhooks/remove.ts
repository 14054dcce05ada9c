import { z } from 'zod'
import { Nothing } from '../operation/nothing.ts'
import { command } from '../operation/operation.ts'
import { WebhookId } from './webhook.ts'

export const remove = command({
  summary: 'Remove a webhook',
  description: 'With its secret and its deliveries. What is under way may still arrive.',
  route: 'DELETE /v1/webhooks/{webhook_id}',
  scope: 'admin',
  input: z.strictObject({ webhook_id: WebhookId }),
  output: Nothing,
  status: 204,
  refusals: ['webhook_not_found'],
})
