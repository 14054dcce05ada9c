import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { Api } from '@vigencia/client'
import { vigencia } from '../../../api/vigencia.ts'
import type { Webhook } from './webhook-events.ts'

export type Delivery = Api.WebhookDelivery
export type DeliveryState = Delivery['state']

/** What of a webhook is typed. */
export type TypedWebhook = Pick<Webhook, 'name' | 'url' | 'events'>

export const typedOf = ({ name, url, events }: Webhook): TypedWebhook => ({ name, url, events: [...events] })

export const webhookOf = (webhook_id: string) =>
  queryOptions({
    queryKey: ['webhooks', webhook_id],
    queryFn: ({ signal }) => vigencia.webhooks.get.query({ webhook_id }, { signal }),
  })

const ON_A_PAGE = 20

/** Deliveries of a webhook, the newest event first, a page after the other. */
export const deliveriesOf = (webhook_id: string, state: DeliveryState | null) =>
  infiniteQueryOptions({
    queryKey: ['webhooks', webhook_id, 'deliveries', state],
    queryFn: ({ pageParam, signal }) =>
      vigencia.webhooks.listDeliveries.query({ webhook_id, state, offset: pageParam, limit: ON_A_PAGE }, { signal }),
    initialPageParam: 0,
    getNextPageParam: ({ offset, items, total }) =>
      offset + items.length < total && items.length > 0 ? offset + items.length : undefined,
  })
