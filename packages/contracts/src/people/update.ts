import { z } from 'zod'
import { command } from '../operation/operation.ts'
import { Person, personFields, PersonId } from './person.ts'

export const update = command({
  summary: 'Change a person',
  description:
    'As a whole. Where their roles change, that counts at once, and their sessions go on with new cookies. Who holds a scope that you lack is changed by somebody who has it.',
  route: 'PUT /v1/people/{person_id}',
  scope: 'admin',
  input: z.strictObject({ person_id: PersonId, ...personFields }),
  output: Person,
  // names and addresses stand among people alone, and so in no kept answer
  isSecret: true,
  withoutRevision: true,
  refusals: ['person_not_found', 'email_taken', 'last_admin'],
})
