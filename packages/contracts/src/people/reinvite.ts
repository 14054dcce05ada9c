import { z } from 'zod'
import { command } from '../operation/operation.ts'
import { InvitedPerson, PersonId } from './person.ts'

export const reinvite = command({
  summary: 'Invite a person again',
  description:
    'Makes a new link and shows it, once; an older one is open no more. It is for who forgot how they sign in, and for who was deactivated, who is active again.',
  route: 'POST /v1/people/{person_id}/invitation',
  scope: 'admin',
  input: z.strictObject({ person_id: PersonId }),
  output: InvitedPerson,
  isSecret: true,
  status: 201,
  location: '/v1/people/{id}',
  withoutRevision: true,
  refusals: ['person_not_found', 'email_taken'],
})
