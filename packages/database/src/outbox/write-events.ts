import { randomUUIDv7 } from 'node:crypto'
import type { WebhookEvent } from '@vigencia/contracts/webhooks/events.ts'
import type { Instant } from '@vigencia/domain/calendar/instant.ts'
import type { Sql } from '../sql.ts'
import { wakeWebhooks } from './wake-webhooks.ts'

/**
 * Writes events for the webhooks of the tenant that listen to them, in the transaction of what happened. What nobody
 * listens to is not written. A webhook that is off keeps its events until somebody replays them.
 */
export async function writeEvents(
  { sql, tenantId }: { readonly sql: Sql; readonly tenantId: string },
  events: readonly WebhookEvent[],
  at: Instant,
): Promise<void> {
  if (events.length === 0) return
  const written = events.map((event) => ({ id: randomUUIDv7(), type: event.type, body: bodyOf(event, at) }))
  const woken = await sql<{ webhook_id: string }>(
    `with happened as (
       insert into platform.webhook_events (tenant_id, id, type, body, occurred_at)
       select $1, e.id, e.type, e.body, $3 from jsonb_to_recordset($2) as e (id uuid, type text, body text)
        where exists (select from platform.webhooks w where w.tenant_id = $1 and w.removed_at is null and e.type = any (w.events))
       returning id, type),
     sent as (
       insert into platform.webhook_deliveries (tenant_id, webhook_id, event_id, state, next_at, waiting_since, created_at)
       select $1, w.id, h.id, case when w.is_active then 'waiting' else 'held' end,
              case when w.is_active then $3::timestamptz end, $3, $3
         from happened h join platform.webhooks w on w.tenant_id = $1 and w.removed_at is null and h.type = any (w.events)
       returning webhook_id, state)
     select distinct webhook_id from sent where state = 'waiting'`,
    [tenantId, JSON.stringify(written), at.toString()],
  )
  await wakeWebhooks(
    { sql, tenantId },
    woken.map(({ webhook_id }) => webhook_id),
  )
}

/** What is sent, byte for byte. @source Standard Webhooks, "Payload structure" */
export function bodyOf({ type, data }: WebhookEvent, at: Instant): string {
  return JSON.stringify({ type, timestamp: at.toString(), data })
}
