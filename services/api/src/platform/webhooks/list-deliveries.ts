import type { z } from 'zod'
import type { listDeliveries as card } from '@vigencia/contracts/webhooks'
import type { WebhookDelivery } from '@vigencia/contracts/webhooks/webhook.ts'
import { instantFromPostgres } from '@vigencia/database/columns/instant-column.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { findWebhook } from './webhook.ts'

type Answer = z.output<typeof WebhookDelivery>
type Row = Pick<Answer, 'event_id' | 'type' | 'state' | 'attempts' | 'http_status' | 'error' | 'body'> & {
  next_at: string | null
  attempted_at: string | null
  delivered_at: string | null
  created_at: string
}

export const listDeliveries: UseCase<typeof card> = async (work, { webhook_id, state, offset, limit }) => {
  await findWebhook(work, webhook_id)
  const of = [work.tenant.id, webhook_id, state]
  const rows = await work.sql<Row>(
    `select d.event_id, e.type, d.state, d.attempts, d.http_status, d.error, e.body,
            d.next_at, d.attempted_at, d.delivered_at, d.created_at
       from platform.webhook_deliveries d join platform.webhook_events e on e.tenant_id = $1 and e.id = d.event_id
      where d.tenant_id = $1 and d.webhook_id = $2 and ($3::text is null or d.state = $3)
      order by d.created_at desc, d.event_id desc offset $4 limit $5`,
    [...of, offset, limit],
  )
  const [counted] = await work.sql<{ total: string }>(
    `select count(*) as total from platform.webhook_deliveries
      where tenant_id = $1 and webhook_id = $2 and ($3::text is null or state = $3)`,
    of,
  )
  return { items: rows.map(answerOf), total: Number(counted?.total ?? 0), offset, limit }
}

function answerOf({ next_at, attempted_at, delivered_at, created_at, ...row }: Row): Answer {
  const at = (text: string | null) => (text === null ? null : instantFromPostgres(text))
  return {
    ...row,
    next_attempt_at: at(next_at),
    last_attempt_at: at(attempted_at),
    delivered_at: at(delivered_at),
    created_at: instantFromPostgres(created_at),
  }
}
