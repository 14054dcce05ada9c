import { instantFromPostgres } from '@vigencia/database/columns/instant-column.ts'
import { wakeWebhooks } from '@vigencia/database/outbox/wake-webhooks.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'

/** Clocks may differ by two minutes, so a job may come that much before its time. */
const SOON_SECONDS = 130

/**
 * Wakes a webhook again when the next of what waits is due.
 * @param within `soon`: a job that had nothing to do asks for no other one that is far off, because whoever made it
 *   wait has asked for that. Otherwise each event of an outage would bring jobs for ever.
 */
export async function wakeAgain(work: UnitOfWork, webhookId: string, within: 'soon' | 'ever'): Promise<void> {
  const [next] = await work.sql<{ due: string | null }>(
    `select greatest(min(greatest(d.next_at, d.leased_until)), w.retry_at) as due
       from platform.webhooks w
       join platform.webhook_deliveries d on d.tenant_id = $1 and d.webhook_id = w.id and d.state = 'waiting'
      where w.tenant_id = $1 and w.id = $2 and w.is_active group by w.retry_at`,
    [work.tenant.id, webhookId],
  )
  if (typeof next?.due !== 'string') return
  const seconds = Math.max(0, (instantFromPostgres(next.due).epochMilliseconds - work.now.epochMilliseconds) / 1000)
  if (within === 'soon' && seconds > SOON_SECONDS) return
  await wakeWebhooks({ sql: work.sql, tenantId: work.tenant.id }, [webhookId], seconds)
}
