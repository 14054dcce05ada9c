import { z } from 'zod'
import { Nothing } from '../operation/nothing.ts'
import { command } from '../operation/operation.ts'
import { PersonId } from './person.ts'

export const deactivate = command({
  summary: 'Deactivate a person',
  description:
    'Their sessions end within a second, and they sign in no more. What they did stays theirs. Deactivating twice changes nothing.',
  route: 'DELETE /v1/people/{person_id}',
  scope: 'admin',
  input: z.strictObject({ person_id: PersonId }),
  output: Nothing,
  status: 204,
  withoutRevision: true,
  refusals: ['person_not_found', 'last_admin'],
})
