import { z } from 'zod'
import { command } from '../operation/operation.ts'
import { InvitedPerson, personFields } from './person.ts'

export const invite = command({
  summary: 'Invite a person',
  description:
    'The answer shows their link, once: give it to them yourself, for no mail is sent. With it they set how they sign in.',
  route: 'POST /v1/people',
  scope: 'admin',
  input: z.strictObject(personFields),
  output: InvitedPerson,
  isSecret: true,
  status: 201,
  location: '/v1/people/{id}',
  withoutRevision: true,
  refusals: ['email_taken'],
})
