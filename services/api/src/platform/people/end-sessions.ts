import type { LoggedValues } from '@vigencia/database/change-log/change.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { openTenant } from '../tenants/open-tenant.ts'

interface Ended {
  readonly personId: string
  /** One of theirs; left out: all. */
  readonly sessionId?: string
}

/** Ends sessions of a person, and answers them for the change log. Those that have ended by themselves stay as they are. */
export async function endSessions(work: UnitOfWork, { personId, sessionId }: Ended): Promise<LoggedValues[]> {
  const ended_at = work.now.toString()
  const ended = await work.sql<{ id: string }>(
    `update platform.sessions set ended_at = $4
      where tenant_id = $1 and person_id = $2 and ($3::uuid is null or id = $3) and ended_at is null and expires_at > $4
      returning id`,
    [work.tenant.id, personId, sessionId ?? null, ended_at],
  )
  return ended.map(({ id }) => ({ id, ended_at }))
}

/** Ends all sessions of the tenant, after a restore. Answers how many there were. */
export async function endSessionsOfTenant(work: UnitOfWork): Promise<number> {
  const change = await openTenant(work)
  const ended_at = work.now.toString()
  const ended = await work.sql<{ id: string }>(
    'update platform.sessions set ended_at = $2 where tenant_id = $1 and ended_at is null returning id',
    [work.tenant.id, ended_at],
  )
  if (ended.length === 0) return 0
  await change.record({
    change_type: 'end_session',
    change_description: `${ended.length} sessions ended, because the database comes from a backup`,
    affected_table: 'sessions',
    affected_record_count: ended.length,
    new_values: { changed_sessions: ended.map(({ id }) => ({ id, ended_at })) },
  })
  return ended.length
}
