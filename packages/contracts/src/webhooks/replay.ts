import { z } from 'zod'
import { command } from '../operation/operation.ts'
import { Id } from '../values/id.ts'
import { Count } from '../values/count.ts'
import { Instant } from '../values/instant.ts'
import { WebhookId } from './webhook.ts'

export const replay = command({
  summary: 'Send events again',
  description:
    'What failed or was held, from an instant on, or one event whatever became of it. Each keeps its `webhook-id` and its body.',
  route: 'POST /v1/webhooks/{webhook_id}/replay',
  scope: 'admin',
  input: z.strictObject({
    webhook_id: WebhookId,
    event_id: Id.nullable().default(null).describe('This event alone'),
    since: Instant.nullable().default(null).describe('What happened from then on; null: all that is kept'),
    delivered: z.boolean().default(false).describe('Send what was delivered too'),
  }),
  output: z
    .object({ replayed: Count.describe('How many events are sent again') })
    .meta({ id: 'WebhookReplay', description: 'What is sent again' }),
  status: 202,
  refusals: ['webhook_not_found', 'webhook_off', 'webhook_delivery_not_found'],
})
