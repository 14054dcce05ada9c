import { z } from 'zod'
import { command } from '../operation/operation.ts'
import { Email } from '../people/person.ts'
import { Id } from '../values/id.ts'
import { PERSONAL } from '../values/never-in-the-open.ts'
import { Password } from './password.ts'
import { CurrentSession } from './session.ts'

export const signIn = command({
  summary: 'Sign in by password',
  description:
    'The answer sets the cookie of a new session. What was wrong is not told. After failures an answer takes longer, and at last is 429.',
  route: 'POST /v1/sessions',
  scope: 'public',
  input: z.strictObject({
    tenant_id: Id.describe('The tenant, as the address of its sign-in page names it'),
    email: Email.describe('The e-mail address of the person').meta(PERSONAL),
    password: Password.describe('Their password'),
  }),
  output: CurrentSession,
  isSecret: true,
  status: 201,
  withoutRevision: true,
  refusals: ['sign_in_refused'],
})
