import type { LoggedValues } from '@vigencia/database/change-log/change.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'

/** Has the sessions of a person go on with another secret, and answers them for the change log. */
export async function renewSessions({ sql, tenant, now }: UnitOfWork, personId: string): Promise<LoggedValues[]> {
  const renewal_due_at = now.toString()
  const due = await sql<{ id: string }>(
    `update platform.sessions set renewal_due_at = $3
      where tenant_id = $1 and person_id = $2 and ended_at is null and expires_at > $3 returning id`,
    [tenant.id, personId, renewal_due_at],
  )
  return due.map(({ id }) => ({ id, renewal_due_at }))
}
