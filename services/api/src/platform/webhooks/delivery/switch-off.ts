import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { openTenant } from '../../tenants/open-tenant.ts'
import { holdWaiting } from '../hold-waiting.ts'
import { Webhook, webhookValues } from '../webhook.ts'

const REASONS = { failing: 'nothing arrived for 3 days', gone: 'it answered 410' } as const

/** Switches a webhook off, and says so in the log of its tenant. What waits for it is held until somebody replays it. */
export async function switchOff(work: UnitOfWork, id: string, because: keyof typeof REASONS): Promise<void> {
  const change = await openTenant(work)
  const webhook = await work.em.findOne(Webhook, { tenant_id: work.tenant.id, id, is_active: true })
  if (webhook === null) return
  const previous_values = webhookValues(webhook)
  Object.assign(webhook, { is_active: false, switched_off_because: because, updated_at: work.now })
  await holdWaiting(work, id)
  await change.record({
    change_type: 'switch_off',
    change_description: `Webhook "${webhook.name}" switched off: ${REASONS[because]}`,
    affected_table: 'webhooks',
    previous_values,
    new_values: webhookValues(webhook),
  })
}
