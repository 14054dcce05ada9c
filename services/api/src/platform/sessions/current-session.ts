import type { z } from 'zod'
import type { Language } from '@vigencia/contracts/access/language.ts'
import { scopesOfRoles, type Role } from '@vigencia/contracts/access/role.ts'
import type { CurrentSession } from '@vigencia/contracts/sessions/session.ts'
import { instantFromPostgres } from '@vigencia/database/columns/instant-column.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'

interface SessionRow {
  person_id: string
  name: string
  roles: Role[]
  language: Language | null
  expires_at: string
  country: string
}

/**
 * Who is signed in by a session, and what they may do.
 * @throws Refusal `unauthenticated` where it has ended meanwhile
 */
export async function currentSession(work: UnitOfWork, sessionId: string): Promise<z.output<typeof CurrentSession>> {
  await work.em.flush()
  const [row] = await work.sql<SessionRow>(
    `select p.id as person_id, p.name, p.roles, p.language, s.expires_at::text as expires_at, t.country
       from platform.sessions s
       join platform.people p on p.tenant_id = $1 and p.id = s.person_id
       join platform.tenants t on t.tenant_id = $1
      where s.tenant_id = $1 and s.id = $2`,
    [work.tenant.id, sessionId],
  )
  if (row === undefined) throw new Refusal('unauthenticated', 'The session has ended: sign in again.')
  const { id, name, timeZone, currency } = work.tenant
  return {
    session_id: sessionId,
    person: { id: row.person_id, name: row.name, roles: row.roles, language: row.language },
    scopes: scopesOfRoles(row.roles),
    tenant: { id, name, country: row.country, time_zone: timeZone, currency },
    expires_at: instantFromPostgres(row.expires_at),
  }
}
