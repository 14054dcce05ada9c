import { changeIn, noteIn, type UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { dailyForTenants, type DailyParts, type DailyRuns } from '@vigencia/server/jobs/daily-for-tenants.ts'
import { MOST_TRIES, withRetries } from '@vigencia/server/operations/bind.ts'
import { poolOf } from '@vigencia/server/transactions/transaction-pools.ts'
import { openTenant } from '../tenants/open-tenant.ts'

const PURGED_WITHIN_MS = 10 * 60_000

/** Removes the sessions and invitations of a tenant that are over, and what kept others from being used twice. */
export function dailySessionPurge(parts: DailyParts): DailyRuns {
  return dailyForTenants(parts, {
    queue: 'session-purge',
    called: 'the purge of sessions',
    scopes: [],
    async run({ context, requestId, via, now }, principal) {
      const order = { principal, requestId, via, now, readClock: context.readClock, withinMs: PURGED_WITHIN_MS }
      const transact = poolOf(context, 'write')
      const inTenant = { tenantId: principal.tenant.id }
      const purged = await withRetries(MOST_TRIES, () => transact(inTenant, (em) => changeIn(em, order, purge)))
      await withRetries(MOST_TRIES, () => transact(inTenant, (em) => noteIn(em, order, forgetUsed)))
      return purged
    },
  })
}

async function purge(work: UnitOfWork): Promise<{ sessions: number; invitations: number }> {
  const { sql, tenant, now } = work
  const change = await openTenant(work)
  const before = now.toString()
  const counted = async (text: string) =>
    Number((await sql<{ count: string }>(text, [tenant.id, before]))[0]?.count ?? 0)
  const sessions = await counted(
    `with gone as (
       delete from platform.sessions where tenant_id = $1 and coalesce(ended_at, expires_at) < $2 returning id)
     select count(*) from gone`,
  )
  const invitations = await counted(
    `with gone as (
       delete from platform.invitations where tenant_id = $1 and coalesce(closed_at, expires_at) < $2 returning id)
     select count(*) from gone`,
  )
  // where nothing is recorded, nothing is committed
  if (sessions + invitations > 0)
    await change.record({
      change_type: 'purge',
      change_description: `${sessions} sessions and ${invitations} invitations that were over are gone`,
      affected_table: 'sessions',
      affected_record_count: sessions + invitations,
      // one instant for all of them, so that the entry stays small
      new_values: { purged_before: before },
    })
  return { sessions, invitations }
}

/** Challenges and visits that were used refuse the same again. Signing in removes what is too old of them, where anybody does. */
async function forgetUsed({ sql, tenant, now }: UnitOfWork): Promise<void> {
  const yesterday = now.subtract({ hours: 24 }).toString()
  await sql('delete from platform.spent_challenges where tenant_id = $1 and spent_at < $2', [tenant.id, yesterday])
  await sql('delete from platform.used_visits where tenant_id = $1 and expires_at < $2', [tenant.id, yesterday])
}
