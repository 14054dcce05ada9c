import { z } from 'zod'
import { query } from '../operation/operation.ts'
import { Id } from '../values/id.ts'
import { SIGN_IN_WAYS } from './session.ts'

const SignInWays = z
  .object({
    tenant_name: z.string().describe('What the tenant is called'),
    ways: z.array(z.enum(SIGN_IN_WAYS)).describe('How people of this tenant may sign in'),
  })
  .meta({ id: 'SignInWays', description: 'What the sign-in page of a tenant shows' })

export const ways = query({
  summary: 'Get the ways to sign in',
  description: 'What the sign-in page of a tenant shows, before anybody has signed in.',
  route: 'GET /v1/sessions/ways',
  scope: 'public',
  input: z.strictObject({ tenant_id: Id.describe('The tenant, as the address of the page names it') }),
  output: SignInWays,
  refusals: ['tenant_not_found'],
})
