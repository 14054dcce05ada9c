import { z } from 'zod'
import { command } from '../operation/operation.ts'
import { Instant } from '../values/instant.ts'
import { KeyId, NewApiKey } from './api-key.ts'

/** The seconds for which a rotated key is still accepted. */
export const GRACES = ['0', '1h', '24h'] as const

export const rotate = command({
  summary: 'Rotate a key',
  description:
    'Makes a key with the same name, scopes and user, and shows it, once. The old one is refused once the grace is over: with 0 at once. A key that holds a scope that yours lacks is rotated by the owner.',
  route: 'POST /v1/keys/{key_id}/rotate',
  scope: 'admin',
  input: z.strictObject({
    key_id: KeyId,
    grace: z.enum(GRACES).default('0').describe('For how long the old key still works'),
    expires_at: Instant.nullable()
      .default(null)
      .describe('From when on the new key is refused; null: when the old one would have been'),
  }),
  output: NewApiKey,
  isSecret: true,
  status: 201,
  location: '/v1/keys/{id}',
  withoutRevision: true,
  refusals: ['key_not_found', 'key_not_active'],
})
