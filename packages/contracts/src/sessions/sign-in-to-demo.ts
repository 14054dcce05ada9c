import { z } from 'zod'
import { command } from '../operation/operation.ts'
import { SecretOfLink } from '../values/secret-of-link.ts'
import { CurrentSession } from './session.ts'

export const signInToDemo = command({
  summary: 'Sign in to the demo',
  description:
    "As the demo's person, who has every role. The token stands in the link that the demo prints when it starts, on loopback alone.",
  route: 'POST /v1/sessions/demo',
  scope: 'public',
  input: z.strictObject({
    token: SecretOfLink,
  }),
  output: CurrentSession,
  isSecret: true,
  status: 201,
  withoutRevision: true,
  refusals: ['sign_in_refused'],
})
