import { z } from 'zod'
import { Id } from '../values/id.ts'
import { Count } from '../values/count.ts'
import { Instant } from '../values/instant.ts'
import { label } from '../values/text.ts'
import { EVENT_TYPES } from './events.ts'

export const WebhookId = Id.describe('The webhook')

/** The input for a webhook. */
export const webhookFields = {
  name: label(255).describe('What it is for, in words'),
  url: z.url().max(2048).describe('Where events are sent: https, at a public address'),
  events: z
    .array(z.enum(EVENT_TYPES))
    .min(1)
    .refine((events) => new Set(events).size === events.length, 'must name each event once')
    .describe('What it listens to'),
}

export const Webhook = z
  .object({
    id: WebhookId,
    name: z.string().describe('What it is for, in words'),
    url: z.string().describe('Where events are sent'),
    events: z.array(z.enum(EVENT_TYPES)).describe('What it listens to'),
    is_active: z.boolean().describe('Whether events are sent. What happens meanwhile is held, and can be replayed'),
    switched_off_because: z
      .enum(['failing', 'gone'])
      .nullable()
      .describe('Why the service switched it off: nothing arrived for 3 days, or it answered 410. Null: it did not'),
    failing_since: Instant.nullable().describe('Since when nothing arrives; null: all is well'),
    retry_at: Instant.nullable().describe('When it is tried again'),
    last_delivered_at: Instant.nullable().describe('When an event last arrived'),
    previous_secret_until: Instant.nullable().describe('Until when the secret before the last rotation signs too'),
    created_at: Instant.describe('When it was made'),
    updated_at: Instant.describe('When it was last changed'),
  })
  .meta({ id: 'Webhook', description: 'Where events of the tenant are sent, and how that goes' })

export const NewWebhook = Webhook.extend({
  secret: z.string().describe('What signs the events, for the receiver. It is shown this once'),
}).meta({ id: 'NewWebhook', description: 'A webhook with the secret that signs its events' })

export const DELIVERY_STATES = ['waiting', 'delivered', 'failed', 'held'] as const

export const WebhookDelivery = z
  .object({
    event_id: Id.describe('The event, as the header `webhook-id` names it'),
    type: z.string().describe('What happened'),
    state: z
      .enum(DELIVERY_STATES)
      .describe(
        'waiting: it is sent or tried again; failed: given up after 3 days; held: it came while the webhook was off',
      ),
    attempts: Count.describe('How often it was sent'),
    next_attempt_at: Instant.nullable().describe('When it is tried next at the earliest'),
    last_attempt_at: Instant.nullable().describe('When it was last sent'),
    delivered_at: Instant.nullable().describe('When the receiver answered 2xx'),
    http_status: z.int().min(100).max(999).nullable().describe('What the receiver last answered'),
    error: z.string().nullable().describe('Why there was no answer, as a code'),
    body: z.string().describe('What is sent, byte for byte'),
    created_at: Instant.describe('When it happened'),
  })
  .meta({ id: 'WebhookDelivery', description: 'An event on its way to a webhook' })
