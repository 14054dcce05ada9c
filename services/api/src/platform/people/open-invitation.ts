import type { Instant } from '@vigencia/domain/calendar/instant.ts'
import { fingerprintOf, hashOfToken, makeToken } from '@vigencia/database/access/secret-token.ts'
import type { LoggedValues } from '@vigencia/database/change-log/change.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'

const OPEN_HOURS = 24

export interface OpenInvitation {
  /** Where the console takes it up. What stands behind the # is sent to no server, and so into no log. */
  readonly path: string
  readonly invited_until: Instant
  readonly logged: LoggedValues
}

/** Opens the one invitation of a person. Earlier ones are closed. */
export async function openInvitation(work: UnitOfWork, personId: string): Promise<OpenInvitation> {
  const changed_invitations = await closeInvitations(work, personId)
  const [id, token] = [work.newId(), makeToken()]
  const invited_until = work.now.add({ hours: OPEN_HOURS })
  const [created_at, expires_at] = [work.now.toString(), invited_until.toString()]
  await work.sql(
    `insert into platform.invitations (tenant_id, id, person_id, hash, created_at, expires_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [work.tenant.id, id, personId, hashOfToken(token), created_at, expires_at],
  )
  const fingerprint = fingerprintOf(hashOfToken(token))
  const invitation = { id, person_id: personId, created_at, expires_at, closed_at: null, fingerprint }
  return { path: `/app/invitation#${token}`, invited_until, logged: { invitation, changed_invitations } }
}

/** Closes what is open to a person, and answers it for the change log. */
export async function closeInvitations(work: UnitOfWork, personId: string): Promise<LoggedValues[]> {
  const closed_at = work.now.toString()
  const closed = await work.sql<{ id: string }>(
    `update platform.invitations set closed_at = $3 where tenant_id = $1 and person_id = $2 and closed_at is null
     returning id`,
    [work.tenant.id, personId, closed_at],
  )
  return closed.map(({ id }) => ({ id, closed_at }))
}
