import { randomBytes } from 'node:crypto'
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

/** A device answers to the session that asked it: the hash of its cookie leaves the database never. */
export async function forRegistration({ sql, tenant }: UnitOfWork, sessionId: string): Promise<ChallengeFor> {
  const [session] = await sql<{ hash: Buffer }>('select hash from platform.sessions where tenant_id = $1 and id = $2', [
    tenant.id,
    sessionId,
  ])
  return { purpose: 'register', secret: session?.hash ?? randomBytes(32) }
}
