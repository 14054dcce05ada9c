import { z } from 'zod'
import { Nothing } from '../operation/nothing.ts'
import { command } from '../operation/operation.ts'
import { PasskeyId } from './passkey.ts'

export const remove = command({
  summary: "Remove one of one's own passkeys",
  description:
    'Nobody signs in by it any more. Sessions that it began go on. Removing twice changes nothing. The last one of somebody without a password stays.',
  route: 'DELETE /v1/passkeys/{passkey_id}',
  scope: 'signed_in',
  input: z.strictObject({ passkey_id: PasskeyId }),
  output: Nothing,
  status: 204,
  withoutRevision: true,
  refusals: ['passkey_not_found', 'last_passkey'],
})
