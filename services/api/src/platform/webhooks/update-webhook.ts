import type { update } from '@vigencia/contracts/webhooks'
import { wakeWebhooks } from '@vigencia/database/outbox/wake-webhooks.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { openTenant } from '../tenants/open-tenant.ts'
import { holdWaiting } from './hold-waiting.ts'
import { findWebhook, webhookAnswer, webhookValues } from './webhook.ts'
import { mustBeAllowed } from './addresses/webhook-address.ts'
import type { WebhookParts } from './webhook-parts.ts'

export const updateWebhook =
  ({ hosts }: WebhookParts): UseCase<typeof update> =>
  async (work, { webhook_id, ...fields }) => {
    mustBeAllowed(fields.url, hosts)
    const change = await openTenant(work)
    const webhook = await findWebhook(work, webhook_id)
    const previous_values = webhookValues(webhook)
    const { is_active: wasActive, url: before } = webhook
    Object.assign(webhook, fields, { updated_at: work.now })
    if (webhook.is_active) Object.assign(webhook, { switched_off_because: null })
    // whoever sets another address or switches it on again has mended something
    if (webhook.is_active && (!wasActive || webhook.url !== before)) {
      Object.assign(webhook, { failing_since: null, failures: 0, retry_at: null })
      await wakeWebhooks({ sql: work.sql, tenantId: work.tenant.id }, [webhook_id])
    }
    if (!webhook.is_active && wasActive) await holdWaiting(work, webhook_id)
    await change.record({
      change_type: 'update',
      change_description: `Webhook "${webhook.name}" changed`,
      affected_table: 'webhooks',
      previous_values,
      new_values: webhookValues(webhook),
    })
    return webhookAnswer(webhook, work.now)
  }
