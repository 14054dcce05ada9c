import { z } from 'zod'
import { query } from '../operation/operation.ts'
import { Person, PersonId } from './person.ts'

export const get = query({
  summary: 'Get a person',
  route: 'GET /v1/people/{person_id}',
  scope: 'admin',
  input: z.strictObject({ person_id: PersonId }),
  output: Person,
  refusals: ['person_not_found'],
})
