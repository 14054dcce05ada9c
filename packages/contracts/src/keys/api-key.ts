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
    name: z.string().describe('What it is for, in words'),
    prefix: z.string().describe('How the key begins, to recognise it by'),
    scopes: z.array(z.enum(SCOPES)).describe('What it may do'),
    user_id: z.string().nullable().describe('The user that it stands for in the change log; null: none'),
    created_at: Instant.describe('When it was made'),
    expires_at: Instant.nullable().describe('From when on it is refused; null: it does not expire'),
    revoked_at: Instant.nullable().describe('When it was revoked; null: it was not'),
    rotated_to: z.string().nullable().describe('The key that took its place; null: none'),
    last_used_at: Instant.nullable().describe('When it was last used, written down at most once a minute; null: never'),
  })
  .meta({ id: 'ApiKey', description: 'A key as answers show it: neither the key nor its hash can be shown again' })

export const NewApiKey = ApiKey.extend({
  key: z.string().describe('The key itself. It is shown this once; only its SHA-256 is kept'),
}).meta({ id: 'NewApiKey', description: 'A key as it was made, with the key itself' })
