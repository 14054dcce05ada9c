import type { test } from '@vigencia/contracts/webhooks'
import { bodyOf } from '@vigencia/database/outbox/write-events.ts'
import { wakeWebhooks } from '@vigencia/database/outbox/wake-webhooks.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { openTenant } from '../tenants/open-tenant.ts'
import { mustBeOn } from './must-be-on.ts'
import { findWebhook } from './webhook.ts'

export const testWebhook: UseCase<typeof test> = async (work, { webhook_id }) => {
  const change = await openTenant(work)
  const webhook = await findWebhook(work, webhook_id)
  mustBeOn(webhook)
  const event_id = work.newId()
  const tenantId = work.tenant.id
  const at = work.now.toString()
  const body = bodyOf({ type: 'webhook.test', data: { webhook_id } }, work.now)
  await work.sql(
    `insert into platform.webhook_events (tenant_id, id, type, body, occurred_at)
     values ($1, $2, 'webhook.test', $3, $4)`,
    [tenantId, event_id, body, at],
  )
  await work.sql(
    `insert into platform.webhook_deliveries (tenant_id, webhook_id, event_id, state, next_at, waiting_since, created_at)
     values ($1, $2, $3, 'waiting', $4, $4, $4)`,
    [tenantId, webhook_id, event_id, at],
  )
  await wakeWebhooks({ sql: work.sql, tenantId }, [webhook_id])
  await change.record({
    change_type: 'test',
    change_description: `Test event sent to webhook "${webhook.name}"`,
    affected_table: 'webhook_deliveries',
    new_values: { webhook_id, event_id },
  })
  return { event_id }
}
