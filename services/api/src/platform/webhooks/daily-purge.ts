import { wakeWebhooks } from '@vigencia/database/outbox/wake-webhooks.ts'
import { noteIn, type UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { dailyForTenants, type DailyParts, type DailyRuns } from '@vigencia/server/jobs/daily-for-tenants.ts'
import { MOST_TRIES, withRetries } from '@vigencia/server/operations/bind.ts'
import { poolOf } from '@vigencia/server/transactions/transaction-pools.ts'

/** For so long deliveries are kept, and can be replayed. */
const RETENTION = { hours: 30 * 24 }
const PURGED_WITHIN_MS = 10 * 60_000

/** Removes the events of a tenant of which the days are over, and wakes webhooks that nobody was woken for. */
export function dailyWebhookPurge(parts: DailyParts): DailyRuns {
  return dailyForTenants(parts, {
    queue: 'webhook-purge',
    called: 'the purge of webhook deliveries',
    scopes: [],
    async run({ context, requestId, via, now }, principal) {
      const order = { principal, requestId, via, now, readClock: context.readClock, withinMs: PURGED_WITHIN_MS }
      const transact = poolOf(context, 'write')
      const purged = await withRetries(MOST_TRIES, () =>
        transact({ tenantId: principal.tenant.id }, (em) => noteIn(em, order, purge)),
      )
      return { purged }
    },
  })
}

async function purge({ sql, tenant, now }: UnitOfWork): Promise<number> {
  const [gone] = await sql<{ purged: string }>(
    `with gone as (
       delete from platform.webhook_events where tenant_id = $1 and occurred_at < $2 returning id)
     select count(*) as purged from gone`,
    [tenant.id, now.subtract(RETENTION).toString()],
  )
  const waiting = await sql<{ webhook_id: string }>(
    `select distinct webhook_id from platform.webhook_deliveries where tenant_id = $1 and state = 'waiting'`,
    [tenant.id],
  )
  const ids = waiting.map(({ webhook_id }) => webhook_id)
  await wakeWebhooks({ sql, tenantId: tenant.id }, ids)
  return Number(gone?.purged ?? 0)
}
