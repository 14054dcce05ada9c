import { z } from 'zod'
import { command } from '../operation/operation.ts'
import { CurrentSession } from '../sessions/session.ts'
import { PERSONAL, SECRET } from '../values/never-in-the-open.ts'
import { bytesAsText, ClientData, CredentialId } from './passkey.ts'

export const signIn = command({
  summary: 'Sign in by passkey',
  description:
    'The answer sets the cookie of a new session. What was wrong is not told. A challenge is good once, and for 5 minutes.',
  route: 'POST /v1/passkeys/sign-in',
  scope: 'public',
  input: z.strictObject({
    credential_id: CredentialId.meta(PERSONAL),
    client_data: ClientData.meta(SECRET),
    authenticator_data: bytesAsText(4000).describe('`authenticatorData` of WebAuthn, as base64url').meta(SECRET),
    signature: bytesAsText(8000).describe('What the device signed, as base64url').meta(SECRET),
    user_handle: bytesAsText(100)
      .nullable()
      .describe('Whose it is, as the device remembers; null: it does not')
      .meta(PERSONAL),
  }),
  output: CurrentSession,
  isSecret: true,
  status: 201,
  withoutRevision: true,
  refusals: ['sign_in_refused'],
})
