import { z } from 'zod'
import { command } from '../operation/operation.ts'
import { NewWebhook, webhookFields } from './webhook.ts'

export const create = command({
  summary: 'Create a webhook',
  description:
    'From now on what happens is sent to its address, signed as Standard Webhooks says. The answer shows the secret, once.',
  route: 'POST /v1/webhooks',
  scope: 'admin',
  input: z.strictObject(webhookFields),
  output: NewWebhook,
  isSecret: true,
  status: 201,
  refusals: ['webhook_address_refused', 'webhooks_not_set_up', 'too_many_webhooks'],
})
