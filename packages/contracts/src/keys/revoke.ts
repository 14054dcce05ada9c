import { z } from 'zod'
import { Nothing } from '../operation/nothing.ts'
import { command } from '../operation/operation.ts'
import { KeyId } from './api-key.ts'

export const revoke = command({
  summary: 'Revoke a key',
  description: 'Every process refuses it within a second. Revoking twice changes nothing.',
  route: 'DELETE /v1/keys/{key_id}',
  scope: 'admin',
  input: z.strictObject({ key_id: KeyId }),
  output: Nothing,
  status: 204,
  withoutRevision: true,
  refusals: ['key_not_found'],
})
