import { createHmac, randomBytes } from 'node:crypto'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { ChallengeFor } from './challenge.ts'

/**
 * Every process finds the same secret of a tenant: the salt of its first person, which is random, never shown and never
 * changed. A tenant without people has none, and nobody signs in to it.
 */
export async function forSignIn({ sql, tenant }: UnitOfWork): Promise<ChallengeFor> {
  const [person] = await sql<{ salt: Buffer }>(
    'select salt from platform.people where tenant_id = $1 order by id limit 1',
    [tenant.id],
  )
  return { purpose: 'sign in', secret: person?.salt ?? randomBytes(32) }
}

/** A device answers to the session that asked it, also where that was renewed meanwhile: by the salt of its person, and its id. */
export async function forRegistration({ sql, tenant }: UnitOfWork, sessionId: string): Promise<ChallengeFor> {
  const [person] = await sql<{ salt: Buffer }>(
    `select p.salt from platform.sessions s
       join platform.people p on p.tenant_id = $1 and p.id = s.person_id
      where s.tenant_id = $1 and s.id = $2`,
    [tenant.id, sessionId],
  )
  const salt = person?.salt ?? randomBytes(32)
  return { purpose: 'register', secret: createHmac('sha256', salt).update(sessionId).digest() }
}

/** Whoever takes up an invitation is not signed in: their device answers to the invitation. */
export async function forInvitation({ sql, tenant }: UnitOfWork, invitationId: string): Promise<ChallengeFor> {
  const [invitation] = await sql<{ hash: Buffer }>(
    'select hash from platform.invitations where tenant_id = $1 and id = $2',
    [tenant.id, invitationId],
  )
  return { purpose: 'register', secret: invitation?.hash ?? randomBytes(32) }
}
