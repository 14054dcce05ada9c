import type { rotate } from '@vigencia/contracts/webhooks'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { openTenant } from '../tenants/open-tenant.ts'
import { findWebhook, webhookAnswer, webhookValues } from './webhook.ts'
import type { WebhookParts } from './webhook-parts.ts'
import { newSecret } from './webhook-secrets.ts'

const HOURS = { '0': 0, '1h': 1, '24h': 24 } as const

export const rotateWebhook =
  ({ vault }: WebhookParts): UseCase<typeof rotate> =>
  async (work, { webhook_id, grace }) => {
    const change = await openTenant(work)
    const webhook = await findWebhook(work, webhook_id)
    const previous_values = webhookValues(webhook)
    const { secret, sealed, key_version } = newSecret(vault, work.tenant.id, webhook_id)
    const hasGrace = grace !== '0'
    Object.assign(webhook, {
      previous_sealed: hasGrace ? webhook.sealed : null,
      previous_key_version: hasGrace ? webhook.key_version : null,
      previous_until: hasGrace ? work.now.add({ hours: HOURS[grace] }) : null,
      sealed,
      key_version,
      updated_at: work.now,
    })
    await change.record({
      change_type: 'rotate',
      change_description: `Secret of webhook "${webhook.name}" rotated with a grace of ${grace}`,
      affected_table: 'webhooks',
      previous_values,
      new_values: webhookValues(webhook),
    })
    return { ...webhookAnswer(webhook, work.now), secret }
  }
