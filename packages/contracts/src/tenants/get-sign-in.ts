import { z } from 'zod'
import { query } from '../operation/operation.ts'
import { SignInIssuer } from './sign-in-issuer.ts'

export const getSignIn = query({
  summary: 'Get the issuer at which people sign in',
  description: 'The secret is never shown.',
  route: 'GET /v1/tenant/sign-in',
  scope: 'settings:read',
  input: z.strictObject({}),
  output: SignInIssuer,
  refusals: ['issuer_not_set'],
})
