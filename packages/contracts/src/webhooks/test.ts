import { z } from 'zod'
import { command } from '../operation/operation.ts'
import { Id } from '../values/id.ts'
import { WebhookId } from './webhook.ts'

export const test = command({
  summary: 'Send a test event',
  description: 'An event `webhook.test`, to this webhook alone. Its deliveries tell what became of it.',
  route: 'POST /v1/webhooks/{webhook_id}/test',
  scope: 'admin',
  input: z.strictObject({ webhook_id: WebhookId }),
  output: z
    .object({ event_id: Id.describe('The event') })
    .meta({ id: 'WebhookTest', description: 'The event that is sent as a test' }),
  status: 202,
  refusals: ['webhook_not_found', 'webhook_off'],
})
