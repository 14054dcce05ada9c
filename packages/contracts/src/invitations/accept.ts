import { z } from 'zod'
import { command } from '../operation/operation.ts'
import { NewPassword } from '../sessions/password.ts'
import { CurrentSession } from '../sessions/session.ts'
import { SecretOfLink } from '../values/secret-of-link.ts'

export const accept = command({
  summary: 'Take up an invitation by a password',
  description:
    "Uses the link up, sets the password, ends the person's other sessions, removes their passkeys, and sets the cookie of a new one. A password that many others use is refused.",
  route: 'POST /v1/invitations/accept',
  scope: 'public',
  input: z.strictObject({
    token: SecretOfLink,
    password: NewPassword.describe('The password from now on: at least 12 characters'),
  }),
  output: CurrentSession,
  isSecret: true,
  status: 201,
  withoutRevision: true,
  refusals: ['invitation_not_open'],
})
