import { z } from 'zod'
import { command } from '../operation/operation.ts'
import { PERSONAL, SECRET } from '../values/never-in-the-open.ts'
import { bytesAsText, ClientData, CredentialId, Passkey } from './passkey.ts'

/** What a device sends of a passkey that it has made. */
export const madePasskeyFields = {
  credential_id: CredentialId.meta(PERSONAL),
  client_data: ClientData.meta(SECRET),
  attestation_object: bytesAsText(16_000).describe('`attestationObject` of WebAuthn, as base64url').meta(SECRET),
}

export const register = command({
  summary: 'Register a passkey',
  description: 'A device has just made it for this page, and asked for a finger, a face or a PIN.',
  route: 'POST /v1/passkeys',
  scope: 'signed_in',
  input: z.strictObject(madePasskeyFields),
  output: Passkey,
  isSecret: true,
  status: 201,
  withoutRevision: true,
  refusals: ['fresh_sign_in_required', 'passkey_refused', 'too_many_passkeys'],
})
