import { z } from 'zod'
import { query } from '../operation/operation.ts'
import { Challenge, RpId } from './passkey.ts'

export const PasskeyRegistrationOptions = z
  .object({
    challenge: Challenge,
    rp_id: RpId,
    rp_name: z.string().describe('What the tenant is called'),
    user_handle: z.string().describe('The person, as the device remembers them, as base64url'),
    user_name: z.string().describe('Their e-mail address, which the device shows'),
    user_display_name: z.string().describe('Their name, which the device shows'),
    algorithms: z
      .array(z.int().min(-65_535).max(-1))
      .describe('Kinds of keys that are taken, the best first, by their COSE numbers'),
    known: z.array(z.string()).describe("The credential ids of the person's passkeys: a device makes no second one"),
  })
  .meta({ id: 'PasskeyRegistrationOptions', description: 'What a browser is asked, so that a device makes a passkey' })

export const registrationOptions = query({
  summary: 'Get what a device needs to make a passkey',
  description:
    'For who signed in within the last 5 minutes, and not at an issuer. The challenge is good in this session alone.',
  route: 'POST /v1/passkeys/registration-options',
  scope: 'signed_in',
  input: z.strictObject({}),
  output: PasskeyRegistrationOptions,
  refusals: ['fresh_sign_in_required', 'passkey_refused', 'too_many_passkeys'],
})
