import type { SIGN_IN_WAYS } from '@vigencia/contracts/sessions/session.ts'
import { fingerprintOf, hashOfToken } from '@vigencia/database/access/secret-token.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { LoggedValues } from '@vigencia/database/change-log/change.ts'
import type { Instant } from '@vigencia/domain/calendar/instant.ts'
import { SESSION_SECONDS } from '@vigencia/server/access/session-times.ts'
import type { BrowserSession } from './browser-session.ts'

export interface NewSession extends BrowserSession {
  readonly personId: string
  readonly way: (typeof SIGN_IN_WAYS)[number]
  /** When an issuer saw who it is; null: it did not say so. Left out where somebody showed it here. */
  readonly authenticatedAt?: Instant | null
}

/**
 * Stores a session by the hash of its token, and ends the one that the browser had in this clinic. Answers both as the
 * change log tells them.
 */
export async function beginSession(
  work: UnitOfWork,
  { personId, way, browser, token, replacedToken, authenticatedAt = null }: NewSession,
) {
  const changed_sessions = replacedToken === null ? [] : await endReplaced(work, replacedToken)
  const id = work.newId()
  const created_at = work.now.toString()
  const expires_at = work.now.add({ seconds: SESSION_SECONDS }).toString()
  const authenticated_at = authenticatedAt?.toString() ?? null
  const hash = hashOfToken(token)
  await work.sql(
    `insert into platform.sessions
       (tenant_id, id, person_id, hash, way, browser, created_at, last_used_at, expires_at, authenticated_at)
     values ($1, $2, $3, $4, $5, $6, $7, $7, $8, $9)`,
    [work.tenant.id, id, personId, hash, way, browser, created_at, expires_at, authenticated_at],
  )
  const times = { created_at, authenticated_at, expires_at, ended_at: null }
  return { session: { id, person_id: personId, way, ...times, fingerprint: fingerprintOf(hash) }, changed_sessions }
}

/** Whoever signs in anew goes on with the new session alone: the secret of the old one is of no more use to anybody. */
async function endReplaced(work: UnitOfWork, token: string): Promise<LoggedValues[]> {
  const ended_at = work.now.toString()
  const ended = await work.sql<{ id: string }>(
    `update platform.sessions set ended_at = $3
      where tenant_id = $1 and hash = $2 and ended_at is null and expires_at > $3 returning id`,
    [work.tenant.id, hashOfToken(token), ended_at],
  )
  return ended.map(({ id }) => ({ id, ended_at }))
}
