import { z } from 'zod'
import { Nothing } from '../operation/nothing.ts'
import { command } from '../operation/operation.ts'

export const removeSignIn = command({
  summary: 'Remove the issuer at which people sign in',
  description: 'Nobody signs in by OpenID Connect any more, and its secret is forgotten. Sessions go on.',
  route: 'DELETE /v1/tenant/sign-in',
  scope: 'admin',
  input: z.strictObject({}),
  output: Nothing,
  status: 204,
  withoutRevision: true,
  refusals: ['issuer_not_set'],
})
