import type { SIGN_IN_WAYS } from '@vigencia/contracts/sessions/session.ts'
import { fingerprintOf, hashOfToken } from '@vigencia/database/access/secret-token.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { Instant } from '@vigencia/domain/calendar/instant.ts'
import { SESSION_SECONDS } from '@vigencia/server/access/session-times.ts'

export interface NewSession {
  readonly personId: string
  readonly way: (typeof SIGN_IN_WAYS)[number]
  /** What the browser calls itself. */
  readonly browser: string
  readonly token: string
  /** When an issuer saw who it is; null: it did not say so. Left out where somebody showed it here. */
  readonly authenticatedAt?: Instant | null
}

/** Stores a session by the hash of its token, and answers it for the change log. */
export async function beginSession(
  work: UnitOfWork,
  { personId, way, browser, token, authenticatedAt = null }: NewSession,
) {
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
  return { id, person_id: personId, way, ...times, fingerprint: fingerprintOf(hash) }
}
