import type { remove } from '@vigencia/contracts/webhooks'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { openTenant } from '../tenants/open-tenant.ts'
import { findWebhook, webhookValues } from './webhook.ts'

const NO_SECRETS = {
  sealed: null,
  key_version: null,
  previous_sealed: null,
  previous_key_version: null,
  previous_until: null,
}

export const removeWebhook: UseCase<typeof remove> = async (work, { webhook_id }) => {
  const change = await openTenant(work)
  const webhook = await findWebhook(work, webhook_id)
  const previous_values = webhookValues(webhook)
  Object.assign(webhook, NO_SECRETS, { is_active: false, removed_at: work.now, updated_at: work.now })
  await work.sql('delete from platform.webhook_deliveries where tenant_id = $1 and webhook_id = $2', [
    work.tenant.id,
    webhook_id,
  ])
  await change.record({
    change_type: 'remove',
    change_description: `Webhook "${webhook.name}" removed`,
    affected_table: 'webhooks',
    previous_values,
    new_values: webhookValues(webhook),
  })
  return null
}
