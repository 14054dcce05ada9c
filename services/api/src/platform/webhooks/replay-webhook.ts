import type { replay } from '@vigencia/contracts/webhooks'
import { wakeWebhooks } from '@vigencia/database/outbox/wake-webhooks.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { openTenant } from '../tenants/open-tenant.ts'
import { mustBeOn } from './must-be-on.ts'
import { findWebhook } from './webhook.ts'

export const replayWebhook: UseCase<typeof replay> = async (work, { webhook_id, event_id, since, delivered }) => {
  const change = await openTenant(work)
  const webhook = await findWebhook(work, webhook_id)
  mustBeOn(webhook)
  const states = delivered || event_id !== null ? ['failed', 'held', 'delivered', 'waiting'] : ['failed', 'held']
  const [counted] = await work.sql<{ replayed: string }>(
    `with again as (
       update platform.webhook_deliveries
          set state = 'waiting', next_at = $3, waiting_since = $3, attempts = 0, leased_until = null
        where tenant_id = $1 and webhook_id = $2 and state = any ($4::text[])
          and ($5::uuid is null or event_id = $5) and ($6::timestamptz is null or created_at >= $6)
       returning event_id)
     select count(*) as replayed from again`,
    [work.tenant.id, webhook_id, work.now.toString(), states, event_id, since?.toString() ?? null],
  )
  const replayed = Number(counted?.replayed ?? 0)
  if (replayed === 0 && event_id !== null)
    throw new Refusal('webhook_delivery_not_found', `Webhook ${webhook_id} has no event ${event_id}.`)
  if (replayed === 0) return { replayed }
  await wakeWebhooks({ sql: work.sql, tenantId: work.tenant.id }, [webhook_id])
  await change.record({
    change_type: 'replay',
    change_description: `${replayed} events sent again to webhook "${webhook.name}"`,
    affected_table: 'webhook_deliveries',
    affected_record_count: replayed,
    new_values: { webhook_id, event_id, since: since?.toString() ?? null, delivered },
  })
  return { replayed }
}
