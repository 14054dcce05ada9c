import { z } from 'zod'
import { query } from '../operation/operation.ts'
import { Id } from '../values/id.ts'
import { Challenge, RpId } from './passkey.ts'

const PasskeySignInOptions = z
  .object({ challenge: Challenge, rp_id: RpId })
  .meta({ id: 'PasskeySignInOptions', description: 'What a browser is asked, so that a passkey signs in' })

export const signInOptions = query({
  summary: 'Get what a passkey signs to sign in',
  description: 'A challenge of the tenant. It says nothing of who has passkeys: the device finds its own.',
  route: 'POST /v1/passkeys/sign-in-options',
  scope: 'public',
  input: z.strictObject({ tenant_id: Id.describe('The tenant, as the address of its sign-in page names it') }),
  output: PasskeySignInOptions,
  refusals: [],
})
