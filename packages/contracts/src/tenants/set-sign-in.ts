import { z } from 'zod'
import { command } from '../operation/operation.ts'
import { issuerFields, SignInIssuer } from './sign-in-issuer.ts'

export const setSignIn = command({
  summary: 'Set the issuer at which people sign in',
  description:
    'People sign in by OpenID Connect from now on, once they have taken up an invitation there. Who joined at another issuer needs a new invitation.',
  route: 'PUT /v1/tenant/sign-in',
  scope: 'admin',
  input: z.strictObject(issuerFields),
  output: SignInIssuer,
  withoutRevision: true,
  refusals: ['issuer_address_refused', 'issuer_not_set_up'],
})
