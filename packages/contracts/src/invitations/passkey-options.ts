import { z } from 'zod'
import { query } from '../operation/operation.ts'
import { PasskeyRegistrationOptions } from '../passkeys/registration-options.ts'
import { SecretOfLink } from '../values/secret-of-link.ts'

export const passkeyOptions = query({
  summary: 'Get what a device needs to make a passkey by an invitation',
  description: 'It uses nothing up. The challenge is good for this invitation alone, for 5 minutes.',
  route: 'POST /v1/invitations/passkey-options',
  scope: 'public',
  input: z.strictObject({ token: SecretOfLink }),
  output: PasskeyRegistrationOptions,
  refusals: ['invitation_not_open'],
})
