import { z } from 'zod'
import { command } from '../operation/operation.ts'
import { Id } from '../values/id.ts'
import { SECRET } from '../values/never-in-the-open.ts'
import { CurrentSession } from './session.ts'

export const signInAtIssuer = command({
  summary: 'Sign in by the answer of the issuer',
  description:
    'The answer sets the cookie of a new session. A person is known by issuer and `sub`, which an invitation bound to them, and never by an e-mail address. A visit opens one session.',
  route: 'POST /v1/sessions/issuer/answer',
  scope: 'public',
  input: z.strictObject({
    tenant_id: Id.describe('The tenant'),
    visit: z
      .string()
      .max(2048)
      .regex(/^[\w-]+\.\d{1,9}$/, 'must be the visit that was answered at the beginning')
      .describe('What the browser holds')
      .meta(SECRET),
    answer: z
      .string()
      .max(8192)
      .regex(/^[\x21-\x7e]*$/, 'must be the query of an address, in which other characters are written as %20')
      .describe('What stands behind the ? of the address to which the issuer sent the browser back')
      .meta(SECRET),
  }),
  output: CurrentSession,
  isSecret: true,
  status: 201,
  withoutRevision: true,
  refusals: ['sign_in_refused', 'issuer_not_set', 'issuer_unavailable', 'invitation_not_open', 'subject_taken'],
})
