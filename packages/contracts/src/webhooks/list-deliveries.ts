import { z } from 'zod'
import { query } from '../operation/operation.ts'
import { page, paging } from '../values/page.ts'
import { DELIVERY_STATES, WebhookDelivery, WebhookId } from './webhook.ts'

export const listDeliveries = query({
  summary: "List a webhook's deliveries",
  description: 'The newest event first. Deliveries are kept for 30 days.',
  route: 'GET /v1/webhooks/{webhook_id}/deliveries',
  scope: 'admin',
  input: z.strictObject({
    webhook_id: WebhookId,
    state: z.enum(DELIVERY_STATES).nullable().default(null).describe('Filter by state'),
    ...paging,
  }),
  output: page(WebhookDelivery),
  refusals: ['webhook_not_found'],
})
