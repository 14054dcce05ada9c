import { z } from 'zod'
import { GRACES } from '../keys/rotate.ts'
import { command } from '../operation/operation.ts'
import { NewWebhook, WebhookId } from './webhook.ts'

export const rotate = command({
  summary: "Rotate a webhook's secret",
  description:
    'Makes a new secret and shows it, once. During the grace the old one signs too, so that each request has both signatures.',
  route: 'POST /v1/webhooks/{webhook_id}/rotate',
  scope: 'admin',
  input: z.strictObject({
    webhook_id: WebhookId,
    grace: z.enum(GRACES).default('24h').describe('For how long the old secret signs too'),
  }),
  output: NewWebhook,
  isSecret: true,
  status: 201,
  refusals: ['webhook_not_found', 'webhooks_not_set_up'],
})
