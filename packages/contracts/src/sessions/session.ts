import { z } from 'zod'
import { ROLES } from '../access/role.ts'
import { SCOPES } from '../access/scope.ts'
import { Language, PersonId } from '../people/person.ts'
import { Tenant } from '../tenants/tenant.ts'
import { Id } from '../values/id.ts'
import { Instant } from '../values/instant.ts'

export const SessionId = Id.describe('The session')

/** How somebody showed who they are. */
export const SIGN_IN_WAYS = ['password', 'passkey', 'oidc', 'demo'] as const

/** Who is signed in, and what they may do: what the console asks first. */
export const CurrentSession = z
  .object({
    session_id: SessionId,
    person: z
      .object({
        id: PersonId,
        name: z.string().describe('Their name'),
        roles: z.array(z.enum(ROLES)).describe('What they work as'),
        language: Language,
      })
      .describe('Who is signed in'),
    scopes: z.array(z.enum(SCOPES)).describe('What they may do: the scopes of their roles'),
    tenant: Tenant.describe('The tenant that they work in'),
    expires_at: Instant.describe('When it ends at the latest. It ends before, when it was not used for 30 minutes'),
  })
  .meta({ id: 'CurrentSession', description: 'Who is signed in, and what they may do' })

export const Session = z
  .object({
    id: SessionId,
    is_current: z.boolean().describe('Whether it is the one that asks'),
    way: z.enum(SIGN_IN_WAYS).describe('How it was signed in to'),
    browser: z.string().describe('What the browser called itself when it was signed in to; empty: it did not'),
    created_at: Instant.describe('When it was signed in to'),
    last_used_at: Instant.describe('When it was last used, written down at most once a minute'),
    expires_at: Instant.describe('When it ends at the latest'),
  })
  .meta({ id: 'Session', description: 'A browser that a person is signed in with' })
