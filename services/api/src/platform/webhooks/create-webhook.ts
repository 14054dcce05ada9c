import type { create } from '@vigencia/contracts/webhooks'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { openTenant } from '../tenants/open-tenant.ts'
import { Webhook, webhookAnswer, webhookValues } from './webhook.ts'
import { mustBeAllowed } from './addresses/webhook-address.ts'
import { newSecret } from './webhook-secrets.ts'
import type { WebhookParts } from './webhook-parts.ts'

/** Every change that tells of an event looks at all of them. */
const MOST = 20

export const createWebhook =
  ({ vault, hosts }: WebhookParts): UseCase<typeof create> =>
  async (work, { name, url, events }) => {
    mustBeAllowed(url, hosts)
    const change = await openTenant(work)
    const there = await work.em.count(Webhook, { tenant_id: work.tenant.id, removed_at: null })
    if (there >= MOST) throw new Refusal('too_many_webhooks', `There are ${MOST} webhooks: remove one first.`)
    const id = work.newId()
    const { secret, sealed, key_version } = newSecret(vault, work.tenant.id, id)
    const webhook = work.em.create(Webhook, {
      tenant_id: work.tenant.id,
      id,
      name,
      url,
      events,
      is_active: true,
      switched_off_because: null,
      sealed,
      key_version,
      previous_sealed: null,
      previous_key_version: null,
      previous_until: null,
      failing_since: null,
      failures: 0,
      retry_at: null,
      last_delivered_at: null,
      created_at: work.now,
      updated_at: work.now,
      removed_at: null,
    })
    await change.record({
      change_type: 'create',
      change_description: `Webhook "${name}" created`,
      affected_table: 'webhooks',
      new_values: webhookValues(webhook),
    })
    return { ...webhookAnswer(webhook, work.now), secret }
  }
