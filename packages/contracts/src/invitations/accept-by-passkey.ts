import { z } from 'zod'
import { command } from '../operation/operation.ts'
import { madePasskeyFields } from '../passkeys/register.ts'
import { CurrentSession } from '../sessions/session.ts'
import { SecretOfLink } from '../values/secret-of-link.ts'

export const acceptByPasskey = command({
  summary: 'Take up an invitation by a passkey',
  description:
    "Uses the link up, and sets no password: its person signs in by what a device has just made for this page. Ends the person's other sessions, removes earlier passkeys and the password, and sets the cookie of a new session.",
  route: 'POST /v1/invitations/accept-by-passkey',
  scope: 'public',
  input: z.strictObject({ token: SecretOfLink, ...madePasskeyFields }),
  output: CurrentSession,
  isSecret: true,
  status: 201,
  withoutRevision: true,
  refusals: ['invitation_not_open', 'passkey_refused'],
})
