import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'

/** What waits for a webhook that is switched off goes when somebody replays it. */
export async function holdWaiting(work: UnitOfWork, webhookId: string): Promise<void> {
  await work.sql(
    `update platform.webhook_deliveries set state = 'held', next_at = null, leased_until = null
      where tenant_id = $1 and webhook_id = $2 and state = 'waiting'`,
    [work.tenant.id, webhookId],
  )
}
