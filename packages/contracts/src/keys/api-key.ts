import { z } from 'zod'
import { SCOPES } from '../access/scope.ts'
import { Id } from '../values/id.ts'
import { Instant } from '../values/instant.ts'
import { label } from '../values/text.ts'

export const KeyId = Id.describe('The key, by its id: not the key itself')
const Scopes = z
  .array(z.enum(SCOPES))
  .min(1)
  .refine((scopes) => new Set(scopes).size === scopes.length, 'must name each scope once')
  .describe('What it may do')

/** The input for a new key. */
export const keyFields = {
  name: label(255).describe('What it is for, in words'),
  scopes: Scopes,
  user_id: Id.nullable().default(null).describe('The user it stands for in the change log'),
  expires_at: Instant.nullable().default(null).describe('From when on it is refused; null: it does not expire'),
}

/** A key as answers show it. Neither the key nor its hash can be shown again. */
export const ApiKey = z
  .object({
    id: KeyId,
    name: z.string(),
    prefix: z.string().describe('How the key begins, to recognise it by'),
    scopes: z.array(z.enum(SCOPES)),
    user_id: z.string().nullable(),
    created_at: Instant,
    expires_at: Instant.nullable(),
    revoked_at: Instant.nullable(),
    rotated_to: z.string().nullable().describe('The key that took its place'),
    last_used_at: Instant.nullable().describe('Written down at most once a minute'),
  })
  .meta({ id: 'ApiKey' })

export const NewApiKey = ApiKey.extend({
  key: z.string().describe('The key itself. It is shown this once; only its SHA-256 is kept'),
}).meta({ id: 'NewApiKey' })
